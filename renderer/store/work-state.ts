/** The work on a project as panels ask for it: what is one's own to do, what of it is done, what is hidden. */
import type { DoneMark, ProjectWork } from '../../shared/api/contract.ts';
import type { Annotator, AnnotatorId } from '../../shared/domain/annotator.ts';
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

/** Of the listed articles that are assigned to oneself. The same object as long as nothing of that changes. */
export function ownProgress(state: Known & Pick<State, 'articles'>): WorkProgress {
  const { work, project, articles } = state;
  if (Object.keys(work.assigned).length === 0) return NOTHING_ASSIGNED;
  const known = counted.get(work);
  if (known?.articles === articles && known.project === project) return known.progress;
  const mine = articles.filter(({ path }) => isMine(state, path));
  const progress = { done: mine.filter(({ path }) => isOwnDone(state, path)).length, of: mine.length };
  counted.set(work, { articles, project, progress });
  return progress;
}

const NOTHING_ASSIGNED: WorkProgress = { done: 0, of: 0 };

/** Asked whenever anything changes: of 10,000 articles it is counted once. */
const counted = new WeakMap<
  ProjectWork,
  Pick<State, 'articles' | 'project'> & { readonly progress: WorkProgress }
>();

/** Of those an article is assigned to; null if it is nobody's in particular. */
export function assignedProgress({ work }: Known, article: ArticlePath): WorkProgress | null {
  const those = assignedTo(work.assigned, article);
  if (those.length === 0) return null;
  const done = (ownValue(work.done, article) ?? []).filter(
    (mark) => mark.done && those.includes(mark.annotator),
  );
  return { done: done.length, of: those.length };
}

/** One's own layer is not what was frozen when the article was marked as done. */
export function isChangedSince(state: Known & Pick<State, 'layers'>, article: ArticlePath): boolean {
  const mark = doneMark(state, article);
  const own = ownValue(state.layers, article)?.find((shown) => shown.own);
  return mark?.done === true && own !== undefined && own.layer.modified > mark.at;
}

/** Everybody who annotates here or is to: oneself first, and those who have not begun by their ids. */
export function peopleOf(
  { work, project }: Known,
  joining: readonly AnnotatorId[] = [],
): readonly Pick<Annotator, 'id' | 'name'>[] {
  const own = project?.annotator ?? null;
  const known = [...(own === null ? [] : [own]), ...(project?.knownAnnotators ?? [])];
  const names = new Map(known.toReversed().map(({ id, name }) => [id, name]));
  const ids = [
    ...known.map(({ id }) => id),
    ...Object.values(work.done).flatMap((marks) => marks.map(({ annotator }) => annotator)),
    ...Object.values(work.assigned).flat(),
    ...joining,
  ];
  return [...new Set(ids)].map((id) => ({ id, name: names.get(id) ?? id }));
}

/** How many of these articles each annotator has done. */
export function doneCounts(
  { done }: Pick<ProjectWork, 'done'>,
  articles: readonly ArticlePath[],
): ReadonlyMap<AnnotatorId, number> {
  const counts = new Map<AnnotatorId, number>();
  for (const article of articles)
    for (const mark of ownValue(done, article) ?? [])
      if (mark.done) counts.set(mark.annotator, (counts.get(mark.annotator) ?? 0) + 1);
  return counts;
}
