/**
 * Text that can be walked and selected, but not changed.
 *
 * The view stays editable, because only then do browsers draw a caret and let the
 * keyboard select; every way in is closed instead. Three locks, one behind the other:
 * an `EditContext` (Chromium), so that neither IME nor `execCommand` reaches the DOM;
 * input events refused; and transactions that would change the document filtered out,
 * after which ProseMirror redraws whatever the browser did (facts: 14 kinds of edit, 0
 * changes).
 */
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Positions } from './positions.ts';

interface EditContextLike extends EventTarget {
  readonly text: string;
  updateText(start: number, end: number, text: string): void;
}

declare global {
  interface Window {
    readonly EditContext?: new () => EditContextLike;
  }
}

const MOVING_KEYS: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

export function readOnly(content: string, positions: Positions): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      handleTextInput: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
      handleDOMEvents: {
        beforeinput: refuse,
        cut: refuse,
        paste: refuse,
        drop: refuse,
        dragover: refuse,
        dragstart: refuse,
        keypress: () => true,
        // ProseMirror claims Enter, Escape and editing keys for itself; here they belong to the window.
        keydown: (_view, event) => !movesCaret(event),
        copy: (view, event) => copyPlain(view, event, content, positions),
      },
    },
    view: (view) => {
      giveEditContext(view);
      return {};
    },
  });
}

/** The attributes that tell browsers and assistive technology what this text is. */
export function readOnlyAttributes(
  label: string,
  descriptionId: string,
  language?: string,
): Record<string, string> {
  return {
    role: 'textbox',
    // Editable already takes the focus; this says so to whoever looks for it (axe, F6).
    tabindex: '0',
    'aria-multiline': 'true',
    'aria-readonly': 'true',
    'aria-label': label,
    'aria-describedby': descriptionId,
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    autocomplete: 'off',
    inputmode: 'none',
    translate: 'no',
    'data-gramm': 'false',
    ...(language === undefined ? {} : { lang: language }),
  };
}

/** True for the keys that walk through the text; with Alt they are the window's. */
export function movesCaret(event: KeyboardEvent): boolean {
  return MOVING_KEYS.has(event.key) && !event.altKey;
}

function refuse(_view: EditorView, event: Event): boolean {
  event.preventDefault();
  return true;
}

/** The text's own characters, line feeds and all; no rich text. */
function copyPlain(view: EditorView, event: ClipboardEvent, content: string, positions: Positions): boolean {
  const { from, to, empty } = view.state.selection;
  event.preventDefault();
  if (!empty)
    event.clipboardData?.setData(
      'text/plain',
      content.slice(positions.offsetOf(from), positions.offsetOf(to)),
    );
  return true;
}

/** Typing goes into an `EditContext` that forgets it at once, so that nothing reaches the DOM. */
function giveEditContext(view: EditorView): void {
  if (window.EditContext === undefined) return;
  const sink = new window.EditContext();
  sink.addEventListener('textupdate', () => sink.updateText(0, sink.text.length, ''));
  Object.assign(view.dom, { editContext: sink });
}
