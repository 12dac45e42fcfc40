/**
 * What several annotators marked, brought together for adjudication: one group for what is
 * meant to be the same, at most one annotation of each annotator in it, and in every group
 * the versions of it with the votes they have (*3 of 4*).
 *
 * Groups grow from the pairwise comparisons, the surest pairs first, so that the order of
 * the annotators decides nothing. (An optimum over more than two layers is out of reach:
 * it is the multidimensional assignment problem, which is NP-hard.)
 */
import type { AnnotatorId } from '../annotator.ts';
import type { TagId } from '../tagset.ts';
import type { Comparable, ComparableLayer } from './comparable.ts';
import type { LayerComparison } from './compare-layers.ts';

export interface VoteGroup {
  /** One version for each span and tag, the one with most votes first. */
  readonly versions: readonly VotedVersion[];
  /** Annotators who could have voted: those with a layer on the article. */
  readonly of: number;
}

export interface VotedVersion {
  /** In code points of the stated text. */
  readonly start: number;
  readonly end: number;
  readonly tag: TagId;
  /** By annotator. */
  readonly votes: ReadonlyMap<AnnotatorId, Comparable>;
}

/** In order of reading. `comparisons`: of every two of these layers. */
export function groupVotes(
  layers: readonly ComparableLayer[],
  comparisons: readonly LayerComparison[],
): readonly VoteGroup[] {
  const groupOf = new Map<Comparable, Map<AnnotatorId, Comparable>>();
  for (const { annotator, marks } of layers) {
    for (const mark of marks) groupOf.set(mark, new Map([[annotator, mark]]));
  }
  for (const { a, b } of surestFirst(comparisons)) {
    const one = groupOf.get(a);
    const other = groupOf.get(b);
    if (one === undefined || other === undefined || one === other) continue;
    if ([...other.keys()].some((annotator) => one.has(annotator))) continue;
    for (const [annotator, mark] of other) {
      one.set(annotator, mark);
      groupOf.set(mark, one);
    }
  }
  return [...new Set(groupOf.values())]
    .map((members) => ({ versions: versionsOf(members), of: layers.length }))
    .toSorted((a, b) => firstStart(a) - firstStart(b));
}

/** True if everybody marked the same words with the same tag. */
export function isUnanimous({ versions, of }: VoteGroup): boolean {
  return versions.length === 1 && versions[0]?.votes.size === of;
}

interface Pair {
  readonly a: Comparable;
  readonly b: Comparable;
  readonly sureness: number;
}

/** A tag in common first, then the share of words in common; then by place. */
function surestFirst(comparisons: readonly LayerComparison[]): readonly Pair[] {
  return comparisons
    .flatMap(({ units }) => units)
    .flatMap((unit): readonly Pair[] => {
      if (!('a' in unit && 'b' in unit)) return [];
      const isOneTag = unit.a.annotation.content.tag === unit.b.annotation.content.tag;
      const sureness = (isOneTag ? 1 : 0) + unit.overlap.shared / unit.overlap.union;
      return [{ a: unit.a, b: unit.b, sureness }];
    })
    .toSorted(
      (one, other) =>
        other.sureness - one.sureness ||
        one.a.start - other.a.start ||
        one.a.end - other.a.end ||
        one.b.start - other.b.start,
    );
}

function versionsOf(members: ReadonlyMap<AnnotatorId, Comparable>): readonly VotedVersion[] {
  const versions = new Map<string, { mark: Comparable; votes: Map<AnnotatorId, Comparable> }>();
  for (const [annotator, mark] of members) {
    const key = `${mark.start} ${mark.end} ${mark.annotation.content.tag}`;
    const version = versions.get(key);
    if (version === undefined) versions.set(key, { mark, votes: new Map([[annotator, mark]]) });
    else version.votes.set(annotator, mark);
  }
  return [...versions.values()]
    .map(({ mark, votes }) => ({
      start: mark.start,
      end: mark.end,
      tag: mark.annotation.content.tag,
      votes,
    }))
    .toSorted((a, b) => b.votes.size - a.votes.size || a.start - b.start || a.end - b.end);
}

function firstStart({ versions }: VoteGroup): number {
  return Math.min(...versions.map(({ start }) => start));
}
