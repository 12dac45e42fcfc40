/** What an export leaves out, and why, in words. */
import type { ArticleCode } from '../../shared/api/contract.ts';
import type { Text } from '../../shared/text/text.ts';
import type { LeftOut } from '../backend/exchange/collect-set.ts';
import { printable } from './printable.ts';

/** Of an article its own sentence; of a layer that cannot be read the code. */
export function leftOutWords(text: Text, { path, code }: LeftOut): string {
  const file = printable(path);
  return isArticleCode(code)
    ? text(`problem.${code}`, { file, detail: '' })
    : text('cli.export.left-out', { path: file, code });
}

/** No such article: whoever named it meant another. */
export function isUnknown({ code }: LeftOut): boolean {
  return code === 'not-found' || code === 'outside-project' || code === 'not-a-file';
}

/** Why an article, other than a layer of one, can give no text. */
const ARTICLE_CODES: readonly string[] = [
  'not-found',
  'not-readable',
  'outside-project',
  'not-a-file',
  'too-large',
  'binary',
  'unknown-encoding',
  'empty',
  'damaged',
  'password',
  'no-text',
  'too-complex',
  'wrong-kind',
  'not-supported',
  'io-error',
] satisfies readonly ArticleCode[];

function isArticleCode(code: string): code is Exclude<ArticleCode, 'cancelled' | 'no-project'> {
  return ARTICLE_CODES.includes(code);
}
