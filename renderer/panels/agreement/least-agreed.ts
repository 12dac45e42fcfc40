/** The articles on which annotators agree least: where it pays to talk first. */
import type { MeasuredFigures } from '../../../shared/api/contract.ts';

/** What the order depends on. */
export interface Measured extends Pick<MeasuredFigures, 'article' | 'ground'> {
  readonly overall: Pick<MeasuredFigures['overall'], 'f1Relaxed'>;
}

/** By F1 of overlapping annotations, then by how much differs; articles that only one has annotated are no question. */
export function leastAgreed<A extends Measured>(articles: readonly A[]): readonly A[] {
  return articles
    .filter(({ overall }) => overall.f1Relaxed.value !== null)
    .toSorted(
      (a, b) =>
        (a.overall.f1Relaxed.value ?? 1) - (b.overall.f1Relaxed.value ?? 1) ||
        differencesIn(b) - differencesIn(a) ||
        (a.article < b.article ? -1 : 1),
    );
}

export function differencesIn({ ground }: Measured): number {
  return ground.units - ground.byClass.same;
}
