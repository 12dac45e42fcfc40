import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import { linkTypesOf } from '../../../shared/domain/link-types.ts';
import type { StatementContent } from '../../../shared/domain/statement.ts';
import { withMerged, withTag } from '../../../shared/domain/tags/edit-tagset.ts';
import { OWN_TAGSET, PLACE } from '../../../shared/domain/tags/tagset.cases.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import {
  contentFor,
  edit,
  layerFile,
  openAs,
  testBackend,
  valueOf,
  type TestWindow,
} from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = 'The mayor said so.\n';
const AT = '2026-11-22T20:00:00Z';
const REPEATS = 'urn:beleg:link:repeats';
const PROJECT = {
  format: 1,
  id: '0d0d0d0d-0000-4000-8000-000000000000',
  name: 'Case',
  lead: 'anna',
  tagset: { tags: OWN_TAGSET.tags },
};

async function caseOf(lead = 'anna'): Promise<{ readonly root: string; readonly window: TestWindow }> {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'b.txt': TEXT,
    'beleg/project.json': JSON.stringify({ ...PROJECT, lead }),
    'beleg/annotations/a.txt/b2.json': layerFile({ text: TEXT, exact: 'mayor', start: 4, end: 9 }),
  });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  return { root, window };
}

/** Tags *mayor* in both articles as a place. */
async function tagPlaces(window: TestWindow): Promise<void> {
  for (const article of ['a.txt', 'b.txt']) {
    const { text } = valueOf(await window.api.openArticle({ article }));
    const content = { ...contentFor(text, 'mayor'), tag: PLACE.id, label: 'Place' };
    valueOf(await window.api.applyChanges({ changes: [edit(article, null, content)] }));
  }
}

async function ownTags(root: string): Promise<readonly string[]> {
  const files = ['a.txt', 'b.txt'].map((article) =>
    path.join(root, 'beleg/annotations', article, 'anna.json'),
  );
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.map((text) => /"source":\s*"(urn:(?:uuid|beleg:tag):[^"]+)"/.exec(text)?.[1] ?? '');
}

test('merging a tag changes one’s own annotations in all articles, and taking it back restores both', async () => {
  const { root, window } = await caseOf();
  await tagPlaces(window);
  const { uses } = valueOf(await window.api.describeTagUse({}));
  expect(uses.find(({ tag }) => tag === PLACE.id)).toMatchObject({
    own: { count: 2, articles: ['a.txt', 'b.txt'] },
    others: [],
  });
  expect(uses.find(({ tag }) => tag === CLAIM)?.others).toEqual([
    { annotator: 'b2', count: 1, articles: ['a.txt'] },
  ]);

  const merged = { before: OWN_TAGSET, after: withMerged(OWN_TAGSET, PLACE.id, CLAIM) };
  const retag = { tags: [{ from: PLACE.id, to: { tag: CLAIM, label: 'Claim' } }], links: [] };
  const done = valueOf(await window.api.changeTagset({ edit: merged, tagged: { retag } }));
  expect(done).toMatchObject({ annotations: 2, articles: 2, left: [] });
  await window.api.flush({});
  expect(await ownTags(root)).toEqual([CLAIM, CLAIM]);
  expect(window.of('workChanged').at(-1)?.tagset?.tags).toEqual(merged.after.tags);

  const back = { before: merged.after, after: merged.before };
  valueOf(await window.api.changeTagset({ edit: back, tagged: { takeBack: done.tagged ?? '' } }));
  await window.api.flush({});
  expect(await ownTags(root)).toEqual([PLACE.id, PLACE.id]);
  const project: unknown = JSON.parse(await readFile(path.join(root, 'beleg/project.json'), 'utf8'));
  expect(project).toMatchObject({ tagset: { tags: OWN_TAGSET.tags } });
});

