/** Real revisions of real texts: ../shared/revisions beside the repository, read in place. */
import { existsSync, readFileSync } from 'node:fs';
import { createOffsetIndex, type OffsetIndex } from '../../../shared/domain/code-points.ts';
import type { Span } from '../../../shared/domain/span.ts';
import { z } from 'zod';
import type { Case, KnownSpan } from './cases.ts';

const Row = z.object({
  pair: z.string(),
  cls: z.string(),
  start: z.number(),
  end: z.number(),
  gold: z.tuple([z.number(), z.number()]).nullable(),
});
type Row = z.infer<typeof Row>;

const Pair = z.object({ old: z.string(), new: z.string() });

/** `folder` holds dev.jsonl and pairs/; no cases where it is absent. Offsets there are code points. */
export function readRealCases(folder: string): readonly Case[] {
  if (!existsSync(`${folder}/dev.jsonl`)) return [];
  const rows = readFileSync(`${folder}/dev.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Row.parse(JSON.parse(line)));
  const pairs = new Map<string, Row[]>();
  for (const row of rows) pairs.set(row.pair, [...(pairs.get(row.pair) ?? []), row]);
  return Array.from(pairs, ([name, spans]) => readPair(folder, name, spans));
}

function readPair(folder: string, name: string, rows: readonly Row[]): Case {
  const pair = Pair.parse(JSON.parse(readFileSync(`${folder}/pairs/${name}.json`, 'utf8')));
  const old = createOffsetIndex(pair.old);
  const now = createOffsetIndex(pair.new);
  const spans = rows.map(({ cls, start, end, gold }): KnownSpan => ({
    span: toUnits(old, start, end),
    gold: gold === null ? null : toUnits(now, gold[0], gold[1]),
    class: cls,
  }));
  return { name, old: pair.old, now: pair.new, spans };
}

function toUnits(offsets: OffsetIndex, start: number, end: number): Span {
  return { start: offsets.toCodeUnit(start), end: offsets.toCodeUnit(end) };
}
