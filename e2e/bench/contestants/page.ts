/**
 * The page of the benchmark: one contestant, one text. `measure-contestants.mjs` drives it
 * through `window.bench` and has a new page for every measurement.
 */
import { allDecorations } from './all-decorations.ts';
import { belegEditor } from './beleg-editor.ts';
import { codeMirror } from './code-mirror.ts';
import type { Annotated, Contestant, Shown } from './contestant.ts';
import { customHighlights } from './custom-highlights.ts';
import { hypothesis } from './hypothesis.ts';
import { plainParagraphs } from './paragraphs.ts';
import { recogito } from './recogito.ts';

const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  'Plain paragraphs, no annotations': plainParagraphs,
  'Beleg’s editor': belegEditor,
  'CodeMirror 6, decorations': codeMirror,
  'CSS Custom Highlights': customHighlights,
  'ProseMirror, all decorations': allDecorations,
  'Recogito, spans': recogito('SPANS'),
  'Recogito, canvas': recogito('CANVAS'),
  'Recogito, CSS highlights': recogito('CSS_HIGHLIGHTS'),
  'Hypothesis, anchoring and highlights': hypothesis,
};

export interface Scrolling {
  readonly frames: number;
  /** Frames that came more than 20 ms after the one before. */
  readonly late: number;
  readonly worstMs: number;
}

declare global {
  interface Window {
    bench: {
      readonly names: readonly string[];
      open(name: string, text: string, annotations: readonly Annotated[]): Promise<number>;
      add(annotations: readonly Annotated[]): Promise<readonly number[]>;
      scroll(): Promise<Scrolling>;
    };
  }
}

let shown: Shown | undefined;

window.bench = {
  names: Object.keys(CONTESTANTS),
  async open(name, text, annotations) {
    const root = document.querySelector<HTMLElement>('#root');
    const contestant = CONTESTANTS[name];
    if (root === null || contestant === undefined) throw new Error(`no contestant ${name}`);
    const started = performance.now();
    shown = await contestant(root, text, annotations);
    return (await lastBusyFrame()) - started;
  },
  async add(annotations) {
    const times: number[] = [];
    for (const annotation of annotations) {
      const started = performance.now();
      await shown?.add(annotation);
      // What was put off to the next layout is part of it.
      shown?.scroller.getBoundingClientRect();
      times.push(performance.now() - started);
      await frame();
      await frame();
    }
    return times;
  },
  async scroll() {
    const scroller = shown?.scroller;
    const gaps: number[] = [];
    let before = await frame();
    for (let step = 0; step < SCROLL_STEPS; step += 1) {
      scroller?.scrollBy(0, SCROLL_PIXELS);
      const now = await frame();
      gaps.push(now - before);
      before = now;
    }
    return {
      frames: gaps.length,
      late: gaps.filter((gap) => gap > LATE_MS).length,
      worstMs: Math.max(...gaps),
    };
  },
};

const SCROLL_STEPS = 120;
const SCROLL_PIXELS = 400;
const LATE_MS = 20;
/** A frame this late had work to do. */
const BUSY_MS = 34;
/** So many frames without work, and nothing follows. */
const QUIET_FRAMES = 15;

/** When the last frame with work in it was painted; the second frame at the earliest. */
async function lastBusyFrame(): Promise<number> {
  let before = await frame();
  let last = (before = await frame());
  for (let quiet = 0; quiet < QUIET_FRAMES; quiet += 1) {
    const now = await frame();
    if (now - before > BUSY_MS) {
      last = now;
      quiet = 0;
    }
    before = now;
  }
  return last;
}

async function frame(): Promise<number> {
  return await new Promise((painted) => {
    requestAnimationFrame(() => {
      painted(performance.now());
    });
  });
}
