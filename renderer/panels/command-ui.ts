/** What commands need of the window itself: opening its dialogs, moving the focus, showing panels. */
import type { CommandUi } from '../store/run-command.ts';
import { excludedZones } from '../store/excluded-zones.ts';
import type { Store } from '../store/store.ts';
import { copyQuote, copyTable } from './exchange/copy.ts';
import { toggleAll, toggleZone } from './exclusions/folding.ts';
import { focusSoon } from './focus-soon.ts';
import { createSearchUi } from './search/show-found.ts';
import { focusRegion, stepRegion } from './regions.ts';
import { isSideShown, toggleSide } from './side-panels-open.ts';
import type { DialogId, WindowUiStore } from './window-ui.ts';

export function createCommandUi(store: Store, ui: WindowUiStore): CommandUi {
  const open = (dialog: DialogId) => (): void => ui.setState({ dialog });
  const isShown = (side: 'articles' | 'annotations'): boolean => {
    const { settings, panes } = store.getState();
    return isSideShown(side, settings.panels, ui.getState(), panes.main !== null);
  };
  const show = (side: 'articles' | 'annotations'): void => {
    if (!isShown(side)) toggleSide(side, store, ui);
  };
  return {
    ...createSearchUi(store, ui, show),
    openFolderPicker: open('folder-picker'),
    openPalette: open('palette'),
    openShortcuts: open('shortcuts'),
    openSettings: open('settings'),
    openMetadata: open('metadata'),
    openEncoding: open('encoding'),
    openHistory: open('history'),
    openWork: open('work'),
    openTagset: open('tagset'),
    openAgreement: open('agreement'),
    openEntity: open('entity'),
    openMemo: open('memo'),
    openExport: (articles) => ui.setState({ dialog: articles === 'this' ? 'export-article' : 'export' }),
    openHistoryExport: open('export-history'),
    openImport: open('import'),
    copyTable: () => void copyTable(store),
    copyQuote: () => void copyQuote(store),
    print: () => window.print(),
    focusNote: () => {
      show('annotations');
      focusSoon('[data-note] textarea');
    },
    focusAnnotationFilter: () => {
      show('annotations');
      focusSoon('[data-field="annotation-filter"]');
    },
    focusArticleFilter: () => {
      store.actions.closeSearch();
      show('articles');
      focusSoon('[data-field="article-filter"]');
    },
    showUnsettled: () => {
      show('annotations');
      ui.setState({ settling: true });
    },
    showDifferences: () => show('annotations'),
    showOccurrences: () => {
      show('annotations');
      // What the popover offers is chosen in the list now.
      ui.setState({ narrowRegion: 'annotations', popoverHidden: true });
      requestAnimationFrame(() => {
        const list = document.querySelector<HTMLElement>('.occurrence-list');
        (list ?? document.querySelector<HTMLElement>('.occurrences'))?.focus();
      });
    },
    focusDecisionComment: () => {
      show('annotations');
      focusSoon('[data-decision-comment] textarea');
    },
    focusAnswer: () => {
      show('annotations');
      focusSoon('[data-answer] textarea');
    },
    openAcceptClass: open('accept-class'),
    focusTextSoon: () => ui.setState({ narrowRegion: 'text', focusWhenShown: store.getState().activePane }),
    selectWords: (span) => {
      const editor = ui.getState().editors[store.getState().activePane];
      ui.setState({ narrowRegion: 'text' });
      editor?.focus();
      editor?.reveal(span);
      editor?.setSelection(span);
    },
    focusRegion: (by) => stepRegion(document, by),
    focusPane: (pane) => {
      focusRegion(document, pane === 'main' ? 'text' : 'text-beside');
    },
    hidePopover: () => {
      if (ui.getState().popoverHidden) return false;
      const hadFocus = document.activeElement?.closest('.tag-popover') instanceof Element;
      ui.setState({ popoverHidden: true });
      if (hadFocus) ui.getState().editors[store.getState().activePane]?.focus();
      return true;
    },
    cycleOverlap: () => ui.getState().editors[store.getState().activePane]?.cycleOverlap(),
    foldExcluded: () => {
      const { selected, activePane, panes } = store.getState();
      const article = panes[activePane]?.article ?? '';
      const zone = excludedZones(store.getState(), article).effective.find(({ id }) => id === selected?.id);
      const { folding } = ui.getState();
      ui.setState({ folding: zone === undefined ? toggleAll(folding) : toggleZone(folding, zone.id) });
    },
    togglePanel: (panel) => toggleSide(panel, store, ui),
    isPanelShown: isShown,
  };
}
