/** The commands that take annotations out of Beleg and bring them in. */
import type { CommandId } from '../../shared/commands.ts';
import type { Behaviour } from './behaviour.ts';
import {
  hasAnnotations,
  hasArticle,
  hasProject,
  hasSelected,
  hasSelectedWords,
} from './command-conditions.ts';

/** What only the window can do. */
export interface ExchangeUi {
  /** Of the active article, or of what was chosen last. */
  readonly openExport: (articles: 'this' | 'last') => void;
  /** Of the whole project. */
  readonly openHistoryExport: () => void;
  readonly openImport: () => void;
  /** Puts the active article's annotations on the clipboard, as a table. */
  readonly copyTable: () => void;
  /** The same of the selected words, or the selected annotation's, with where they are from. */
  readonly copyQuote: () => void;
}

type ExchangeCommand = Extract<
  CommandId,
  'export' | 'export-article' | 'export-history' | 'import' | 'copy-table' | 'copy-quote'
>;

export function exchangeCommands(ui: ExchangeUi): Readonly<Record<ExchangeCommand, Behaviour>> {
  return {
    export: {
      run: () => {
        ui.openExport('last');
      },
      enabled: hasProject,
    },
    'export-article': {
      run: () => {
        ui.openExport('this');
      },
      enabled: hasArticle,
    },
    'export-history': { run: ui.openHistoryExport, enabled: hasProject },
    import: { run: ui.openImport, enabled: (state) => state.project?.writable === 'yes' },
    'copy-table': { run: ui.copyTable, enabled: hasAnnotations },
    'copy-quote': {
      run: ui.copyQuote,
      enabled: (state) => hasArticle(state) && (hasSelectedWords(state) || hasSelected(state)),
    },
  };
}
