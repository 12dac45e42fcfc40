/** Who annotated an article: everybody with something in the list, oneself first, then by name. */
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import { figuresOf } from '../../store/figures.ts';
import type { PlacedAnnotation } from '../../store/state.ts';

export interface Voice {
  readonly id: AnnotatorId;
  readonly name: string;
  readonly own: boolean;
  readonly count: number;
}

const byName = new Intl.Collator(['de', 'en']);

/** An annotator's count is without zones and what lies in them. */
export function voicesOf(all: readonly PlacedAnnotation[], counts: readonly LayerCounts[]): readonly Voice[] {
  const voices = new Map<AnnotatorId, Voice>();
  for (const { annotator, own } of all) {
    if (voices.has(annotator.id)) continue;
    const { count } = figuresOf(counts.filter((layer) => layer.annotator === annotator.id));
    voices.set(annotator.id, { id: annotator.id, name: annotator.name, own, count });
  }
  return [...voices.values()].toSorted(
    (a, b) => Number(b.own) - Number(a.own) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
}
