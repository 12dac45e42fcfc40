import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeAnchor } from './anchor.ts';
import { place } from './place-anchors.ts';
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
  gold: z.array(z.number()).nullable(),
});
const Pair = z.object({ old: z.string(), new: z.string() });

function textOf(content: string): ArticleText {
  return { sha256: createHash('sha256').update(content).digest('hex'), content };
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

    test('fewer than one in a hundred is silently wrong, and nearly all unchanged words are found', () => {
      const pairs = new Map<string, ReturnType<typeof readPair>>();
      const wrong: string[] = [];
      let right = 0;
      for (const row of rows()) {
        const { old, now } = pairs.get(row.pair) ?? readPair(row.pair);
        pairs.set(row.pair, { old, now });
        const index = createOffsetIndex(old.content);
        const span = { start: index.toCodeUnit(row.start), end: index.toCodeUnit(row.end) };
        const placement = place(makeAnchor(old, span), now);
        if (placement.kind !== 'exact' && placement.kind !== 'moved') continue;
        const found = createOffsetIndex(now.content).toCodePoint(placement.span.start);
        if (found === row.gold?.[0]) right += 1;
        else wrong.push(`${row.cls} ${row.pair} ${row.start}`);
      }
      const unchanged = rows().filter(({ cls }) => cls === 'kept' || cls === 'moved').length;
      expect(wrong.length).toBeLessThan(rows().length / 100);
      expect(right / unchanged).toBeGreaterThan(0.95);
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
