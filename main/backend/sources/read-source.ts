/**
 * Reads an article's file: opens it safely, decides by its kind, and says what it is.
 */
import { createHash } from 'node:crypto';
import type { ArticleCode } from '../../../shared/api/contract.ts';
import type {
  ArticleKind,
  ExtractedKind,
  FoundMetadata,
  SourceChoice,
  SourceRecord,
} from '../../../shared/domain/article.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { codeOf, messageOf, readFailure } from '../disk/file-error.ts';
import { NOT_REGULAR, readRegularFile, type ReadFile } from '../disk/regular-file.ts';
import { EXTRACTOR_VERSIONS } from './extraction-messages.ts';
import type { Extraction } from './extraction.ts';
import { isExtracted, kindOf, LARGEST_ARTICLE_BYTES } from './kinds.ts';
import { guessLanguage } from './language.ts';
import { newlineKind } from './newlines.ts';
import { readText } from './read-text.ts';
import { sniff } from './sniff.ts';
import type { SourceText } from './source.ts';

export interface ReadSource {
  readonly kind: ArticleKind;
  readonly text: ArticleText;
  readonly source: SourceRecord;
  readonly metadata: FoundMetadata;
  /** Bytes and milliseconds since 1970 of the file that was read, to notice that it changed. */
  readonly size: number;
  readonly modifiedMs: number;
}

export type ReadCode = Exclude<ArticleCode, 'outside-project' | 'no-project'>;

export interface ReadOptions {
  readonly choice?: SourceChoice;
  readonly signal?: AbortSignal;
  readonly isBackground?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Read the article at a real absolute path. */
export async function readSource(
  file: string,
  extraction: Extraction,
  options: ReadOptions = {},
): Promise<Result<ReadSource, ReadCode>> {
  const kind = kindOf(file);
  if (kind === undefined) return fail('not-a-file');
  if (kind === 'unread') return fail('not-supported');
  const read = await readFile(file);
  if (!read.ok) return read;
  const { bytes, stats } = read.value;
  const taken = isExtracted(kind)
    ? await takeOut(bytes, kind, extraction, options)
    : withoutMetadata(readText(bytes, kind, options.choice?.encoding));
  if (!taken.ok) return taken;
  const { content, record, metadata } = taken.value;
  const language = metadata.language ?? guessLanguage(content);
  return ok({
    kind,
    text: {
      sha256: createHash('sha256').update(content, 'utf8').digest('hex'),
      content,
      ...(language === undefined ? {} : { language }),
    },
    source: { sourceSha256: createHash('sha256').update(bytes).digest('hex'), ...record },
    metadata,
    size: stats.size,
    modifiedMs: stats.mtimeMs,
  });
}

/** The bytes of an article's file; for whoever wants to read them in another way. */
export async function readFile(file: string): Promise<Result<ReadFile, ReadCode>> {
  try {
    return ok(await readRegularFile(file, LARGEST_ARTICLE_BYTES));
  } catch (error) {
    if (codeOf(error) === NOT_REGULAR) return fail('not-a-file');
    if (codeOf(error) === 'EFBIG') return fail('too-large', messageOf(error));
    return fail(readFailure(error), messageOf(error));
  }
}

type Taken = SourceText & { readonly metadata: FoundMetadata };

function withoutMetadata(read: ReturnType<typeof readText>): Result<Taken, ReadCode> {
  return read.ok ? ok({ ...read.value, metadata: {} }) : read;
}

async function takeOut(
  bytes: Uint8Array,
  kind: ExtractedKind,
  extraction: Extraction,
  { choice, signal, isBackground = false, onProgress }: ReadOptions,
): Promise<Result<Taken, ReadCode>> {
  const sniffed = sniff(bytes, kind);
  if (!sniffed.ok) return sniffed;
  const encoding = choice?.encoding;
  const extracted = await extraction.extract({
    kind,
    bytes,
    options: { mode: choice?.mode ?? 'article', ...(encoding === undefined ? {} : { encoding }) },
    signal,
    isBackground,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (!extracted.ok) return extracted;
  const { content, metadata, encoding: found, byteOrderMark, ...how } = extracted.value;
  return ok({
    content,
    metadata,
    record: {
      ...how,
      encoding: found ?? '',
      byteOrderMark: byteOrderMark === true,
      newline: newlineKind(content),
      extractor: kind,
      extractorVersion: EXTRACTOR_VERSIONS[kind],
    },
  });
}
