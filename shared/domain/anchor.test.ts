import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Anchor } from './anchor.ts';
import { CONTEXT_LENGTH, makeAnchor } from './anchor.ts';
import { place, placeAll } from './placing/place-anchors.ts';
import type { Placement } from './placement.ts';
import { normaliseSpan } from './graphemes.ts';
import { difficultText } from './text.cases.ts';
import type { ArticleText } from './text.ts';

function textOf(content: string): ArticleText {
  return { sha256: createHash('sha256').update(content).digest('hex'), content };
}

function anchorOn(text: ArticleText, words: string, from = 0): Anchor {
  const start = text.content.indexOf(words, from);
  return makeAnchor(text, { start, end: start + words.length });
}

/** What the placement says, with the words of the place instead of offsets. */
function told(placement: Placement, text: ArticleText): string {
  if (placement.kind === 'ambiguous') return `ambiguous ${placement.candidates.length}`;
  if (placement.kind === 'lost') return 'lost';
  return `${placement.kind} at ${placement.span.start}: ${text.content.slice(placement.span.start, placement.span.end)}`;
}

const OLD = textOf(
  'Am Montag sagte der Sprecher, die Lieferung sei vollständig angekommen. ' +
    'Am Dienstag sagte der Sprecher, niemand wisse etwas davon. Robin widersprach. Robin schwieg dann.',
);
const CLAIM = anchorOn(OLD, 'die Lieferung sei vollständig angekommen');

test('an anchor quotes its words with 32 characters of context on each side, never half of one', () => {
  const text = textOf(`${'😀'.repeat(40)}Ziel${'😀'.repeat(40)}`);
  const anchor = anchorOn(text, 'Ziel');
  expect(anchor.exact).toBe('Ziel');
  expect(anchor.prefix).toBe('😀'.repeat(CONTEXT_LENGTH));
  expect(anchor.suffix).toBe('😀'.repeat(CONTEXT_LENGTH));
  expect(() => makeAnchor(text, { start: 4, end: 4 })).toThrow(RangeError);
  expect(() => makeAnchor(text, { start: 4, end: 4000 })).toThrow(RangeError);
});

test('words in their own text stand exactly there', () => {
  expect(place(CLAIM, OLD)).toEqual({ kind: 'exact', span: CLAIM.span });
});

test('words with the same context at the same place of another text stand exactly there', () => {
  const longer = textOf(`${OLD.content} Ein Nachtrag.`);
  expect(place(CLAIM, longer)).toEqual({ kind: 'exact', span: CLAIM.span });
});

test('words are found again after text was put in front of them', () => {
  const text = textOf(`Eilmeldung 🚨. ${OLD.content}`);
  expect(told(place(CLAIM, text), text)).toBe(`moved at ${CLAIM.span.start + 15}: ${CLAIM.exact}`);
});

test('words that stand once, but in another context, are proposed and not asserted', () => {
  const text = textOf(`Niemand wusste etwas.\n\n„Nun ja, ${CLAIM.exact}“, hieß es.`);
  expect(place(CLAIM, text)).toMatchObject({
    kind: 'ambiguous',
    candidates: [{ span: { start: 32, end: 32 + CLAIM.exact.length }, similarity: 1 }],
  });
});

test('words that are gone are lost', () => {
  expect(place(CLAIM, textOf('Heute ist nichts geschehen.'))).toEqual({ kind: 'lost' });
  expect(place(CLAIM, textOf(''))).toEqual({ kind: 'lost' });
});

test('a name is not taken for its twin when it was deleted', () => {
  const second = anchorOn(OLD, 'Robin', OLD.content.indexOf('Robin') + 1);
  expect(place(second, textOf(OLD.content.replace(' Robin schwieg dann.', ''))).kind).not.toBe('moved');
  expect(place(second, textOf('Die Robinson-Insel liegt fern.'))).toEqual({ kind: 'lost' });
});

test('a passage that now stands twice is ambiguous, with both places', () => {
  const text = textOf(`Vorab. ${OLD.content}\n\n${OLD.content}`);
  const placement = place(CLAIM, text);
  expect(told(placement, text)).toBe('ambiguous 2');
  const starts = placement.kind === 'ambiguous' ? placement.candidates.map(({ span }) => span.start) : [];
  expect(starts).toEqual([CLAIM.span.start + 7, CLAIM.span.start + 9 + OLD.content.length]);
});

