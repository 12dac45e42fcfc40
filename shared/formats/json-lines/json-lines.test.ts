import { expect, test } from 'vitest';
import { filesOf, problemsOf, readBack, SUMMARY, summary, TEXT } from '../worked-example.cases.ts';
import { doccano } from './doccano.ts';
import { prodigy } from './prodigy.ts';
import { spacy } from './spacy.ts';

const FILE = 'annotations.jsonl';
const TIMES = '"created":"2026-11-22T14:03:11Z","modified":"2026-11-22T14:03:11Z"';
const WORDS = '"text":"🚢 Über\\n„Möwe“ sagt die Crew 👍🏽 nie.\\n"';
const uuid = (n: number): string =>
  `urn:uuid:00000000-0000-4000-8000-0000000000${n.toString(16).padStart(2, '0')}`;

test('doccano: entities and relations by integer ids, offsets in code points', () => {
  expect(filesOf(doccano)).toEqual({
    [FILE]: `{"id":1,${WORDS},"entities":[${[
      '{"id":1,"label":"Übertreibung","start_offset":0,"end_offset":22}',
      '{"id":2,"label":"Actor","start_offset":2,"end_offset":6}',
      '{"id":3,"label":"Claim","start_offset":7,"end_offset":13}',
      '{"id":4,"label":"Evidence","start_offset":28,"end_offset":30}',
    ].join(
      ',',
    )}],"relations":[{"id":1,"from_id":2,"to_id":3,"type":"states"}],"article":"fähre.txt","annotator":"a1"}\n`,
  });
  expect(summary(readBack(doccano, filesOf(doccano)))).toEqual([
    '0–23 🚢 Über\n„Möwe“ sagt die Übertreibung',
    '3–7 Über Actor',
    '8–14 „Möwe“ Claim',
    '29–33 👍🏽 Evidence',
    'Über urn:beleg:link:states „Möwe“ ',
  ]);
});

test('doccano: reads the short form, and lists line by line what it cannot read', () => {
  const lines = [
    {
      text: TEXT.content,
      label: [
        [2, 6, 'Actor'],
        [7, 13, 'Ort'],
        ['7', 9, 'x'],
        [30, 99, 'Claim'],
        [6, 2, 'Claim'],
      ],
    },
    { text: TEXT.content, entities: [], relations: [{ from_id: 1, to_id: 2, type: 'x' }, 3] },
    { text: 5 },
  ];
  const read = readBack(doccano, {
    [FILE]: `${lines.map((line) => JSON.stringify(line)).join('\r\n')}\r\n{"text"`,
  });
  expect(summary(read)).toEqual(['3–7 Über Actor', '8–14 „Möwe“ Ort']);
  expect(problemsOf(read)).toEqual([
    'unknown-tag 1 Ort',
    'not-understood 1 entities[2]',
    'not-understood 2 relations[1]',
    'not-understood 3',
    'not-understood 4',
    'outside-text 1 entities[3]',
    'outside-text 1 entities[4]',
    'dangling-link 2 relations[0]',
  ]);
});

test('Prodigy: tokens, spans of whole tokens, relations with both spans', () => {
  const token = (id: number, text: string, start: number, end: number, ws: boolean): string =>
    `{"text":"${text}","start":${start},"end":${end},"id":${id},"ws":${ws}}`;
  const tokens = [
    token(0, '🚢', 0, 1, true),
    token(1, 'Über', 2, 6, false),
    token(2, '\\n', 6, 7, false),
    token(3, '„', 7, 8, false),
    token(4, 'Möwe', 8, 12, false),
    token(5, '“', 12, 13, true),
    token(6, 'sagt', 14, 18, true),
    token(7, 'die', 19, 22, true),
    token(8, 'Crew', 23, 27, true),
    token(9, '👍🏽', 28, 30, true),
    token(10, 'nie', 31, 34, false),
    token(11, '.', 34, 35, false),
    token(12, '\\n', 35, 36, false),
  ];
  const place = (
    id: number,
    start: number,
    end: number,
    first: number,
    last: number,
    label: string,
  ): string =>
    `{"id":${id},"start":${start},"end":${end},"token_start":${first},"token_end":${last},"label":"${label}"`;
  const spans = [
    `${place(1, 0, 22, 0, 7, 'Übertreibung')},"note":"= zwei\\nZeilen","identifier":"${uuid(1)}",${TIMES}}`,
    `${place(2, 2, 6, 1, 1, 'Actor')},"entity":"${uuid(80)}","identifier":"${uuid(2)}",${TIMES}}`,
    `${place(3, 7, 13, 3, 5, 'Claim')},"attributes":{"sicher":true,"Grad":0.5},"identifier":"${uuid(3)}",${TIMES}}`,
    `${place(4, 28, 30, 9, 9, 'Evidence')},"identifier":"${uuid(4)}",${TIMES}}`,
  ];
  const relation = `{"head":1,"child":5,"head_span":${place(2, 2, 6, 1, 1, 'Actor')}},"child_span":${place(3, 7, 13, 3, 5, 'Claim')}},"label":"states","note":"weil","identifier":"${uuid(96)}",${TIMES}}`;
  expect(filesOf(prodigy)[FILE]).toBe(
    `{${WORDS},"tokens":[${tokens.join(',')}],"spans":[${spans.join(',')}],"relations":[${relation}],"answer":"accept","_annotator_id":"a1","meta":{"article":"fähre.txt"}}\n`,
  );
  const read = readBack(prodigy, filesOf(prodigy));
  expect(summary(read)).toEqual(SUMMARY);
  expect(read.problems).toEqual([]);
});

