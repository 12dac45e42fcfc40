/** What every overview is made of, and the way to show the words behind something of it. */
import { useEffect } from 'react';
import {
  AGREED_VOICE,
  type OverviewItem,
  type ScopedItems,
} from '../../../shared/domain/case/overview-items.ts';
import { itemsInScope } from '../../store/overview/overview-items.ts';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowState, useWindowUi } from '../window-context.tsx';

/** Annotations as far as the scope lets them through; asks for them if nobody has. */
export function useScoped(): ScopedItems {
  const { gather } = useActions();
  useEffect(gather, [gather]);
  return useWindowState((state) => itemsInScope(state, state.overview.scope));
}

/** Shows the words of these beside the overview; where there is room for one region only, in its place. */
export function useShowWords(): (title: string, items: readonly OverviewItem[]) => void {
  const actions = useActions();
  const ui = useWindowUi();
  return (title, items) => {
    actions.showWords({ title, annotations: items.map(({ annotation }) => annotation.id) });
    ui.setState({ narrowRegion: 'annotations' });
  };
}

/** What an annotator, or the agreed set, is called. */
export function useVoiceName(): (voice: string) => string {
  const text = useText();
  const project = useWindowState((state) => state.project);
  return (voice) => {
    if (voice === AGREED_VOICE) return text('overview.agreed-set');
    const people = [project?.annotator, ...(project?.knownAnnotators ?? [])];
    return readableName(people.find((annotator) => annotator?.id === voice)?.name ?? voice);
  };
}