test('decisions that name a merged tag become others with it, and links whose type goes, own ones alone', async () => {
  const { root, window } = await caseOf();
  const { text } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  const { anchor } = contentFor(text, 'mayor');
  const bert = `urn:uuid:${randomUUID()}`;
  const said = (after: StatementContent): Change => ({
    id: `urn:uuid:${randomUUID()}`,
    kind: 'decide',
    at: AT,
    edits: [{ article: 'a.txt', links: true, annotation: `urn:uuid:${randomUUID()}`, before: null, after }],
  });
  const decision = said({
    kind: 'decision',
    verdict: 'amended',
    on: bert,
    judged: '',
    amendment: { anchor, tag: PLACE.id, label: 'Place' },
  });
  const link = said({ kind: 'link', type: REPEATS, from: bert, to: bert });
  valueOf(await window.api.applyChanges({ changes: [decision, link] }));
  await window.api.flush({});
  const file = path.join(root, 'beleg/annotations/a.txt/anna.links.json');
  const own = await readFile(file, 'utf8');
  await writeFile(path.join(path.dirname(file), 'b2.links.json'), own);

  const { uses, links } = valueOf(await window.api.describeTagUse({}));
  const both = {
    own: { count: 1, articles: ['a.txt'] },
    others: [{ annotator: 'b2', count: 1, articles: ['a.txt'] }],
  };
  expect(uses.find(({ tag }) => tag === PLACE.id)?.amendments).toEqual(both);
  expect(links).toEqual([{ type: REPEATS, ...both }]);

  const linkTypes = linkTypesOf(OWN_TAGSET).filter(({ id }) => id !== REPEATS);
  const merged = { before: OWN_TAGSET, after: { ...withMerged(OWN_TAGSET, PLACE.id, CLAIM), linkTypes } };
  const retag = {
    tags: [{ from: PLACE.id, to: { tag: CLAIM, label: 'Claim' } }],
    links: [{ from: REPEATS, to: null }],
  };
  const done = valueOf(await window.api.changeTagset({ edit: merged, tagged: { retag } }));
  expect(done).toMatchObject({ annotations: 0, statements: 2, articles: 1, left: [] });
  await window.api.flush({});
  const now = await readFile(file, 'utf8');
  expect([now.includes(PLACE.id), now.includes(CLAIM), now.includes(REPEATS)]).toEqual([false, true, false]);
  expect(await readFile(path.join(path.dirname(file), 'b2.links.json'), 'utf8')).toBe(own);

  const back = { before: merged.after, after: merged.before };
  valueOf(await window.api.changeTagset({ edit: back, tagged: { takeBack: done.tagged ?? '' } }));
  const again = valueOf(await window.api.describeTagUse({}));
  expect(again.links).toEqual([{ type: REPEATS, ...both }]);
  expect(again.uses.find(({ tag }) => tag === PLACE.id)?.amendments).toEqual(both);
});

test('who does not lead changes nothing and proposes it, and the lead answers', async () => {
  const { root, window } = await caseOf('b2');
  const after = withTag(OWN_TAGSET, { ...PLACE, label: 'Site' }, AT);
  const refused = await window.api.changeTagset({ edit: { before: OWN_TAGSET, after }, tagged: null });
  expect(refused).toMatchObject({ ok: false, code: 'not-lead' });
  const id = `urn:uuid:${randomUUID()}`;
  const proposal = { id, at: AT, before: [PLACE], after: [{ ...PLACE, label: 'Site' }] };
  valueOf(await window.api.proposeTags({ proposal }));
  expect(window.of('workChanged').at(-1)?.proposals).toEqual([
    { ...proposal, annotator: 'anna', answer: null },
  ]);
  expect(await window.api.answerProposal({ id, answer: 'accepted' })).toMatchObject({ code: 'not-lead' });
  const file = await readFile(path.join(root, 'beleg/annotators/anna.json'), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ proposals: [{ id }] });
  valueOf(await window.api.withdrawProposal({ id }));
  expect(window.of('workChanged').at(-1)?.proposals).toBeUndefined();
});
