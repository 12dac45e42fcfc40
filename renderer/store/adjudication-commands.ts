/** The commands of adjudicating: the agreed set, and the versions of a candidate. */
import { readyToStart } from '../../shared/domain/adjudication/start-agreed-set.ts';
import type { CommandId } from '../../shared/commands.ts';
import { isAdjudicating, mayAdjudicate } from './adjudicating.ts';
import { adjudicationOf, currentStanding } from './adjudication.ts';
import type { Behaviour } from './behaviour.ts';
import { canTag } from './command-conditions.ts';
import type { CommandUi } from './run-command.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

type AdjudicationCommand = Extract<
  CommandId,
  'adjudicate' | 'start-agreed-set' | 'next-version' | 'previous-version'
>;

export function adjudicationCommands(
  { actions, getState }: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<CommandUi, 'showDifferences'>,
): Readonly<Record<AdjudicationCommand, Behaviour>> {
  return {
    adjudicate: {
      run: () => {
        const isOn = isAdjudicating(getState());
        actions.adjudicate(!isOn);
        if (isOn) return;
        actions.showView('review');
        ui.showDifferences();
      },
      enabled: ({ project }) => project !== null,
      checked: isAdjudicating,
    },
    'start-agreed-set': { run: actions.startAgreedSet, enabled: canStart },
    'next-version': version(1),
    'previous-version': version(-1),
  };

  function version(by: 1 | -1): Behaviour {
    return {
      run: () => {
        actions.stepVersion(by);
      },
      enabled: (state) => isAdjudicating(state) && currentStanding(state) !== null,
    };
  }
}

/** There is something that all marked alike and that is not decided yet. */
export function canStart(state: State): boolean {
  const { project, panes, activePane } = state;
  if (project === null || !mayAdjudicate(project) || !isAdjudicating(state) || !canTag(state)) return false;
  const adjudication = adjudicationOf(state, panes[activePane]?.article ?? '');
  return adjudication !== null && readyToStart(adjudication.standings).length > 0;
}
