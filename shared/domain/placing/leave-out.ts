/**
 * What two versions of a text need not be compared by: the inside of what they share.
 *
 * Near an edit everything stays, as far as it may matter for what became of a span there:
 * unchanged neighbours, context, and a twin of what was taken out or put in.
 */
import { sharedStretches, type SharedStretch } from './shared-stretches.ts';
import type { Span } from '../span.ts';

/** What is left out of two texts, stretch by stretch the same in both. */
export interface LeftOut {
  readonly old: readonly Span[];
  readonly now: readonly Span[];
}

/** Code units next to an edit that stay: about twelve words, and more than the context of an anchor. */
const MARGIN = 64;
/** The end of a margin: if the edit has that too, its twin may reach farther. */
const PROBE = 24;
/** So far at most: more than the tokens among which a twin is looked for (`sure-span.ts`). */
const WIDE_MARGIN = 4000;
/** What is not worth a cut. */
const SHORTEST = 64;

/** What is left out is whole words, and has no white space at its ends. */
export function leaveOut(old: string, now: string): LeftOut {
  const stretches = sharedStretches(old, now);
  const cuts = stretches.flatMap((stretch, nth) => {
    const before = stretches[nth - 1] ?? (stretch.old + stretch.now > 0 ? TEXT_START : null);
    const end = stretch.old + stretch.length;
    const isLast = end === old.length && stretch.now + stretch.length === now.length;
    const after = stretches[nth + 1] ?? { old: old.length, now: now.length, length: 0 };
    const head = before === null ? 0 : headMargin(old, now, before, stretch);
    const tail = isLast ? 0 : tailMargin(old, now, stretch, after);
    return cut(old, stretch, head, tail);
  });
  return {
    old: cuts.map((each) => ({ start: each.old, end: each.old + each.length })),
    now: cuts.map((each) => ({ start: each.now, end: each.now + each.length })),
  };
}

const TEXT_START: SharedStretch = { old: 0, now: 0, length: 0 };

/** What stays at the beginning of a stretch, behind an edit. */
function headMargin(old: string, now: string, before: SharedStretch, stretch: SharedStretch): number {
  const probe = old.slice(stretch.old + MARGIN - PROBE, stretch.old + MARGIN);
  const isTwin = (text: string, from: number, to: number): boolean =>
    text.slice(from, to + MARGIN - PROBE).includes(probe);
  return isTwin(old, before.old + before.length, stretch.old) ||
    isTwin(now, before.now + before.length, stretch.now)
    ? WIDE_MARGIN
    : MARGIN;
}

/** What stays at the end of a stretch, before an edit. */
function tailMargin(old: string, now: string, stretch: SharedStretch, after: SharedStretch): number {
  const end = stretch.old + stretch.length;
  const probe = old.slice(end - MARGIN, end - MARGIN + PROBE);
  const isTwin = (text: string, from: number, to: number): boolean =>
    text.slice(from - MARGIN + PROBE, to).includes(probe);
  return isTwin(old, end, after.old) || isTwin(now, stretch.now + stretch.length, after.now)
    ? WIDE_MARGIN
    : MARGIN;
}

/** The stretch without its margins, from white space to white space: no word is cut. */
function cut(old: string, stretch: SharedStretch, head: number, tail: number): readonly SharedStretch[] {
  let start = stretch.old + head;
  let end = stretch.old + stretch.length - tail;
  while (start < end && !isSpace(old, start)) start += 1;
  while (start < end && isSpace(old, start)) start += 1;
  while (end > start && !isSpace(old, end)) end -= 1;
  while (end > start && isSpace(old, end - 1)) end -= 1;
  if (end - start < SHORTEST) return [];
  return [{ old: start, now: start + stretch.now - stretch.old, length: end - start }];
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a;
}
