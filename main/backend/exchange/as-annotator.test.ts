import path from 'node:path';
import { expect, test } from 'vitest';
import { layerFile, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { extractionInProcess } from '../sources/extractor.cases.ts';
import { collectSet } from './collect-set.ts';
import { openExchange } from './open-exchange.ts';

const TEXT = 'The harbour said so. Nobody could confirm it.';
const LAYER = layerFile({ text: TEXT, exact: 'The harbour', start: 0, end: 11 });

/** Whose layers an export has, and what it says is left out. */
async function exported(as: string | null): Promise<readonly unknown[]> {
  const bert = { format: 1, id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000' };
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': JSON.stringify({
      format: 1,
      id: 'x',
      name: 'Case',
      lead: 'lea',
      settings: { blind: true },
    }),
    'beleg/annotators/b2.json': JSON.stringify({
      ...bert,
      metadata: { 'a.txt': { outlet: 'Harbour Post' } },
    }),
    'beleg/annotations/a.txt/anna.json': LAYER,
    'beleg/annotations/a.txt/b2.json': LAYER,
  });
  const data = path.join(root, 'no app-data here');
  const context = valueOf(await openExchange(root, data, extractionInProcess(), { as }));
  const { set, leftOut } = await collectSet(context, {});
  const whose = set.layers.map(({ annotator }) => annotator.id);
  return [whose, set.articles.map(({ metadata }) => metadata.outlet), leftOut];
}

test('an export as one annotator leaves out what blind mode hides from them, and says so', async () => {
  expect(await exported('anna')).toEqual([['anna'], [undefined], [{ path: 'a.txt', code: 'hidden' }]]);
  const all = [['anna', 'b2'], ['Harbour Post'], []];
  expect(await exported('lea')).toEqual(all);
  expect(await exported(null)).toEqual(all);
});
