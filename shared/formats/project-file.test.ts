import { expect, test } from 'vitest';
import { DEFAULT_TAGSET } from '../domain/tagset.ts';
import { readAnnotatorFile, writeAnnotatorFile } from './annotator-file.ts';
import { readProjectFile, writeProjectFile, rulesIn, withProjectEdit } from './project-file.ts';

const ID = '1f0b52a4-6a0e-4d0c-8f6d-7f6b8d1f2a11';
const LEAST = { format: 1, id: ID, name: 'Ferry' };

function project(file: unknown) {
  return readProjectFile(JSON.stringify(file));
}

function annotator(file: unknown) {
  return readAnnotatorFile(JSON.stringify(file));
}

test('format, id and name are enough for a project', () => {
  expect(project(LEAST)).toEqual({
    ok: true,
    value: { id: ID, name: 'Ferry', tagset: DEFAULT_TAGSET, original: LEAST },
  });
});

test('a project file that is none is refused with a code', () => {
  expect(readProjectFile('')).toMatchObject({ code: 'not-json' });
  expect(readProjectFile('['.repeat(500))).toMatchObject({ code: 'too-deep' });
  for (const file of [
    null,
    [],
    7,
    {},
    { ...LEAST, id: 7 },
    { ...LEAST, name: '' },
    { ...LEAST, format: 'x' },
  ]) {
    expect(project(file)).toMatchObject({ code: 'not-a-project' });
  }
  expect(project({ ...LEAST, format: 2 })).toMatchObject({ code: 'newer-format' });
});

test('what a project file says besides is kept, and a tagset of its own is read', () => {
  const full = {
    ...LEAST,
    lead: 'a1',
    articles: '/cases/ferry',
    tagset: {
      tags: [
        {
          id: 'urn:uuid:7',
          label: 'Place',
          letter: 'P',
          cue: 'dashed',
          definition: 'where',
          parent: 'urn:uuid:8',
        },
        { id: 'urn:uuid:8', label: 'Scene', 'x:more': 1 },
        { label: 'no id' },
      ],
    },
    settings: { key: [1] },
    unknown: { deep: true },
  };
  const read = project(full);
  if (!read.ok) throw new Error(read.code);
  expect(read.value).toMatchObject({ lead: 'a1', articles: '/cases/ferry', settings: { key: [1] } });
  expect(read.value.tagset.tags).toEqual([
    {
      id: 'urn:uuid:7',
      label: 'Place',
      letter: 'P',
      cue: 'dashed',
      definition: 'where',
      parent: 'urn:uuid:8',
    },
    { id: 'urn:uuid:8', label: 'Scene', letter: 'S', cue: 'solid' },
  ]);
  expect(JSON.parse(writeProjectFile(read.value))).toEqual(full);
  expect(JSON.parse(writeProjectFile({ ...read.value, name: 'Quay', tagset: DEFAULT_TAGSET }))).toEqual({
    ...full,
    name: 'Quay',
    tagset: { tags: [...DEFAULT_TAGSET.tags, { label: 'no id' }] },
  });
});

test('link types of a project are read and written, and stand beside the built-in tags where it has none', () => {
  const dates = { id: 'urn:uuid:9', label: 'dates', from: ['urn:beleg:tag:evidence'], to: [] };
  const read = project({ ...LEAST, tagset: { linkTypes: [dates, { label: 'no id' }, 7] } });
  if (!read.ok) throw new Error(read.code);
  expect(read.value.tagset).toEqual({ tags: DEFAULT_TAGSET.tags, linkTypes: [dates] });
  const again = project(
    JSON.parse(writeProjectFile({ ...read.value, tagset: { ...read.value.tagset, linkTypes: [] } })),
  );
  expect(again).toMatchObject({ value: { tagset: { linkTypes: [] } } });
  expect(project({ ...LEAST, tagset: { linkTypes: 'all' } })).toMatchObject({
    value: { tagset: DEFAULT_TAGSET },
  });
});

