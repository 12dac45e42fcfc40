/**
 * The one table of commands: what stands in the menus, the palette, the shortcut
 * help, the native menus and docs/keys.md. Labels are in `shared/text` under
 * `command.<id>`.
 *
 * Keys are written as the field writes them: modifiers joined with `+` in the order
 * Mod, Shift, Alt, then the key's `event.key` name. `Mod` is Ctrl, and Cmd on a Mac.
 * Signs such as `?` and `+` are written without Shift, which some keyboards need for
 * them and others do not. No Ctrl+Alt (AltGr on German keyboards), no bare `/ [ ] \`,
 * and nothing with which text is selected by keyboard.
 */

export type MenuId = 'file' | 'edit' | 'view' | 'annotation' | 'go' | 'help';

/**
 * Where a command's keys are heard: everywhere in the window, or only with the
 * article's text or the annotation list focused (so that letters can be typed elsewhere).
 */
export type KeyScope = 'window' | 'text';

/** What the window is for: reading and annotating, deciding on what colleagues annotated, or seeing what it comes to. */
export type View = 'read' | 'review' | 'case';

export const VIEWS: readonly View[] = ['read', 'review', 'case'];

/** What somebody is in the middle of: its commands are heard only meanwhile, and before all others. */
export type Mode = 'linking';

export const MODES: readonly Mode[] = ['linking'];

export interface Command {
  readonly id: CommandId;
  readonly menu: MenuId;
  readonly keys: readonly string[];
  readonly scope: KeyScope;
  /** The one view in which its keys are heard; absent: in all. */
  readonly view?: View;
  /** Its keys are heard only meanwhile; what else has them is not heard then. */
  readonly mode?: Mode;
  /** Draw a line above it in menus. */
  readonly startsGroup?: true;
}

export type CommandId = (typeof TABLE)[number]['id'];

