/**
 * A process of its own that takes files of strangers apart: asked one thing at a time, heard
 * while it works, and killed at a limit of time, when somebody cancels, or when it has ended
 * itself because it took too much memory (`extractor/memory-watch.ts`).
 */
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ExtractorProcess, ProcessRequest } from './extractor-process.ts';

export interface AskLimits {
  /** How long one question may take without a word of progress, and in all. */
  readonly silentMs: number;
  readonly totalMs: number;
}

export interface Listening {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Why there is no answer at all. */
export type Unanswered = 'took-too-long' | 'took-too-much-memory' | 'cancelled';

/** What a process says of a question: how far it is, why there is no answer, or the answer. */
export type Said<Answer, Code> =
  | { readonly serial: number; readonly progress: { readonly done: number; readonly total: number } }
  | { readonly serial: number; readonly failed: { readonly code: Code; readonly detail?: string } }
  | (Answer & { readonly serial: number });

export class AskedProcess<Answer extends object, Code extends string> {
  /** How many questions it was asked. */
  questions = 0;
  hasEnded = false;
  private readonly process: ExtractorProcess;
  private listen: (message: Said<Answer, Code>) => void = () => undefined;
  private onEnd: () => void = () => undefined;

  /** `isMessage`: only the outline is looked at, the process runs our own program. */
  constructor(process: ExtractorProcess, isMessage: (message: unknown) => message is Said<Answer, Code>) {
    this.process = process;
    process.onMessage((message) => {
      if (isMessage(message)) this.listen(message);
    });
    process.onExit(() => {
      this.hasEnded = true;
      this.onEnd();
    });
  }

  /** Kill it; an answer that is waited for becomes `took-too-much-memory`. */
  end(): void {
    this.hasEnded = true;
    this.process.kill();
    this.onEnd();
  }

  /** One question, in as many messages as it takes, all with this serial number. */
  async ask(
    serial: number,
    question: Iterable<ProcessRequest>,
    { signal, onProgress }: Listening,
    limits: AskLimits,
  ): Promise<Result<Answer, Code | Unanswered>> {
    this.questions += 1;
    let settle: (outcome: Result<Answer, Code | Unanswered>) => void = () => undefined;
    const answer = new Promise<Result<Answer, Code | Unanswered>>((resolve) => {
      settle = resolve;
    });
    const giveUp = (why: Unanswered): void => {
      settle(fail(why));
      this.end();
    };
    const tooLong = (): void => giveUp('took-too-long');
    const cancel = (): void => giveUp('cancelled');
    const total = setTimeout(tooLong, limits.totalMs);
    let silent = setTimeout(tooLong, limits.silentMs);
    // Its own watch ended it, or JavaScript's limit of memory.
    this.onEnd = () => settle(fail('took-too-much-memory'));
    this.listen = (message) => {
      if (message.serial !== serial) return;
      clearTimeout(silent);
      silent = setTimeout(tooLong, limits.silentMs);
      if ('progress' in message) onProgress?.(message.progress.done, message.progress.total);
      else if ('failed' in message) settle(fail(message.failed.code, message.failed.detail));
      else settle(ok(message));
    };
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted === true) cancel();
    else if (this.hasEnded) this.onEnd();
    else for (const request of question) this.process.send(request);
    try {
      return await answer;
    } finally {
      clearTimeout(total);
      clearTimeout(silent);
      signal?.removeEventListener('abort', cancel);
      this.listen = () => undefined;
      this.onEnd = () => undefined;
    }
  }
}
