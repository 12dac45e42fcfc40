/**
 * Traffic: whether windows wait for answers, so that work which nobody waits for lets
 * them go first.
 */

/** A window that was answered shows it first, and often asks for more. */
const LULL_MS = 300;

/** One call that takes long, or calls without end, must not stop everything else for good. */
const LONGEST_WAIT_MS = 3000;

export class Traffic {
  private readonly lullMs: number;
  private open = 0;
  private answeredMs = Number.NEGATIVE_INFINITY;

  constructor(lullMs = LULL_MS) {
    this.lullMs = lullMs;
  }

  /** Somebody waits for this work. */
  async answer<T>(work: () => Promise<T>): Promise<T> {
    this.open += 1;
    try {
      return await work();
    } finally {
      this.open -= 1;
      this.answeredMs = performance.now();
    }
  }

  /**
   * Resolves once no window has waited for a moment: at once if so already, after some
   * seconds in any case, and at the signal.
   */
  async quiet(signal?: AbortSignal): Promise<void> {
    const untilMs = performance.now() + LONGEST_WAIT_MS;
    for (;;) {
      const nowMs = performance.now();
      const waitMs = this.open > 0 ? this.lullMs : this.answeredMs + this.lullMs - nowMs;
      if (waitMs <= 0 || nowMs >= untilMs || signal?.aborted === true) return;
      await pause(Math.min(waitMs, untilMs - nowMs), signal);
    }
  }
}

/** Over at the signal as well. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
}
