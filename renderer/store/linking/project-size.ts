/** Whether a project is so small that all that is annotated in it may be held by a window without asking. */
import type { State } from '../state.ts';

/** Annotations of all annotators. A window holds these in some ten megabytes. */
const FEW_ANNOTATIONS = 30_000;

const known = new WeakMap<State['counts'], boolean>();

export function isSmallProject({ counts }: Pick<State, 'counts'>): boolean {
  let isSmall = known.get(counts);
  if (isSmall === undefined) {
    let all = 0;
    for (const layers of Object.values(counts))
      for (const { byTag } of layers) for (const count of Object.values(byTag)) all += count;
    isSmall = all <= FEW_ANNOTATIONS;
    known.set(counts, isSmall);
  }
  return isSmall;
}
