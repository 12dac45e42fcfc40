import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import {
  zonesCases,
  ZONES_CONTENT,
  type ZonesCase,
} from '../../../shared/domain/exclusions/zone-words.cases.ts';
import { DEFAULT_TAGSET } from '../../../shared/domain/tagset.ts';
import { writeLayerFile } from '../../../shared/formats/layer-file.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';
import { layerFileName } from '../layers/article-folder.ts';
import { ArticleIndex } from './article-index.ts';

const TEXT = { sha256: 'a'.repeat(64), content: ZONES_CONTENT };
const CASES = zonesCases(TEXT);

function filesOf({ files }: ZonesCase): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.map((layer) => {
      const { annotator, adjudicated = false, links = false } = layer;
      const name = layerFileName({ annotator: annotator.id, adjudicated, links });
      return [`beleg/annotations/a.txt/${name}`, writeLayerFile(layer, null, () => TEXT.content)];
    }),
  );
}

function indexOf(root: string, shows: (annotator: string) => boolean = () => true) {
  const told: (readonly LayerCounts[])[] = [];
  const index = new ArticleIndex({
    annotations: path.join(root, 'beleg', 'annotations'),
    file: path.join(root, 'app-data', 'index.jsonl'),
    tagset: () => DEFAULT_TAGSET,
    shows: (_article, annotator) => shows(annotator),
    textOf: () => undefined,
    isOwn: (annotator) => annotator === 'ann',
    judges: () => ({ annotator: 'ann', adjudicator: 'eve' }),
    quiet: () => Promise.resolve(),
    tell: ({ counts }) => told.push(...Object.values(counts)),
    looked: () => undefined,
    zonesChanged: () => undefined,
    log: (line) => expect.unreachable(line),
  });
  return { index, now: () => told.at(-1) };
}

test.each(CASES)('the list counts with $says as the window does', async (one) => {
  const root = await temporaryFolder(filesOf(one));
  const { index, now } = indexOf(root);
  await index.pass(['a.txt']);
  expect(now()).toEqual(one.counts);
  // Also by what the index file says.
  const next = indexOf(root);
  await next.index.pass(['a.txt']);
  expect(next.now()).toEqual(one.counts);
});

test('what is said of zones counts as soon as it is on disk, and no longer', async () => {
  const [plain, ...others] = CASES;
  if (plain === undefined) throw new Error('there is no case');
  const root = await temporaryFolder(filesOf(plain));
  const { index, now } = indexOf(root);
  await index.pass(['a.txt']);
  for (const one of others) {
    await writeFiles(root, filesOf(one));
    await index.look('a.txt');
    expect(now()).toEqual(one.counts);
    const added = Object.keys(filesOf(one)).filter((name) => !(name in filesOf(plain)));
    for (const name of added) await rm(path.join(root, name));
    await index.look('a.txt');
    expect(now()).toEqual(plain.counts);
  }
});

test('an agreed set that may not be seen has no say', async () => {
  const adjudicated = CASES.find(({ says }) => says === 'an adjudicated one');
  if (adjudicated === undefined) throw new Error('there is no such case');
  const root = await temporaryFolder(filesOf(adjudicated));
  await indexOf(root).index.pass(['a.txt']);
  const { index, now } = indexOf(root, (annotator) => annotator === 'ann');
  await index.pass(['a.txt']);
  expect(now()).toEqual([{ annotator: 'ann', byTag: { 'urn:beleg:tag:claim': 1 } }]);
});
