/**
 * Reads an article's file: opens it safely, decides by its kind, and says what it is.
 */
import { createHash } from 'node:crypto';
import type { ArticleCode } from '../../../shared/api/contract.ts';
import type { ArticleKind, SourceRecord } from '../../../shared/domain/article.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { codeOf, messageOf, readFailure } from '../file-error.ts';
import { NOT_REGULAR, readRegularFile } from '../regular-file.ts';
import { guessLanguage } from './language.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { Source } from './source.ts';

const SOURCES: readonly Source[] = [plainText, markdown];

/** Larger articles are refused before a byte of them is read. */
export const LARGEST_ARTICLE_BYTES = 64 * 1024 * 1024;

export interface ReadSource {
  readonly kind: ArticleKind;
  readonly text: ArticleText;
  readonly source: SourceRecord;
  /** Bytes and milliseconds since 1970 of the file that was read, to notice that it changed. */
  readonly size: number;
  readonly modifiedMs: number;
}

type ReadCode = Exclude<ArticleCode, 'outside-project' | 'no-project'>;

/** What kind of article a file of this name is; undefined if it is none. */
export function kindOf(name: string): ArticleKind | undefined {
  return sourceFor(name)?.kind;
}

/** Read the article at a real absolute path. */
export async function readSource(file: string): Promise<Result<ReadSource, ReadCode>> {
  const source = sourceFor(file);
  if (source === undefined) return fail('not-a-file');
  try {
    const { bytes, stats } = await readRegularFile(file, LARGEST_ARTICLE_BYTES);
    const read = source.read(bytes);
    if (!read.ok) return read;
    const { content, record } = read.value;
    const language = guessLanguage(content);
    return ok({
      kind: source.kind,
      text: {
        sha256: createHash('sha256').update(content, 'utf8').digest('hex'),
        content,
        ...(language === undefined ? {} : { language }),
      },
      source: { sourceSha256: createHash('sha256').update(bytes).digest('hex'), ...record },
      size: stats.size,
      modifiedMs: stats.mtimeMs,
    });
  } catch (error) {
    if (codeOf(error) === NOT_REGULAR) return fail('not-a-file');
    if (codeOf(error) === 'EFBIG') return fail('too-large', messageOf(error));
    return fail(readFailure(error), messageOf(error));
  }
}

function sourceFor(name: string): Source | undefined {
  const lower = name.toLowerCase();
  return SOURCES.find((source) => source.extensions.some((extension) => lower.endsWith(extension)));
}
