/**
 * Grading: how far a claim or a piece of evidence can be trusted, as attributes that every
 * project can switch on. Letters and figures of the first two are the Admiralty code (NATO
 * STANAG 2511): reliability of the source A to F, credibility of the information 1 to 6.
 */
import { CLAIM, EVIDENCE, rootTag, type TagId, type Tagset } from '../tagset.ts';

/** By the name under which annotations keep it, its values in order. */
export const GRADINGS = {
  sourceReliability: ['A', 'B', 'C', 'D', 'E', 'F'],
  informationCredibility: ['1', '2', '3', '4', '5', '6'],
  hand: ['first', 'second'],
  analystCertainty: ['certain', 'likely', 'possible', 'doubtful'],
  textCertainty: ['asserted', 'attributed', 'hedged'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type GradingName = keyof typeof GRADINGS;

export const GRADING_NAMES: readonly GradingName[] = [
  'sourceReliability',
  'informationCredibility',
  'hand',
  'analystCertainty',
  'textCertainty',
];

/** What the project grades of annotations with this tag: claims and evidence alone. */
export function gradingsOf(tagset: Tagset, tag: TagId): readonly GradingName[] {
  const root = rootTag(tagset, tag);
  if (root !== CLAIM && root !== EVIDENCE) return [];
  return GRADING_NAMES.filter((name) => tagset.grading?.includes(name) === true);
}
