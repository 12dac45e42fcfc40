import { expect, test } from 'vitest';
import { filesOf, problemsOf, readBack, SUMMARY, summary, TEXT } from '../worked-example.cases.ts';
import { labelStudio } from './label-studio.ts';

const FILES = filesOf(labelStudio);
const TIMES = '"created":"2026-11-22T14:03:11Z","modified":"2026-11-22T14:03:11Z"';
const uuid = (n: number): string =>
  `urn:uuid:00000000-0000-4000-8000-0000000000${n.toString(16).padStart(2, '0')}`;
const region = (id: string, start: number, end: number, text: string, label: string, meta: string): string =>
  `{"id":"${id}","from_name":"label","to_name":"text","type":"labels","value":{"start":${start},"end":${end},"text":"${text}","labels":["${label}"]},"meta":{${meta},${TIMES}}}`;

test('writes a task for each article with offsets in code points', () => {
  expect(Object.keys(FILES)).toEqual(['config.xml', 'tasks.json']);
  const regions = [
    region(
      'region-1',
      0,
      22,
      '🚢 Über\\n„Möwe“ sagt die',
      'Übertreibung',
      `"text":["= zwei\\nZeilen"],"identifier":"${uuid(1)}"`,
    ),
    region('region-2', 2, 6, 'Über', 'Actor', `"entity":"${uuid(80)}","identifier":"${uuid(2)}"`),
    region(
      'region-3',
      7,
      13,
      '„Möwe“',
      'Claim',
      `"attributes":{"sicher":true,"Grad":0.5},"identifier":"${uuid(3)}"`,
    ),
    region('region-4', 28, 30, '👍🏽', 'Evidence', `"identifier":"${uuid(4)}"`),
    `{"type":"relation","from_id":"region-2","to_id":"region-3","direction":"right","labels":["states"],"meta":{"text":["weil"],"identifier":"${uuid(96)}",${TIMES}}}`,
  ];
  expect(FILES['tasks.json']).toBe(
    `[\n{"data":{"text":"🚢 Über\\n„Möwe“ sagt die Crew 👍🏽 nie.\\n","article":"fähre.txt","annotators":["a1"]},"annotations":[{"result":[${regions.join(',')}]}]}\n]\n`,
  );
});

test('writes the labelling configuration that the tasks refer to', () => {
  const config = FILES['config.xml'] ?? '';
  expect(config).toContain(
    '<Relations><Relation value="states"/></Relations>\n  <Labels name="label" toName="text">',
  );
  expect(config).toContain('\n    <Label value="Übertreibung"/>\n');
  expect(config).toContain('\n  <Text name="text" value="$text"/>\n</View>\n');
});

test('reads all of it back', () => {
  const read = readBack(labelStudio, FILES);
  expect(summary(read)).toEqual(SUMMARY);
  expect(read.problems).toEqual([]);
});

test('reads what older versions wrote in UTF-16, by the words, and lists what it cannot read', () => {
  const labels = (id: string, start: unknown, end: unknown, text: string) => ({
    id,
    type: 'labels',
    value: { start, end, text, labels: ['Actor'] },
  });
  const result = [
    labels('a', 3, 7, 'Über'),
    labels('b', 8, 14, '„Möwe“'),
    labels('b', 8, 14, '„Möwe“'),
    labels('c', '8', 14, 'x'),
    labels('d', -5, 1e21, 'die Bark'),
    { id: 'e', type: 'choices', value: { choices: ['x'] } },
    { type: 'relation', from_id: 'a', to_id: 'b', direction: 'left', labels: ['states'] },
    { type: 'relation', from_id: 'a', to_id: '__proto__', labels: [] },
    null,
  ];
  const task = { data: { text: TEXT.content }, completions: [{ result }], predictions: [{}] };
  const read = readBack(labelStudio, { 'x.json': JSON.stringify([task, 7]) });
  expect(summary(read)).toEqual([
    '3–7 Über Actor',
    '8–14 „Möwe“ Actor',
    '„Möwe“ urn:beleg:link:states Über ',
  ]);
  expect(problemsOf(read)).toEqual([
    'unsupported-part [0].predictions',
    'not-understood [0].annotations[0].result[3]',
    'unsupported-part [0].annotations[0].result[5]',
    'not-understood [0].annotations[0].result[8]',
    'not-understood [1]',
    'duplicate-id b',
    'outside-text d',
    'shifted -1 2',
    'dangling-link [0].annotations[0].result[7]',
  ]);
});
