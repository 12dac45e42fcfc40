/**
 * Arranges a network by forces, in a process of its own: a portion of steps for each word from
 * the window, which so is never told more than it can paint, and stops it by not asking.
 */
import type { Arranged, ToArranger } from './arranging-messages.ts';
import { createLayout, type Layout } from './layout/layout.ts';

/** Only how often places are told depends on time, never which: the steps are the same on every machine. */
const PORTION_MS = 120;

let layout: Layout | null = null;

addEventListener('message', ({ data }: MessageEvent<ToArranger>) => {
  if (data === 'more') {
    const start = performance.now();
    do layout?.step();
    while (layout?.isAtRest() === false && performance.now() - start < PORTION_MS);
  } else layout = createLayout(data);
  if (layout === null) return;
  const arranged: Arranged = {
    places: layout.places(),
    isAtRest: layout.isAtRest(),
    progress: layout.progress(),
  };
  postMessage(arranged, { transfer: [arranged.places.buffer] });
});
