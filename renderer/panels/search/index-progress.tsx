/** How far the articles are read that are searched, as long as they are, and a way to stop that. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';

export function IndexProgress(): ReactNode {
  const text = useText();
  const actions = useActions();
  const { state, done, total } = useWindowState((window) => window.search.index);
  if (state !== 'indexing' && state !== 'stopped') return null;
  const isGoing = state === 'indexing';
  return (
    <div className="search-index">
      {isGoing && <progress max={total} value={done} aria-hidden />}
      <span>{text(isGoing ? 'search.indexing' : 'search.index-stopped', { done, total })}</span>
      <Button look="quiet" onPress={() => actions.indexTexts(!isGoing)}>
        {text(isGoing ? 'search.index-stop' : 'search.index-go')}
      </Button>
    </div>
  );
}