test('an anchor whose offsets are wrong for its own text is placed by its words', () => {
  for (const span of [
    { start: -9, end: -9 + CLAIM.exact.length },
    { start: 3, end: 3 + CLAIM.exact.length },
    { start: 1e9, end: 1e9 + CLAIM.exact.length },
    { start: 0.5, end: 0.5 + CLAIM.exact.length },
  ]) {
    expect(place({ ...CLAIM, span }, OLD)).toEqual({ kind: 'moved', span: CLAIM.span });
  }
});

test('a negative offset is no place, also for words at the very beginning', () => {
  const first = anchorOn(OLD, 'Am Montag sagte der Sprecher');
  const span = { start: -4, end: -4 + first.exact.length };
  expect(place({ ...first, span }, OLD)).toEqual({ kind: 'moved', span: first.span });
});

test('an anchor without words is lost', () => {
  expect(place({ ...CLAIM, exact: '', span: { start: 0, end: 0 } }, OLD)).toEqual({ kind: 'lost' });
});

test('a word is not found inside a grapheme', () => {
  const e = {
    text: 'x',
    span: { start: 0, end: 40 },
    exact: `${'long words '.repeat(4)}e`,
    prefix: '',
    suffix: ' then',
  };
  expect(place(e, textOf(`And ${e.exact}\u0301 now`))).toMatchObject({
    kind: 'changed',
    span: { start: 4, end: 50 },
  });
});

test('law: an anchor made on a text stands exactly there, and moves along with it', () => {
  fc.assert(
    fc.property(difficultText(), fc.nat(200), fc.nat(200), difficultText(), (content, a, b, added) => {
      const text = textOf(content);
      const span = normaliseSpan(content, { start: Math.min(a, b), end: Math.max(a, b) });
      if (span === null) return;
      const anchor = makeAnchor(text, span);
      expect(place(anchor, text)).toEqual({ kind: 'exact', span });
      const grown = textOf(`${added}\n${content}`);
      const placement = place(anchor, grown);
      const moved = span.start + added.length + 1;
      if (placement.kind === 'moved') expect(placement.span.start).toBe(moved);
      if (placement.kind === 'ambiguous') {
        expect(placement.candidates.map((candidate) => candidate.span.start)).toContain(moved);
      }
      expect(placement.kind).not.toBe('lost');
    }),
  );
});

test('law: with the old text placing many at once comes to the same as placing each', () => {
  fc.assert(
    fc.property(
      fc.array(difficultText(), { minLength: 40, maxLength: 40 }),
      difficultText(),
      (parts, other) => {
        const text = textOf(parts.join(' '));
        const anchors: Anchor[] = [];
        for (let at = 0; at < text.content.length && anchors.length < 150; at += 3) {
          const span = normaliseSpan(text.content, { start: at, end: at + 11 });
          if (span) anchors.push(makeAnchor(text, span));
        }
        const changed = textOf(other + text.content.slice(20));
        expect(placeAll(anchors, changed, () => text.content)).toEqual(
          anchors.map((anchor) => place(anchor, changed, text.content)),
        );
      },
    ),
    { numRuns: 15 },
  );
});

test('ten thousand anchors are placed in a changed text of a megabyte without a freeze', () => {
  const syllables = ['ta', 'ri', 'mo', 'un', 'sel', 'kor', 'be', 'nach'];
  const word = (_: unknown, n: number) => {
    const dice = Math.imul(n ^ (n >>> 7), 0x9e3779b1) >>> 8;
    return [0, 3, 6, 9, 12, 15].map((shift) => syllables[(dice >>> shift) & 7]).join('');
  };
  const content = Array.from({ length: 90_000 }, word).join(' ').slice(0, 1_000_000);
  const text = textOf(content);
  const anchors = Array.from({ length: 10_000 }, (_, n) =>
    makeAnchor(text, { start: n * 97, end: n * 97 + 30 }),
  );
  const changed = textOf(`Neu. ${content}`);
  const began = performance.now();
  const placements = placeAll(anchors, changed);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(placements.filter(({ kind }) => kind === 'moved').length).toBeGreaterThan(9_900);
});

test('one line of the same words a hundred thousand times does not freeze anything', () => {
  const text = textOf('ja '.repeat(100_000));
  const anchors = Array.from({ length: 200 }, (_, n) =>
    makeAnchor(text, { start: n * 300, end: n * 300 + 2 }),
  );
  const began = performance.now();
  const placements = placeAll(anchors, textOf(`n ${text.content}`));
  expect(performance.now() - began).toBeLessThan(5000);
  expect(placements.every(({ kind }) => kind !== 'lost')).toBe(true);
});
