/** Which annotation the list shows first for what is in view on the page. */
import type { PlacedAnnotation } from '../../store/state.ts';

/** The first that begins at or after `start`; the list is in the order of reading. */
export function firstInView<Item extends Pick<PlacedAnnotation, 'span'>>(
  found: readonly Item[],
  start: number,
): Item | null {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = found[middle]?.span ?? null;
    if (span !== null && span.start < start) low = middle + 1;
    else high = middle;
  }
  const first = found[low];
  return first === undefined || first.span === null ? null : first;
}
