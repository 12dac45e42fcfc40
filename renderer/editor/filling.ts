/**
 * A large text is put into the page screen by screen: before the first frame only what
 * it shows, the rest right after in slices of some milliseconds, so that no frame waits.
 *
 * The document and its positions are whole from the beginning; what waits is the
 * elements of chunks. A waiting chunk stands in the page as an empty block of the height
 * that is reckoned for it, so that nothing shifts when its words come. Whoever needs a
 * place has it filled first (`around`, `everything`); a selection does by itself, with the
 * chunks next to its ends, so that the caret always finds words to walk to. Once nothing
 * waits the page is what it would be had it been filled at once.
 *
 * ProseMirror makes a chunk's elements anew when its decorations change: those that are
 * filled by a transaction carry one that says nothing else, until the one after it.
 */
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Span } from '../../shared/domain/span.ts';
import type { Positions } from './positions.ts';

interface Waiting {
  readonly chunks: ReadonlySet<number>;
  /** On the chunks that were filled last. */
  readonly renewed: DecorationSet;
}

const key = new PluginKey<Waiting>('filling');

/** A slice is to take about so long: a frame has room for it, and a key never waits long. */
const SLICE_MS = 8;
const FIRST_SLICE = 8;

const SETTLED = 'settled';

const NOTHING: Waiting = { chunks: new Set(), renewed: DecorationSet.empty };

export class Filling {
  readonly #positions: Positions;
  readonly #first: number;
  readonly #listening = new AbortController();
  #turn: MessageChannel | null = null;
  #view: EditorView | null = null;
  #sliceChunks = FIRST_SLICE;
  /** The chunk that somebody looked for last: filling goes on from there. */
  #from = 0;
  /** Elements must not be exchanged while somebody drags over them. */
  #pointerDown = false;

  /** `first`: how many chunks are filled at once; the others wait. */
  constructor(positions: Positions, first: number) {
    this.#positions = positions;
    this.#first = first;
  }

