/** Line ends: which ones a source has, and a text with LF alone. */
import type { SourceRecord } from '../../../shared/domain/article.ts';

export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

export function newlineKind(text: string): SourceRecord['newline'] {
  const kinds = new Set<'lf' | 'crlf' | 'cr'>();
  for (let at = text.search(/[\r\n]/); at !== -1 && at < text.length; at += 1) {
    const lf = text.indexOf('\n', at);
    const cr = text.indexOf('\r', at);
    if (cr === -1) {
      // From here on it is LF only.
      if (lf !== -1) kinds.add('lf');
      break;
    }
    if (lf !== -1 && lf < cr) kinds.add('lf');
    const isCrlf = text[cr + 1] === '\n';
    kinds.add(isCrlf ? 'crlf' : 'cr');
    if (kinds.size > 1) return 'mixed';
    at = isCrlf ? cr + 1 : cr;
  }
  const [only] = kinds;
  return kinds.size > 1 ? 'mixed' : (only ?? 'none');
}
