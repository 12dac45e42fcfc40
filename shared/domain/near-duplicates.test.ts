import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearDuplicates, shareOf, sketchOf, type Sketch } from './near-duplicates.ts';

/** So many different words, made from a number, so that no two numbers share any. */
function words(count: number, seed: number): string {
  return Array.from({ length: count }, (_, at) => `w${seed}x${(at * 7919) % 104729}`).join(' ');
}

function found(
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly [string, number][]>> {
  const sketches = new Map(Object.entries(texts).map(([name, text]) => [name, sketchOf(text)]));
  const all = [...nearDuplicates(sketches)].flat();
  return Object.fromEntries(
    Object.keys(texts).map((name) => [
      name,
      all.filter(({ of }) => of === name).map(({ article, share }) => [article, share]),
    ]),
  );
}

describe('near-duplicate articles', () => {
  it('are found both ways, with how much of each stands in the other', () => {
    const copy = words(600, 1);
    const both = found({ agency: copy, paper: `${copy}\n\n${words(300, 2)}`, other: words(600, 3) });
    expect(both['agency']).toEqual([['paper', 1]]);
    expect(both['paper']?.[0]?.[0]).toBe('agency');
    expect(both['paper']?.[0]?.[1]).toBeGreaterThan(0.58);
    expect(both['paper']?.[0]?.[1]).toBeLessThan(0.75);
    expect(both['other']).toEqual([]);
  });

  it('are told the most alike first', () => {
    const copy = words(400, 1);
    const all = found({
      a: copy,
      b: `${copy} ${words(200, 2)}`,
      c: `${words(150, 4)} ${copy.slice(0, 2000)}`,
      d: copy,
    });
    expect(all['a']?.map(([name]) => name)).toEqual(['d', 'b', 'c']);
  });

  it('are none where all that is shared is a line or two', () => {
    const line = words(20, 9);
    expect(found({ a: `${words(400, 1)} ${line}`, b: `${words(400, 2)} ${line}` })).toEqual({ a: [], b: [] });
  });

  it('are none among texts too short to compare', () => {
    expect(found({ a: words(10, 1), b: words(10, 1) })).toEqual({ a: [], b: [] });
  });

  it('are found whatever signs and letter case are used', () => {
    const copy = words(100, 1);
    expect(shareOf(sketchOf(copy), sketchOf(`“${copy.toUpperCase().replaceAll(' ', ', ')}”`))).toBe(1);
  });
});

it('words in zones are none of a text’s, and no run of words reaches across them', () => {
  const [own, menu, rest] = [words(60, 1), words(60, 2), words(60, 3)];
  const content = `${own} ${menu} ${rest}`;
  const zone = { start: own.length + 1, end: own.length + 1 + menu.length };
  const sketch = sketchOf(content, [zone]);
  const asTwo = new Set([...sketchOf(own).hashes, ...sketchOf(rest).hashes]);
  expect(new Set(sketch.hashes)).toEqual(asTwo);
  expect(shareOf(sketchOf(menu), sketch)).toBe(0);
});

describe('the share of one text in another', () => {
  const size = fc.integer({ min: 60, max: 6000 });

  it('is whole for a text that stands in the other as it is, up to six times as long', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 5 }), (own, more) => {
        const text = words(own, 1);
        expect(shareOf(sketchOf(text), sketchOf(`${text} ${words(own * more, 2)}`))).toBe(1);
      }),
      { numRuns: 20 },
    );
  });

  it('is near what is shared, however long the texts are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 6000 }), fc.integer({ min: 1, max: 9 }), (length, tenths) => {
        const common = words(Math.round((length * tenths) / 10), 1);
        const a = sketchOf(`${common} ${words(length - Math.round((length * tenths) / 10), 2)}`);
        const b = sketchOf(`${common} ${words(length, 3)}`);
        expect(Math.abs(shareOf(a, b) - tenths / 10)).toBeLessThan(0.12);
      }),
      { numRuns: 30 },
    );
  });

  it('is estimated on a bounded sample', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (length) => {
        const { hashes, bound }: Sketch = sketchOf(words(length, 5));
        expect(hashes.length).toBeLessThanOrEqual(512);
        expect(hashes.every((hash) => hash < bound)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