test('Prodigy: reads its own relations by tokens, and takes no rejected example', () => {
  const spans = [
    { start: 2, end: 6, token_start: 1, token_end: 1, label: 'Actor' },
    { start: 7, end: 13, token_start: 3, token_end: 5, label: 'Claim' },
  ];
  const lines = [
    { text: TEXT.content, spans, relations: [{ head: 1, child: 5, label: 'states' }], answer: 'accept' },
    { text: TEXT.content, spans, answer: 'reject' },
    { text: TEXT.content, spans: [{ start: 2, end: null, label: 'Actor' }] },
  ];
  const read = readBack(prodigy, { [FILE]: lines.map((line) => JSON.stringify(line)).join('\n') });
  expect(summary(read)).toEqual([
    '3–7 Über Actor',
    '8–14 „Möwe“ Claim',
    'Über urn:beleg:link:states „Möwe“ ',
  ]);
  expect(problemsOf(read)).toEqual(['unsupported-part 2 reject', 'not-understood 3 spans[0]']);
});

test('spaCy: all annotations as a span group, the longest as entities, tokens that make the text again', () => {
  const line = filesOf(spacy)[FILE] ?? '';
  expect(line).toContain(
    '"ents":[{"start":0,"end":22,"label":"Übertreibung"},{"start":28,"end":30,"label":"Evidence"}],"tokens":[{"id":0,"start":0,"end":1},{"id":1,"start":2,"end":6},{"id":2,"start":6,"end":7},',
  );
  expect(line).toContain(
    `"spans":{"beleg":[{"start":0,"end":22,"label":"Übertreibung","kb_id":""},{"start":2,"end":6,"label":"Actor","kb_id":"${uuid(80)}"},{"start":7,"end":13,"label":"Claim","kb_id":""},{"start":28,"end":30,"label":"Evidence","kb_id":""}]},"_":{"article":"fähre.txt","annotator":"a1"}}\n`,
  );
  expect(summary(readBack(spacy, filesOf(spacy)))).toEqual([
    '0–23 🚢 Über\n„Möwe“ sagt die Übertreibung',
    `3–7 Über Actor {"entity":"${uuid(80)}"}`,
    '8–14 „Möwe“ Claim',
    '29–33 👍🏽 Evidence',
  ]);
});

test('spaCy: reads entities and other groups of others, in old triples too', () => {
  const lines = [
    {
      text: TEXT.content,
      ents: [{ start: 2, end: 6, label: 'Actor' }],
      spans: { sc: [{ start: 7, end: 13, label: 'Claim' }] },
    },
    {
      text: TEXT.content,
      entities: [
        [28, 30, 'Evidence'],
        [1, 2],
      ],
    },
  ];
  const read = readBack(spacy, { [FILE]: lines.map((line) => JSON.stringify(line)).join('\n') });
  expect(summary(read)).toEqual(['3–7 Über Actor', '8–14 „Möwe“ Claim', '29–33 👍🏽 Evidence']);
  expect(problemsOf(read)).toEqual(['not-understood 2 ents[1]']);
});
