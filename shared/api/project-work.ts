/** The work on a project: who leads it, who is to do what, and what is done. */
import type { Timestamp } from '../domain/annotation.ts';
import type { AnnotatorId } from '../domain/annotator.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { ShownProposal } from '../domain/tags/proposal.ts';
import type { Tagset } from '../domain/tagset.ts';
import type { WriteCode } from './contract.ts';
import type { TagsetEdit } from './tagset-calls.ts';
import type { Assignments } from '../domain/work/assignment.ts';

export interface ProjectWork {
  /** Who alone writes the project's settings; null as long as there is nobody. */
  readonly lead: AnnotatorId | null;
  /** Colleagues' layers are hidden on an article until one's own is done. */
  readonly blind: boolean;
  readonly assigned: Assignments;
  /** Why annotations are rejected in this project; absent: the built-in reasons. */
  readonly rejectionReasons?: readonly string[];
  /** Of annotators who said something about it; also in blind mode: it tells nothing of what they marked. */
  readonly done: Readonly<Record<ArticlePath, readonly DoneMark[]>>;
  /** Who makes the agreed set, and alone may; null as long as the project has no lead. */
  readonly adjudicator: AnnotatorId | null;
  /** Articles whose agreed set the adjudicator has finished, and not reopened since; with when. */
  readonly finished: Readonly<Record<ArticlePath, Timestamp>>;
  /** As project.json has it now; absent: as the project was opened. */
  readonly tagset?: Tagset;
  /** What annotators would have otherwise in the tagset, oldest first; absent: nothing. */
  readonly proposals?: readonly ShownProposal[];
}

/** What an annotator said last about an article. */
export interface DoneMark {
  readonly annotator: AnnotatorId;
  /** False: it was done, and was reopened. */
  readonly done: boolean;
  readonly at: Timestamp;
}

/** What the lead changes; what is missing stays. */
export interface ProjectEdit {
  readonly blind?: boolean;
  /** Who is to work on these articles from now on; nobody: an empty list. */
  readonly assigned?: Assignments;
  /** Who makes the agreed set; null: the lead. */
  readonly adjudicator?: AnnotatorId | null;
  /** All of them; none: the built-in ones. */
  readonly rejectionReasons?: readonly string[];
  /** Not by `editProject`: `changeTagset` does it, with one's own annotations. */
  readonly tagset?: TagsetEdit;
}

/** Only the lead writes the project's settings, and an annotator their own file. */
export type LeadCode = 'not-lead' | 'no-annotator';

interface Call<Request, Value, Code extends string> {
  request: Request;
  value: Value;
  code: Code;
}

export interface WorkCalls {
  /** Who leads, who is to do what, and what is done; what becomes of it follows as `workChanged`. */
  describeWork: Call<Record<string, never>, ProjectWork, 'no-project'>;
  /**
   * One's own work on an article is done, or is not; on disk when this answers. Done freezes one's
   * layer as it is now for agreement; `again`: what was frozen at that time counts again.
   */
  markArticle: Call<
    { article: ArticlePath; done: boolean; again?: Timestamp },
    { readonly at: Timestamp },
    WriteCode | 'no-annotator' | 'not-found'
  >;
  /**
   * The agreed set of an article is finished, or is not any more; on disk when this answers with when that
   * was said. Whether anything is undecided is the window's to know. `not-found`: somebody else adjudicates.
   */
  finishArticle: Call<
    { article: ArticlePath; finished: boolean },
    { readonly at: Timestamp },
    WriteCode | 'no-annotator' | 'not-found'
  >;
  /** Change the project's settings, as its lead; on disk when this answers with the edit that takes it back. */
  editProject: Call<{ edit: ProjectEdit }, { readonly back: ProjectEdit }, WriteCode | LeadCode>;
}

export interface WorkEvents {
  /** Somebody's work is done or reopened, or the lead changed the project's settings. */
  workChanged: ProjectWork;
  /** Nothing of colleagues may be shown of this article any more. */
  colleaguesHidden: { readonly article: ArticlePath };
}