test('a new project file says no more than it must', () => {
  const json = writeProjectFile({ id: ID, name: 'Ferry', lead: 'a1', tagset: DEFAULT_TAGSET, original: {} });
  expect(JSON.parse(json)).toEqual({ ...LEAST, lead: 'a1' });
  expect(json.endsWith('}\n')).toBe(true);
});

test('an annotator file names who it is, and keeps what else it says', () => {
  const file = { format: 1, id: 'a1', uuid: ID, name: 'Ada', entities: [{ id: 'x' }] };
  const read = annotator(file);
  if (!read.ok) throw new Error(read.code);
  expect(read.value.annotator).toEqual({ id: 'a1', uuid: ID, name: 'Ada' });
  const renamed = writeAnnotatorFile({ ...read.value, annotator: { id: 'a1', uuid: ID, name: 'Bea' } });
  expect(JSON.parse(renamed)).toEqual({ ...file, name: 'Bea' });
});

test('an annotator file that is none is refused with a code', () => {
  const file = { format: 1, id: 'a1', uuid: ID };
  expect(annotator(file)).toMatchObject({ ok: true, value: { annotator: { name: 'a1' } } });
  for (const wrong of [null, { ...file, id: '../x' }, { ...file, uuid: '' }, { ...file, format: 0 }]) {
    expect(annotator(wrong)).toMatchObject({ code: 'not-an-annotator' });
  }
  expect(annotator({ ...file, format: 9 })).toMatchObject({ code: 'newer-format' });
  expect(readAnnotatorFile('{')).toMatchObject({ code: 'not-json' });
});

test('who is to do what and blind mode are read and changed, and what else the settings hold stays', () => {
  const file = {
    format: 1,
    id: '1',
    name: 'Fall',
    lead: 'a1',
    settings: { other: 1 },
    assigned: { 'a.txt': ['a1', 'No Id', 5, 'a1'], 'b.txt': 'b2' },
  };
  const read = readProjectFile(JSON.stringify(file));
  if (!read.ok) throw new Error(read.code);
  expect(rulesIn(read.value)).toEqual({
    blind: false,
    lead: 'a1',
    adjudicator: 'a1',
    assigned: { 'a.txt': ['a1'], 'b.txt': ['b2'] },
  });
  const named = withProjectEdit(read.value, { adjudicator: 'b2' });
  expect([rulesIn(named).adjudicator, named.settings]).toEqual(['b2', { other: 1, adjudicator: 'b2' }]);
  expect(withProjectEdit(named, { adjudicator: null }).settings).toEqual({ other: 1 });
  const edited = withProjectEdit(read.value, { blind: true, assigned: { 'a.txt': [], 'c.txt': ['b2'] } });
  expect(JSON.parse(writeProjectFile(edited))).toMatchObject({
    settings: { other: 1, blind: true },
    assigned: { 'b.txt': ['b2'], 'c.txt': ['b2'] },
  });
  expect(JSON.parse(writeProjectFile(withProjectEdit(edited, { blind: false })))).toHaveProperty('settings', {
    other: 1,
  });
});

test('the project’s reasons to reject are read tidily, changed, and given back to the built-in ones', () => {
  const settings = {
    other: 1,
    rejectionReasons: [' boundary ', '', 5, 'Gerücht', 'Gerücht', 'x'.repeat(81)],
  };
  const read = readProjectFile(JSON.stringify({ format: 1, id: '1', name: 'Fall', settings }));
  if (!read.ok) throw new Error(read.code);
  expect(rulesIn(read.value).rejectionReasons).toEqual(['boundary', 'Gerücht']);
  const edited = withProjectEdit(read.value, { rejectionReasons: ['Hörensagen '] });
  expect(JSON.parse(writeProjectFile(edited))).toMatchObject({
    settings: { other: 1, rejectionReasons: ['Hörensagen'] },
  });
  const back = withProjectEdit(edited, { rejectionReasons: [] });
  expect(back.settings).toEqual({ other: 1 });
  expect(rulesIn(back)).not.toHaveProperty('rejectionReasons');
});
