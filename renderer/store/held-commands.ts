/** Commands asked for while an article opens: they are run, in order, as soon as it is there. */
import type { CommandId } from '../../shared/commands.ts';
import type { Store } from './store.ts';

export interface HeldCommands {
  /** False, and nothing is kept, unless the article in front is just being opened. */
  readonly hold: (id: CommandId) => boolean;
}

export function createHeldCommands(
  store: Pick<Store, 'getState' | 'subscribe'>,
  run: (id: CommandId) => void,
): HeldCommands {
  let waiting: readonly CommandId[] = [];

  function paneInFront() {
    const { panes, activePane } = store.getState();
    return panes[activePane];
  }

  /** Its layers come in the same turn as its text: only then is there something to act on. */
  function finish(article: string): void {
    setTimeout(() => {
      const held = waiting;
      waiting = [];
      if (paneInFront()?.article === article) held.forEach(run);
    });
  }

  return {
    hold: (id) => {
      const pane = paneInFront();
      if (pane?.status !== 'loading') return false;
      waiting = [...waiting, id];
      if (waiting.length > 1) return true;
      const { article } = pane;
      const stop = store.subscribe(() => {
        const now = paneInFront();
        if (now?.article === article && now.status === 'loading') return;
        stop();
        if (now?.article === article && now.status === 'shown') finish(article);
        // Who went on to another article meant the one before.
        else waiting = [];
      });
      return true;
    },
  };
}
