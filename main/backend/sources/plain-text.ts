/** Plain text (.txt): the text is the decoded file. */
import { ok } from '../../../shared/result.ts';
import { decode } from './decode.ts';
import type { TextSource } from './source.ts';

export const plainText: TextSource = {
  kind: 'text',
  extensions: ['.txt', '.text'],
  read(bytes, encoding) {
    const decoded = decode(bytes, encoding);
    if (!decoded.ok) return decoded;
    const { content, ...how } = decoded.value;
    return ok({ content, record: { ...how, extractor: 'plain-text', extractorVersion: 1 } });
  },
};
