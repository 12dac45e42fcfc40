import { rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import { ACTOR, CLAIM, DEFAULT_TAGSET, EXCLUDED, excludedTag } from '../../../shared/domain/tagset.ts';
import { ArticleIndex } from './article-index.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

type Place = readonly [tag: string, start: number, end: number];

/** A layer of annotations on one text. */
function layer(places: readonly Place[], text = 'today'): string {
  const items = places.map(([tag, start, end], index) => ({
    id: `urn:uuid:${String(index)}`,
    type: 'Annotation',
    body: [{ type: 'SpecificResource', purpose: 'classifying', source: tag }],
    target: { source: `urn:beleg:text:${text}`, selector: [{ type: 'TextPositionSelector', start, end }] },
  }));
  return JSON.stringify({ type: 'AnnotationCollection', total: items.length, first: { items } });
}

const FOLDER = 'beleg/annotations/a.txt';

/** Told counts of the one article, as they are last, and how often its zones were said to have changed. */
async function counted(root: string) {
  const told: (readonly LayerCounts[])[] = [];
  let changes = 0;
  const index = new ArticleIndex({
    annotations: path.join(root, 'beleg', 'annotations'),
    file: path.join(root, 'app-data', 'index.jsonl'),
    tagset: () => DEFAULT_TAGSET,
    shows: () => true,
    textOf: () => undefined,
    isOwn: (annotator) => annotator === 'a1',
    judges: () => ({ annotator: 'ada', adjudicator: 'eve' }),
    quiet: () => Promise.resolve(),
    tell: ({ counts }) => told.push(...Object.values(counts)),
    looked: () => undefined,
    zonesChanged: () => (changes += 1),
    log: (line) => expect.unreachable(line),
  });
  await index.pass(['a.txt']);
  return { index, now: () => told.at(-1), changes: () => changes };
}

test('what lies in a zone is not counted, whoever marked the zone; the zone itself is', async () => {
  const root = await temporaryFolder({
    [`${FOLDER}/ada.json`]: layer([
      [CLAIM, 0, 10],
      [excludedTag('comment'), 50, 90],
      [CLAIM, 55, 60],
      [ACTOR, 45, 60],
    ]),
    [`${FOLDER}/ben.json`]: layer([
      [ACTOR, 60, 90],
      [ACTOR, 5, 9],
    ]),
  });
  const { now, index } = await counted(root);
  expect(now()).toEqual([
    { annotator: 'ada', byTag: { [CLAIM]: 1, [EXCLUDED]: 1, [ACTOR]: 1 }, zones: 1, leftOut: 1 },
    { annotator: 'ben', byTag: { [ACTOR]: 1 }, leftOut: 1 },
  ]);
  expect(index.zonesOf('a.txt')).toMatchObject([{ annotator: 'ada', text: 'today', start: 50, end: 90 }]);
});

test('a colleague’s zone that comes or goes changes the counts of the layers that stayed as they were', async () => {
  const root = await temporaryFolder({ [`${FOLDER}/ada.json`]: layer([[CLAIM, 55, 60]]) });
  const zone = layer([[excludedTag('advert'), 50, 90]]);
  const { index, now, changes } = await counted(root);
  expect(now()).toEqual([{ annotator: 'ada', byTag: { [CLAIM]: 1 } }]);
  await writeFiles(root, { [`${FOLDER}/ben.json`]: zone });
  await index.look('a.txt');
  const left = { annotator: 'ada', byTag: {}, leftOut: 1 };
  const bens = { annotator: 'ben', byTag: { [EXCLUDED]: 1 }, zones: 1 };
  expect(now()).toEqual([left, bens]);
  // Also over a new start, by what the index file says.
  expect((await counted(root)).now()).toEqual([left, bens]);
  await rm(path.join(root, FOLDER, 'ben.json'));
  await index.look('a.txt');
  expect(now()).toEqual([{ annotator: 'ada', byTag: { [CLAIM]: 1 } }]);
  expect(changes()).toBe(2);
});

test('an annotation on another text than a zone is counted, and said to be', async () => {
  const root = await temporaryFolder({
    [`${FOLDER}/ada.json`]: layer([[CLAIM, 55, 60]], 'older'),
    [`${FOLDER}/ben.json`]: layer([[excludedTag('advert'), 50, 90]]),
  });
  const { now } = await counted(root);
  expect(now()?.[0]).toEqual({ annotator: 'ada', byTag: { [CLAIM]: 1 }, apart: 1 });
});

test('layers that stayed as they were are not read again while the zones are the same', async () => {
  const zone: Place = [excludedTag('advert'), 50, 90];
  const ada = path.join(FOLDER, 'ada.json');
  const root = await temporaryFolder({
    [ada]: layer([[CLAIM, 0, 4]]),
    [`${FOLDER}/ben.json`]: layer([zone]),
  });
  const time = new Date('2026-01-01');
  await utimes(path.join(root, ada), time, time);
  const { index, now } = await counted(root);
  // The same size and time: it is something else only for who reads it again.
  await writeFile(path.join(root, ada), layer([[ACTOR, 0, 4]]));
  await utimes(path.join(root, ada), time, time);
  await writeFile(path.join(root, FOLDER, 'ben.json'), layer([zone, [ACTOR, 0, 4]]));
  const before = index.zonesOf('a.txt');
  await index.look('a.txt');
  expect(now()?.map(({ byTag }) => byTag)).toEqual([{ [CLAIM]: 1 }, { [ACTOR]: 1, [EXCLUDED]: 1 }]);
  expect(index.zonesOf('a.txt')).toBe(before);
});
