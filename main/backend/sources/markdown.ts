/** Markdown (.md): the text is the decoded file with its marks, which the window dims. */
import { ok } from '../../../shared/result.ts';
import { decode } from './decode.ts';
import type { Source } from './source.ts';

export const markdown: Source = {
  kind: 'markdown',
  extensions: ['.md'],
  read(bytes) {
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const { content, ...how } = decoded.value;
    return ok({
      content,
      record: { ...how, encoding: 'utf-8', extractor: 'markdown', extractorVersion: 1 },
    });
  },
};
