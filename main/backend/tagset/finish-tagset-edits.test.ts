import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withMerged } from '../../../shared/domain/tags/edit-tagset.ts';
import { OWN_TAGSET, PLACE } from '../../../shared/domain/tags/tagset.cases.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import { machineWith } from '../app-data/machine.ts';
import { contentFor, edit as changeOf, openAs, testBackend, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { beginTagsetEdit } from './tagset-record.ts';

const TEXT = 'The mayor said so.\n';
const PROJECT = { format: 1, id: '0d0d0d0d-0000-4000-8000-000000000000', name: 'Case', lead: 'anna' };
const MERGED = withMerged(OWN_TAGSET, PLACE.id, CLAIM);
const EDIT = { before: OWN_TAGSET, after: MERGED };

/** A project in which a Beleg was killed in the middle of a merge, with its change applied or not. */
async function killed({ isApplied, tagset }: { readonly isApplied: boolean; readonly tagset: object }) {
  const dataFolder = await temporaryFolder();
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': JSON.stringify({ ...PROJECT, tagset }),
  });
  const earlier = await testBackend({ startWith: root, dataFolder });
  const window = earlier.window();
  const annotator = (await openAs(window)).annotator?.uuid ?? '';
  const { text } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  const change = changeOf('a.txt', null, { ...contentFor(text, 'mayor'), label: 'Claim' });
  if (isApplied) valueOf(await window.api.applyChanges({ changes: [change] }));
  await earlier.close();
  const machine = await machineWith('0123456789abcdef');
  const dead = { ...machine, self: { ...machine.self, boot: 'an earlier one' } };
  const place = { dataFolder, machine: dead, root, annotator };
  valueOf(await beginTagsetEdit(place, { change: change.id, edit: EDIT }));
  return { dataFolder, root };
}

async function tagsAfterStart({ root, dataFolder }: { readonly root: string; readonly dataFolder: string }) {
  const view = await openAs((await testBackend({ startWith: root, dataFolder })).window());
  const written: unknown = JSON.parse(await readFile(path.join(root, 'beleg/project.json'), 'utf8'));
  expect(written).toMatchObject({ tagset: { tags: view.tagset.tags } });
  expect(await readdir(path.join(dataFolder, 'tagset-edits'))).toEqual([]);
  return view.tagset.tags;
}

test('a tag that was merged goes from the tagset at the next start if Beleg was killed before that', async () => {
  const half = await killed({ isApplied: true, tagset: { tags: OWN_TAGSET.tags } });
  expect(await tagsAfterStart(half)).toEqual(MERGED.tags);
});

test('a tagset that changed first is again what it was if its annotations never followed', async () => {
  const half = await killed({ isApplied: false, tagset: { tags: MERGED.tags } });
  expect(await tagsAfterStart(half)).toEqual(OWN_TAGSET.tags);
});
