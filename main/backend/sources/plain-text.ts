/** Plain text (.txt): the text is the decoded file. */
import { ok } from '../../../shared/result.ts';
import { decode } from './decode.ts';
import type { Source } from './source.ts';

export const plainText: Source = {
  kind: 'text',
  extensions: ['.txt'],
  read(bytes) {
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const { content, ...how } = decoded.value;
    return ok({
      content,
      record: { ...how, encoding: 'utf-8', extractor: 'plain-text', extractorVersion: 1 },
    });
  },
};
