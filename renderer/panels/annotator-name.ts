/** What an annotator of the open project is called. */
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import type { State } from '../store/state.ts';

export function annotatorName({ project }: Pick<State, 'project'>, id: AnnotatorId): string {
  if (project?.annotator?.id === id) return project.annotator.name;
  return project?.knownAnnotators.find((one) => one.id === id)?.name ?? id;
}
