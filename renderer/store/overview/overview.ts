/** What can be done in the view *Case*: choosing an overview, what is in it, and the words behind something of it. */
import type { OverviewScope } from '../../../shared/domain/case/overview-items.ts';
import type { StoreContext } from '../store-context.ts';
import type { ChosenWords, OverviewState } from './overview-state.ts';

export interface Overview {
  readonly setOverview: (patch: Partial<Omit<OverviewState, 'scope' | 'words'>>) => void;
  /** What was chosen stays, as far as it is still in it. */
  readonly scopeOverview: (patch: Partial<OverviewScope>) => void;
  /** Shows the words behind something of an overview beside it; null: nothing is chosen. */
  readonly showWords: (words: ChosenWords | null) => void;
}

export function createOverview({ state, set }: StoreContext): Overview {
  return {
    setOverview: (patch) => set({ overview: { ...state().overview, ...patch } }),
    scopeOverview: (patch) => {
      const { overview } = state();
      set({ overview: { ...overview, scope: { ...overview.scope, ...patch } } });
    },
    showWords: (words) => set({ overview: { ...state().overview, words } }),
  };
}
