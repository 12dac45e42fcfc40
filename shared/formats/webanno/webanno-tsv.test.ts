import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXAMPLE, filesOf, problemsOf, readBack, SUMMARY, summary } from '../worked-example.cases.ts';
import { escapeText, escapeValue, readCell, unescapeText } from './tsv-columns.ts';
import { webannoTsv } from './webanno-tsv.ts';

const FILES = filesOf(webannoTsv);
const HEAD =
  '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Ort|value\n#T_RL=webanno.custom.Rel|value|BT_webanno.custom.Ort\n\n\n';

test('writes rows of tokens with UTF-16 offsets, numbers where annotations are stacked or long', () => {
  const lines = (FILES['a1/fähre.tsv'] ?? '').split('\n');
  expect(lines.slice(0, 5)).toEqual([
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=webanno.custom.BelegSpan|tag|note|entity|attributes|derivedFrom|identifier|created|modified',
    '#T_RL=webanno.custom.BelegLink|relation|note|identifier|created|modified|BT_webanno.custom.BelegSpan',
    '',
    '',
  ]);
  // Place, token, tag and note of the spans; type and source of the links.
  const short = lines.slice(5).map((line) => {
    const cells = line.split('\t');
    return cells.length === 1 ? line : [...cells.slice(0, 5), cells[11], cells[16]].join(' ');
  });
  expect(short).toEqual([
    '#Text=🚢 Über',
    '1-1 0-2 🚢 Übertreibung[1] = zwei\\nZeilen[1] _ _',
    '1-2 3-7 Über Übertreibung[1]|Actor[2] = zwei\\nZeilen[1]|*[2] _ _',
    '',
    '#Text=„Möwe“ sagt die Crew 👍🏽 nie.',
    '2-1 8-9 „ Übertreibung[1]|Claim[3] = zwei\\nZeilen[1]|*[3] states 1-2[2_3]',
    '2-2 9-13 Möwe Übertreibung[1]|Claim[3] = zwei\\nZeilen[1]|*[3] _ _',
    '2-3 13-14 “ Übertreibung[1]|Claim[3] = zwei\\nZeilen[1]|*[3] _ _',
    '2-4 15-19 sagt Übertreibung[1] = zwei\\nZeilen[1] _ _',
    '2-5 20-23 die Übertreibung[1] = zwei\\nZeilen[1] _ _',
    '2-6 24-28 Crew _ _ _ _',
    '2-7 29-33 👍🏽 Evidence * _ _',
    '2-8 34-37 nie _ _ _ _',
    '2-9 37-38 . _ _ _ _',
    '',
  ]);
});

test('reads all of it back', () => {
  const read = readBack(webannoTsv, FILES);
  expect(summary(read)).toEqual(SUMMARY);
  expect(read.problems).toEqual([]);
  expect(webannoTsv.losses(EXAMPLE).map(({ code, count }) => `${code} ${count}`)).toEqual([
    'metadata 1',
    // A reader that has no article at hand would put a blank between the two lines.
    'blank-lines 1',
  ]);
});

test('reads files of others: parts of tokens, stacked layers, relations, and no article at hand', () => {
  const file =
    `${HEAD}#Text=Hamburgs Hafen .\n1-1\t0-8\tHamburgs\t_\t_\t_\t\n1-1.1\t0-7\tHamburg\tStadt\t_\t_\t\n1-2\t9-14\tHafen\tOrt[1]|*[2]\tin\t1-1.1[0_1]\t\n` +
    '1-3\t15-16\t.\t_\t_\t_\n\n#Text=Nein\n2-1\t18-22\tNein\t_\t_\t_\n';
  const read = readBack(webannoTsv, { 'x/hafen.tsv': file }, []);
  expect(read.newArticles).toEqual([{ path: 'imported/x/hafen.txt', content: 'Hamburgs Hafen .\n\nNein' }]);
  expect(summary(read).toSorted()).toEqual([
    '0–7 Hamburg Stadt',
    '9–14 Hafen Ort',
    '9–14 Hafen Ort',
    'Hamburg urn:beleg:link:in Hafen ',
  ]);
});

test('lists what it cannot read, line by line, and goes on', () => {
  const head = HEAD.replace('\n\n\n', '\n#T_CH=x.Chain|referenceType|referenceRelation\n\n\n');
  const file = `${head}#Text=🚢 Über\n1-1\t0-2\t🚢\tOrt\t_\t_\nquatsch\n1-2\t3-99999999999999\tÜber\tActor\tin\t9-9[0_7]\n`;
  const read = readBack(webannoTsv, { 'a1/fähre.tsv': file });
  expect(summary(read)).toEqual(['0–2 🚢 Ort']);
  expect(problemsOf(read)).toEqual([
    'unsupported-part x.Chain',
    'not-understood 9 quatsch',
    'unknown-tag 8 Ort',
    'outside-text 10 webanno.custom.Ort 1-2#1',
    'dangling-link 10 webanno.custom.Rel 1-2#1',
  ]);
  expect(() => readBack(webannoTsv, { 'x.tsv': '#FORMAT=WebAnno TSV 2' })).toThrow('not-this-format');
});

test('any value and any text comes back from its cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'\\[]|_->;*\t\n\rnb1u0041ä'.split('')) }), {
        minLength: 1,
      }),
      (values) => {
        const cell = values.map((value, index) => `${escapeValue(value)}[${index + 1}]`).join('|');
        expect(cell).not.toMatch(/[\t\n\r]/);
        expect(readCell(cell)).toEqual(
          values.map((value, index) => ({
            value: value === '' ? undefined : value,
            mark: String(index + 1),
          })),
        );
        expect(values.map((value) => unescapeText(escapeText(value)))).toEqual(values);
      },
    ),
    { numRuns: 200 },
  );
});
