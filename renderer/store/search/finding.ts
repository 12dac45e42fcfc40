/** Finding in the text that is shown: the bar, what is asked for, and going from hit to hit. */
import type { Api } from '../../../shared/api/contract.ts';
import type { TextQuery } from '../../../shared/domain/search/text-query.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { StoreContext } from '../store-context.ts';
import { foundIn, sameQuery } from './found-words.ts';
import type { FindState } from './search-state.ts';

/** Longer selections are none that anybody looks for elsewhere in the text. */
const LONGEST_TAKEN = 80;

export interface Finding {
  /** Words that are selected are looked for at once. */
  readonly openFind: () => void;
  readonly closeFind: () => void;
  /** Ask for something else; the first hit from an offset on is meant then. */
  readonly changeFind: (patch: Partial<TextQuery>, from: number) => Promise<void>;
  /** To the next hit behind what is meant, or from an offset on; round and round. */
  readonly stepFind: (by: 1 | -1, from: number) => Promise<void>;
  /** Another text is shown: what a pattern matches in it is not known yet. */
  readonly findAgain: () => Promise<void>;
}

export function createFinding(context: StoreContext, api: Pick<Api, 'findInText'>): Finding {
  const { state, set } = context;

  function change(patch: Partial<FindState>): void {
    const { search } = state();
    set({ search: { ...search, find: { ...search.find, ...patch } } });
  }

  async function match(): Promise<void> {
    const { search, panes, activePane } = state();
    const { query, matched } = search.find;
    const text = panes[activePane]?.document?.text.sha256;
    if (query.kind !== 'pattern' || query.words === '' || text === undefined) return;
    if (matched?.text === text && sameQuery(matched.query, query)) return;
    const reply = await api.findInText({ text, query });
    // What was asked meanwhile is what counts.
    if (!sameQuery(state().search.find.query, query)) return;
    const told = reply.ok
      ? { spans: reply.value.spans, problem: null, detail: '' }
      : { spans: [], problem: reply.code, detail: reply.detail ?? '' };
    change({ matched: { text, query, ...told } });
  }

  function hits(): readonly Span[] {
    return foundIn(state(), state().activePane);
  }

  return {
    openFind: () => {
      const { panes, activePane, search } = state();
      const pane = panes[activePane];
      const selected = pane?.selection ?? null;
      const words =
        pane?.document !== null && pane?.document !== undefined && selected !== null
          ? pane.document.text.content.slice(selected.start, selected.end)
          : '';
      const { query } = search.find;
      const isTaken =
        query.kind === 'words' && words !== '' && words.length <= LONGEST_TAKEN && !words.includes('\n');
      change({
        isOpen: true,
        ...(isTaken && { query: { ...query, words }, current: selected }),
      });
      void match();
    },
    closeFind: () => change({ isOpen: false }),
    changeFind: async (patch, from) => {
      change({ query: { ...state().search.find.query, ...patch }, current: null });
      await match();
      const found = hits();
      change({ current: found.find(({ start }) => start >= from) ?? found[0] ?? null });
    },
    stepFind: async (by, from) => {
      await match();
      const found = hits();
      const { current } = state().search.find;
      const at = current === null ? -1 : found.findIndex(({ start }) => start === current.start);
      change({ current: (at === -1 ? firstFrom(found, from, by) : around(found, at + by)) ?? null });
    },
    findAgain: match,
  };
}

function around(found: readonly Span[], at: number): Span | undefined {
  return found.at(found.length === 0 ? 0 : ((at % found.length) + found.length) % found.length);
}

/** The first at or behind an offset, or the last before it. */
function firstFrom(found: readonly Span[], from: number, by: 1 | -1): Span | undefined {
  if (by === 1) return found.find(({ start }) => start >= from) ?? found[0];
  return found.findLast(({ end }) => end <= from) ?? found.at(-1);
}
