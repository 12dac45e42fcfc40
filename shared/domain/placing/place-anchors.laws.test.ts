import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAnchor, type Anchor } from '../anchor.ts';
import { isGraphemeBoundary, normaliseSpan } from '../graphemes.ts';
import { place, placeAll } from './place-anchors.ts';
import { isAsserted, type Placement } from '../placement.ts';
import type { Span } from '../span.ts';
import { difficultText } from '../text.cases.ts';

/** Also what no text of the product has, and files of others may: lone surrogates and CRLF. */
const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    difficultText(),
    fc
      .array(
        fc.constantFrom('ein ', 'Wort. ', '\r\n', '\ud800', '\udc00', '😀', 'שלום ', 'e\u0301', '\u202e'),
        {
          maxLength: 40,
        },
      )
      .map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

const sentence = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('Amt', 'sagt', 'nie', 'Brücke', 'der', 'drei', 'Risse', 'Robin', 'alt', 'prüft'), {
      minLength: 4,
      maxLength: 12,
    })
    .chain((words) => fc.nat(100_000).map((n) => `${words.join(' ')} ${n}. `));

function anchorsOn(content: string, step: number, length: number): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = 0; at < content.length && anchors.length < 60; at += step) {
    const span = normaliseSpan(content, { start: at, end: at + length });
    if (span !== null) anchors.push(makeAnchor({ sha256: 'old', content }, span));
  }
  return anchors;
}

function spansOf(placement: Placement): readonly Span[] {
  if (placement.kind === 'lost') return placement.guess === undefined ? [] : [placement.guess.span];
  return placement.kind === 'ambiguous' ? placement.candidates.map(({ span }) => span) : [placement.span];
}

test('law: words that nobody touched are found where they are, or among the candidates', () => {
  fc.assert(
    fc.property(
      fc.array(sentence(), { minLength: 3, maxLength: 20 }),
      fc.nat(19),
      fc.option(sentence(), { nil: '' }),
      fc.boolean(),
      (sentences, nth, put, isDeleted) => {
        const at = nth % sentences.length;
        const old = sentences.join('');
        const now = sentences.with(at, isDeleted ? put : put + (sentences[at] ?? '')).join('');
        const before = sentences.slice(0, at).join('').length;
        const touched = { start: before, end: before + (isDeleted ? (sentences[at] ?? '').length : 0) };
        const shift = now.length - old.length;
        for (const anchor of anchorsOn(old, 7, 25)) {
          if (anchor.span.start < touched.end && anchor.span.end > touched.start) continue;
          if (touched.start === touched.end && anchor.span.start < before && anchor.span.end > before)
            continue;
          const start = anchor.span.start + (anchor.span.start >= touched.end ? shift : 0);
          const placement = place(anchor, { sha256: 'now', content: now }, old);
          if (isAsserted(placement)) expect(placement.span.start).toBe(start);
          else expect(spansOf(placement).map((span) => span.start)).toContain(start);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('law: on a text of the same words every anchor is exact, whatever the text is called', () => {
  fc.assert(
    fc.property(difficultText(), fc.nat(200), fc.nat(200), (content, a, b) => {
      const span = normaliseSpan(content, { start: Math.min(a, b), end: Math.max(a, b) });
      if (span === null) return;
      const anchor = makeAnchor({ sha256: 'old', content }, span);
      expect(place(anchor, { sha256: 'old', content })).toEqual({ kind: 'exact', span });
      const placement = place(anchor, { sha256: 'now', content }, content);
      expect(spansOf(placement)).toContainEqual(span);
      if (isAsserted(placement)) expect(placement).toEqual({ kind: 'exact', span });
    }),
  );
});

test('law: whatever the texts, spans lie in the new one on graphemes, figures are figures, the best is first, and twice is the same', () => {
  fc.assert(
    fc.property(anyText(), anyText(), anyText(), fc.boolean(), (head, tail, other, hasOld) => {
      const old = head + tail;
      const now = { sha256: 'now', content: tail + other + head };
      const anchors = anchorsOn(old, 3, 9);
      const oldTextOf = (): string | undefined => (hasOld ? old : undefined);
      const placements = placeAll(anchors, now, oldTextOf);
      expect(placeAll(anchors, now, oldTextOf)).toEqual(placements);
      for (const placement of placements) {
        for (const { start, end } of spansOf(placement)) {
          expect(start >= 0 && start < end && end <= now.content.length).toBe(true);
          expect(isGraphemeBoundary(now.content, start) && isGraphemeBoundary(now.content, end)).toBe(true);
        }
        const candidates =
          placement.kind === 'ambiguous'
            ? placement.candidates
            : placement.kind === 'lost' && placement.guess !== undefined
              ? [placement.guess]
              : [];
        for (const { similarity, score } of candidates) {
          expect(similarity >= 0 && similarity <= 1 && score >= 0 && score <= 1).toBe(true);
        }
        const scores = candidates.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        if (placement.kind === 'changed')
          expect(placement.similarity > 0 && placement.similarity < 1).toBe(true);
      }
    }),
  );
});
