/** The figures of agreement in the order in which they are shown, and how they are written. */
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import type { OverallAgreement, PairAgreement } from '../../../shared/domain/agreement/agreement.ts';
import type { Figure } from '../../../shared/domain/agreement/figure.ts';
import type { Text } from '../../../shared/text/text.ts';
import { numberFormat } from '../formats.ts';

/** Of two annotators. */
export const PAIR_MEASURES = [
  'f1Exact',
  'f1Relaxed',
  'f1Weighted',
  'cohenKappaTokens',
  'cohenKappaCharacters',
] as const satisfies readonly (keyof PairAgreement)[];

/** Of each tag. */
export const TAG_MEASURES = [
  'f1Exact',
  'f1Relaxed',
  'f1Weighted',
  'cohenKappaTokens',
  'fleissKappaTokens',
  'alphaTokens',
  'uAlpha',
  'gamma',
] as const satisfies readonly (keyof OverallAgreement)[];

/** Of all tags together. */
export const MEASURES = [
  ...PAIR_MEASURES,
  'fleissKappaTokens',
  'fleissKappaCharacters',
  'alphaTokens',
  'uAlpha',
  'barUAlpha',
  'cuAlpha',
  'gamma',
  'gammaCat',
] as const satisfies readonly (keyof OverallAgreement)[];

export type PairMeasure = (typeof PAIR_MEASURES)[number];
export type TagMeasure = (typeof TAG_MEASURES)[number];
export type Measure = (typeof MEASURES)[number];

export function figureOf(agreement: AgreementFigures['overall'], measure: Measure): Figure {
  return measure === 'cuAlpha' ? agreement.cuAlpha.figure : agreement[measure];
}

/** *0.84*, or a dash: why there is no value stands beside it. */
export function figureText(text: Text, { value }: Figure, digits = 2): string {
  if (value === null) return '–';
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // Not *-0.00*.
  const rounded = Math.round(value * 10 ** digits) === 0 ? 0 : value;
  return numberFormat(text.language, format).format(rounded);
}

export function reasonText(text: Text, { reason }: Figure): string {
  return reason === undefined ? '' : text(`agreement.undefined.${reason}`);
}
