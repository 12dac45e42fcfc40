/**
 * A figure of agreement: a number, or why there is none. Never NaN.
 */

/** Why a figure has no value. */
export type UndefinedReason =
  /** Fewer than two annotators have a layer on what is measured. */
  | 'fewer-than-two-annotators'
  /** There is no text to agree on. */
  | 'no-text'
  /** Nobody marked anything with the tag, so there is nothing to agree on. */
  | 'nothing-marked'
  /** Everybody says the same of everything: the figure is 0/0, chance explains all. */
  | 'no-variation'
  /** No marked words of two annotators overlap, so no tags can be compared. */
  | 'no-overlap'
  /** An annotator marked overlapping words, and the figure needs words to be marked once. */
  | 'overlapping-marks'
  /** Too much to be computed in sensible time. */
  | 'too-large'
  /** Whoever asked did not ask for this figure. */
  | 'not-computed';

export type Figure =
  | { readonly value: number; readonly reason?: never }
  | { readonly value: null; readonly reason: UndefinedReason };

export function figure(value: number): Figure {
  if (!Number.isFinite(value)) throw new RangeError(`no figure: ${value}`);
  return { value };
}

export function undefinedFigure(reason: UndefinedReason): Figure {
  return { value: null, reason };
}

/** The mean of those that have a value; the first reason if none has. */
export function meanOf(figures: readonly Figure[], otherwise: UndefinedReason): Figure {
  const values = figures.flatMap(({ value }) => value ?? []);
  if (values.length > 0) return figure(values.reduce((sum, value) => sum + value, 0) / values.length);
  const first = figures[0];
  return first?.value === null ? first : undefinedFigure(otherwise);
}
