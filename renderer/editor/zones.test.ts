import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Positions } from './positions.ts';
import { divideText } from './text-document.ts';
import { wholeParagraphs } from './zones.ts';

const TEXT = 'One line.\n\nHome\n Sport \n\nLast line here.';

function whole(content: string, start: number, end: number): readonly string[] {
  const positions = new Positions(divideText(content, 'text'));
  const found = wholeParagraphs(content, positions, { start, end });
  return positions.paragraphs.slice(found.start, found.end).map((one) => content.slice(one.start, one.end));
}

describe('what of a zone can be hidden', () => {
  it('is every paragraph that it covers, blank ones only between', () => {
    const start = TEXT.indexOf('Home');
    expect(whole(TEXT, start, TEXT.indexOf('Sport') + 5)).toEqual(['Home', ' Sport ']);
    expect(whole(TEXT, 9, TEXT.length)).toEqual(['Home', ' Sport ', '', 'Last line here.']);
  });

  it('is nothing of a paragraph that it covers in part', () => {
    expect(whole(TEXT, 4, 8)).toEqual([]);
    expect(whole(TEXT, 4, TEXT.indexOf('Sport') + 5)).toEqual(['Home', ' Sport ']);
    expect(whole(TEXT, TEXT.indexOf('Home'), TEXT.indexOf('line here'))).toEqual(['Home', ' Sport ']);
  });

  it('never shows less of the article’s own words', () => {
    const content = fc.array(fc.constantFrom('', ' ', 'One.', ' Two two ')).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(content, fc.nat(60), fc.nat(60), (text, one, other) => {
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const positions = new Positions(divideText(text, 'text'));
        const found = wholeParagraphs(text, positions, { start, end });
        for (const paragraph of positions.paragraphs.slice(found.start, found.end)) {
          expect(text.slice(paragraph.start, Math.max(paragraph.start, start)).trim()).toBe('');
          expect(text.slice(Math.min(end, paragraph.end), paragraph.end).trim()).toBe('');
        }
      }),
    );
  });
});
