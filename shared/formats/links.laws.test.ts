/**
 * Laws of the formats that are read back, beyond those of single annotations: links come
 * back between the same words, and as many are missing as were said to be lost.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsserted } from '../domain/placement.ts';
import { anyExchangeSet } from './exchange-set.cases.ts';
import type { ExchangeSet } from './exchange-set.ts';
import { FORMATS } from './index.ts';
import { filesOf, readBack } from './worked-example.cases.ts';

const formats = FORMATS.filter(
  ({ read, write, notReadBack = [], container }) =>
    read !== undefined && write !== undefined && container !== 'zip' && !notReadBack.includes('links'),
);

/** The words and the type of every link, as spans of one article. */
function linksOf(set: Pick<ExchangeSet, 'layers'>): readonly string[] {
  return set.layers.flatMap(({ article, annotations, statements }) => {
    const spans = new Map(
      annotations.map(({ id, placement }) => [
        id,
        isAsserted(placement) ? Object.values(placement.span).join('–') : '?',
      ]),
    );
    return statements.flatMap(({ content }) =>
      content.kind === 'link'
        ? [`${article} ${spans.get(content.from) ?? '?'} ${content.type} ${spans.get(content.to) ?? '?'}`]
        : [],
    );
  });
}

describe.each(formats.map((format) => [format.id, format] as const))('the format %s', (_id, format) => {
  it('brings back every link that it does not count as lost', () => {
    fc.assert(
      fc.property(anyExchangeSet(), (set) => {
        const losses = format.losses(set);
        const lost = losses.find(({ code }) => code === 'links')?.count ?? 0;
        const before = linksOf(set);
        const after = linksOf(readBack(format, filesOf(format, set), set.articles));
        expect(after.length).toBe(before.length - lost);
        const isExact = !losses.some(({ code }) =>
          ['outer-blanks', 'part-of-token', 'control-characters'].includes(code),
        );
        if (isExact) expect(after.filter((link) => !before.includes(link))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
