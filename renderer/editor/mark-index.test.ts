import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from './editor.ts';
import { MarkIndex } from './mark-index.ts';
import { Positions } from './positions.ts';
import { divideText } from './text-document.ts';

const CONTENT = Array.from({ length: 60 }, (_, line) => `line ${line} has some words in it`).join('\n');

function mark(id: string, start: number, end: number, more: Partial<Mark> = {}): Mark {
  return { id, span: { start, end }, cue: 'solid', voice: 'own', uncertain: false, description: '', ...more };
}

function indexOf(content: string): MarkIndex {
  return new MarkIndex(content, new Positions(divideText(content, 'text')));
}

const anyMarks = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.nat(CONTENT.length), fc.integer({ min: 1, max: 300 })), {
    selector: ([id]) => id,
    maxLength: 30,
  })
  .map((list) => list.map(([id, start, length]) => mark(`m${id}`, start, start + length)));

describe('the index of marks', () => {
  it('finds at every offset what a look at every mark would find, the shortest first', () => {
    fc.assert(
      fc.property(anyMarks, fc.array(fc.nat(CONTENT.length - 1), { maxLength: 20 }), (marks, offsets) => {
        const index = indexOf(CONTENT);
        index.replace(marks);
        for (const offset of offsets) {
          if (CONTENT[offset] === '\n') continue;
          const found = index.at(offset);
          const wanted = marks.filter(
            ({ span }) => span.start <= offset && Math.min(span.end, CONTENT.length) > offset,
          );
          expect(found.map((placed) => placed.mark.id).toSorted()).toEqual(
            wanted.map(({ id }) => id).toSorted(),
          );
          const lengths = found.map(({ start, end }) => end - start);
          expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('is after any replacements what it would be if made anew', () => {
    fc.assert(
      fc.property(fc.array(anyMarks, { minLength: 1, maxLength: 5 }), (lists) => {
        const index = indexOf(CONTENT);
        for (const list of lists) index.replace(list);
        const fresh = indexOf(CONTENT);
        fresh.replace(lists.at(-1) ?? []);
        for (let paragraph = 0; paragraph < 60; paragraph++) {
          const ids = (of: MarkIndex) =>
            of
              .on(paragraph)
              .map((placed) => placed.mark.id)
              .toSorted();
          expect(ids(index)).toEqual(ids(fresh));
        }
      }),
    );
  });

  it('touches only what differs, also when every object is new', () => {
    const index = indexOf(CONTENT);
    const marks = Array.from({ length: 50 }, (_, at) => mark(`m${at}`, at * 20, at * 20 + 10));
    index.replace(marks);
    const added = mark('new', 30, 40);
    const touched = index.replace([...marks.slice(0, 10), added, ...marks.slice(10)]);
    expect(touched.map((placed) => placed.mark)).toEqual([added]);
    expect(index.replace([...marks.map((each) => ({ ...each })), { ...added }])).toEqual([]);
    const changed = { ...added, cue: 'double' as const };
    expect(index.replace([...marks, changed]).map((placed) => placed.mark)).toEqual([added, changed]);
    expect(index.replace(marks).map((placed) => placed.mark)).toEqual([changed]);
    expect(index.at(35).map((placed) => placed.mark.id)).toEqual([]);
  });

  it('keeps the later of two marks with one id, wholly', () => {
    const index = indexOf(CONTENT);
    index.replace([mark('twin', 0, 5), mark('twin', 10, 15)]);
    expect([index.at(2), index.at(12)].map((found) => found.length)).toEqual([0, 1]);
  });

  it('files a mark over very many paragraphs too', () => {
    const content = 'word\n'.repeat(2000);
    const index = indexOf(content);
    index.replace([mark('all', 0, content.length), mark('one', 5000, 5004)]);
    expect(index.at(5001).map((placed) => placed.mark.id)).toEqual(['one', 'all']);
    index.replace([]);
    expect(index.at(5001)).toEqual([]);
  });

  it('draws inside the text and on whole graphemes, whatever a file said', () => {
    const content = 'a 👩‍👩‍👧 b';
    const index = indexOf(content);
    index.replace([
      mark('inside', 3, 5),
      mark('huge', -10, 999),
      mark('outside', 500, 600),
      mark('empty', 1, 1),
      mark('wrong', NaN, 3),
    ]);
    expect(index.get('inside')).toMatchObject({ start: 2, end: 10 });
    expect(index.get('huge')).toMatchObject({ start: 0, end: content.length });
    expect([index.get('outside'), index.get('empty'), index.get('wrong')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
