/**
 * Layers as they can be compared: what each annotator marked, at its place in one stated
 * text, in order of reading, in code points and under its top-level tag.
 *
 * What is placed unsurely is compared where it most likely stands, and marked so; what is
 * lost cannot be compared and is listed. Excluded zones are no category and are left out.
 */
import type { Annotation } from '../annotation.ts';
import type { AnnotatorId } from '../annotator.ts';
import { createOffsetIndex } from '../code-points.ts';
import { compareText } from '../layer.ts';
import { isAsserted, type Placement } from '../placement.ts';
import { compareSpans, type Span } from '../span.ts';
import { EXCLUDED, rootTag, type TagId, type Tagset } from '../tagset.ts';

/** An annotation with its place in the stated text of its article. */
export interface PlacedAnnotation extends Annotation {
  readonly placement: Placement;
}

/** One annotator's layer on one article, placed in the stated text. */
export interface PlacedLayer {
  readonly annotator: AnnotatorId;
  readonly annotations: readonly PlacedAnnotation[];
}

/** Something marked, ready to be compared. `start` and `end` count code points of the stated text. */
export interface Comparable extends Span {
  readonly annotation: PlacedAnnotation;
  /** The same place in UTF-16 code units. */
  readonly span: Span;
  /** The top-level tag: the category in every figure. */
  readonly category: TagId;
  /** False where the place is only the best proposal for one. */
  readonly isCertain: boolean;
}

export interface ComparableLayer {
  readonly annotator: AnnotatorId;
  /** In order of reading. */
  readonly marks: readonly Comparable[];
  /** Lost in the stated text. */
  readonly notCompared: readonly PlacedAnnotation[];
}

/** Knows the top-level tag of every tag, each looked up once. */
export type Categories = (tag: TagId) => TagId;

export function categoriesOf(tagset: Tagset): Categories {
  const known = new Map<TagId, TagId>();
  return (tag) => {
    const before = known.get(tag);
    if (before !== undefined) return before;
    // A reason to exclude is one whether or not the project lists it.
    const root = tag.startsWith(`${EXCLUDED}:`) ? EXCLUDED : rootTag(tagset, tag);
    known.set(tag, root);
    return root;
  };
}

/** All layers of one article on one text. */
export function comparableLayers(
  layers: readonly PlacedLayer[],
  text: string,
  categories: Categories,
): readonly ComparableLayer[] {
  const offsets = createOffsetIndex(text);
  return layers.map(({ annotator, annotations }) => {
    const marks: Comparable[] = [];
    const notCompared: PlacedAnnotation[] = [];
    for (const annotation of annotations) {
      const category = categories(annotation.content.tag);
      if (category === EXCLUDED) continue;
      const span = bestPlace(annotation.placement);
      const start = span === undefined ? 0 : offsets.toCodePoint(span.start);
      const end = span === undefined ? 0 : offsets.toCodePoint(span.end);
      if (span === undefined || start >= end) notCompared.push(annotation);
      else {
        const isCertain = isAsserted(annotation.placement);
        marks.push({ annotation, span, start, end, category, isCertain });
      }
    }
    marks.sort((a, b) => compareSpans(a, b) || compareText(a.annotation.id, b.annotation.id));
    return { annotator, marks, notCompared };
  });
}

/** Where it stands, or most likely stands; undefined if it is lost. */
export function bestPlace(placement: Placement): Span | undefined {
  if (placement.kind === 'lost') return undefined;
  return placement.kind === 'ambiguous' ? placement.candidates[0]?.span : placement.span;
}
