/** The network of the open project, of what the scope of the overviews lets through. */
import { type ReactNode, useMemo } from 'react';
import type { NetworkMaterial } from '../../../shared/domain/case/network.ts';
import { itemsById, linksInScope } from '../../store/overview/overview-items.ts';
import { linkTypeWords } from '../links/link-words.ts';
import { useScopeWords } from '../overviews/use-scope-words.ts';
import { useScoped } from '../overviews/use-scoped.ts';
import { useActions, useTagset, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { NetworkOverview } from './network-overview.tsx';

export function NetworkTab(): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const actions = useActions();
  const ui = useWindowUi();
  const about = useScopeWords();
  const { items } = useScoped();
  const known = useWindowState(itemsById);
  const gathering = useWindowState((state) => state.gathering);
  const scope = useWindowState((state) => state.overview.scope);
  const material = useMemo(
    (): NetworkMaterial => ({
      items,
      links: linksInScope({ gathering }, scope).map(({ link }) => link),
      known,
    }),
    [items, gathering, scope, known],
  );
  return (
    <NetworkOverview
      material={material}
      about={about}
      typeName={(type) => linkTypeWords(text, tagset, type)}
      onPick={(words, isListed) => {
        actions.showWords(words);
        // Where there is room for one region only, a list gives way; who is in the picture looks on.
        if (isListed && words !== null) ui.setState({ narrowRegion: 'annotations' });
      }}
    />
  );
}
