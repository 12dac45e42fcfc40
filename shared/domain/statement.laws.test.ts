/** The laws of annotations hold for statements too, and for changes over several layers of one annotator. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyEdit, Change } from './change.ts';
import { apply, applyToLayer, diffStatements, invert } from './change.ts';
import { anchorIn, saysSame } from './content.ts';
import type { AnyLayer, StatementLayer } from './layer.ts';
import { emptyLayer, emptyStatements, layerName } from './layer.ts';
import {
  after,
  anyContent,
  anyStatement,
  ANNOTATOR,
  ARTICLE,
  AT,
  claim,
  id,
  layerOf,
  statementsOf,
  stating,
  TEXT,
} from './layer.cases.ts';
import { mergeLayers, sameEntries } from './merging/merge-layers.ts';
import type { Decision, Link, StatementContent } from './statement.ts';
import { namedBy } from './statement.ts';

const LATER = '2026-11-22T15:00:00Z';
const NOW = '2026-11-23T09:00:00Z';
const LINK: Link = { kind: 'link', type: 'urn:beleg:link:supports', from: id(1), to: id(2) };
const ACCEPTED: Decision = { kind: 'decision', verdict: 'accepted', on: id(301), judged: 'f'.repeat(32) };

type Wishes = readonly (readonly [number, StatementContent | null])[];
const wishes = fc.array(fc.tuple(fc.nat(5), fc.option(anyStatement(TEXT), { freq: 3 })), { maxLength: 8 });

function wished(layer: StatementLayer, list: Wishes, at: string): StatementLayer {
  return list.reduce((now, [n, next]) => {
    const before = now.annotations.get(id(n + 1))?.content ?? null;
    return after(now, [{ article: ARTICLE, links: true, annotation: id(n + 1), before, after: next }], at);
  }, layer);
}

const twoSides = fc
  .record({
    first: fc.array(anyStatement(TEXT), { minLength: 1, maxLength: 4 }),
    left: wishes,
    right: wishes,
  })
  .map(({ first, left, right }) => {
    const base = statementsOf(...first);
    return { base, mine: wished(base, left, AT), theirs: wished(base, right, LATER) };
  });

describe('statements', () => {
  test('law: two machines that merge each other come to the same layer, and stay there', () => {
    fc.assert(
      fc.property(twoSides, ({ base, mine, theirs }) => {
        const here = mergeLayers({ base, mine, theirs, at: NOW }).layer;
        const there = mergeLayers({ base, mine: theirs, theirs: mine, at: NOW }).layer;
        expect(sameEntries(here, there)).toBe(true);
        expect(here.links).toBe(true);
        for (const other of [there, mine, theirs]) {
          const again = mergeLayers({ base, mine: here, theirs: other, at: NOW }).layer;
          expect(diffStatements(here, again)).toEqual([]);
        }
      }),
    );
  });

  test('law: what one side said last is in the merge, unless the other side had gone on from it', () => {
    fc.assert(
      fc.property(twoSides, ({ base, mine, theirs }) => {
        const { layer } = mergeLayers({ base, mine, theirs, at: NOW });
        const all = [...layer.annotations.values()].map(({ content }) => content);
        for (const side of [mine, theirs]) {
          for (const { id: key, content } of side.annotations.values()) {
            if (saysSame(content, base.annotations.get(key)?.content ?? null)) continue;
            const plain = { ...content, derivedFrom: [] };
            expect(all.some((each) => saysSame({ ...each, derivedFrom: [] }, plain))).toBe(true);
          }
        }
      }),
    );
  });

  test('edited on two machines, a decision is kept twice, and the other version says of which', () => {
    const base = statementsOf(ACCEPTED);
    const mine = wished(base, [[0, { ...ACCEPTED, verdict: 'rejected' }]], AT);
    const theirs = wished(base, [[0, { ...ACCEPTED, comment: 'good' }]], LATER);
    const { layer, conflicts } = mergeLayers({ base, mine, theirs, at: NOW });
    const copy = [...layer.annotations.values()].find((each) => each.id !== id(1));
    expect(copy).toMatchObject({ conflict: 'edited-twice', content: { derivedFrom: [id(1)] } });
    expect(conflicts).toEqual([{ annotation: copy?.id, conflict: 'edited-twice' }]);
  });

  test('a decision that amends names the text of its words, a link names none', () => {
    const { anchor, tag, label } = claim('Nobody on the quay');
    const amended: Decision = { ...ACCEPTED, verdict: 'amended', amendment: { anchor, tag, label } };
    expect(statementsOf(LINK).texts).toEqual([]);
    expect(statementsOf(amended).texts).toEqual([{ sha256: anchor.text, article: ARTICLE }]);
    expect(anchorIn(amended)).toBe(anchor);
    expect(anchorIn(LINK)).toBeUndefined();
  });

  test('say of which annotations and statements they are', () => {
    expect(namedBy(LINK)).toEqual([id(1), id(2)]);
    expect(namedBy(ACCEPTED)).toEqual([id(301)]);
    expect(namedBy({ kind: 'reply', to: id(9), comment: 'why?' })).toEqual([id(9)]);
  });

  test('law: they are the same exactly if their words are', () => {
    fc.assert(
      fc.property(anyStatement(TEXT), anyStatement(TEXT), (a, b) => {
        expect(saysSame(a, structuredClone(a))).toBe(true);
        const isSame = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(saysSame(a, b)).toBe(isSame);
      }),
    );
    expect(saysSame(LINK, claim('Nobody on the quay'))).toBe(false);
    expect(saysSame(ACCEPTED, { ...ACCEPTED, judged: '' })).toBe(false);
    expect(saysSame(LINK, { ...LINK, toArticle: 'b.txt' })).toBe(false);
  });
});

describe('a change over several layers', () => {
  const layers = new Map<string, AnyLayer>(
    [
      layerOf(claim('the ferry had left on time')),
      emptyStatements(id(0xfffe), ARTICLE, ANNOTATOR, AT),
      { ...emptyLayer(id(0xfffd), ARTICLE, ANNOTATOR, AT), adjudicated: true as const },
      { ...emptyStatements(id(0xfffc), ARTICLE, ANNOTATOR, AT), adjudicated: true as const },
    ].map((layer): [string, AnyLayer] => [layerName(layer), layer]),
  );
  const makeChange = (edits: readonly AnyEdit[]): Change => ({
    id: id(500),
    kind: 'decide',
    at: LATER,
    edits,
  });

  const anyEdits = fc
    .array(fc.tuple(fc.constantFrom('own', 'agreed'), fc.oneof(anyContent(TEXT), anyStatement(TEXT))), {
      minLength: 1,
      maxLength: 6,
    })
    .map((list) =>
      list.map(([whose, content], n): AnyEdit => {
        const where = {
          article: ARTICLE,
          annotation: id(n + 10),
          before: null,
          ...(whose === 'agreed' && { adjudicated: true as const }),
        };
        return 'kind' in content ? { ...where, links: true, after: content } : { ...where, after: content };
      }),
    );

  const contents = (all: ReadonlyMap<string, AnyLayer>) =>
    [...all].map(([name, { annotations }]) => [
      name,
      [...annotations.values()].map((each) => [each.id, each.content]),
    ]);

  test('law: puts each edit into its layer, and its inverse restores all of them', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const change = makeChange(edits);
        const done = apply(layers, change);
        if (!done.ok) throw new Error(done.detail);
        const sizes = [...done.value.values()].map(({ annotations }) => annotations.size);
        expect(sizes.reduce((sum, size) => sum + size)).toBe(1 + edits.length);
        const back = apply(done.value, invert(change, id(501), NOW));
        expect(back.ok && contents(back.value)).toEqual(contents(layers));
      }),
    );
  });

  test('is refused whole if one of its layers says something else, or is not there', () => {
    const taken = { article: ARTICLE, annotation: id(7), before: null, after: claim('Kameras') };
    const twice = { ...stating(1, ACCEPTED), before: LINK };
    expect(apply(layers, makeChange([taken, stating(1, ACCEPTED)]))).toMatchObject({ ok: true });
    expect(apply(layers, makeChange([taken, twice]))).toMatchObject({ ok: false, code: 'conflict' });
    const astray = { ...taken, adjudicated: true } as const;
    expect(applyToLayer(layerOf(), [astray], AT)).toMatchObject({ ok: false, code: 'conflict' });
    const elsewhere = { ...stating(1, ACCEPTED), article: 'other.txt' };
    expect(apply(layers, makeChange([taken, elsewhere]))).toMatchObject({ ok: false, code: 'no-such-layer' });
  });
});

/** Keys in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => !(Array.isArray(each) && each.length === 0));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}
