/**
 * Proposals: what an annotator who does not lead would have otherwise in the tagset. They stand in
 * their own file, the lead's answers in the lead's: one writer per file.
 */
import type { Timestamp } from '../annotation.ts';
import type { AnnotatorId } from '../annotator.ts';
import { linkTypesOf, type LinkType } from '../link-types.ts';
import type { Tag, Tagset } from '../tagset.ts';
import { combineTagsets, differing, tagChanges } from './edit-tagset.ts';
import type { GradingName } from './grading.ts';

/** As it is, and as it should be: only what differs. */
export interface Proposed<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

export interface TagProposal {
  /** `urn:uuid:…` */
  readonly id: string;
  readonly at: Timestamp;
  /** The tags as they were, and as they should be: only those that differ. */
  readonly before: readonly Tag[];
  readonly after: readonly Tag[];
  /** Absent where nobody wants others. */
  readonly linkTypes?: Proposed<LinkType>;
  /** All that are used, before and after; absent where nobody wants others. */
  readonly grading?: Proposed<GradingName>;
  readonly comment?: string;
}

/** What of a tagset somebody would have otherwise. */
export type TagsetChanges = Pick<TagProposal, 'before' | 'after' | 'linkTypes' | 'grading'>;

export type ProposalAnswer = 'accepted' | 'declined';

/** As the project's people see it. */
export interface ShownProposal extends TagProposal {
  readonly annotator: AnnotatorId;
  /** The lead's last word; null: none yet. */
  readonly answer: ProposalAnswer | null;
}

/** What has to be proposed for the one to become the other. */
export function proposedChanges(before: Tagset, after: Tagset): TagsetChanges {
  const linkTypes = differing(linkTypesOf(before), linkTypesOf(after));
  const [used, wanted] = [before.grading ?? [], after.grading ?? []];
  const isGradedAlike = used.length === wanted.length && used.every((name) => wanted.includes(name));
  return {
    ...tagChanges(before, after),
    ...(linkTypes.before.length + linkTypes.after.length > 0 && { linkTypes }),
    ...(!isGradedAlike && { grading: { before: used, after: wanted } }),
  };
}

/** The tagset with what is proposed; of what it is not about nothing changes. */
export function withProposal(tagset: Tagset, { before, after, linkTypes, grading }: TagsetChanges): Tagset {
  const side = (of: 'before' | 'after', tags: readonly Tag[]): Tagset => ({
    tags,
    ...(linkTypes && { linkTypes: linkTypes[of] }),
    ...(grading && { grading: grading[of] }),
  });
  return combineTagsets(side('before', before), side('after', after), tagset);
}