const TABLE = [
  { id: 'open-folder', menu: 'file', keys: ['Mod+O'], scope: 'window' },
  { id: 'open-sample', menu: 'file', keys: [], scope: 'window' },
  { id: 'keep-elsewhere', menu: 'file', keys: [], scope: 'window' },
  { id: 'close-project', menu: 'file', keys: [], scope: 'window' },
  { id: 'save-now', menu: 'file', keys: ['Mod+S'], scope: 'window', startsGroup: true },
  { id: 'print', menu: 'file', keys: ['Mod+P'], scope: 'window' },
  { id: 'restore-state', menu: 'file', keys: [], scope: 'window' },
  { id: 'work', menu: 'file', keys: [], scope: 'window' },
  { id: 'project-memo', menu: 'file', keys: [], scope: 'window' },
  { id: 'edit-tagset', menu: 'file', keys: [], scope: 'window' },
  { id: 'export', menu: 'file', keys: [], scope: 'window', startsGroup: true },
  { id: 'export-article', menu: 'file', keys: [], scope: 'window' },
  { id: 'export-history', menu: 'file', keys: [], scope: 'window' },
  { id: 'import', menu: 'file', keys: [], scope: 'window' },
  { id: 'reopen-encoding', menu: 'file', keys: [], scope: 'window', startsGroup: true },
  { id: 'whole-page', menu: 'file', keys: [], scope: 'window' },
  { id: 'settings', menu: 'file', keys: ['Mod+,'], scope: 'window', startsGroup: true },

  { id: 'undo', menu: 'edit', keys: ['Mod+Z'], scope: 'window' },
  { id: 'redo', menu: 'edit', keys: ['Mod+Shift+Z', 'Mod+Y'], scope: 'window' },
  { id: 'copy-table', menu: 'edit', keys: [], scope: 'window', startsGroup: true },
  { id: 'copy-quote', menu: 'edit', keys: ['Y'], scope: 'text' },
  { id: 'edit-metadata', menu: 'edit', keys: ['Mod+I'], scope: 'window', startsGroup: true },
  { id: 'find', menu: 'edit', keys: ['Mod+F'], scope: 'window', startsGroup: true },
  { id: 'find-next', menu: 'edit', keys: ['F3'], scope: 'window' },
  { id: 'find-previous', menu: 'edit', keys: ['Shift+F3'], scope: 'window' },
  { id: 'search-project', menu: 'edit', keys: ['Mod+Shift+F'], scope: 'window' },
  { id: 'next-result', menu: 'edit', keys: ['F7'], scope: 'window' },
  { id: 'previous-result', menu: 'edit', keys: ['Shift+F7'], scope: 'window' },
  { id: 'find-annotation', menu: 'edit', keys: ['Mod+Shift+E'], scope: 'window', startsGroup: true },
  { id: 'find-article', menu: 'edit', keys: ['Mod+Shift+O'], scope: 'window' },

  { id: 'tag-actor', menu: 'annotation', keys: ['1'], scope: 'text' },
  { id: 'tag-claim', menu: 'annotation', keys: ['2'], scope: 'text' },
  { id: 'tag-evidence', menu: 'annotation', keys: ['3'], scope: 'text' },
  { id: 'tag-excluded', menu: 'annotation', keys: ['0'], scope: 'text' },
  { id: 'tag-excluded-advert', menu: 'annotation', keys: [], scope: 'text' },
  { id: 'tag-excluded-navigation', menu: 'annotation', keys: [], scope: 'text' },
  { id: 'tag-excluded-comment', menu: 'annotation', keys: [], scope: 'text' },
  { id: 'tag-excluded-boilerplate', menu: 'annotation', keys: [], scope: 'text' },
  { id: 'tag-excluded-other', menu: 'annotation', keys: [], scope: 'text' },
  { id: 'tag-again', menu: 'annotation', keys: ['Q'], scope: 'text', startsGroup: true },
  { id: 'tag-all', menu: 'annotation', keys: ['A'], scope: 'text', view: 'read' },
  { id: 'tag-found', menu: 'annotation', keys: [], scope: 'window' },
  { id: 'disarm', menu: 'annotation', keys: ['Escape'], scope: 'window' },
  { id: 'edit-note', menu: 'annotation', keys: ['M'], scope: 'text', view: 'read', startsGroup: true },
  { id: 'set-entity', menu: 'annotation', keys: ['Enter'], scope: 'text', view: 'read' },
  { id: 'link', menu: 'annotation', keys: ['L'], scope: 'text', view: 'read' },
  {
    id: 'finish-link',
    menu: 'annotation',
    keys: ['Enter'],
    scope: 'text',
    view: 'read',
    mode: 'linking',
  },
  { id: 'delete-annotation', menu: 'annotation', keys: ['Delete', 'Backspace'], scope: 'text' },
  { id: 'keep-version', menu: 'annotation', keys: [], scope: 'text' },
  { id: 'follow-decision', menu: 'annotation', keys: ['F'], scope: 'text', view: 'read', startsGroup: true },
  { id: 'answer-decision', menu: 'annotation', keys: ['W'], scope: 'text' },
  { id: 'mark-done', menu: 'annotation', keys: ['Mod+Shift+D'], scope: 'window', startsGroup: true },
  { id: 'reopen-article', menu: 'annotation', keys: [], scope: 'window' },
  { id: 'confirm-place', menu: 'annotation', keys: ['C'], scope: 'text', startsGroup: true },
  { id: 'next-place', menu: 'annotation', keys: ['N'], scope: 'text', view: 'read' },
  { id: 'previous-place', menu: 'annotation', keys: ['Shift+N'], scope: 'text', view: 'read' },
  { id: 'keep-as-lost', menu: 'annotation', keys: ['X'], scope: 'text', view: 'read' },
  { id: 'confirm-moved', menu: 'annotation', keys: [], scope: 'text' },
  {
    id: 'accept-difference',
    menu: 'annotation',
    keys: ['A'],
    scope: 'text',
    view: 'review',
    startsGroup: true,
  },
  { id: 'reject-difference', menu: 'annotation', keys: ['X'], scope: 'text', view: 'review' },
  { id: 'amend-difference', menu: 'annotation', keys: ['M'], scope: 'text', view: 'review' },
  { id: 'confirm-amendment', menu: 'annotation', keys: ['Enter'], scope: 'text', view: 'review' },
  { id: 'comment-difference', menu: 'annotation', keys: ['T'], scope: 'text', view: 'review' },
  { id: 'accept-class', menu: 'annotation', keys: ['Shift+A'], scope: 'text', view: 'review' },
  { id: 'start-agreed-set', menu: 'annotation', keys: [], scope: 'window', startsGroup: true },
  { id: 'finish-agreed-set', menu: 'annotation', keys: [], scope: 'window' },
  { id: 'reopen-agreed-set', menu: 'annotation', keys: [], scope: 'window' },
  {
    id: 'grow-end-character',
    menu: 'annotation',
    keys: ['Alt+ArrowRight'],
    scope: 'text',
    startsGroup: true,
  },
  { id: 'shrink-end-character', menu: 'annotation', keys: ['Alt+ArrowLeft'], scope: 'text' },
  { id: 'grow-end-word', menu: 'annotation', keys: ['Alt+ArrowDown'], scope: 'text' },
  { id: 'shrink-end-word', menu: 'annotation', keys: ['Alt+ArrowUp'], scope: 'text' },
  { id: 'grow-start-character', menu: 'annotation', keys: ['Shift+Alt+ArrowLeft'], scope: 'text' },
  { id: 'shrink-start-character', menu: 'annotation', keys: ['Shift+Alt+ArrowRight'], scope: 'text' },
  { id: 'grow-start-word', menu: 'annotation', keys: ['Shift+Alt+ArrowUp'], scope: 'text' },
  { id: 'shrink-start-word', menu: 'annotation', keys: ['Shift+Alt+ArrowDown'], scope: 'text' },

  { id: 'next-annotation', menu: 'go', keys: ['F8'], scope: 'window' },
  { id: 'previous-annotation', menu: 'go', keys: ['Shift+F8'], scope: 'window' },
  { id: 'next-unsettled', menu: 'go', keys: ['R'], scope: 'text' },
  { id: 'previous-unsettled', menu: 'go', keys: ['Shift+R'], scope: 'text' },
  { id: 'next-judgement', menu: 'go', keys: ['D'], scope: 'text', view: 'read' },
  { id: 'previous-judgement', menu: 'go', keys: ['Shift+D'], scope: 'text', view: 'read' },
  { id: 'cycle-overlap', menu: 'go', keys: ['O'], scope: 'text' },
  { id: 'next-difference', menu: 'go', keys: ['N'], scope: 'text', view: 'review', startsGroup: true },
  { id: 'previous-difference', menu: 'go', keys: ['Shift+N'], scope: 'text', view: 'review' },
  { id: 'next-link', menu: 'go', keys: ['J'], scope: 'text', view: 'review' },
  { id: 'previous-link', menu: 'go', keys: ['Shift+J'], scope: 'text', view: 'review' },
  { id: 'next-version', menu: 'go', keys: ['V'], scope: 'text', view: 'review' },
  { id: 'previous-version', menu: 'go', keys: ['Shift+V'], scope: 'text', view: 'review' },
  { id: 'next-undecided-article', menu: 'go', keys: ['Shift+Alt+PageDown'], scope: 'window' },
  { id: 'next-article', menu: 'go', keys: ['Alt+PageDown'], scope: 'window', startsGroup: true },
  { id: 'previous-article', menu: 'go', keys: ['Alt+PageUp'], scope: 'window' },
  { id: 'next-region', menu: 'go', keys: ['F6'], scope: 'window', startsGroup: true },
  { id: 'previous-region', menu: 'go', keys: ['Shift+F6'], scope: 'window' },
  { id: 'other-pane', menu: 'go', keys: ['Mod+F6'], scope: 'window' },

  { id: 'review', menu: 'view', keys: ['F9'], scope: 'window' },
  { id: 'adjudicate', menu: 'view', keys: ['Shift+F9'], scope: 'window' },
  { id: 'review-columns', menu: 'view', keys: ['S'], scope: 'text', view: 'review' },
  { id: 'review-by-annotator', menu: 'view', keys: ['K'], scope: 'text', view: 'review' },
  { id: 'review-layers', menu: 'view', keys: ['L'], scope: 'text', view: 'review' },
  { id: 'case', menu: 'view', keys: ['F4'], scope: 'window' },
  { id: 'agreement', menu: 'view', keys: ['Mod+F9'], scope: 'window' },
  { id: 'toggle-highlights', menu: 'view', keys: ['Mod+Shift+H'], scope: 'window', startsGroup: true },
  { id: 'mark-word-list', menu: 'view', keys: [], scope: 'window' },
  { id: 'fold-excluded', menu: 'view', keys: ['Mod+Shift+X'], scope: 'window' },
  { id: 'toggle-articles', menu: 'view', keys: ['Mod+Shift+L'], scope: 'window', startsGroup: true },
  { id: 'toggle-annotations', menu: 'view', keys: ['Mod+Shift+A'], scope: 'window' },
  { id: 'open-beside', menu: 'view', keys: ['Mod+Enter'], scope: 'window' },
  { id: 'close-beside', menu: 'view', keys: ['Mod+Shift+Enter'], scope: 'window' },
  { id: 'larger-text', menu: 'view', keys: ['+'], scope: 'text', startsGroup: true },
  { id: 'smaller-text', menu: 'view', keys: ['-'], scope: 'text' },
  { id: 'longer-lines', menu: 'view', keys: [], scope: 'window' },
  { id: 'shorter-lines', menu: 'view', keys: [], scope: 'window' },
  { id: 'face-serif', menu: 'view', keys: [], scope: 'window', startsGroup: true },
  { id: 'face-sans', menu: 'view', keys: [], scope: 'window' },
  { id: 'face-legible', menu: 'view', keys: [], scope: 'window' },
  { id: 'theme-light', menu: 'view', keys: [], scope: 'window', startsGroup: true },
  { id: 'theme-dark', menu: 'view', keys: [], scope: 'window' },
  { id: 'theme-system', menu: 'view', keys: [], scope: 'window' },
  { id: 'language-en', menu: 'view', keys: [], scope: 'window', startsGroup: true },
  { id: 'language-de', menu: 'view', keys: [], scope: 'window' },
  { id: 'language-system', menu: 'view', keys: [], scope: 'window' },

  { id: 'palette', menu: 'help', keys: ['Mod+Shift+P', 'F1', 'Mod+K'], scope: 'window' },
  { id: 'shortcuts', menu: 'help', keys: ['?', 'Shift+F1'], scope: 'window' },
  { id: 'toggle-single-keys', menu: 'help', keys: [], scope: 'window', startsGroup: true },
] as const;

/**
 * Keys of what a chooser offers, in its order. A chooser is a view of its own: it has the focus,
 * and as long as it has, none of the table's keys is heard.
 */
export const CHOICE_KEYS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export const COMMANDS: readonly Command[] = TABLE;

/** In the order of the menu bar. */
export const MENUS: readonly MenuId[] = ['file', 'edit', 'annotation', 'go', 'view', 'help'];