  plugin(): Plugin<Waiting> {
    return new Plugin<Waiting>({
      key,
      state: {
        init: () => {
          const count = this.#positions.chunkCount;
          if (this.#first >= count) return NOTHING;
          return {
            chunks: new Set(Array.from({ length: count - this.#first }, (_, at) => this.#first + at)),
            renewed: DecorationSet.empty,
          };
        },
        apply: (transaction, before) => this.#apply(transaction, before),
      },
      props: { decorations: (state) => key.getState(state)?.renewed },
      view: (view) => {
        this.#view = view;
        if (waitingIn(view.state).size > 0) this.#begin(view);
        return { destroy: () => this.#end() };
      },
    });
  }

  /** Whether a chunk has no words in the page yet. */
  isWaiting(chunk: number, state: EditorState): boolean {
    return waitingIn(state).has(chunk);
  }

  /** Have these chunks filled; answers those that waited. */
  putIn(chunks: readonly number[]): readonly number[] {
    const view = this.#view;
    if (view === null || view.isDestroyed) return [];
    const waiting = waitingIn(view.state);
    const filled = chunks.filter((chunk) => waiting.has(chunk));
    if (filled.length === 0) return [];
    view.dispatch(view.state.tr.setMeta(key, filled));
    this.#settle(view);
    return filled;
  }

  /** Have the ends of a span filled, with the chunks next to them: what is asked of a place on screen. */
  around(span: Span): void {
    const view = this.#view;
    if (view === null || waitingIn(view.state).size === 0) return;
    this.#from = this.#chunkAt(span.start);
    this.putIn([...nextTo(this.#from), ...nextTo(this.#chunkAt(span.end))]);
  }

  /** Filling goes on from here. */
  goOnFrom(chunk: number): void {
    this.#from = chunk;
  }

  everything(): void {
    if (this.#view !== null) this.putIn([...waitingIn(this.#view.state)]);
  }

  get isDone(): boolean {
    return this.#view === null || waitingIn(this.#view.state).size === 0;
  }

  #apply(transaction: Transaction, before: Waiting): Waiting {
    if (before === NOTHING) return before;
    const asked: unknown = transaction.getMeta(key);
    if (asked === SETTLED)
      return before.chunks.size === 0 ? NOTHING : { ...before, renewed: DecorationSet.empty };
    const chunks = new Set(Array.isArray(asked) ? asked.map(Number) : []);
    if (transaction.selectionSet) {
      for (const position of [transaction.selection.anchor, transaction.selection.head])
        for (const chunk of nextTo(this.#chunkAt(this.#positions.offsetOf(position)))) chunks.add(chunk);
    }
    const filled = [...chunks].filter((chunk) => before.chunks.has(chunk));
    if (filled.length === 0) return before;
    const left = new Set(before.chunks);
    for (const chunk of filled) left.delete(chunk);
    const renewed = filled.map((chunk) => {
      const { from, to } = this.#positions.chunkRange(chunk);
      return Decoration.node(from, to, {}, { filled: chunk });
    });
    return { chunks: left, renewed: before.renewed.add(transaction.doc, renewed) };
  }

  #chunkAt(offset: number): number {
    return this.#positions.chunkOf(this.#positions.paragraphAt(offset));
  }

  #begin(view: EditorView): void {
    const { signal } = this.#listening;
    const { ownerDocument: document } = view.dom;
    // Not a timer, which browsers hold up: a message comes after whatever waits by then.
    this.#turn = new MessageChannel();
    this.#turn.port1.addEventListener('message', () => this.#slice());
    this.#turn.port1.start();
    // What is seen comes first: begin once a frame is painted. A page in the background paints none.
    const begin = () => this.#next();
    const late = setTimeout(begin, 500);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        begin();
      }),
    );
    const release = () => {
      this.#pointerDown = false;
      this.#next();
    };
    view.dom.addEventListener('pointerdown', () => (this.#pointerDown = true), { capture: true, signal });
    document.addEventListener('pointerup', release, { capture: true, signal });
    document.addEventListener('pointercancel', release, { capture: true, signal });
    view.dom.addEventListener(
      'keydown',
      (event) => {
        if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) this.everything();
      },
      { capture: true, signal },
    );
    view.dom.ownerDocument.defaultView?.addEventListener('beforeprint', () => this.everything(), { signal });
  }

  #next(): void {
    if (!this.#listening.signal.aborted) this.#turn?.port2.postMessage(null);
  }

  #slice(): void {
    const view = this.#view;
    if (view === null || view.isDestroyed || this.#pointerDown) return;
    const waiting = [...waitingIn(view.state)];
    if (waiting.length === 0) {
      this.#end();
      this.#settle(view);
      return;
    }
    const ahead = waiting.filter((chunk) => chunk >= this.#from);
    const order = ahead.length > 0 ? ahead : waiting.toReversed();
    const startedMs = performance.now();
    this.putIn(order.slice(0, this.#sliceChunks));
    const share = SLICE_MS / Math.max(0.5, performance.now() - startedMs);
    this.#sliceChunks = Math.max(1, Math.round(this.#sliceChunks * Math.min(2, share)));
    this.#next();
  }

  /**
   * Takes the sign off those that were filled. Never in the transaction that fills others:
   * whatever changes behind a chunk that is made anew is made anew, too, and what is made
   * anew in view has no layout until the next frame.
   */
  #settle(view: EditorView): void {
    if (key.getState(view.state) !== NOTHING) view.dispatch(view.state.tr.setMeta(key, SETTLED));
  }

  #end(): void {
    this.#listening.abort();
    this.#turn?.port1.close();
  }
}

function waitingIn(state: EditorState): ReadonlySet<number> {
  return (key.getState(state) ?? NOTHING).chunks;
}

function nextTo(chunk: number): readonly number[] {
  return [chunk - 1, chunk, chunk + 1];
}
