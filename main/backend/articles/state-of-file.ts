/** What stands where an open article's file stood: a text, a folder, something without text, or nothing. */
import type { ArticleCode } from '../../../shared/api/article-code.ts';
import type { Events } from '../../../shared/api/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { isFolderAt } from '../disk/files.ts';
import type { ReadArticle } from './open-article.ts';

export interface StateOfFile {
  /** The SHA-256 of the file's bytes, or a word in its place: two states are the same if these are. */
  readonly state: string;
  readonly told: Omit<Events['articleChanged'], 'article'>;
}

/** Reasons that lie in what a file holds: the file itself is there. */
const NO_TEXT: ReadonlySet<ArticleCode> = new Set<ArticleCode>([
  'too-large',
  'binary',
  'unknown-encoding',
  'empty',
  'damaged',
  'password',
  'no-text',
  'too-complex',
  'wrong-kind',
]);

/** `read`: what reading the file gave; undefined if it is known to be gone. */
export async function stateOfFile(
  file: string,
  read: Result<ReadArticle, ArticleCode> | undefined,
): Promise<StateOfFile> {
  if (read?.ok === true) return { state: read.value.source.sourceSha256, told: { gone: false } };
  if (await isFolderAt(file)) return { state: 'folder', told: { gone: true, isFolder: true } };
  return read !== undefined && NO_TEXT.has(read.code)
    ? { state: 'unreadable', told: { gone: true, isUnreadable: true } }
    : { state: '', told: { gone: true } };
}
