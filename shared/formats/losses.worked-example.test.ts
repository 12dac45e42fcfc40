/** What each format says it loses of the worked example, counted by hand. */
import { expect, test } from 'vitest';
import { FORMATS } from './index.ts';
import { EXAMPLE } from './worked-example.cases.ts';

test.each([
  // The note has two lines; brat has one.
  ['brat', 'note 1, times 4, metadata 1'],
  ['cas-json', 'metadata 1'],
  ['xmi', 'metadata 1'],
  ['webanno-tsv', 'metadata 1, blank-lines 1'],
  ['label-studio', 'metadata 1'],
  // Notes: that of the annotation and that of the link.
  ['doccano', 'note 2, attributes 1, entity 1, times 4, metadata 1'],
  ['prodigy', 'metadata 1'],
  ['spacy', 'note 1, attributes 1, links 1, times 4, metadata 1'],
  ['conll', 'line-break 1, note 1, attributes 1, entity 1, links 1, times 4, metadata 1'],
  ['tei', 'note 1, attributes 1, times 4'],
  ['gexf', 'note 1, attributes 1, times 4'],
  ['graphml', 'note 1, attributes 1, times 4'],
  ['argdown', 'note 1, attributes 1, times 4, metadata 1'],
  ['aif', 'note 1, attributes 1, times 4, metadata 1'],
  ['claimreview', 'note 1, attributes 1'],
])('%s loses %s', (id, losses) => {
  const format = FORMATS.find((each) => each.id === id);
  const told = format?.losses(EXAMPLE).map(({ code, count }) => `${code} ${count}`);
  expect(told?.join(', ')).toBe(losses);
});
