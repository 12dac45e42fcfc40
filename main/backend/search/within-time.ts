/**
 * Work that ends after some time whatever it does: a pattern that somebody wrote may take
 * longer than the sun shines, or more of the stack than there is.
 */
import { createContext, Script } from 'node:vm';

const RUN = new Script('work()');

/** What `work` answers; undefined if it took longer, or went too deep on a long line. Only for work without promises. */
export function withinTime<T>(milliseconds: number, work: () => T): { readonly value: T } | undefined {
  let answer: { readonly value: T } | undefined;
  const context = createContext({
    work: () => {
      answer = { value: work() };
    },
  });
  try {
    RUN.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    if (isTimeout(error) || error instanceof RangeError) return undefined;
    throw error;
  }
  return answer;
}

function isTimeout(error: unknown): boolean {
  // It may be made in the other context, where `Error` is another one.
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
