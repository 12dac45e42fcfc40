/**
 * What every exchange format must do, whoever wrote it: the list is walked on random sets.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsserted } from '../domain/placement.ts';
import type { ExchangeAnnotation, ExchangeSet } from './exchange-set.ts';
import { anyExchangeSet, nastyExchangeSet, TAGSET } from './exchange-set.cases.ts';
import type { Format, InputFile, KnownArticles, LossCode } from './format.ts';
import { FORMATS } from './index.ts';

/** The nasty one always, and a few that are new each time. */
const RUNS = { numRuns: 4, examples: [[nastyExchangeSet()]] satisfies [ExchangeSet][] };
const OPTIONS = { language: 'de' } as const;

/** Losses that change or drop the annotations that they name, rather than a part of every one. */
const OF_SINGLE_ONES: ReadonlySet<LossCode> = new Set([
  'overlap',
  'nesting',
  'part-of-token',
  'outer-blanks',
  'line-break',
  'control-characters',
  'unsure-place',
  'lost-place',
  'long-cell',
  'untagged',
]);

const encoder = new TextEncoder();

/** The files that a format makes of a set, whole. */
function written(format: Format, set: ExchangeSet): readonly InputFile[] {
  return [...(format.write?.(set, OPTIONS) ?? [])].map(({ path, chunks }) => {
    const parts = [...chunks].map((chunk) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk));
    return { path, bytes: new Uint8Array(Buffer.concat(parts)) };
  });
}

/** Bytes compared one by one by the test library cost more than all formats together. */
function digests(files: readonly InputFile[]): readonly string[] {
  return files.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')} ${path}`);
}

function knownOf(set: ExchangeSet): KnownArticles {
  const annotator = { id: 'c3', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a13', name: 'Carl' };
  return { articles: set.articles, tagset: TAGSET, annotator, at: '2026-11-22T16:00:00Z' };
}

/** What an annotation says, without what the format does not bring back. */
function said(format: Format, article: string, annotation: ExchangeAnnotation): string {
  const lost = new Set<LossCode>([...format.cannotCarry, ...(format.notReadBack ?? [])]);
  const { content, placement, created, modified } = annotation;
  const unless = (code: LossCode, value: unknown): unknown => (lost.has(code) ? null : (value ?? null));
  return JSON.stringify({
    article,
    span: isAsserted(placement) ? placement.span : null,
    tag: unless('tag-name', content.tag),
    label: unless('tag-name', content.label),
    // An empty note says as much as none.
    note: unless('note', content.note === '' ? undefined : content.note),
    entity: unless('entity', content.entity),
    attributes: unless('attributes', content.attributes),
    derivedFrom: unless('provenance', content.derivedFrom),
    times: unless('times', [created, modified]),
  });
}

const ALL = FORMATS.map((format) => [format.id, format] as const);

describe.each(ALL)('the format %s', (_id, format) => {
  it('writes any set, and the same bytes again', () => {
    fc.assert(
      fc.property(anyExchangeSet(), (set) => {
        const first = written(format, set);
        if (format.container === 'file' && format.write !== undefined) expect(first).toHaveLength(1);
        expect(new Set(first.map(({ path }) => path.toLowerCase())).size).toBe(first.length);
        expect(first.filter(({ path }) => /^\/|\\|(^|\/)\.\.?(\/|$)|^$/.test(path))).toEqual([]);
        expect(digests(written(format, set))).toEqual(digests(first));
      }),
      RUNS,
    );
  });

  it('names no loss that it does not declare, and counts each once', () => {
    fc.assert(
      fc.property(anyExchangeSet(), (set) => {
        const losses = format.losses(set);
        const codes = losses.map(({ code }) => code);
        expect(codes.filter((code) => !format.cannotCarry.includes(code))).toEqual([]);
        expect(new Set(codes).size).toBe(codes.length);
        for (const { count, annotations } of losses) {
          expect(count).toBeGreaterThan(0);
          expect(annotations.length).toBeLessThanOrEqual(Math.min(100, count));
        }
        const empty = { ...set, layers: [], articles: [], project: { ...set.project, tagset: { tags: [] } } };
        expect(format.losses(empty)).toEqual([]);
      }),
      RUNS,
    );
  });
});

const READABLE = ALL.filter(([, { read, readsNone }]) => read !== undefined && readsNone !== true);

describe.each(READABLE)('the readable format %s', (_id, format) => {
  it('reads what it wrote, but for the losses that it names', () => {
    fc.assert(
      fc.property(anyExchangeSet(), (set) => {
        const read = format.read?.(written(format, set), knownOf(set));
        if (read?.ok !== true) throw new Error(`${read?.code}: ${read?.detail ?? ''}`);
        const named = new Set(
          format
            .losses(set)
            .filter(({ code }) => OF_SINGLE_ONES.has(code))
            .flatMap(({ annotations }) => annotations),
        );
        const placed = set.layers.flatMap(({ article, annotations }) =>
          annotations.flatMap((annotation) =>
            isAsserted(annotation.placement) ? [{ article, annotation }] : [],
          ),
        );
        const expected = placed
          .filter(({ annotation }) => !named.has(annotation.id))
          .map(({ article, annotation }) => said(format, article, annotation));
        const actual = read.value.layers.flatMap(({ article, annotations }) =>
          annotations.map((annotation) => said(format, article, annotation)),
        );
        expect(minus(expected, actual)).toEqual([]);
        expect(actual.length).toBeLessThanOrEqual(placed.length);
        if (named.size === 0) expect(minus(actual, expected)).toEqual([]);
        expect(read.value.newArticles).toEqual([]);
      }),
      RUNS,
    );
  });

  it('refuses what is no such file, and never throws', () => {
    const known = { ...knownOf({ project: { id: '', name: '', tagset: TAGSET }, articles: [], layers: [] }) };
    for (const text of [
      '',
      '\0\0\0',
      '{',
      '[]',
      '{"__proto__": {"x": 1}}',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      '\ud800',
    ])
      for (const path of ['x', 'x.ann', 'x.json', 'project.qde', 'x.txt', 'x.tsv']) {
        const read = format.read?.([{ path, bytes: encoder.encode(text) }], known);
        expect(read?.ok === true ? read.value.layers : []).toEqual([]);
        // What a sentence names is the file, or the line in it.
        if (read?.ok === false) expect(read.detail?.replace(/:\d+$/, '')).toBe(path);
      }
    const noText = format.read?.([{ path: 'x.json', bytes: Uint8Array.of(0xff, 0xfe, 0x80) }], known);
    if (noText?.ok === false) expect(noText.detail).toBe('x.json');
  });
});

/** What of the first list is not in the second, as often as it stands there. */
function minus(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of taken) left.set(each, (left.get(each) ?? 0) + 1);
  return all.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}
