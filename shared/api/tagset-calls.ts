/**
 * The tagset as a window edits it: how often its tags are used, what becomes of annotations when a
 * tag goes, and what annotators who do not lead propose.
 */
import type { AnnotatorId } from '../domain/annotator.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { ProposalAnswer, TagProposal } from '../domain/tags/proposal.ts';
import type { LinkTypeId } from '../domain/statement.ts';
import type { Retagging } from '../domain/tags/retag.ts';
import type { GivenTagset } from '../domain/tags/take-over.ts';
import type { TagId, Tagset } from '../domain/tagset.ts';
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

/** What becomes of one's own annotations, links and decisions with it. */
export type TaggedStep =
  | { readonly retag: Retagging }
  /** What an earlier edit of this window made of them is taken back; or done again. */
  | { readonly takeBack: string };

export interface TagsetCalls {
  /** How often each tag and each link type is used, by the layers as they are on disk; also those that the tagset does not know. */
  describeTagUse: Call<Record<string, never>, TagsetUse, 'no-project'>;
  /**
   * Change the tagset, as the project's lead, and one's own annotations, links and decisions in all articles
   * with it; on disk or in the journal when this answers. All of it becomes what it should or nothing does,
   * also if this host is killed meanwhile: then the next start completes it. A tag that goes leaves the
   * tagset after its annotations are others, and one that comes is in it before they are.
   */
  changeTagset: Call<
    { edit: TagsetEdit; tagged: TaggedStep | null },
    TagsetChanged,
    WriteCode | LeadCode | 'conflict'
  >;
  /** A tagset as a file of its own: all of it as JSON, or as a REFI-QDA code book; the window saves it. */
  writeTagList: Call<{ tagset: Tagset; kind: 'json' | 'qdc' }, { content: string }, never>;
  /** The tagset in such a file (base64), of this program or another; nothing of the project changes. */
  readTagList: Call<{ bytes: string }, GivenTagset, 'not-a-tagset'>;
  /** Propose a tagset edit to the lead, in one's own file; on disk when this answers. */
  proposeTags: Call<{ proposal: TagProposal }, null, WriteCode | 'no-annotator'>;
  /** One's own proposal is none any more. */
  withdrawProposal: Call<{ id: string }, null, WriteCode | 'no-annotator'>;
  /** The lead's word on a proposal; null: none any more. What follows from it is an edit apart. */
  answerProposal: Call<{ id: string; answer: ProposalAnswer | null }, null, WriteCode | LeadCode>;
}

export interface TagsetChanged {
  /** Names what became of annotations and statements, for `takeBack`; null if none is another now. */
  readonly tagged: string | null;
  readonly annotations: number;
  /** Links and decisions. */
  readonly statements: number;
  readonly articles: number;
  /** Articles with something of one's own that should become other and cannot be changed. */
  readonly left: readonly ArticlePath[];
}

export interface TagsetUse {
  readonly uses: readonly TagUse[];
  readonly links: readonly LinkUse[];
}

/** One's own, and those of colleagues who may be seen. */
export interface Use {
  readonly own: UseIn;
  readonly others: readonly ({ readonly annotator: AnnotatorId } & UseIn)[];
}

export interface UseIn {
  readonly count: number;
  readonly articles: readonly ArticlePath[];
}

/** Of annotations. */
export interface TagUse extends Use {
  readonly tag: TagId;
  /** As a layer names it; '' if none does. */
  readonly label: string;
  /** Decisions that would have an annotation tagged so. */
  readonly amendments: Use;
  /** Own annotations made under an earlier definition, to be looked at again. */
  readonly outdated: readonly { readonly article: ArticlePath; readonly annotations: number }[];
}

export interface LinkUse extends Use {
  readonly type: LinkTypeId;
}
