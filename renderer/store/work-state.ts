/** The work on a project as panels ask for it: what is one's own to do, what of it is done, what is hidden. */
import type { DoneMark, ProjectWork } from '../../shared/api/contract.ts';
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { assignedTo } from '../../shared/domain/work/assignment.ts';
import { seesColleagues } from '../../shared/domain/work/blind-mode.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { State } from './state.ts';

export const NO_WORK: ProjectWork = {
  lead: null,
  blind: false,
  assigned: {},
  done: {},
  adjudicator: null,
  finished: {},
};

type Known = Pick<State, 'work' | 'project'>;

/** What an annotator (oneself, if nobody is named) said last of the work on an article. */
export function doneMark(
  { work, project }: Known,
  article: ArticlePath,
  annotator: AnnotatorId | undefined = project?.annotator?.id,
): DoneMark | undefined {
  return ownValue(work.done, article)?.find((mark) => mark.annotator === annotator);
}

export function isOwnDone(state: Known, article: ArticlePath): boolean {
  return doneMark(state, article)?.done === true;
}

export function isMine({ work, project }: Known, article: ArticlePath): boolean {
  const own = project?.annotator?.id;
  return own !== undefined && assignedTo(work.assigned, article).includes(own);
}

/** The host keeps to itself what colleagues did on this article. */
export function areColleaguesHidden(state: Known, article: ArticlePath): boolean {
  const { work, project } = state;
  const rules = { ...work, adjudicator: project?.adjudicator ?? null };
  return !seesColleagues(rules, project?.annotator?.id ?? null, article, isOwnDone(state, article));
}

/** Whether this person may change the project's settings; whoever makes a project leads it. */
export function mayLead({ work, project }: Known): boolean {
  if (project === null || project.annotator === null || project.writable !== 'yes') return false;
  return work.lead === null ? project.id === null : work.lead === project.annotator.id;
}

export interface WorkProgress {
  readonly done: number;
  readonly of: number;
}

/** Of the listed articles that are assigned to oneself. */
export function ownProgress(state: Known & Pick<State, 'articles'>): WorkProgress {
  const mine = state.articles.filter(({ path }) => isMine(state, path));
  return { done: mine.filter(({ path }) => isOwnDone(state, path)).length, of: mine.length };
}
