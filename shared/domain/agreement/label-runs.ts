/**
 * What every unit of a continuum is labelled as by each annotator, as runs of units that
 * all annotators label alike throughout.
 *
 * A unit that several tags cover has their set as its label: somebody who marks a name
 * within a claim agrees with nobody who marks only the claim. 0 is *not marked*.
 */
import type { TagId } from '../tagset.ts';
import type { Continuum, Mark } from './continuum.ts';

/** Gives every set of tags a number that is the same in the whole measurement. */
export class LabelNumbers {
  readonly #numbers = new Map<string, number>([['', 0]]);

  numberOf(tags: readonly TagId[]): number {
    const key = tags.length > 1 ? tags.toSorted().join(' ') : (tags[0] ?? '');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

export interface LabelRun {
  readonly length: number;
  /** By the annotator's place in the list of those who are present. */
  readonly labels: readonly number[];
}

/** `present`: marks of those who have a layer. The list of labels is used again for the next run. */
export function* labelRuns(
  length: Continuum['length'],
  present: readonly (readonly Mark[])[],
  numbers: LabelNumbers,
): Generator<LabelRun, void, void> {
  const labels = present.map(() => 0);
  const changes = present
    .flatMap((marks, annotator) => changesOf(marks, annotator, numbers))
    .toSorted((a, b) => a.at - b.at);
  let from = 0;
  for (const { at, label, annotator } of changes) {
    const to = Math.min(length, at);
    if (to > from) {
      yield { length: to - from, labels };
      from = to;
    }
    labels[annotator] = label;
  }
  if (length > from) yield { length: length - from, labels };
}

interface LabelChange {
  readonly at: number;
  readonly label: number;
  readonly annotator: number;
}

/** Where one annotator's label changes, and to what. */
function changesOf(marks: readonly Mark[], annotator: number, numbers: LabelNumbers): readonly LabelChange[] {
  const edges = marks
    .flatMap(({ start, end, category }) => [
      { at: start, category, step: 1 },
      { at: end, category, step: -1 },
    ])
    .toSorted((a, b) => a.at - b.at);
  const open = new Map<TagId, number>();
  const changes: LabelChange[] = [];
  for (const [index, { at, category, step }] of edges.entries()) {
    const count = (open.get(category) ?? 0) + step;
    if (count === 0) open.delete(category);
    else open.set(category, count);
    if (edges[index + 1]?.at !== at)
      changes.push({ at, label: numbers.numberOf([...open.keys()]), annotator });
  }
  return changes;
}
