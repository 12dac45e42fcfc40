/**
 * Files of strangers → what they bring, read in a process of its own: taken apart, checked
 * and understood there, so that a file that was made to take all time and memory takes that
 * process's, and is given up.
 */
import type { Timestamp } from '../../../shared/domain/annotation.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { FormatId } from '../../../shared/domain/exchange-code.ts';
import type { Format, Imported, InputFile, KnownArticles } from '../../../shared/formats/format.ts';
import { formatOf } from '../../../shared/formats/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { AskedProcess, type AskLimits } from '../sources/asked-process.ts';
import type { ExtractorProcess, ProcessMemory, ProcessRequest } from '../sources/extractor-process.ts';
import type { ReadAnswer, ReadingCode, ReadingMessage } from './reading-messages.ts';

/** Of the process: the largest files that are taken have room in it, and no computer is brought down by it. */
export const IMPORT_MEMORY: ProcessMemory = { heapMb: 1536, mostBytes: 2048 * 1024 * 1024 };

/** A table of 100,000 annotations takes seconds. Readers tell nothing of how far they are. */
const LIMITS: AskLimits = { silentMs: 120_000, totalMs: 120_000 };

/** UTF-16 code units of articles in one message. */
const ARTICLES_LENGTH = 4 * 1024 * 1024;

/** Starts the process of a host, with this much memory. */
export type SpawnReader = (memory: ProcessMemory) => ExtractorProcess;

export interface ToRead {
  /** As they were given: zips are not taken apart yet. */
  readonly files: readonly InputFile[];
  /** null: to be found out. */
  readonly format: FormatId | null;
  readonly known: Pick<KnownArticles, 'articles' | 'tagset'>;
  readonly annotator: Annotator;
  readonly at: Timestamp;
}

export interface ReadImport {
  readonly format: Format;
  readonly imported: Imported;
}

export type ReadImportCode = ReadingCode | 'took-too-long' | 'took-too-much-memory';

/** Rejects with the signal's reason when it is stopped. A failure's detail names the file. */
export async function readImport(
  spawn: SpawnReader,
  toRead: ToRead,
  signal: AbortSignal | undefined,
  limits: AskLimits = LIMITS,
): Promise<Result<ReadImport, ReadImportCode>> {
  signal?.throwIfAborted();
  const process = new AskedProcess<ReadAnswer, ReadingCode>(spawn(IMPORT_MEMORY), isReadingMessage);
  try {
    const answer = await process.ask(SERIAL, messagesOf(toRead), { signal }, limits);
    signal?.throwIfAborted();
    if (!answer.ok) {
      const { code, detail = toRead.files[0]?.path } = answer;
      // Only a signal cancels, and that was seen above.
      return fail(code === 'cancelled' ? 'took-too-long' : code, detail);
    }
    const { format, imported } = answer.value.read;
    const found = formatOf(format);
    return found === undefined ? fail('not-read-by-beleg') : ok({ format: found, imported });
  } finally {
    process.end();
  }
}

/** One process for one question. */
const SERIAL = 1;

function* messagesOf({ files, format, known, annotator, at }: ToRead): Generator<ProcessRequest> {
  const serial = SERIAL;
  for (const file of files) yield { serial, reading: { kind: 'file', file } };
  let articles: KnownArticles['articles'][number][] = [];
  let length = 0;
  for (const article of known.articles) {
    articles.push(article);
    length += article.text.content.length;
    if (length < ARTICLES_LENGTH) continue;
    yield { serial, reading: { kind: 'articles', articles } };
    articles = [];
    length = 0;
  }
  yield { serial, reading: { kind: 'articles', articles } };
  yield { serial, reading: { kind: 'read', format, tagset: known.tagset, annotator, at } };
}

function isReadingMessage(message: unknown): message is ReadingMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'serial' in message &&
    ('progress' in message || 'read' in message || 'failed' in message)
  );
}
