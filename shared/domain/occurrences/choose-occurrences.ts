/** Choosing occurrences: those of the words and variants that somebody ticked, none over another. */
import type { Occurrence } from './find-occurrences.ts';
import { VARIANTS, type Variant } from './variants.ts';

export interface Ticked {
  readonly words: ReadonlySet<number>;
  readonly variants: ReadonlySet<Variant>;
}

/** In the order of reading; of two that overlap the one that begins first, of those the longest. */
export function chooseOccurrences<T extends Occurrence>(found: readonly T[], ticked: Ticked): readonly T[] {
  let end = 0;
  return found.filter(({ span, variant, asked }) => {
    if (!ticked.words.has(asked) || !ticked.variants.has(variant) || span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** How often each variant of the ticked words is there; only those that are, in their order. */
export function countVariants(
  found: readonly Occurrence[],
  words: ReadonlySet<number>,
): ReadonlyMap<Variant, number> {
  const counts = new Map<Variant, number>();
  for (const { variant, asked } of found)
    if (words.has(asked)) counts.set(variant, (counts.get(variant) ?? 0) + 1);
  return new Map(
    VARIANTS.flatMap((variant) => {
      const count = counts.get(variant);
      return count === undefined ? [] : [[variant, count] as const];
    }),
  );
}
