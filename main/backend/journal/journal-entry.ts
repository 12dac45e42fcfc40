/**
 * The lines of a journal: what they say, and how a line knows that it is whole.
 *
 * A line carries the beginning of a SHA-256 of itself, so that a torn or a damaged one
 * is never taken for a shorter true one. It says what annotations and statements became, with their
 * revisions, not how: taking it over is then the same merge as that of two machines,
 * and doing it twice is doing it once.
 */
import { z } from 'zod';
import type { Entry, Tombstone } from '../../../shared/domain/annotation.ts';
import type { Content } from '../../../shared/domain/content.ts';
import type { LayerKey } from '../../../shared/domain/layer.ts';
import { processMark, type ProcessMark } from '../app-data/process-mark.ts';
import { sha256Of } from '../disk/save.ts';
import type { OfferedText } from '../articles/texts.ts';

/** The first line. */
export interface JournalHeader {
  readonly journal: 1;
  readonly project: string;
  /** Where the project was; a copy of it elsewhere has the same id, but this work is not the copy's. */
  readonly root: string;
  readonly annotator: { readonly id: string; readonly uuid: string };
  readonly process: ProcessMark;
}

/** What some annotations of one layer became, or statements. */
export interface LayerOutcome extends LayerKey {
  readonly annotations: readonly Entry<Content>[];
  readonly deleted: readonly Tombstone[];
}

export type JournalEntry =
  | {
      readonly kind: 'changes';
      readonly changes: readonly string[];
      readonly outcomes: readonly LayerOutcome[];
    }
  /** A text that could not be stored in the project yet, though annotations name it. */
  | { readonly kind: 'text'; readonly text: OfferedText };

const SUM_DIGITS = 16;

/** The line with its end. */
export function journalLine(content: JournalHeader | JournalEntry): string {
  const json = JSON.stringify(content);
  return `{"sum":"${sha256Of(json).slice(0, SUM_DIGITS)}","line":${json}}\n`;
}

export interface JournalLines {
  /** undefined if even the first line cannot be read. */
  readonly header: JournalHeader | undefined;
  readonly entries: readonly JournalEntry[];
  /** A line that has its end cannot be read: more than a crash can do. */
  readonly damaged: boolean;
}

/** Read a whole journal. A last line without its end is torn: it was never acknowledged and does not count. */
export function parseJournal(text: string): JournalLines {
  const lines = text.split('\n');
  // Behind the last line end there is nothing, or a line that was torn.
  const torn = lines.pop() ?? '';
  const whole = lines.map(contentOf);
  const [first, ...rest] = whole;
  const header = journalHeader.safeParse(first);
  if (!header.success) {
    // A killed process may have got no further than the first line: then nothing is lost with it.
    const justBegun = whole.length === 0 && lines.length === 0 && '{"sum":"'.startsWith(torn.slice(0, 8));
    return { header: undefined, entries: [], damaged: !justBegun };
  }
  const entries = rest.filter(isEntry);
  return { header: header.data, entries, damaged: entries.length < rest.length };
}

const journalHeader: z.ZodType<JournalHeader> = z.object({
  journal: z.literal(1),
  project: z.string(),
  root: z.string(),
  annotator: z.object({ id: z.string(), uuid: z.string() }),
  process: processMark,
});

/** What a line carries; undefined if it is not whole. */
function contentOf(line: string): unknown {
  const match = /^\{"sum":"([0-9a-f]{16})","line":(.*)\}$/su.exec(line);
  const [, sum, json] = match ?? [];
  if (sum === undefined || json === undefined || sha256Of(json).slice(0, SUM_DIGITS) !== sum)
    return undefined;
  return JSON.parse(json);
}

/** The sum says that the line is as this program wrote it, so that its kind is all there is to ask. */
function isEntry(content: unknown): content is JournalEntry {
  const { kind } = z.object({ kind: z.string() }).safeParse(content).data ?? {};
  return kind === 'changes' || kind === 'text';
}
