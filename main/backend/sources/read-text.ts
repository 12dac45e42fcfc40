/** Bytes of a plain text or Markdown file to its text; what is no text under such a name says what it is. */
import type { ArticleCode } from '../../../shared/api/contract.ts';
import { isEncodingName } from '../../../shared/domain/encodings.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { kindByMagic } from './magic.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { SourceText } from './source.ts';

export type TextCode = Extract<ArticleCode, 'wrong-kind' | 'binary' | 'unknown-encoding'>;

/** `chosen`: the encoding that somebody settled; one that is none counts for nothing. */
export function readText(
  bytes: Uint8Array,
  kind: 'text' | 'markdown',
  chosen: string | undefined,
): Result<SourceText, TextCode> {
  const ending = kindByMagic(bytes)?.ending;
  if (ending !== undefined && chosen === undefined) return fail('wrong-kind', ending);
  const source = kind === 'markdown' ? markdown : plainText;
  return source.read(bytes, chosen !== undefined && isEncodingName(chosen) ? chosen : undefined);
}
