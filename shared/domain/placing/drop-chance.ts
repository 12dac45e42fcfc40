/**
 * Words that two different sentences share by chance (*the*, *and*, a comma) are no
 * trace of a deleted sentence: matches that are smaller than the changes on both sides of
 * them are taken back, as diff-match-patch's semantic clean-up does with characters.
 */
import type { Tokens } from '../tokens.ts';
import type { Pair, Range } from './unique-grams.ts';

/**
 * Those of `matches` (tokens of the old and the new text, ascending, inside `gap`) that are
 * more than chance; so are `long` tokens in a row and more, whatever is around them.
 */
export function dropChance(
  matches: readonly Pair[],
  gap: { readonly a: Range; readonly b: Range },
  old: Tokens,
  now: Tokens,
  long = Infinity,
): readonly Pair[] {
  let runs = runsOf(matches);
  // What is taken back makes the change around its neighbours larger.
  for (;;) {
    const kept = runs.filter((run, index) => {
      const before = runs[index - 1]?.at(-1) ?? { a: gap.a.from - 1, b: gap.b.from - 1 };
      const after = runs[index + 1]?.[0] ?? { a: gap.a.to, b: gap.b.to };
      return run.length >= long || !isChance(run, before, after, old, now);
    });
    if (kept.length === runs.length) return kept.flat();
    runs = kept;
  }
}

/** Smaller than what changed before it, and than what changed behind it. */
function isChance(run: readonly Pair[], before: Pair, after: Pair, old: Tokens, now: Tokens): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return true;
  const length = lettersIn(old, first.a, last.a + 1);
  const changedBefore = Math.max(
    lettersIn(old, before.a + 1, first.a),
    lettersIn(now, before.b + 1, first.b),
  );
  const changedAfter = Math.max(lettersIn(old, last.a + 1, after.a), lettersIn(now, last.b + 1, after.b));
  return length <= changedBefore && length <= changedAfter;
}

/** Code units of these tokens, without the white space between them. */
function lettersIn({ starts, ends }: Tokens, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (ends[at] ?? 0) - (starts[at] ?? 0);
  return sum;
}

/** Matches in a row on both sides. */
function runsOf(matches: readonly Pair[]): readonly (readonly Pair[])[] {
  const runs: Pair[][] = [];
  for (const match of matches) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last?.a === match.a - 1 && last.b === match.b - 1) run.push(match);
    else runs.push([match]);
  }
  return runs;
}
