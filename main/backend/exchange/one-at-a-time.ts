/** One export or import of a window at a time: what is begun ends what went on, and can be stopped. */
import type { ExchangeStep } from '../../../shared/api/contract.ts';
import type { Window } from '../surroundings.ts';
import type { Going } from './collect-set.ts';

/** Between two words of progress. */
const TELL_MS = 150;

/** From the first moment of a call: whoever asks to stop may be quicker than the disk. */
export interface Stoppable extends Going {
  readonly signal: AbortSignal;
}

export class OneAtATime {
  private readonly window: Window;
  private going = new AbortController();

  constructor(window: Window) {
    this.window = window;
  }

  stop(): void {
    this.going.abort();
  }

  /** null if it was stopped. */
  async stoppable<T>(work: (going: Stoppable) => Promise<T>): Promise<T | null> {
    this.going.abort();
    this.going = new AbortController();
    const { signal } = this.going;
    let toldMs = performance.now();
    const progress = (done: number, total: number, step: ExchangeStep = 'articles'): void => {
      if (performance.now() - toldMs < TELL_MS) return;
      toldMs = performance.now();
      this.tell(step, done, total);
    };
    try {
      return await work({ signal, progress });
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  tell(step: ExchangeStep, done: number, total: number): void {
    this.window.send({ event: 'exchangeProgress', data: { step, done, total } });
  }
}
