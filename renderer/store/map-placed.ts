/**
 * From a list of placed annotations to a list of something else, for example of marks in
 * the text: made once for each annotation, kept while the annotation is the same.
 *
 * Lists are compared from both ends by identity, so that one tag added to 50,000 makes one
 * new item and looks closely at nothing else.
 */
import type { PlacedAnnotation } from './state.ts';

/** A mapping that remembers its last answer. `make` answers null for what has no counterpart. */
export function createPlacedMapping<T extends object>(
  make: (placed: PlacedAnnotation) => T | null,
): (list: readonly PlacedAnnotation[]) => readonly T[] {
  let inputs: readonly PlacedAnnotation[] = [];
  /** One for each input, null where it has none. */
  let made: readonly (T | null)[] = [];
  let shown: readonly T[] = [];
  return (list) => {
    if (list === inputs) return shown;
    const { head, tail } = sameEnds(inputs, list);
    const going = new Map<PlacedAnnotation, T | null>();
    for (let i = head; i < inputs.length - tail; i += 1) {
      const input = inputs[i];
      if (input !== undefined) going.set(input, made[i] ?? null);
    }
    const middle = list
      .slice(head, list.length - tail)
      .map((placed) => (going.has(placed) ? (going.get(placed) ?? null) : make(placed)));
    const isWhole = shown.length === made.length;
    const replaced = middle.filter((item) => item !== null);
    if (isWhole && replaced.length === middle.length) {
      shown = shown.slice(0, head).concat(replaced, shown.slice(shown.length - tail));
      made = shown;
    } else {
      made = made.slice(0, head).concat(middle, made.slice(made.length - tail));
      shown = made.filter((item) => item !== null);
    }
    inputs = list;
    return shown;
  };
}

/** How many items two lists share at their beginning and, of the rest, at their end. */
function sameEnds(
  a: readonly unknown[],
  b: readonly unknown[],
): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
}
