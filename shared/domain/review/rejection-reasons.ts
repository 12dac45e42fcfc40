/** Why a reviewer rejects a colleague's annotation: what a decision carries as its reason. Other words may stand there too. */
export const REJECTION_REASONS = [
  'not-this-tag',
  'boundary',
  'not-in-scope',
  'duplicate',
  'unsupported',
  'other',
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** null for a reason in somebody's own words. */
export function knownReason(reason: string): RejectionReason | null {
  return REJECTION_REASONS.find((known) => known === reason) ?? null;
}
