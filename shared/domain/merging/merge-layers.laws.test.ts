import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotationContent } from '../annotation.ts';
import { sameContent } from '../annotation.ts';
import { diffLayers } from '../change.ts';
import type { Layer } from '../layer.ts';
import { after, anyContent, ARTICLE, foreign, id, layerOf, TEXT } from '../layer.cases.ts';
import { mergeLayers, sameEntries } from './merge-layers.ts';

const NOW = '2026-11-23T09:00:00Z';

/** Edits on a few ids, so that both sides often meet. */
const wishes = fc.array(fc.tuple(fc.nat(5), fc.option(anyContent(TEXT), { freq: 3 })), { maxLength: 8 });
const tampering = fc.constantFrom('none', 'none', 'no revision', 'other words', 'taken away');

function wished(
  layer: Layer,
  list: readonly (readonly [number, AnnotationContent | null])[],
  at: string,
): Layer {
  return list.reduce((now, [n, next]) => {
    const before = now.annotations.get(id(n + 1))?.content ?? null;
    return after(now, [{ article: ARTICLE, annotation: id(n + 1), before, after: next }], at);
  }, layer);
}

function tampered(layer: Layer, how: string): Layer {
  const annotation = layer.annotations.get(id(1));
  if (annotation === undefined || how === 'none') return layer;
  if (how === 'taken away') return foreign(layer, null);
  if (how === 'no revision') return foreign(layer, { revision: '', previous: [] });
  return foreign(layer, { content: { ...annotation.content, note: 'by hand' } });
}

const twoSides = fc
  .record({
    first: fc.array(anyContent(TEXT), { minLength: 1, maxLength: 5 }),
    left: wishes,
    right: wishes,
    leftHand: tampering,
    rightHand: tampering,
  })
  .map(({ first, left, right, leftHand, rightHand }) => {
    const base = layerOf(...first);
    return {
      base,
      mine: tampered(wished(base, left, '2026-11-22T15:00:00Z'), leftHand),
      theirs: tampered(wished(base, right, '2026-11-22T16:00:00Z'), rightHand),
    };
  });

function isIn(layer: Layer, content: AnnotationContent): boolean {
  return [...layer.annotations.values()].some(
    (each) =>
      sameContent(each.content, content) ||
      sameContent({ ...each.content, derivedFrom: [] }, { ...content, derivedFrom: [] }),
  );
}

describe('laws', () => {
  test('two machines that merge each other come to the same layer, and stay there', () => {
    fc.assert(
      fc.property(twoSides, ({ base, mine, theirs }) => {
        const here = mergeLayers({ base, mine, theirs, at: NOW }).layer;
        const there = mergeLayers({ base, mine: theirs, theirs: mine, at: NOW }).layer;
        expect(sameEntries(here, there)).toBe(true);
        for (const other of [here, there, mine, theirs]) {
          const again = mergeLayers({ base, mine: here, theirs: other, at: NOW });
          expect(sameEntries(again.layer, here)).toBe(true);
          expect(diffLayers(here, again.layer)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('merging a layer with itself changes nothing', () => {
    fc.assert(
      fc.property(twoSides, fc.boolean(), ({ base, mine }, isBaseKnown) => {
        const { layer } = mergeLayers({ base: isBaseKnown ? base : null, mine, theirs: mine, at: NOW });
        expect(layer).toEqual(mine);
      }),
    );
  });

  test('whatever one side said last is in the merged layer, unless the other side had gone on from it', () => {
    fc.assert(
      fc.property(twoSides, fc.boolean(), ({ base, mine, theirs }, isBaseKnown) => {
        const { layer } = mergeLayers({ base: isBaseKnown ? base : null, mine, theirs, at: NOW });
        for (const side of [mine, theirs]) {
          const said = [...side.annotations.values()].filter(
            ({ id: key, content }) => !sameContent(content, base.annotations.get(key)?.content ?? null),
          );
          expect(said.filter(({ content }) => !isIn(layer, content))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no id is both annotated and deleted', () => {
    fc.assert(
      fc.property(twoSides, ({ base, mine, theirs }) => {
        const { layer } = mergeLayers({ base, mine, theirs, at: NOW });
        for (const key of layer.deleted.keys()) expect(layer.annotations.has(key)).toBe(false);
      }),
    );
  });
});
