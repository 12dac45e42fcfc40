/** Showing what was found: hits of the article one after the other, and results of the project. */
import { focusSoon } from '../focus-soon.ts';
import { resultsOf } from '../../store/search/search-state.ts';
import type { SearchUi } from '../../store/search/search-commands.ts';
import type { Store } from '../../store/store.ts';
import type { WindowUiStore } from '../window-ui.ts';

export function createSearchUi(
  store: Store,
  ui: WindowUiStore,
  showSide: (side: 'articles') => void,
): SearchUi {
  const { actions } = store;
  return {
    openFind: () => {
      ui.setState({ narrowRegion: 'text' });
      actions.openFind();
      focusSoon('[data-field="find"]', (field) => field.select());
    },
    showNextFound: (by) => {
      const { activePane, panes } = store.getState();
      const pane = panes[activePane];
      if (pane === null) return;
      const isWriting = document.activeElement?.closest('.find-bar') instanceof Element;
      const { current } = store.getState().search.find;
      const view = ui.getState().editors[activePane]?.visibleSpan().start ?? 0;
      void actions.stepFind(by, current?.start ?? pane.selection?.end ?? view).then(() => {
        const { current: span } = store.getState().search.find;
        if (!isWriting && span !== null) ui.setState({ wordsToShow: { article: pane.article, span } });
      });
    },
    openProjectSearch: () => {
      showSide('articles');
      ui.setState({ narrowRegion: 'articles' });
      actions.openSearch();
      focusSoon('[data-field="project-search"]', (field) => field.select());
    },
    showResult: (at) => {
      const found = resultsOf(store.getState().search.project)[at];
      if (found === undefined) return;
      const { article, result } = found;
      actions.meanResult(at);
      ui.setState({ narrowRegion: 'text' });
      if (result.kind === 'words') {
        ui.setState({ wordsToShow: { article, span: result.span } });
        void actions.openArticle(article);
        return;
      }
      const { id, annotator } = result.annotation;
      ui.setState({ focusWhenShown: store.getState().activePane });
      void actions.openArticle(article).then(() => actions.selectAnnotation(article, id, annotator));
    },
  };
}
