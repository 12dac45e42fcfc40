/**
 * Reading what anybody may have made, within what an import may bring: the one place where
 * a reader that was told to stop, or that ran out of stack, becomes a refusal.
 */
import { fail, type Result } from '../../result.ts';
import type { Format, ImportCode, Imported, InputFile, KnownArticles } from '../format.ts';
import { TooManyItems } from './item-count.ts';

/** A failure always names a file. */
export function readWithin(
  read: NonNullable<Format['read']>,
  files: readonly InputFile[],
  known: KnownArticles,
): Result<Imported, ImportCode> {
  const [first] = files;
  try {
    const outcome = read(files, known);
    return outcome.ok ? outcome : fail(outcome.code, outcome.detail ?? first?.path);
  } catch (error) {
    if (error instanceof TooManyItems) return fail('too-many', error.file);
    // Nested more deeply than the stack can follow.
    if (error instanceof RangeError) return fail('too-deep', first?.path);
    throw error;
  }
}
