/** Tables as Excel and others need and make them. */
import { describe, expect, it } from 'vitest';
import { ANNOTATOR, TEXT } from '../domain/layer.cases.ts';
import { CLAIM, DEFAULT_TAGSET } from '../domain/tagset.ts';
import { guardCell, unguardCell } from '../cell-guard.ts';
import { csv } from './csv-format.ts';
import type { Imported } from './format.ts';

function read(table: string): Imported {
  const known = { articles: [{ path: 'a.txt', text: TEXT }], tagset: DEFAULT_TAGSET, annotator: ANNOTATOR };
  const result = csv.read?.([{ path: 'x.csv', bytes: new TextEncoder().encode(table) }], known);
  if (result?.ok !== true) throw new Error(result?.code);
  return result.value;
}

function wordsOf({ layers }: Imported): readonly string[] {
  return layers.flatMap(({ annotations }) => annotations.map(({ content }) => content.anchor.exact));
}

describe('a cell', () => {
  it.each([
    '=1',
    '+a',
    '-x',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    '\0',
    '  =1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
    "''-",
  ])('that a spreadsheet would calculate is text, and comes back: %j', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
    expect(unguardCell(guardCell(cell))).toBe(cell);
  });

  it.each(['a=1', "'tis", '-5', '12', ''])('that it would not stays as it is: %j', (cell) => {
    expect(guardCell(cell)).toBe(cell);
    expect(unguardCell(cell)).toBe(cell);
  });
});

describe('a table that somebody made', () => {
  it('may have words alone, another separator and other names for the columns', () => {
    const imported = read('File;Label;Text\r\na.txt;claim;"the ferry had left on time 🚢"\r\n');
    expect(wordsOf(imported)).toEqual(['the ferry had left on time 🚢']);
    expect(imported.layers[0]?.annotations[0]?.content.tag).toBe(CLAIM);
    expect(imported.problems).toEqual([]);
  });

  it('with offsets that are off is placed by the words, and says by how much', () => {
    const start = TEXT.content.indexOf('harbour');
    const imported = read(`article,tag,quote,start,end\na.txt,Claim,harbour,${start + 1},${start + 8}\n`);
    expect(wordsOf(imported)).toEqual(['harbour']);
    expect(imported.problems).toEqual([
      {
        code: 'shifted',
        file: 'x.csv',
        line: 2,
        shift: -1,
        count: 1,
        article: 'a.txt',
        annotation: imported.layers[0]?.annotations[0]?.id,
      },
    ]);
  });

  it('with offsets that are none of the text lists what its words placed, and refuses what no number says', () => {
    const imported = read(
      'article,tag,quote,start,end\n' +
        'a.txt,Claim,harbour,-4,3\n' +
        'a.txt,Claim,Nobody,5,999999\n' +
        'a.txt,Claim,Nobody,1e9,many\n',
    );
    expect(wordsOf(imported)).toEqual(['harbour', 'Nobody']);
    expect(
      imported.problems.map(({ code, line }) => `${line} ${code}`).toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(['2 shifted', '3 shifted', '4 outside-text']);
  });

  it('is read as far as it can be, and every other row is named with its line', () => {
    const imported = read(
      'article,tag,quote,start,end\n' +
        'b.txt,Claim,harbour,,\n' +
        'a.txt,Claim,no such words,,\n' +
        'a.txt,Claim,the,,\n' +
        'a.txt,Claim,,5,99999\n' +
        'a.txt,Claim,Nobody,,\n',
    );
    expect(wordsOf(imported)).toEqual(['Nobody']);
    expect(
      imported.problems.map(({ code, line }) => `${line} ${code}`).toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(['2 no-such-article', '3 words-not-found', '4 words-ambiguous', '5 outside-text']);
  });

  it('with a tag that the project does not have keeps its word, and names it once with the first row that has it', () => {
    const imported = read('article,tag,quote\na.txt,Ort,harbour\na.txt,Ort,Nobody\na.txt,,the ferry\n');
    const annotations = imported.layers[0]?.annotations ?? [];
    expect(annotations.map(({ content }) => content.label)).toEqual(['Ort', '', 'Ort']);
    const inFile = annotations.find(({ content }) => content.anchor.exact === 'harbour');
    expect(imported.problems.filter(({ code }) => code === 'unknown-tag')).toEqual([
      {
        code: 'unknown-tag',
        file: 'x.csv',
        line: 2,
        detail: 'Ort',
        article: 'a.txt',
        annotation: inFile?.id,
      },
    ]);
  });

  it('with times and names that are none comes in without them, and says so', () => {
    const imported = read(
      'article,tag,quote,created,modified,entity,derived_from\n' +
        'a.txt,Claim,harbour,yesterday,2026-99-01T00:00:00Z,the mayor,x urn:uuid:1\n' +
        'a.txt,Claim,Nobody,2026-11-22T14:03:11+01:00,,urn:uuid:2,\n',
    );
    const annotations = imported.layers[0]?.annotations ?? [];
    const whole = annotations.find(({ content }) => content.anchor.exact === 'Nobody');
    const stripped = annotations.find(({ content }) => content.anchor.exact === 'harbour');
    expect(whole).toMatchObject({ created: '2026-11-22T14:03:11+01:00', content: { entity: 'urn:uuid:2' } });
    expect(stripped).toMatchObject({
      created: '1970-01-01T00:00:00Z',
      content: { derivedFrom: ['urn:uuid:1'] },
    });
    expect(stripped?.modified).toBe(stripped?.created);
    expect(stripped?.content.entity).toBeUndefined();
    expect(imported.problems.map(({ code, line, detail }) => [code, line, detail])).toEqual(
      ['yesterday', '2026-99-01T00:00:00Z', 'the mayor', 'x'].map((what) => ['unsupported-part', 2, what]),
    );
  });

  it('of several places takes the one that is off by as much as another row is', () => {
    const harbour = TEXT.content.indexOf('harbour');
    const the = TEXT.content.indexOf('the ferry');
    const imported = read(
      `article,tag,quote,start,end\na.txt,Claim,the,${the + 1},${the + 4}\na.txt,Claim,harbour,${harbour + 1},${harbour + 8}\n`,
    );
    expect(imported.layers[0]?.annotations.map(({ content }) => content.anchor.span.start)).toEqual([
      harbour,
      the,
    ]);
  });
});
