/** The commands of adjudicating: the agreed set, and the versions of a candidate. */
import { readyToStart } from '../../shared/domain/adjudication/start-agreed-set.ts';
import type { CommandId } from '../../shared/commands.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { isAdjudicating, mayAdjudicate } from './adjudicating.ts';
import { adjudicationOf, currentStanding } from './adjudication.ts';
import type { Behaviour } from './behaviour.ts';
import { canTag } from './command-conditions.ts';
import { finishedAt } from './finishing.ts';
import type { CommandUi } from './run-command.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

type AdjudicationCommand = Extract<
  CommandId,
  | 'adjudicate'
  | 'start-agreed-set'
  | 'finish-agreed-set'
  | 'reopen-agreed-set'
  | 'next-version'
  | 'previous-version'
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
    'finish-agreed-set': finish(true),
    'reopen-agreed-set': finish(false),
    'next-version': version(1),
    'previous-version': version(-1),
  };

  function finish(finished: boolean): Behaviour {
    return {
      run: () => void actions.finishAgreedSet(articleInFront(getState()), finished),
      enabled: (state) =>
        canAdjudicate(state) && (finishedAt(state, articleInFront(state)) === null) === finished,
    };
  }

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
function canStart(state: State): boolean {
  const adjudication = canAdjudicate(state) ? adjudicationOf(state, articleInFront(state)) : null;
  return adjudication !== null && readyToStart(adjudication.standings).length > 0;
}

function canAdjudicate(state: State): boolean {
  const { project } = state;
  return project !== null && mayAdjudicate(project) && isAdjudicating(state) && canTag(state);
}

function articleInFront({ panes, activePane }: State): ArticlePath {
  return panes[activePane]?.article ?? '';
}
