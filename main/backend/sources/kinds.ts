/** Which kind of article a file is, by the ending of its name. */
import type { ArticleKind, ExtractedKind } from '../../../shared/domain/article.ts';

/** Larger articles are refused before a byte of them is read. */
export const LARGEST_ARTICLE_BYTES = 64 * 1024 * 1024;

const ENDINGS: Readonly<Record<string, ArticleKind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.mhtml': 'html',
  '.mht': 'html',
  '.docx': 'docx',
  '.docm': 'docx',
  '.pdf': 'pdf',
  '.eml': 'email',
  '.odt': 'odt',
  '.epub': 'epub',
  '.rtf': 'rtf',
  // Listed with a word of what to do: nobody should believe that they are in the case.
  '.doc': 'unread',
  '.pages': 'unread',
  '.wpd': 'unread',
  '.msg': 'unread',
};

/** Undefined for what is no article by its name. */
export function kindOf(name: string): ArticleKind | undefined {
  const dot = name.lastIndexOf('.');
  const ending = dot === -1 ? '' : name.slice(dot).toLowerCase();
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
}

export function isExtracted(kind: ArticleKind): kind is ExtractedKind {
  return kind !== 'text' && kind !== 'markdown' && kind !== 'unread';
}
