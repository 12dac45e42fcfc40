/** How long a long article takes: a megabyte with 10,000 annotations and one word in twenty changed. */
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import { createPlacer } from '../../../shared/domain/placing/place-anchors.ts';
import type { Dice } from './dice.ts';
import { inventArticle } from './invented-text.ts';
import { hypothesis } from './hypothesis-matcher.ts';
import { replaceSpans, newText, spansOf, tracedOriginal } from './traced-text.ts';

const LENGTH = 1_000_000;
const ANCHORS = 10_000;
const CHANGED = 0.05;
const RUNS = 3;
const PEER_SHARE = 250;

/** Milliseconds that this program has computed so far: what else the machine does meanwhile does not count. */
export function computingTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds for each annotation, once for each run. */
export function measureLongArticle(dice: Dice): Readonly<Record<string, readonly number[]>> {
  const old = distinctWords(inventArticle(dice, LENGTH), dice);
  const words = spansOf(old, /[\p{L}\p{N}]+/gu);
  const changes = words
    .filter(() => dice.next() < CHANGED)
    .map((span) => ({ span, by: newText(`new${dice.below(10_000)}`) }));
  const now = replaceSpans(tracedOriginal(old), changes).content;
  const step = Math.floor(words.length / ANCHORS);
  const anchors = Array.from({ length: ANCHORS }, (_, nth) => {
    const first = words[nth * step] ?? { start: 0, end: 1 };
    const last = words[Math.min(words.length - 1, nth * step + (nth % 8))] ?? first;
    return makeAnchor({ sha256: 'old', content: old }, { start: first.start, end: last.end });
  });
  const perAnchor = (count: number, work: () => unknown): readonly number[] =>
    Array.from({ length: RUNS }, () => {
      const began = computingTime();
      work();
      return (computingTime() - began) / count;
    });
  const place = (oldText: string | undefined): unknown =>
    createPlacer({ sha256: 'now', content: now }, () => oldText).placeAll(anchors);
  // The peer would take minutes for all of them.
  const some = anchors.filter((_, nth) => nth % PEER_SHARE === 0);
  const find = hypothesis(now);
  return {
    'Beleg, old text at hand': perAnchor(ANCHORS, () => place(old)),
    'Beleg, quote and context': perAnchor(ANCHORS, () => place(undefined)),
    'Hypothesis’ matcher': perAnchor(some.length, () => some.map(find)),
  };
}

/** Invented sentences repeat their few words; one word in three gets an ending, as names and numbers have it. */
function distinctWords(text: string, dice: Dice): string {
  return text.replaceAll(/\p{L}{4,}/gu, (word) =>
    dice.below(3) === 0 ? word + String(dice.below(5000)) : word,
  );
}
