/** The agreed set of an article: who may make it, and what it is. */
import type { ProjectView } from '../../shared/api/contract.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { ShownLayer, State } from './state.ts';

/** Whether this annotator is the one whom the project names. Who makes a project with the first annotation leads it. */
export function mayAdjudicate({ adjudicator, annotator, id }: ProjectView): boolean {
  return annotator !== null && (adjudicator === annotator.id || (adjudicator === null && id === null));
}

/** That of the project's adjudicator; undefined where nothing is agreed yet. Those of others do not count. */
export function agreedSet(
  { project, adjudicated }: Pick<State, 'project' | 'adjudicated'>,
  article: ArticlePath,
): ShownLayer | undefined {
  return ownValue(adjudicated, article)?.find(({ layer }) => layer.annotator.id === project?.adjudicator);
}
