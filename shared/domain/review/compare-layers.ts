/**
 * What two layers on one article share and where they differ.
 *
 * Identical annotations are always each other's partners. What remains is matched by an
 * optimal assignment among spans that overlap (`match-spans.ts`): the more two share, the
 * better they fit, and two of one top-level tag fit better than any two that are not. Two
 * of different tags are partners only if they mean about the same words, so that a name
 * marked within a sentence is not taken for another view of the sentence.
 */
import type { AnnotatorId } from '../annotator.ts';
import type { Comparable, ComparableLayer } from './comparable.ts';
import { contentDifferences, type ContentDifference } from './content-differences.ts';
import { matchSpans } from './match-spans.ts';
import { overlapOf, overlapRatio, type Overlap } from './overlap.ts';
import { sameSpan } from '../span.ts';

/** The heaviest thing in which two partners differ, or who of them alone has it. */
export type DifferenceClass = ComparedUnit['class'];

/** All that two partners differ in. */
export type Difference = 'tag' | 'boundary' | ContentDifference;

/** A unit of comparison: two partners, or one annotation without any. */
export type ComparedUnit =
  | {
      readonly class: 'same' | 'boundary-differs' | 'tag-differs' | 'details-differ';
      readonly a: Comparable;
      readonly b: Comparable;
      readonly differs: readonly Difference[];
      /** In code points. */
      readonly overlap: Overlap;
    }
  | { readonly class: 'only-a'; readonly a: Comparable }
  | { readonly class: 'only-b'; readonly b: Comparable };

export interface LayerComparison {
  readonly a: AnnotatorId;
  readonly b: AnnotatorId;
  /** In order of reading. */
  readonly units: readonly ComparedUnit[];
  /** False if so much overlaps that partners were found by nearness instead of optimally. */
  readonly isOptimal: boolean;
}

/** The same entity has one key, whoever named it; ids alone do not tell across annotators' files. */
export type EntityKey = (entity: string) => string;

/** Partners of different tags share at least so much of what they cover. */
const SAME_WORDS = 0.5;

export function compareLayers(a: ComparableLayer, b: ComparableLayer, entityKey: EntityKey): LayerComparison {
  const identical = identicalPairs(a.marks, b.marks);
  const restA = a.marks.filter((mark) => !identical.has(mark));
  const takenB = new Set(identical.values());
  const restB = b.marks.filter((mark) => !takenB.has(mark));
  const { pairs, isOptimal } = matchSpans(restA, restB, (i, j) => fit(restA[i], restB[j]));
  const partners = new Map(identical);
  for (const [i, j] of pairs) {
    const markA = restA[i];
    const markB = restB[j];
    if (markA === undefined || markB === undefined) continue;
    partners.set(markA, markB);
    takenB.add(markB);
  }
  const units: ComparedUnit[] = [
    ...a.marks.map((mark): ComparedUnit => {
      const partner = partners.get(mark);
      return partner === undefined ? { class: 'only-a', a: mark } : unitOf(mark, partner, entityKey);
    }),
    ...b.marks
      .filter((mark) => !takenB.has(mark))
      .map((mark): ComparedUnit => ({ class: 'only-b', b: mark })),
  ];
  units.sort((one, other) => firstStart(one) - firstStart(other));
  return { a: a.annotator, b: b.annotator, units, isOptimal };
}

/** True where one of the two stands only where it most likely does. */
export function isUncertain(unit: ComparedUnit): boolean {
  return ('a' in unit && !unit.a.isCertain) || ('b' in unit && !unit.b.isCertain);
}

/** Annotations of the same words with the same tag; of several on both sides those that say the same first. */
function identicalPairs(
  a: readonly Comparable[],
  b: readonly Comparable[],
): ReadonlyMap<Comparable, Comparable> {
  const waiting = new Map<string, Comparable[]>();
  for (const mark of b.toReversed()) {
    const key = keyOf(mark);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [mark]);
    else list.push(mark);
  }
  const pairs = new Map<Comparable, Comparable>();
  for (const isExact of [true, false]) {
    for (const mark of a) {
      const list = pairs.has(mark) ? undefined : waiting.get(keyOf(mark));
      if (list === undefined || list.length === 0) continue;
      const from = isExact ? lastThatSaysTheSame(list, mark) : list.length - 1;
      const [partner] = from < 0 ? [] : list.splice(from, 1);
      if (partner !== undefined) pairs.set(mark, partner);
    }
  }
  return pairs;
}

function keyOf({ start, end, annotation }: Comparable): string {
  return `${start} ${end} ${annotation.content.tag}`;
}

/** Duplicates are few, or made by a hostile hand: no more than the last ones are looked through. */
const MOST_DUPLICATES = 64;

function lastThatSaysTheSame(list: readonly Comparable[], mark: Comparable): number {
  const lowest = Math.max(0, list.length - MOST_DUPLICATES);
  for (let at = list.length - 1; at >= lowest; at -= 1) {
    const other = list[at];
    if (other !== undefined && saysTheSame(mark, other)) return at;
  }
  return -1;
}

function saysTheSame(a: Comparable, b: Comparable): boolean {
  const one = a.annotation.content;
  const other = b.annotation.content;
  return one.note === other.note && one.entity === other.entity;
}

/** How well two overlapping annotations fit as partners; 0 if not at all. */
function fit(a: Comparable | undefined, b: Comparable | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const ratio = overlapRatio(a, b);
  if (a.category === b.category) {
    const isSameTag = a.annotation.content.tag === b.annotation.content.tag;
    return ratio === 0 ? 0 : 1 + ratio + (isSameTag ? 0.25 : 0);
  }
  return ratio >= SAME_WORDS ? ratio : 0;
}

function unitOf(a: Comparable, b: Comparable, entityKey: EntityKey): ComparedUnit {
  const tag = a.category === b.category ? [] : ['tag' as const];
  const boundary = sameSpan(a, b) ? [] : ['boundary' as const];
  const details = contentDifferences(a.annotation.content, b.annotation.content, entityKey);
  // Under different top-level tags a different sub-tag says nothing more.
  const content = tag.length === 0 ? details : details.filter((difference) => difference !== 'sub-tag');
  const differs = [...tag, ...boundary, ...content];
  return { class: heaviest(differs), a, b, differs, overlap: overlapOf(a, b) };
}

function heaviest(
  differs: readonly Difference[],
): 'same' | 'boundary-differs' | 'tag-differs' | 'details-differ' {
  if (differs.includes('tag')) return 'tag-differs';
  if (differs.includes('boundary')) return 'boundary-differs';
  return differs.length === 0 ? 'same' : 'details-differ';
}

function firstStart(unit: ComparedUnit): number {
  if (unit.class === 'only-a') return unit.a.start;
  return unit.class === 'only-b' ? unit.b.start : Math.min(unit.a.start, unit.b.start);
}
