/** What a window can ask for beside an article, in blind mode: nothing of it tells what a colleague did. */
import { expect, it } from 'vitest';
import { EXCLUDED } from '../../../shared/domain/tagset.ts';
import { layerFile, openAs, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = 'The ferry left the harbour.\n';
const layer = layerFile({ text: TEXT, exact: 'ferry left', start: 4, end: 14 });
const COLLEAGUE = {
  format: 1,
  id: 'b2',
  uuid: '22222222-2222-4222-8222-222222222222',
  name: 'Ben',
  entities: [{ id: 'urn:x:1', of: 'actor', name: 'Shipping line' }],
  proposals: [{ id: 'urn:x:2', before: [], after: [{ id: 'urn:x:3', letter: 'S', cue: 'solid' }] }],
};

async function asked(blind: boolean): Promise<readonly unknown[]> {
  const project = { format: 1, id: '0d0d0d0d-0000-4000-8000-000000000000', name: 'Case', lead: 'cem' };
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': JSON.stringify({ ...project, settings: { blind } }),
    'beleg/annotators/b2.json': JSON.stringify(COLLEAGUE),
    'beleg/annotations/a.txt/b2.json': layer.replaceAll('urn:beleg:tag:claim', EXCLUDED),
  });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  await expect.poll(() => window.of('countsChanged').some(({ done }) => done)).toBe(true);
  return answers(window);
}

async function answers({ api }: TestWindow): Promise<readonly unknown[]> {
  const query = {
    words: 'ferry',
    kind: 'words',
    matching: 'part',
    matchCase: false,
    foldMarks: false,
  } as const;
  const { uses } = valueOf(await api.describeTagUse({}));
  const { cases } = valueOf(await api.readCases({}));
  const { articles: hits } = valueOf(
    await api.searchProject({ query, filter: { excluded: 'shown' }, skip: 0 }),
  );
  const { articles } = valueOf(
    await api.findOccurrences({ words: ['ferry'], matchCase: true, tag: 'urn:beleg:tag:actor' }),
  );
  const { proposals = [] } = valueOf(await api.describeWork({}));
  return [
    proposals.map(({ annotator }) => annotator),
    uses.flatMap(({ others }) => others.map(({ annotator }) => annotator)),
    cases.flatMap(({ entries }) => entries.map(({ id }) => id)),
    hits.flatMap(({ hits: all }) => all.map(({ excluded }) => excluded)),
    articles.length,
  ];
}

it('proposals, tag use, cases, search and occurrences say nothing of what a colleague did', async () => {
  expect(await asked(false)).toEqual([['b2'], ['b2'], ['urn:x:1'], [true], 0]);
  expect(await asked(true)).toEqual([[], [], [], [false], 1]);
});
