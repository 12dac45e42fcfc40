/**
 * Proposals: what an annotator who does not lead would have otherwise in the tagset. They stand in
 * their own file, the lead's answers in the lead's: one writer per file.
 */
import type { Timestamp } from '../annotation.ts';
import type { AnnotatorId } from '../annotator.ts';
import type { Tag, Tagset } from '../tagset.ts';
import { combineTagsets } from './edit-tagset.ts';

export interface TagProposal {
  /** `urn:uuid:…` */
  readonly id: string;
  readonly at: Timestamp;
  /** The tags as they were, and as they should be: only those that differ. */
  readonly before: readonly Tag[];
  readonly after: readonly Tag[];
  readonly comment?: string;
}

export type ProposalAnswer = 'accepted' | 'declined';

/** As the project's people see it. */
export interface ShownProposal extends TagProposal {
  readonly annotator: AnnotatorId;
  /** The lead's last word; null: none yet. */
  readonly answer: ProposalAnswer | null;
}

/** The tagset with what is proposed; of tags that it is not about nothing changes. */
export function withProposal(
  tagset: Tagset,
  { before, after }: Pick<TagProposal, 'before' | 'after'>,
): Tagset {
  return combineTagsets({ tags: before }, { tags: after }, tagset);
}
