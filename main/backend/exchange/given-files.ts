/**
 * Files of strangers on their way to annotations, inside the process that is there for it:
 * gathered message by message, zips taken apart, read by a format.
 */
import { formatOf } from '../../../shared/formats/index.ts';
import type { InputFile, KnownArticles } from '../../../shared/formats/format.ts';
import { readWithin } from '../../../shared/formats/import/read-within.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { messageOf } from '../disk/file-error.ts';
import { guessFormat } from './guess-format.ts';
import { unpackInputFiles } from './unpack-files.ts';
import type {
  ReadAnswer,
  ReadingCode,
  ReadingMessage,
  ReadingQuestion,
  ReadingRequest,
} from './reading-messages.ts';

/** What a library says of a file may hold any amount of the file. */
const LONGEST_DETAIL = 500;

export class GivenFiles {
  private files: InputFile[] = [];
  private articles: KnownArticles['articles'][number][] = [];

  /** Answers the question, and only that. Never rejects for what files hold. */
  async take({ serial, reading }: ReadingRequest): Promise<ReadingMessage | undefined> {
    if (reading.kind === 'file') this.files.push(reading.file);
    else if (reading.kind === 'articles') for (const article of reading.articles) this.articles.push(article);
    else {
      const { files, articles } = this;
      this.files = [];
      this.articles = [];
      const answer = await answerTo(files, articles, reading).catch((error: unknown) =>
        // A file that its reader cannot follow; whoever waits is to hear which.
        fail('unreadable' as const, `${files[0]?.path ?? ''}: ${messageOf(error)}`),
      );
      if (answer.ok) return { serial, ...answer.value };
      const { code, detail = files[0]?.path ?? '' } = answer;
      return { serial, failed: { code, detail: detail.slice(0, LONGEST_DETAIL) } };
    }
    return undefined;
  }
}

async function answerTo(
  given: readonly InputFile[],
  articles: KnownArticles['articles'],
  { format: id, tagset, annotator, at }: ReadingQuestion,
): Promise<Result<ReadAnswer, ReadingCode>> {
  const files = await unpackInputFiles(given);
  if (!files.ok) return files;
  if (files.value.length === 0) return fail('not-found');
  const known = { articles, tagset, annotator, at };
  if (id === null) {
    const guessed = guessFormat(files.value, known);
    if (!guessed.ok) return guessed;
    return ok({ read: { format: guessed.value.format.id, imported: guessed.value.imported } });
  }
  const format = formatOf(id);
  if (format?.read === undefined) return fail('not-read-by-beleg');
  const read = readWithin(format.read, files.value, known);
  return read.ok ? ok({ read: { format: id, imported: read.value } }) : read;
}
