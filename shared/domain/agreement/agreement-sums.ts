/**
 * Everything countable from which the figures of agreement follow, γ aside: of one article,
 * or added up of many.
 */
import type { TagId } from '../tagset.ts';
import type { Tokens } from '../tokens.ts';
import { inTokens, joined, overlapsItself, restrictedTo, type Continuum, type Mark } from './continuum.ts';
import { addF1, countF1, NO_COUNTS, type F1Counts } from './f1-counts.ts';
import type { LabelNumbers } from './label-runs.ts';
import { addTallies, pairKey, tallyLabels, type LabelTally } from './label-tally.ts';
import { addSums, EMPTY_SUMS, unitizingSums, type UnitizingSums } from './unitizing-sums.ts';

/** Of all tags together, or of one tag against all else. */
export interface LayerSums {
  /** Marks by annotator. */
  readonly marks: readonly number[];
  /** By `pairKey`, for pairs of whom both have a layer. */
  readonly f1: ReadonlyMap<string, F1Counts>;
  readonly characters: LabelTally;
  readonly tokens: LabelTally;
  /** What overlaps marks of the same annotator is joined with them. */
  readonly unitizing: UnitizingSums;
  /** Some annotator's marks overlap. */
  readonly isOverlapping: boolean;
}

export interface AgreementSums {
  readonly overall: LayerSums;
  readonly byTag: ReadonlyMap<TagId, LayerSums>;
}

/**
 * `continuum` counts in the unit that the tokens' offsets count in. `tags`: every tag of the
 * measurement, so that an article without marks of one counts as agreed on that.
 */
export function agreementSums(
  continuum: Continuum,
  tokens: Tokens,
  { tags, numbers }: { readonly tags: readonly TagId[]; readonly numbers: LabelNumbers },
): AgreementSums {
  const byTag = new Map<TagId, LayerSums>();
  // Of no tag: pairs who both marked nothing are pairs all the same.
  let f1 = f1ByPair({ ...continuum, marks: continuum.marks.map((marks) => marks && []) });
  for (const tag of tags) {
    const only = restrictedTo(continuum, tag);
    const counts = f1ByPair(only);
    byTag.set(tag, { ...layerSums(only, tokens, numbers), f1: counts });
    f1 = addMaps(f1, counts, addF1);
  }
  return { overall: { ...layerSums(continuum, tokens, numbers), f1 }, byTag };
}

/** The sum of many at once. */
export function addAgreementSums(sums: readonly AgreementSums[]): AgreementSums {
  const tags = new Set(sums.flatMap(({ byTag }) => [...byTag.keys()]));
  return {
    overall: addLayers(sums.map(({ overall }) => overall)),
    byTag: new Map(
      Array.from(tags, (tag) => [tag, addLayers(sums.flatMap(({ byTag }) => byTag.get(tag) ?? []))]),
    ),
  };
}

function layerSums(continuum: Continuum, tokens: Tokens, numbers: LabelNumbers): Omit<LayerSums, 'f1'> {
  return {
    marks: continuum.marks.map((marks) => marks?.length ?? 0),
    characters: tallyLabels(continuum, numbers),
    tokens: tallyLabels(inTokens(continuum, tokens), numbers),
    unitizing: unitizingSums({
      length: continuum.length,
      marks: continuum.marks.map((marks) => marks && joined(marks)),
    }),
    isOverlapping: continuum.marks.some((marks) => marks !== null && overlapsItself(marks)),
  };
}

function f1ByPair({ marks }: Continuum): ReadonlyMap<string, F1Counts> {
  const counts = new Map<string, F1Counts>();
  for (const [i, a] of marks.entries()) {
    if (a === null) continue;
    for (let j = i + 1; j < marks.length; j += 1) {
      const b = marks[j];
      if (b !== null && b !== undefined) counts.set(pairKey(i, j), countOf(a, b));
    }
  }
  return counts;
}

function countOf(a: readonly Mark[], b: readonly Mark[]): F1Counts {
  return a.length + b.length === 0 ? NO_COUNTS : countF1(a, b);
}

const NO_PAIRS: LayerSums['f1'] = new Map();

function addLayers(layers: readonly LayerSums[]): LayerSums {
  const marks: number[] = [];
  for (const layer of layers) {
    for (const [annotator, count] of layer.marks.entries())
      marks[annotator] = (marks[annotator] ?? 0) + count;
  }
  return {
    marks,
    f1: layers.map(({ f1 }) => f1).reduce((sum, f1) => addMaps(sum, f1, addF1), NO_PAIRS),
    characters: addTallies(layers.map(({ characters }) => characters)),
    tokens: addTallies(layers.map(({ tokens }) => tokens)),
    unitizing: layers.map(({ unitizing }) => unitizing).reduce(addSums, EMPTY_SUMS),
    isOverlapping: layers.some(({ isOverlapping }) => isOverlapping),
  };
}

function addMaps<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
  add: (one: Value, other: Value) => Value,
): ReadonlyMap<Key, Value> {
  const sum = new Map(a);
  for (const [key, value] of b) {
    const before = sum.get(key);
    sum.set(key, before === undefined ? value : add(before, value));
  }
  return sum;
}
