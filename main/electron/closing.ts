/**
 * Closing a window: first everything is sent and saved, and what cannot be is asked
 * about. Nothing that was acknowledged is ever lost by closing (the journal has it);
 * what this protects is the last second, and the belief that all is on disk.
 */
import type { MessageBoxOptions } from 'electron';
import type { Reply, WriteCode } from '../../shared/api/contract.ts';
import type { MessageKey, Text } from '../../shared/text/text.ts';

/** Why closing now would leave something behind. */
export type Obstacle =
  /** The page does not answer: what was being written in it may not be sent. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'unsent'; readonly count: number }
  | { readonly kind: 'not-saved'; readonly code: WriteCode; readonly file: string }
  /** Saving goes on and on. */
  | { readonly kind: 'slow' };

/** Ask the user in a dialog of the system; resolves with the number of the button. */
export type Ask = (options: MessageBoxOptions) => Promise<number>;

export interface ClosingSteps {
  /** Ask the page to send everything; resolves with the number of changes that it could not send. */
  readonly askPage: () => Promise<number>;
  /** Save what waits. */
  readonly flush: () => Promise<Reply<'flush'>>;
  /** How long either may take; given by tests. */
  readonly limitsMs?: { readonly page: number; readonly flush: number };
}

const LIMITS_MS = { page: 5000, flush: 10_000 } as const;

/** Send and save everything; what stands in the way of closing, or null if nothing does. */
export async function obstacleToClosing(steps: ClosingSteps): Promise<Obstacle | null> {
  const { page, flush } = steps.limitsMs ?? LIMITS_MS;
  const unsent = await within(page, steps.askPage());
  const saved = await within(flush, steps.flush());
  if (saved === null || !saved.ok) return { kind: 'slow' };
  if (saved.value.kind === 'failed')
    return { kind: 'not-saved', code: saved.value.code, file: saved.value.file };
  if (unsent === null) return { kind: 'silent' };
  return unsent > 0 ? { kind: 'unsent', count: unsent } : null;
}

const DETAILS: Readonly<Record<Obstacle['kind'], MessageKey>> = {
  silent: 'desktop.silent-words',
  unsent: 'desktop.unsent-words',
  'not-saved': 'desktop.kept',
  slow: 'desktop.kept',
};

/** Let the user decide; true closes anyway. */
export async function closesAnyway(ask: Ask, text: Text, obstacle: Obstacle): Promise<boolean> {
  const pressed = await ask({
    type: 'warning',
    buttons: [text('desktop.keep-open'), text('desktop.close-anyway')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    message: messageOf(text, obstacle),
    detail: text(DETAILS[obstacle.kind]),
  });
  return pressed === 1;
}

function messageOf(text: Text, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'silent':
      return text('desktop.silent');
    case 'unsent':
      return text('desktop.unsent', { count: obstacle.count });
    case 'not-saved':
      return text(`problem.${obstacle.code}`, { file: obstacle.file });
    case 'slow':
      return text('desktop.slow');
  }
}

/** What a promise resolves with, or null if that takes longer. */
async function within<T>(limitMs: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
