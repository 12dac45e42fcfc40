/** Markdown (.md): the text is the decoded file with its marks, which the window dims. */
import { ok } from '../../../shared/result.ts';
import { decode } from './decode.ts';
import type { TextSource } from './source.ts';

export const markdown: TextSource = {
  kind: 'markdown',
  extensions: ['.md', '.markdown'],
  read(bytes, encoding) {
    const decoded = decode(bytes, encoding);
    if (!decoded.ok) return decoded;
    const { content, ...how } = decoded.value;
    return ok({ content, record: { ...how, extractor: 'markdown', extractorVersion: 1 } });
  },
};
