/**
 * Why a reviewer rejects a colleague's annotation: what a decision carries as its reason. The built-in
 * reasons are codes, those of a project and of one's own are words as they are read; whoever knows
 * neither shows what stands there.
 */
export const REJECTION_REASONS = [
  'not-this-tag',
  'boundary',
  'not-in-scope',
  'duplicate',
  'unsupported',
  'other',
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** A list longer than this is no short list; a reason longer than this is a comment. */
export const MOST_REASONS = 24;
export const LONGEST_REASON = 80;

/** null for a reason in somebody's own words. */
export function knownReason(reason: string): RejectionReason | null {
  return REJECTION_REASONS.find((known) => known === reason) ?? null;
}

/** What a chooser offers, each once: the project's reasons, else the built-in ones, then one's own. */
export function reasonsOffered(project: readonly string[], own: readonly string[]): readonly string[] {
  return [...new Set([...(project.length === 0 ? REJECTION_REASONS : project), ...own])];
}

/** A list as it is kept: without blank, overlong and repeated reasons, and not too long. */
export function tidyReasons(reasons: readonly string[]): readonly string[] {
  const tidy = reasons
    .map((reason) => reason.trim())
    .filter(({ length }) => length > 0 && length <= LONGEST_REASON);
  return [...new Set(tidy)].slice(0, MOST_REASONS);
}
