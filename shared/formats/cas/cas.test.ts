import { expect, test } from 'vitest';
import { filesOf, problemsOf, readBack, SUMMARY, summary, TEXT } from '../worked-example.cases.ts';
import { casJson } from './cas-json.ts';
import { xmi } from './xmi.ts';

const FILES = filesOf(casJson);
const JSON_FILE = FILES['a1/fähre.json'] ?? '';
const SAID = '"created":"2026-11-22T14:03:11Z","modified":"2026-11-22T14:03:11Z"';
const uuid = (n: number): string =>
  `urn:uuid:00000000-0000-4000-8000-0000000000${n.toString(16).padStart(2, '0')}`;

test('writes CAS JSON with UTF-16 offsets, one feature structure a line', () => {
  const lines = JSON_FILE.split('\n');
  expect(lines.slice(2, 7)).toEqual([
    '"%FEATURE_STRUCTURES": [',
    '{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","mimeType":"text","sofaString":"🚢 Über\\n„Möwe“ sagt die Crew 👍🏽 nie.\\n"},',
    '{"%ID":2,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData","@sofa":1,"begin":0,"end":39,"language":"de","documentTitle":"fähre.txt","documentId":"fähre.txt"},',
    '{"%ID":3,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence","@sofa":1,"begin":0,"end":7},',
    '{"%ID":4,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token","@sofa":1,"begin":0,"end":2},',
  ]);
  expect(lines.filter((line) => line.includes('custom.Beleg')).slice(1)).toEqual([
    `{"%ID":16,"%TYPE":"webanno.custom.BelegSpan","@sofa":1,"begin":0,"end":23,"tag":"Übertreibung","note":"= zwei\\nZeilen","identifier":"${uuid(1)}",${SAID}},`,
    `{"%ID":17,"%TYPE":"webanno.custom.BelegSpan","@sofa":1,"begin":3,"end":7,"tag":"Actor","entity":"${uuid(80)}","identifier":"${uuid(2)}",${SAID}},`,
    `{"%ID":18,"%TYPE":"webanno.custom.BelegSpan","@sofa":1,"begin":8,"end":14,"tag":"Claim","attributes":"{\\"sicher\\":true,\\"Grad\\":0.5}","identifier":"${uuid(3)}",${SAID}},`,
    `{"%ID":19,"%TYPE":"webanno.custom.BelegSpan","@sofa":1,"begin":29,"end":33,"tag":"Evidence","identifier":"${uuid(4)}",${SAID}},`,
    `{"%ID":20,"%TYPE":"webanno.custom.BelegLink","@sofa":1,"begin":8,"end":14,"relation":"states","note":"weil","identifier":"${uuid(96)}",${SAID},"@Governor":17,"@Dependent":18}`,
  ]);
});

test('reads all of it back, ids and times too', () => {
  const read = readBack(casJson, FILES);
  expect(summary(read)).toEqual(SUMMARY);
  expect(read.layers[0]?.annotations.map(({ id }) => id)).toEqual([1, 2, 3, 4].map(uuid));
  expect(read.problems).toEqual([]);
});

test('reads layers of other projects, and lists what is wrong with them', () => {
  const structures = [
    { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: TEXT.content },
    { '%ID': 2, '%TYPE': 'webanno.custom.Ort', '@sofa': 1, begin: 3, end: 7 },
    {
      '%ID': 3,
      '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
      begin: 8,
      end: 14,
      value: 'Actor',
    },
    {
      '%ID': 4,
      '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma',
      begin: 8,
      end: 14,
      value: 'x',
    },
    { '%ID': 5, '%TYPE': 'custom.X', begin: '3', end: 1e300 },
    { '%ID': 6, '%TYPE': 'custom.X', begin: 3, end: 1e300 },
    { '%ID': 2, '%TYPE': 'custom.X', begin: 3, end: 7 },
    { '%ID': 7, '%TYPE': 'custom.Rel', '@Governor': 2, '@Dependent': 99 },
  ];
  const read = readBack(casJson, { 'x.json': JSON.stringify({ '%FEATURE_STRUCTURES': structures }) });
  expect(summary(read)).toEqual(['3–7 Über Ort', '8–14 „Möwe“ Actor']);
  expect(problemsOf(read)).toEqual([
    'unknown-tag Ort',
    'not-understood custom.X 5',
    'unknown-tag X',
    'duplicate-id 2',
    'outside-text 6',
    'dangling-link 7',
  ]);
});

test('writes XMI with its type system, line breaks as references', () => {
  const files = filesOf(xmi);
  expect(Object.keys(files)).toEqual(['TypeSystem.xml', 'a1/fähre.xmi']);
  const text = files['a1/fähre.xmi'] ?? '';
  expect(text).toContain(
    '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="🚢 Über&#xA;„Möwe“ sagt die Crew 👍🏽 nie.&#xA;"/>\n',
  );
  expect(text).toContain('<type3:BelegSpan xmi:id="19" sofa="1" begin="29" end="33" tag="Evidence" ');
  expect(text).toMatch(
    /<type3:BelegLink xmi:id="20" .*relation="states" .* Governor="17" Dependent="18"\/>\n/,
  );
  expect(text).toMatch(/<cas:View sofa="1" members="2 3 4 .* 20"\/>\n<\/xmi:XMI>\n$/);
  expect(files['TypeSystem.xml']).toContain(
    '<typeDescription><name>webanno.custom.BelegSpan</name><description/><supertypeName>uima.tcas.Annotation</supertypeName>',
  );
});
