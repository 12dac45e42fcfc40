/** The agreed set of an article: who may make it, and what it is. */
import type { ProjectView } from '../../shared/api/contract.ts';
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { ShownLayer, ShownStatements, State } from './state.ts';

/** Whether this annotator is the one whom the project names. Who makes a project with the first annotation leads it. */
export function mayAdjudicate({ adjudicator, annotator, id }: ProjectView): boolean {
  return annotator !== null && (adjudicator === annotator.id || (adjudicator === null && id === null));
}

/** That of the project's adjudicator; undefined where nothing is agreed yet. Those of others do not count. */
export function agreedSet(
  { project, adjudicated }: Pick<State, 'project' | 'adjudicated'>,
  article: ArticlePath,
): ShownLayer | undefined {
  const id = adjudicatorOf(project);
  return ownValue(adjudicated, article)?.find(({ layer }) => layer.annotator.id === id);
}

/** What the adjudicator says beside the agreed set. */
export function saidBesideAgreed(
  { project, statements }: Pick<State, 'project' | 'statements'>,
  article: ArticlePath,
): ShownStatements | undefined {
  const id = adjudicatorOf(project);
  return ownValue(statements, article)?.find(
    ({ layer }) => layer.adjudicated === true && layer.annotator.id === id,
  );
}

/** null as long as the project has no lead, and somebody else may come to lead it. */
function adjudicatorOf(project: ProjectView | null): AnnotatorId | null {
  if (project === null) return null;
  return mayAdjudicate(project) ? (project.annotator?.id ?? null) : project.adjudicator;
}

type Shown = Pick<State, 'view'> & { readonly review: Pick<State['review'], 'adjudicating'> };

/** True while the window shows the agreed set and what is to be settled for it, rather than differences. */
export function isAdjudicating({ view, review }: Shown): boolean {
  return view === 'review' && review.adjudicating;
}

/** True while it shows differences to one's own layer. */
export function isComparing({ view, review }: Shown): boolean {
  return view === 'review' && !review.adjudicating;
}
