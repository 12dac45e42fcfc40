/** Navigation: panes, articles one after another, annotations one after another. */
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Actions } from './actions.ts';
import { findAnnotation } from './layers-state.ts';
import type { Reading } from './reading.ts';
import { articlesInOrder, placedAnnotations } from './selectors.ts';
import type { PaneId } from './state.ts';
import { PANES, type StoreContext } from './store-context.ts';

export type Navigation = Pick<
  Actions,
  'openArticle' | 'closeBeside' | 'activatePane' | 'stepArticle' | 'stepAnnotation' | 'goToAnnotation'
> & {
  /** Shows the article, and the annotation if it is there: in the pane that has it, else in the active one. */
  readonly goTo: (article: ArticlePath, id: AnnotationId | null) => void;
};

export function createNavigation(
  context: StoreContext,
  reading: Pick<Reading, 'open' | 'close'>,
): Navigation {
  async function openArticle(article: ArticlePath, pane: PaneId = context.state().activePane): Promise<void> {
    const { selected, view } = context.state();
    // An article cannot be seen among overviews.
    if (view === 'case') context.set({ view: 'read' });
    context.set({ activePane: pane, selected: selected?.article === article ? selected : null });
    await reading.open(article, pane);
  }

  function paneOf(article: ArticlePath): PaneId | undefined {
    const { panes, activePane } = context.state();
    return [activePane, ...PANES].find((pane) => panes[pane]?.article === article);
  }

  function select(article: ArticlePath, id: AnnotationId | null): void {
    const found = id === null ? undefined : findAnnotation(context.state().layers, article, id);
    const annotator = found?.shown.layer.annotator.id;
    context.set({
      selected:
        found === undefined || annotator === undefined
          ? null
          : { article, id: found.annotation.id, annotator },
    });
  }

  return {
    openArticle,
    closeBeside: () => {
      context.set({ activePane: 'main' });
      reading.close('beside');
    },
    activatePane: (pane) => {
      if (context.state().panes[pane] !== null) context.set({ activePane: pane });
    },
    stepArticle: (by) => {
      const { panes, activePane } = context.state();
      const paths = articlesInOrder(context.state()).map((entry) => entry.path);
      const here = paths.indexOf(panes[activePane]?.article ?? '');
      const next = here === -1 ? paths.at(by === 1 ? 0 : -1) : paths[here + by];
      if (next !== undefined) void openArticle(next);
    },
    stepAnnotation: (by) => {
      const state = context.state();
      const pane = state.panes[state.activePane];
      const order =
        pane === null ? [] : placedAnnotations(state, pane.article).filter((item) => item.span !== null);
      if (pane === null || order.length === 0) {
        context.say('nothing-selected');
        return;
      }
      const here = order.findIndex((item) => item.annotation.id === state.selected?.id);
      const caret = pane.selection?.start ?? 0;
      const start = here === -1 ? firstFrom(order, caret, by) : here + by;
      const position = (start + order.length) % order.length;
      const item = order[position];
      if (item === undefined) return;
      const selected = { article: pane.article, id: item.annotation.id, annotator: item.annotator.id };
      context.set({ selected });
      const { tag, anchor } = item.annotation.content;
      context.say('moved-to', {
        tag,
        quote: anchor.exact.slice(0, 60),
        position: position + 1,
        count: order.length,
      });
    },
    goToAnnotation: async (article, id) => {
      const pane = paneOf(article);
      if (pane === undefined) await openArticle(article);
      else context.set({ activePane: pane });
      // Somebody may have gone elsewhere while the article was read.
      if (paneOf(article) !== undefined) select(article, id);
    },
    goTo: (article, id) => {
      const pane = paneOf(article);
      if (pane === undefined) void openArticle(article);
      else context.set({ activePane: pane });
      select(article, id);
    },
  };
}

/** The first at or after an offset, or the last before it. */
function firstFrom(
  order: readonly { readonly span: { readonly start: number } | null }[],
  offset: number,
  by: 1 | -1,
): number {
  const after = order.findIndex((item) => item.span !== null && item.span.start >= offset);
  if (by === 1) return after === -1 ? 0 : after;
  return after === -1 ? order.length - 1 : after - 1;
}
