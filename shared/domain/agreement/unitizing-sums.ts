/**
 * The lengths from which the family of Krippendorff's α for unitizing follows, as
 * K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher, "On the reliability of unitizing
 * textual continua: Further developments", Quality & Quantity 50, 2016, pp. 2347–2364
 * (with the erratum, p. 2365) has them; also Krippendorff, Content Analysis, 4th ed. 2019,
 * section 12.6. They add up: continua are laid end to end.
 *
 * Every annotator parts the continuum into units and the gaps between them (φ), so no mark
 * may overlap another one of the same annotator. Where an annotator is missing on a
 * continuum, the pairs that are there have the weight 1 / (m − 1), m being those present;
 * the paper has no missing data, this is how α treats it (Krippendorff 2011).
 */
import type { TagId } from '../tagset.ts';
import type { Continuum, Mark } from './continuum.ts';
import { LabelNumbers, labelRuns } from './label-runs.ts';

/** Of one category. */
export interface CategoryLengths {
  /** ℓ_c·: marked by all annotators together. */
  readonly marked: number;
  /** ℓ_cc: intersections with others' units of the category (equation 1). */
  readonly agreeing: number;
  /** ℓ_cφ: intersections with others' gaps. */
  readonly withGaps: number;
  /** Σ of squared lengths of the units (in equation 4: what a unit shares with itself). */
  readonly squares: number;
  /** Σ of squared intersections of each unit with all units of each other annotator, by m − 1 (in equation 10). */
  readonly pairedSquares: number;
}

export interface UnitizingSums {
  /** ℓ_··: m·L summed over continua. */
  readonly total: number;
  /** ℓ_φ·, which is also what gaps share with themselves in equation 4. */
  readonly gaps: number;
  /** ℓ_φφ. */
  readonly agreeingGaps: number;
  readonly categories: ReadonlyMap<TagId, CategoryLengths>;
}

export const EMPTY_SUMS: UnitizingSums = { total: 0, gaps: 0, agreeingGaps: 0, categories: new Map() };

const NOTHING: CategoryLengths = { marked: 0, agreeing: 0, withGaps: 0, squares: 0, pairedSquares: 0 };

/** Nobody's marks overlap. A continuum with fewer than two annotators says nothing. */
export function unitizingSums({ length, marks }: Continuum): UnitizingSums {
  const present = marks.filter((each) => each !== null);
  if (present.length < 2 || length === 0) return EMPTY_SUMS;
  const weight = 1 / (present.length - 1);
  const categories = new Map<TagId, CategoryLengths>();
  const add = (category: TagId, more: Partial<CategoryLengths>): void => {
    categories.set(category, addLengths(categories.get(category) ?? NOTHING, { ...NOTHING, ...more }));
  };
  const covers = present.map((each) => new Cover(each));
  for (const [annotator, each] of present.entries()) {
    for (const { start, end, category } of each) {
      let pairedSquares = 0;
      for (const [other, cover] of covers.entries()) {
        if (other !== annotator) pairedSquares += cover.within(start, end) ** 2 * weight;
      }
      add(category, { marked: end - start, squares: (end - start) ** 2, pairedSquares });
    }
  }
  const numbers = new LabelNumbers();
  const named = [...categories.keys()].map((category) => [category, numbers.numberOf([category])] as const);
  const agreeing = new Float64Array(named.length + 1);
  const withGaps = new Float64Array(named.length + 1);
  const counts = new Float64Array(named.length + 1);
  for (const run of labelRuns(length, present, numbers)) {
    counts.fill(0);
    for (const label of run.labels) counts[label] = (counts[label] ?? 0) + 1;
    for (const [label, count] of counts.entries()) {
      if (count === 0) continue;
      agreeing[label] = (agreeing[label] ?? 0) + run.length * count * (count - 1) * weight;
      withGaps[label] = (withGaps[label] ?? 0) + run.length * count * (counts[0] ?? 0) * weight;
    }
  }
  for (const [category, label] of named) {
    add(category, { agreeing: agreeing[label] ?? 0, withGaps: withGaps[label] ?? 0 });
  }
  const total = present.length * length;
  const marked = [...categories.values()].reduce((sum, lengths) => sum + lengths.marked, 0);
  return { total, gaps: total - marked, agreeingGaps: agreeing[0] ?? 0, categories };
}

export function addSums(a: UnitizingSums, b: UnitizingSums): UnitizingSums {
  const categories = new Map(a.categories);
  for (const [category, lengths] of b.categories) {
    categories.set(category, addLengths(categories.get(category) ?? NOTHING, lengths));
  }
  return {
    total: a.total + b.total,
    gaps: a.gaps + b.gaps,
    agreeingGaps: a.agreeingGaps + b.agreeingGaps,
    categories,
  };
}

function addLengths(a: CategoryLengths, b: CategoryLengths): CategoryLengths {
  return {
    marked: a.marked + b.marked,
    agreeing: a.agreeing + b.agreeing,
    withGaps: a.withGaps + b.withGaps,
    squares: a.squares + b.squares,
    pairedSquares: a.pairedSquares + b.pairedSquares,
  };
}

/** How much of any stretch one annotator has marked, in O(log n). */
class Cover {
  readonly #marks: readonly Mark[];
  /** Marked before each mark. */
  readonly #before: Float64Array;

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
    this.#before = new Float64Array(marks.length + 1);
    for (const [index, { start, end }] of marks.entries()) {
      this.#before[index + 1] = (this.#before[index] ?? 0) + end - start;
    }
  }

  within(start: number, end: number): number {
    return this.#upTo(end) - this.#upTo(start);
  }

  #upTo(at: number): number {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#marks[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const cut = this.#marks[low];
    return (this.#before[low] ?? 0) + (cut === undefined ? 0 : Math.max(0, at - cut.start));
  }
}
