/**
 * Taking texts out of files in a process of its own, one file at a time.
 *
 * The process is started when it is needed, serves several files, and is killed when a
 * file takes too long, when its own watch says that it took too much memory, when
 * somebody cancels, and when nobody needs it any more. Whatever a file does to it, the
 * next file gets a fresh one.
 */
import { createHash } from 'node:crypto';
import type { ExtractedKind } from '../../../shared/domain/article.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TextFacts } from '../survey/article-facts.ts';
import { AskedProcess, type AskLimits, type Unanswered } from './asked-process.ts';
import type {
  Extracted,
  ExtractionFailure,
  ExtractionMessage,
  ExtractionRequest,
  ExtractOptions,
} from './extraction-messages.ts';
import type { ExtractorProcess } from './extractor-process.ts';

export interface ExtractionLimits extends AskLimits {
  /** How long a process is kept for the next file. */
  readonly idleMs: number;
}

const LIMITS: ExtractionLimits = { silentMs: 30_000, totalMs: 120_000, idleMs: 15_000 };

/** After so many files a process is replaced, whatever they left behind in it. */
const FILES_PER_PROCESS = 200;

/** UTF-16 code units of texts that are kept, so that a file that is opened again is not taken apart again. */
const CACHE_LENGTH = 16 * 1024 * 1024;

export interface ExtractionTask {
  readonly kind: ExtractedKind;
  readonly bytes: Uint8Array;
  readonly options: ExtractOptions;
  readonly signal?: AbortSignal | undefined;
  /** Nobody waits for it: it is stopped (`cancelled`) as soon as somebody waits for another. */
  readonly isBackground?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A file to look into: also one that is text itself. */
export type LookTask = Omit<ExtractionTask, 'kind'> & Pick<ExtractionRequest, 'kind' | 'zones'>;

type Outcome = Result<Extracted, Code>;
type Code = ExtractionFailure['code'] | 'cancelled';
type Answer = Exclude<ExtractionMessage, { readonly progress: unknown } | { readonly failed: unknown }>;
type Answered = Result<Answer, Code>;
type Asked = LookTask & Pick<ExtractionRequest, 'wanted'>;

export class Extraction {
  private readonly spawn: () => ExtractorProcess;
  private readonly limits: ExtractionLimits;
  private readonly cache = new Map<string, Extracted>();
  private cacheLength = 0;
  private running: AskedProcess<Answer, ExtractionFailure['code']> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private serial = 0;
  private isClosed = false;
  private idle: NodeJS.Timeout | undefined;
  /** Tasks that nobody waits for, to be stopped for one that somebody does. */
  private readonly background = new Set<AbortController>();

  constructor(spawn: () => ExtractorProcess, limits: Partial<ExtractionLimits> = {}) {
    this.spawn = spawn;
    this.limits = { ...LIMITS, ...limits };
  }

  /** The text of these bytes; `too-complex` if a limit was met. Never rejects for what a file holds. */
  async extract(task: ExtractionTask): Promise<Outcome> {
    const key = keyOf(task);
    const known = this.cached(key);
    if (known !== undefined) return known;
    const answer = await this.answerTo({ ...task, wanted: 'text' }, () => this.cached(key));
    if (!answer.ok) return answer;
    if (!('extracted' in answer.value)) return fail('too-complex', 'no text was answered');
    this.keep(key, answer.value.extracted);
    return ok(answer.value.extracted);
  }

  /** What the survey wants to know of these bytes; the text itself stays where it was taken out. */
  async lookInto(task: LookTask): Promise<Result<TextFacts, Code>> {
    const answer = await this.answerTo({ ...task, wanted: 'facts' }, () => undefined);
    if (!answer.ok) return answer;
    return 'facts' in answer.value ? ok(answer.value.facts) : fail('too-complex', 'no facts were answered');
  }

  /** End the process; whatever is under way is cancelled. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.idle);
    this.running?.end();
    await this.queue;
  }

  /** In its turn; `known`: what has come about meanwhile. */
  private async answerTo(task: Asked, known: () => Outcome | undefined): Promise<Answered> {
    const stop = new AbortController();
    if (task.isBackground === true) this.background.add(stop);
    else for (const other of this.background) other.abort();
    const signal = task.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, task.signal]);
    const turn = this.queue.then(() => {
      const already = known();
      return already?.ok === true
        ? ok({ serial: 0, extracted: already.value })
        : this.answerNow({ ...task, signal });
    });
    this.queue = turn.catch(() => undefined);
    return await turn.finally(() => this.background.delete(stop));
  }

  private async answerNow(task: Asked): Promise<Answered> {
    if (this.isClosed || task.signal?.aborted === true) return fail('cancelled');
    clearTimeout(this.idle);
    this.running ??= new AskedProcess<Answer, ExtractionFailure['code']>(this.spawn(), isMessage);
    const { running } = this;
    this.serial += 1;
    const { signal, isBackground: _isBackground, onProgress, ...asked } = task;
    const question = [{ serial: this.serial, ...asked }];
    const outcome = inWords(await running.ask(this.serial, question, { signal, onProgress }, this.limits));
    if (running.hasEnded || running.questions >= FILES_PER_PROCESS) {
      running.end();
      this.running = undefined;
    } else this.endWhenIdle();
    return this.isClosed && !outcome.ok ? fail('cancelled') : outcome;
  }

  private cached(key: string): Outcome | undefined {
    const known = this.cache.get(key);
    return known === undefined ? undefined : ok(known);
  }

  private endWhenIdle(): void {
    this.idle = setTimeout(() => {
      this.running?.end();
      this.running = undefined;
    }, this.limits.idleMs).unref();
  }

  private keep(key: string, extracted: Extracted): void {
    this.cache.delete(key);
    this.cache.set(key, extracted);
    this.cacheLength += extracted.content.length;
    for (const [oldest, { content }] of this.cache) {
      if (this.cacheLength <= CACHE_LENGTH || oldest === key) break;
      this.cache.delete(oldest);
      this.cacheLength -= content.length;
    }
  }
}

/** A limit that was met is the file's doing. */
function inWords(outcome: Result<Answer, ExtractionFailure['code'] | Unanswered>): Answered {
  if (outcome.ok) return outcome;
  const { code, detail } = outcome;
  if (code === 'took-too-long') return fail('too-complex', 'it took too long');
  if (code === 'took-too-much-memory') return fail('too-complex', 'it took too much memory');
  return fail(code, detail);
}

/** Of a process that ran a stranger's file: only the outline is looked at, it runs our own program. */
function isMessage(message: unknown): message is ExtractionMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'serial' in message &&
    ('progress' in message || 'extracted' in message || 'facts' in message || 'failed' in message)
  );
}

function keyOf({ kind, bytes, options }: ExtractionTask): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return [kind, options.mode, options.encoding ?? '', sha256].join(' ');
}
