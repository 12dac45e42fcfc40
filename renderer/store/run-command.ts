/**
 * Running commands: what each command of `shared/commands.ts` does, and whether it can.
 *
 * `createCommands(store, ui)` gives menus, palette, keys and native menus one way to run
 * a command. `CommandUi` is what only the window can do; everything else the store does.
 * A menu shows a command that is not enabled as such, and a key of it is not taken away
 * from the text.
 */
import { COMMANDS, type CommandId } from '../../shared/commands.ts';
import type { Span } from '../../shared/domain/span.ts';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, excludedTag, type TagId } from '../../shared/domain/tagset.ts';
import {
  canArm,
  canRestore,
  canTag,
  hasAnnotations,
  hasArticle,
  hasProject,
  hasSelected,
  ownSelected,
} from './command-conditions.ts';
import { adjudicationCommands } from './adjudication-commands.ts';
import { appearanceCommands } from './appearance-commands.ts';
import { answeringCommands } from './answering-commands.ts';
import type { Behaviour } from './behaviour.ts';
import { boundaryCommands } from './boundary-commands.ts';
import { exchangeCommands, type ExchangeUi } from './exchange-commands.ts';
import { createHeldCommands } from './held-commands.ts';
import { entityCommands, type EntityUi } from './case/entity-commands.ts';
import { occurrenceCommands, type OccurrenceUi } from './occurrences/occurrence-commands.ts';
import { reviewCommands } from './review-commands.ts';
import { linkCommands } from './linking/link-commands.ts';
import { disarming } from './disarming.ts';
import { settlingCommands } from './settling-commands.ts';
import { articleBeside, selectedAnnotation } from './selectors.ts';
import { workCommands } from './work-commands.ts';
import { searchCommands, type SearchUi } from './search/search-commands.ts';
import { sourceCommands } from './source-commands.ts';
import type { Store } from './store.ts';

/** What only the window can do. */
export interface CommandUi extends ExchangeUi, OccurrenceUi, EntityUi, SearchUi {
  /** The window's own dialog for picking a folder, where the system has none. */
  readonly openFolderPicker: () => void;
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
  readonly openSettings: () => void;
  readonly openMetadata: () => void;
  readonly openEncoding: () => void;
  readonly openHistory: () => void;
  readonly openWork: () => void;
  readonly openTagset: () => void;
  readonly openAgreement: () => void;
  readonly print: () => void;
  readonly focusNote: () => void;
  readonly focusAnnotationFilter: () => void;
  readonly focusArticleFilter: () => void;
  /** Shows the annotations that wait for a word, and nothing else, beside the text. */
  readonly showUnsettled: () => void;
  /** Shows the differences beside the text. */
  readonly showDifferences: () => void;
  readonly focusDecisionComment: () => void;
  readonly focusAnswer: () => void;
  /** The window's own dialog for accepting all differences of a class. */
  readonly openAcceptClass: () => void;
  /** The text that is opened next takes the focus. */
  readonly focusTextSoon: () => void;
  /** The text has the focus and these words selected, to be made longer or shorter. */
  readonly selectWords: (span: Span) => void;
  readonly focusRegion: (by: 1 | -1) => void;
  readonly focusPane: (pane: 'main' | 'beside') => void;
  /** Sends the popover at the selected words away; false if it is not there. */
  readonly hidePopover: () => boolean;
  /** The next annotation under the caret or the last click, in the active pane. */
  readonly cycleOverlap: () => void;
  /** Hides or shows the selected excluded zone, or all of them. */
  readonly foldExcluded: () => void;
  readonly togglePanel: (panel: 'articles' | 'annotations') => void;
  readonly isPanelShown: (panel: 'articles' | 'annotations') => boolean;
}

export interface Commands {
  readonly isEnabled: (id: CommandId) => boolean;
  /** For commands that switch something or choose one of several: whether it is on; null for all others. */
  readonly isChecked: (id: CommandId) => boolean | null;
  /** Does nothing if the command is not enabled. */
  readonly run: (id: CommandId) => void;
  /** For keys: the same, or later if it is only the opening article that it has to wait for; false if it is neither. */
  readonly take: (id: CommandId) => boolean;
}

export function createCommands(store: Store, ui: CommandUi): Commands {
  const behaviours = behavioursOf(store, ui);
  const isEnabled = (id: CommandId): boolean => behaviours[id].enabled?.(store.getState()) ?? true;
  const run = (id: CommandId): void => {
    if (isEnabled(id)) behaviours[id].run();
  };
  const { hold } = createHeldCommands(store, run);
  return {
    isEnabled,
    isChecked: (id) => behaviours[id].checked?.(store.getState()) ?? null,
    run,
    take: (id) => {
      if (!isEnabled(id)) return hold(id);
      run(id);
      return true;
    },
  };
}

/** For tests and for whoever gets an id from outside, such as a native menu. */
export function isCommandId(text: string): text is CommandId {
  return COMMANDS.some((command) => command.id === text);
}

