/**
 * The tagset as a window edits it: how often its tags are used, what becomes of annotations when a
 * tag goes, and what annotators who do not lead propose.
 */
import type { AnnotatorId } from '../domain/annotator.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { ProposalAnswer, TagProposal } from '../domain/tags/proposal.ts';
import type { Retag } from '../domain/tags/retag.ts';
import type { Tag, TagId, Tagset } from '../domain/tagset.ts';
import type { WriteCode } from './contract.ts';
import type { LeadCode } from './project-work.ts';

interface Call<Request, Value, Code extends string> {
  request: Request;
  value: Value;
  code: Code;
}

/** What somebody edited, and what they made of it: of tags that are the same in both nothing changes. */
export interface TagsetEdit {
  readonly before: Tagset;
  readonly after: Tagset;
}

/** What becomes of one's own annotations with it. */
export type TaggedStep =
  | { readonly retag: readonly Retag[] }
  /** What an earlier edit of this window made of them is taken back; or done again. */
  | { readonly takeBack: string };

export interface TagsetCalls {
  /** How often each tag is used, by the layers as they are on disk; of tags that the tagset does not know too. */
  describeTagUse: Call<Record<string, never>, { uses: readonly TagUse[] }, 'no-project'>;
  /**
   * Change the tagset, as the project's lead, and one's own annotations in all articles with it; on disk or
   * in the journal when this answers. All annotations become what they should or none does. A tag that goes
   * leaves the tagset after its annotations are others, and one that comes is in it before they are.
   */
  changeTagset: Call<
    { edit: TagsetEdit; tagged: TaggedStep | null },
    TagsetChanged,
    WriteCode | LeadCode | 'conflict'
  >;
  /** A tagset as a file of its own: all of it as JSON, or as a REFI-QDA code book; the window saves it. */
  writeTagList: Call<{ tagset: Tagset; kind: 'json' | 'qdc' }, { content: string }, never>;
  /** The tags in such a file (base64), of this program or another; nothing of the project changes. */
  readTagList: Call<{ bytes: string }, { tags: readonly Tag[] }, 'not-a-tagset'>;
  /** Propose a tagset edit to the lead, in one's own file; on disk when this answers. */
  proposeTags: Call<{ proposal: TagProposal }, null, WriteCode | 'no-annotator'>;
  /** One's own proposal is none any more. */
  withdrawProposal: Call<{ id: string }, null, WriteCode | 'no-annotator'>;
  /** The lead's word on a proposal; null: none any more. What follows from it is an edit apart. */
  answerProposal: Call<{ id: string; answer: ProposalAnswer | null }, null, WriteCode | LeadCode>;
}

export interface TagsetChanged {
  /** Names what became of annotations, for `takeBack`; null if none is another now. */
  readonly tagged: string | null;
  readonly annotations: number;
  readonly articles: number;
  /** Articles with own annotations that cannot be changed. */
  readonly left: readonly ArticlePath[];
}

export interface TagUse {
  readonly tag: TagId;
  /** As a layer names it; '' if none does. */
  readonly label: string;
  readonly own: TagUseIn;
  /** Colleagues who may be seen. */
  readonly others: readonly ({ readonly annotator: AnnotatorId } & TagUseIn)[];
  /** Own annotations made under an earlier definition, to be looked at again. */
  readonly outdated: readonly { readonly article: ArticlePath; readonly annotations: number }[];
}

export interface TagUseIn {
  readonly annotations: number;
  readonly articles: readonly ArticlePath[];
}
