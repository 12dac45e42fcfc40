/** The layers of one's own whose earlier states can be chosen, and what they are called. */
import { CASE_KEY, type LayerKey } from '../../../shared/domain/layer.ts';
import { mayAdjudicate } from '../../store/adjudicating.ts';
import type { State } from '../../store/state.ts';

export type KeptName = 'own' | 'statements' | 'agreed' | 'agreed-statements' | 'case';

/** Those of the active article, if one is shown, and what is said of the project. */
export function keptNames(
  { project }: Pick<State, 'project'>,
  article: string | undefined,
): readonly KeptName[] {
  if (article === undefined) return ['case'];
  const isAdjudicator = project !== null && mayAdjudicate(project);
  return isAdjudicator
    ? ['own', 'statements', 'agreed', 'agreed-statements', 'case']
    : ['own', 'statements', 'case'];
}

export function keyOfKept(name: KeptName, article: string): LayerKey {
  switch (name) {
    case 'own':
      return { article };
    case 'statements':
      return { article, links: true };
    case 'agreed':
      return { article, adjudicated: true };
    case 'agreed-statements':
      return { article, adjudicated: true, links: true };
    case 'case':
      return CASE_KEY;
  }
}