function behavioursOf(store: Store, ui: CommandUi): Readonly<Record<CommandId, Behaviour>> {
  const { actions } = store;

  const tag = (id: TagId): Behaviour => ({
    run: () => {
      actions.tag(id);
    },
    enabled: canArm,
    checked: (state) => state.armedTag === id,
  });

  return {
    'open-folder': {
      run: () => {
        void actions.pickFolder().then((done) => {
          if (!done) ui.openFolderPicker();
        });
      },
    },
    'open-sample': { run: () => void actions.openSample() },
    'keep-elsewhere': {
      run: () => void actions.keepElsewhere(),
      enabled: ({ project }) => project !== null && project.writable !== 'yes',
    },
    'close-project': { run: actions.closeProject, enabled: hasProject },
    'save-now': { run: () => void actions.flush(), enabled: hasProject },
    print: { run: ui.print, enabled: hasArticle },
    'restore-state': { run: ui.openHistory, enabled: canRestore },
    ...exchangeCommands(ui),
    ...sourceCommands(store, ui),
    ...searchCommands(store, ui),
    ...workCommands(store, ui),
    settings: { run: ui.openSettings },

    undo: { run: actions.undo, enabled: (state) => state.undo.length > 0 },
    redo: { run: actions.redo, enabled: (state) => state.redo.length > 0 },
    'edit-metadata': { run: ui.openMetadata, enabled: hasArticle },
    'find-annotation': { run: ui.focusAnnotationFilter, enabled: hasArticle },
    'find-article': { run: ui.focusArticleFilter, enabled: hasProject },

    'tag-actor': tag(ACTOR),
    'tag-claim': tag(CLAIM),
    'tag-evidence': tag(EVIDENCE),
    'tag-excluded': tag(EXCLUDED),
    'tag-excluded-advert': tag(excludedTag('advert')),
    'tag-excluded-navigation': tag(excludedTag('navigation')),
    'tag-excluded-comment': tag(excludedTag('comment')),
    'tag-excluded-boilerplate': tag(excludedTag('boilerplate')),
    'tag-excluded-other': tag(excludedTag('other')),
    'tag-again': {
      run: actions.tagAgain,
      enabled: (state) => canTag(state) && state.settings.recentTags.length > 0,
    },
    disarm: disarming(store, ui),
    'edit-note': {
      run: () => {
        const { selected } = store.getState();
        if (selected !== null && actions.mayChange(selected.article, selected.id)) ui.focusNote();
      },
      enabled: hasSelected,
    },
    'delete-annotation': {
      run: () => {
        const { selected } = store.getState();
        if (selected !== null) actions.remove(selected.article, selected.id);
      },
      enabled: hasSelected,
    },
    'keep-version': {
      run: () => {
        const { selected } = store.getState();
        if (selected !== null) actions.resolveConflict(selected.article, selected.id);
      },
      enabled: (state) => ownSelected(state) && selectedAnnotation(state)?.annotation.conflict !== undefined,
    },
    ...linkCommands(store),
    ...settlingCommands(store, ui),
    ...reviewCommands(store, ui),
    ...occurrenceCommands(store, ui),
    ...entityCommands(ui),
    ...answeringCommands(store, ui),
    ...boundaryCommands(store, ui),
    ...adjudicationCommands(store, ui),

    'next-annotation': annotation(1),
    'previous-annotation': annotation(-1),
    'cycle-overlap': { run: ui.cycleOverlap, enabled: hasAnnotations },
    'next-article': article(1),
    'previous-article': article(-1),
    'next-region': {
      run: () => {
        ui.focusRegion(1);
      },
    },
    'previous-region': {
      run: () => {
        ui.focusRegion(-1);
      },
    },
    'other-pane': {
      run: () => {
        const other = store.getState().activePane === 'main' ? 'beside' : 'main';
        actions.activatePane(other);
        ui.focusPane(other);
      },
      enabled: (state) => state.panes.main !== null && state.panes.beside !== null,
    },

    'fold-excluded': { run: ui.foldExcluded, enabled: hasArticle },
    'open-beside': {
      run: () => {
        const beside = articleBeside(store.getState());
        if (beside !== null) void actions.openArticle(beside, 'beside');
      },
      enabled: (state) => hasArticle(state) && state.panes.beside === null,
    },
    'close-beside': { run: actions.closeBeside, enabled: (state) => state.panes.beside !== null },
    ...appearanceCommands(store, ui),

    palette: { run: ui.openPalette },
    shortcuts: { run: ui.openShortcuts },
  };

  function annotation(by: 1 | -1): Behaviour {
    return {
      run: () => {
        actions.stepAnnotation(by);
      },
      enabled: hasAnnotations,
    };
  }

  function article(by: 1 | -1): Behaviour {
    return {
      run: () => {
        actions.stepArticle(by);
      },
      enabled: (state) => state.articles.length > 0,
    };
  }
}
