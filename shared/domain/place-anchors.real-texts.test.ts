import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeAnchor } from './anchor.ts';
import { place, placeAll } from './place-anchors.ts';
import { isAsserted, type Placement } from './placement.ts';
import type { Span } from './span.ts';
import { createOffsetIndex } from './code-points.ts';
import { normaliseSpan } from './graphemes.ts';
import type { ArticleText } from './text.ts';

/** Beside the repository where they are present; no sentence of theirs belongs into it. */
const SHARED = new URL('../../../shared/', import.meta.url);
const REVISIONS = new URL('revisions/', SHARED);
const ARTICLES = new URL('articles/', SHARED);

const Row = z.object({
  pair: z.string(),
  cls: z.string(),
  start: z.number(),
  end: z.number(),
  gold: z.tuple([z.number(), z.number()]).nullable(),
});
type Row = z.infer<typeof Row>;
const Pair = z.object({ old: z.string(), new: z.string() });

function textOf(content: string): ArticleText {
  return { sha256: createHash('sha256').update(content).digest('hex'), content };
}

function placesOf(placement: Placement): readonly Span[] {
  if (placement.kind === 'lost') return [];
  return placement.kind === 'ambiguous' ? placement.candidates.map(({ span }) => span) : [placement.span];
}

/** Of the longer of the two. */
function overlap(span: Span, start: number, end: number): number {
  return (
    (Math.min(span.end, end) - Math.max(span.start, start)) / Math.max(span.end - span.start, end - start)
  );
}

describe.skipIf(!existsSync(REVISIONS))(
  'on real revisions (../shared/revisions; skipped where absent)',
  () => {
    const rows = () =>
      readFileSync(new URL('dev.jsonl', REVISIONS), 'utf8')
        .trim()
        .split('\n')
        .map((line) => Row.parse(JSON.parse(line)));
    const readPair = (name: string) => {
      const pair = Pair.parse(JSON.parse(readFileSync(new URL(`pairs/${name}.json`, REVISIONS), 'utf8')));
      return { old: textOf(pair.old), now: textOf(pair.new) };
    };

    test.each([
      ['the old text at hand', true],
      ['quote and context alone', false],
    ])('with %s nearly all that is left is found, and nothing silently wrong', (_, hasOldText) => {
      const pairs = new Map<string, Row[]>();
      for (const row of rows()) pairs.set(row.pair, [...(pairs.get(row.pair) ?? []), row]);
      const wrong: string[] = [];
      let surviving = 0;
      let found = 0;
      for (const [name, spans] of pairs) {
        const { old, now } = readPair(name);
        const [before, after] = [createOffsetIndex(old.content), createOffsetIndex(now.content)];
        const anchors = spans.map(({ start, end }) =>
          makeAnchor(old, { start: before.toCodeUnit(start), end: before.toCodeUnit(end) }),
        );
        const placements = placeAll(anchors, now, () => (hasOldText ? old.content : undefined));
        for (const [index, { cls, gold, start }] of spans.entries()) {
          const placement = placements[index] ?? { kind: 'lost' };
          const right = placesOf(placement).map(
            (span) =>
              gold !== null && overlap(span, after.toCodeUnit(gold[0]), after.toCodeUnit(gold[1])) >= 0.5,
          );
          if (gold !== null) surviving += 1;
          if (right.includes(true)) found += 1;
          if (isAsserted(placement) && right[0] !== true) wrong.push(`${cls} ${name} ${start}`);
        }
      }
      expect(wrong.length).toBeLessThanOrEqual(rows().length / 100);
      expect(found / surviving).toBeGreaterThan(0.95);
    });
  },
);

test.skipIf(!existsSync(ARTICLES))(
  'words of real articles move along (../shared/articles; skipped where absent)',
  () => {
    for (const name of readdirSync(ARTICLES)) {
      const text = textOf(readFileSync(new URL(name, ARTICLES), 'utf8').replaceAll('\r\n', '\n'));
      const grown = textOf(`Vorspann.\n\n${text.content}`);
      for (let at = 0; at < text.content.length; at += 50) {
        const span = normaliseSpan(text.content, { start: at, end: at + 60 });
        if (span === null) continue;
        const anchor = makeAnchor(text, span);
        expect(place(anchor, text).kind).toBe('exact');
        const placement = place(anchor, grown);
        if (placement.kind === 'moved') expect(placement.span.start).toBe(span.start + 11);
        else expect(placement.kind).toBe('ambiguous');
      }
    }
  },
);
