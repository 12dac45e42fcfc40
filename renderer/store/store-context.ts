/**
 * What the parts of the store share: the state, a way to make the next one, a clock
 * for ids and times, and the live word.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Timestamp } from '../../shared/domain/annotation.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { PaneId, SaidCode, State } from './state.ts';

export const PANES: readonly PaneId[] = ['main', 'beside'];

/** Ids and times come from outside, so that a test can say what they are. */
export interface Clock {
  /** ISO 8601 in UTC with seconds. */
  readonly now: () => Timestamp;
  /** A fresh `urn:uuid:…`. */
  readonly newId: () => string;
}

/** Where changes that the host has not got yet outlive the page: when it is loaded again, or crashes. */
export interface Shelf {
  /** Instead of what was kept of this work before; none clears it. `work`: one annotator's in one project. */
  readonly keep: (work: string, changes: readonly Change[]) => void;
  readonly kept: (work: string) => readonly Change[];
}

export interface StoreContext {
  readonly clock: Clock;
  readonly state: () => State;
  readonly set: (patch: Partial<State>) => void;
  /** Announces what happened; `undoable` lets the window offer *Undo* beside it. */
  readonly say: (
    code: SaidCode,
    values?: Readonly<Record<string, string | number>>,
    undoable?: boolean,
  ) => void;
}

export function createContext(vanilla: StoreApi<State>, clock: Clock): StoreContext {
  return {
    clock,
    state: vanilla.getState,
    set: (patch) => {
      vanilla.setState(patch);
      if (patch.layers !== undefined && isSelectionGone(vanilla.getState()))
        vanilla.setState({ selected: null });
    },
    say: (code, values = {}, undoable = false) => {
      const serial = (vanilla.getState().said?.serial ?? 0) + 1;
      vanilla.setState({ said: { serial, code, values, undoable } });
    },
  };
}

/** What was deleted, here or elsewhere, is not selected any more. */
function isSelectionGone({ selected, layers }: State): boolean {
  if (selected === null) return false;
  const shown = ownValue(layers, selected.article)?.find(
    ({ layer }) => layer.annotator.id === selected.annotator,
  );
  return shown?.layer.annotations.has(selected.id) !== true;
}

/** Today's text of an article; null unless a pane shows it. */
export function textOf(state: Pick<State, 'panes'>): (article: ArticlePath) => ArticleText | null {
  return (article) => {
    for (const id of PANES) {
      const pane = state.panes[id];
      if (pane?.article === article && pane.document !== null) return pane.document.text;
    }
    return null;
  };
}

/** The articles that are shown, or about to be. */
export function articlesInPanes(state: Pick<State, 'panes'>): readonly ArticlePath[] {
  const articles = PANES.map((id) => state.panes[id]?.article);
  return [...new Set(articles.filter((article) => article !== undefined))];
}
