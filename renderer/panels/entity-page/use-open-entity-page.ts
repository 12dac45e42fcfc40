/** The way to the page of an entity, from wherever it is named. */
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import { useActions, useWindowUi } from '../window-context.tsx';

export function useOpenEntityPage(): (entity: EntityId) => void {
  const actions = useActions();
  const ui = useWindowUi();
  return (entity) => {
    actions.setOverview({ tab: 'entities', entity });
    ui.setState({ narrowRegion: 'text' });
    actions.showView('case');
  };
}
