/**
 * The editor alone on a page, driven by `editor.spec.ts` through `window.harness`.
 *
 * Records what the editor reports, and what reaches the window's own key handler.
 */
import '@fontsource-variable/source-serif-4/index.css';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import '../../renderer/editor/editor.css';
import './harness.css';
import { createEditor } from '../../renderer/editor/create-editor.ts';
import type { Editor, Mark } from '../../renderer/editor/editor.ts';
import { manyMarks } from './many-marks.ts';
import type { Span } from '../../shared/domain/span.ts';

export interface Harness {
  open(content: string, kind?: 'text' | 'markdown', language?: string): number;
  readonly editor: Editor;
  readonly selections: (Span | null)[];
  readonly picks: (string | null)[];
  /** Keys as the window hears them, with a `!` if somebody prevented them. */
  readonly keys: string[];
  /** Those that were set last. */
  marks: readonly Mark[];
  setMarks(marks: readonly Mark[]): number;
  /** They are made here: fifty thousand objects take long to be handed to a page. */
  setManyMarks(length: number, count: number): void;
  scroller(): Element;
  /** Messages that a page sends itself wait until `letFill`: with them the filling of large texts. */
  holdFilling(): void;
  letFill(): void;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const host = document.querySelector<HTMLElement>('#host');
if (host === null) throw new Error('no #host');
let editor: Editor | null = null;

let isHolding = false;
const held: (() => void)[] = [];

/** Its messages wait while filling is held. */
window.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    const { port2 } = this;
    const send = port2.postMessage.bind(port2);
    port2.postMessage = (message: unknown) => {
      if (isHolding) held.push(() => send(message));
      else send(message);
    };
  }
};

window.harness = {
  holdFilling() {
    isHolding = true;
  },
  letFill() {
    isHolding = false;
    for (const go of held.splice(0)) go();
  },
  selections: [],
  picks: [],
  keys: [],
  marks: [],
  open(content, kind = 'text', language) {
    editor?.destroy();
    this.selections.length = 0;
    this.picks.length = 0;
    this.keys.length = 0;
    const before = performance.now();
    editor = createEditor(host, {
      text: { sha256: '0'.repeat(64), content, ...(language === undefined ? {} : { language }) },
      kind,
      label: 'sample.txt',
      description: 'The text cannot be changed; press 1 to 3 to tag the selected words.',
      events: {
        selectionChanged: (span) => this.selections.push(span),
        markPicked: (id) => {
          this.picks.push(id);
          editor?.select(id, false);
        },
        focused: () => undefined,
      },
    });
    return performance.now() - before;
  },
  get editor() {
    if (editor === null) throw new Error('nothing is open');
    return editor;
  },
  setMarks(marks) {
    const before = performance.now();
    this.marks = marks;
    this.editor.setMarks(marks);
    return performance.now() - before;
  },
  setManyMarks(length, count) {
    this.setMarks(manyMarks(length, count));
  },
  scroller() {
    const scroller = document.querySelector('.editor');
    if (scroller === null) throw new Error('no scroller');
    return scroller;
  },
};

window.addEventListener('keydown', (event) => {
  window.harness.keys.push(`${event.key}${event.defaultPrevented ? '!' : ''}`);
});
