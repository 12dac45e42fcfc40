/** Edits that the benchmark makes itself: every kind of edit on every text, with spans of every length. */
import type { Span } from '../../../shared/domain/span.ts';
import type { Case, KnownSpan } from './cases.ts';
import { createDice, type Dice } from './dice.ts';
import { EDITS } from './edits.ts';
import { fateOf, spansOf, tracedOriginal, type TracedText } from './traced-text.ts';

/** Words of a span: names, phrases, clauses, sentences. */
const WORDS = [1, 1, 2, 3, 4, 6, 9, 14, 22];

/** `texts` are edited; what is inserted comes from the one before each. The same `seed` makes the same cases. */
export function makeCases(texts: readonly string[], spansEach: number, seed: number): readonly Case[] {
  return Object.entries(EDITS).flatMap(([name, edit], nth) =>
    texts.map((old, index): Case => {
      const dice = createDice(seed + 1000 * nth + index);
      const foreign = (texts.at(index - 1) ?? old).slice(0, 3000);
      const now = edit(tracedOriginal(old), dice, foreign);
      return { name, old, now: now.content, spans: pickSpans(old, now, spansEach, dice) };
    }),
  );
}

function pickSpans(old: string, now: TracedText, count: number, dice: Dice): readonly KnownSpan[] {
  const words = spansOf(old, /[\p{L}\p{N}]+/gu);
  const found: KnownSpan[] = [];
  for (let tries = 0; tries < 4 * count && found.length < count; tries += 1) {
    const from = dice.below(words.length);
    const first = words[from];
    const last = words[Math.min(words.length - 1, from + dice.pick(WORDS) - 1)];
    if (first === undefined || last === undefined) continue;
    const span: Span = { start: first.start, end: last.end };
    const { fate, gold } = fateOf(old, now, span);
    // Most spans are far from any edit; every second of those says nothing new.
    if (fate !== 'unclear') found.push({ span, gold, class: fate });
  }
  return found;
}

/** The same texts with `count` spans spread evenly over the old one, to measure time by; their fate is not known. */
export function spreadSpans({ name, old, now }: Case, count: number): Case {
  const words = spansOf(old, /[\p{L}\p{N}]+/gu);
  const step = words.length / count;
  const spans = Array.from({ length: count }, (_, nth): KnownSpan => {
    const from = Math.floor(nth * step);
    const first = words[from] ?? { start: 0, end: 1 };
    const last = words[Math.min(words.length - 1, from + (nth % 9))] ?? first;
    return { span: { start: first.start, end: last.end }, gold: null, class: 'spread' };
  });
  return { name, old, now, spans };
}
