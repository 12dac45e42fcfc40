/** What several comparisons come to: counts, for a sentence in plain words and for pictures. */
import type { TagId } from '../tagset.ts';
import type { ComparedUnit, DifferenceClass } from './compare-layers.ts';

/** How much two annotators have in common. */
export interface SharedGround {
  readonly byClass: Readonly<Record<DifferenceClass, number>>;
  /** Units of comparison: partners, and annotations without one. */
  readonly units: number;
  /** With a partner: they agree that something is to be marked there. */
  readonly partners: number;
  /** Partners of one top-level tag. */
  readonly sameTag: number;
  /** Partners that begin and end alike. */
  readonly sameWords: number;
}

export function sharedGround(units: Iterable<ComparedUnit>): SharedGround {
  const byClass = { ...NO_CLASSES };
  const counts = { units: 0, partners: 0, sameTag: 0, sameWords: 0 };
  for (const unit of units) {
    byClass[unit.class] += 1;
    counts.units += 1;
    if (!('differs' in unit)) continue;
    counts.partners += 1;
    if (!unit.differs.includes('tag')) counts.sameTag += 1;
    if (!unit.differs.includes('boundary')) counts.sameWords += 1;
  }
  return { byClass, ...counts };
}

export type GroundVerdict = 'agree' | 'differ' | 'none';

/** *You agree on what, you differ on where it ends*: what counts come to, with the shares behind them. */
export interface GroundInWords {
  readonly found: GroundVerdict;
  readonly foundShare: string;
  readonly tag: GroundVerdict;
  readonly tagShare: string;
  readonly words: GroundVerdict;
  readonly wordsShare: string;
}

/** At least so much in common is *they agree*. */
const AGREED = 0.8;

export function groundInWords({ units, partners, sameTag, sameWords }: SharedGround): GroundInWords {
  return {
    found: verdict(partners, units),
    foundShare: share(partners, units),
    tag: verdict(sameTag, partners),
    tagShare: share(sameTag, partners),
    words: verdict(sameWords, partners),
    wordsShare: share(sameWords, partners),
  };
}

function verdict(part: number, all: number): GroundVerdict {
  if (all === 0) return 'none';
  return part / all >= AGREED ? 'agree' : 'differ';
}

/** Rounded down: 100 % is all of them. */
function share(part: number, all: number): string {
  return `${String(all === 0 ? 0 : Math.floor((100 * part) / all))} %`;
}

const NO_CLASSES: Record<DifferenceClass, number> = {
  same: 0,
  'boundary-differs': 0,
  'tag-differs': 0,
  'details-differ': 0,
  'only-a': 0,
  'only-b': 0,
};

/** How often the first annotator said `a` where the second said `b`; null for nothing at all. */
export interface ConfusionCell {
  readonly a: TagId | null;
  readonly b: TagId | null;
  readonly count: number;
}

/** By top-level tag, in order of the tags, nothing last. */
export function tagConfusion(units: Iterable<ComparedUnit>): readonly ConfusionCell[] {
  const cells = new Map<string, { a: TagId | null; b: TagId | null; count: number }>();
  for (const unit of units) {
    const a = 'a' in unit ? unit.a.category : null;
    const b = 'b' in unit ? unit.b.category : null;
    const key = `${a ?? '~'} ${b ?? '~'}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { a, b, count: 1 });
    else cell.count += 1;
  }
  return [...cells].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}

/** How often partners begin, and end, by how much later at the second annotator; in code points, ascending. */
export interface BoundaryShifts {
  readonly start: readonly ShiftCount[];
  readonly end: readonly ShiftCount[];
}

export interface ShiftCount {
  readonly shift: number;
  readonly count: number;
}

export function boundaryShifts(units: Iterable<ComparedUnit>): BoundaryShifts {
  const start = new Map<number, number>();
  const end = new Map<number, number>();
  for (const unit of units) {
    if (!('overlap' in unit)) continue;
    const { startShift, endShift } = unit.overlap;
    start.set(startShift, (start.get(startShift) ?? 0) + 1);
    end.set(endShift, (end.get(endShift) ?? 0) + 1);
  }
  return { start: ascending(start), end: ascending(end) };
}

function ascending(counts: ReadonlyMap<number, number>): readonly ShiftCount[] {
  return [...counts].toSorted(([a], [b]) => a - b).map(([shift, count]) => ({ shift, count }));
}
