import { describe, expect, test } from 'vitest';
import type { AnnotationContent } from '../annotation.ts';
import type { Edit } from '../change.ts';
import { diffLayers } from '../change.ts';
import type { Layer } from '../layer.ts';
import { compareText } from '../layer.ts';
import { adding, after, ARTICLE, AT, claim, foreign, id, layerOf, TEXT } from '../layer.cases.ts';
import { mergeLayers, sameEntries } from './merge-layers.ts';

const FERRY = claim('the ferry had left on time');
const QUAY = claim('Nobody on the quay');
const NOW = '2026-11-23T09:00:00Z';

/** The layer with its first annotation's content changed, null to delete it. */
function editing(layer: Layer, to: Partial<AnnotationContent> | null, at: string): Layer {
  const before = layer.annotations.get(id(1))?.content ?? null;
  const next = to && { ...(before ?? FERRY), ...to };
  return after(layer, [{ article: ARTICLE, annotation: id(1), before, after: next }], at);
}

function merge(base: Layer | null, mine: Layer, theirs: Layer) {
  const merged = mergeLayers({ base, mine, theirs, at: NOW });
  const mirrored = mergeLayers({ base, mine: theirs, theirs: mine, at: NOW });
  expect(sameEntries(merged.layer, mirrored.layer)).toBe(true);
  return merged;
}

function notes(layer: Layer): readonly string[] {
  return [...layer.annotations.values()].map(({ content }) => content.note ?? '').toSorted(compareText);
}

const BASE = layerOf(FERRY);

describe('one annotation', () => {
  test('edited on one side only, it is the edited one, with and without a known base', () => {
    const theirs = editing(BASE, { note: 'theirs' }, AT);
    for (const base of [BASE, null]) {
      const { layer, conflicts } = merge(base, BASE, theirs);
      expect(notes(layer)).toEqual(['theirs']);
      expect(diffLayers(BASE, layer).map((edit) => edit.after?.note)).toEqual(['theirs']);
      expect(conflicts).toEqual([]);
      expect(layer.modified).toBe(theirs.modified);
    }
  });

  test('edited later by a clock that runs behind, it is still the later one', () => {
    const theirs = editing(BASE, { note: 'theirs' }, '1999-01-01T00:00:00Z');
    expect(notes(merge(null, BASE, theirs).layer)).toEqual(['theirs']);
  });

  test('edited on both sides, both versions stay and the copy is marked', () => {
    const mine = editing(BASE, { note: 'mine' }, AT);
    const theirs = editing(BASE, { note: 'theirs' }, AT);
    const { layer, conflicts } = merge(BASE, mine, theirs);
    expect(notes(layer)).toEqual(['mine', 'theirs']);
    const copy = [...layer.annotations.values()].find((each) => each.id !== id(1));
    expect(copy).toMatchObject({ conflict: 'edited-twice', content: { derivedFrom: [id(1)] } });
    expect(copy?.id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(conflicts).toEqual([{ annotation: copy?.id, conflict: 'edited-twice' }]);
    expect(layer.annotations.get(id(1))?.conflict).toBeUndefined();
  });

  test('edited on both sides, then decided: merging the old state again asks nothing again', () => {
    const mine = editing(BASE, { note: 'mine' }, AT);
    const theirs = editing(BASE, { note: 'theirs' }, AT);
    const both = merge(BASE, mine, theirs).layer;
    const copy = [...both.annotations.values()].find((each) => each.id !== id(1));
    const gone: Edit = {
      article: ARTICLE,
      annotation: copy?.id ?? '',
      before: copy?.content ?? null,
      after: null,
    };
    const decided = editing(after(both, [gone], NOW), { note: 'decided' }, NOW);
    for (const old of [mine, theirs, both, BASE]) {
      const again = merge(null, decided, old);
      expect(notes(again.layer)).toEqual(['decided']);
      expect(again.conflicts).toEqual([]);
    }
  });

  test('a copy that the annotator has worked on meanwhile is not replaced by what it once was', () => {
    const mine = editing(BASE, { note: 'mine' }, AT);
    const theirs = editing(BASE, { note: 'theirs' }, AT);
    const copy = [...merge(BASE, mine, theirs).layer.annotations.values()].find((each) => each.id !== id(1));
    const worked: Edit = {
      article: ARTICLE,
      annotation: copy?.id ?? '',
      before: null,
      after: { ...FERRY, note: 'worked on' },
    };
    const { layer } = merge(BASE, after(mine, [worked], NOW), theirs);
    expect(layer.annotations.get(copy?.id ?? '')?.content.note).toBe('worked on');
    const gone = after(after(mine, [worked], NOW), [{ ...worked, before: worked.after, after: null }], NOW);
    expect(merge(BASE, gone, theirs).layer.annotations.has(copy?.id ?? '')).toBe(false);
  });

  test('edited alike on both sides, it stays one', () => {
    const mine = editing(BASE, { note: 'same' }, AT);
    const theirs = editing(BASE, { note: 'same' }, NOW);
    const { layer, conflicts } = merge(BASE, mine, theirs);
    expect(notes(layer)).toEqual(['same']);
    expect(conflicts).toEqual([]);
  });

  test('deleted on one side and untouched on the other, it is gone', () => {
    for (const base of [BASE, null]) {
      const { layer } = merge(base, BASE, editing(BASE, null, AT));
      expect([layer.annotations.size, layer.deleted.size]).toEqual([0, 1]);
    }
  });

  test('deleted on one side and edited on the other, it is kept and marked, until decided', () => {
    const theirs = editing(BASE, null, AT);
    const mine = editing(BASE, { note: 'mine' }, AT);
    const { layer, conflicts } = merge(BASE, mine, theirs);
    expect(layer.annotations.get(id(1))).toMatchObject({
      conflict: 'deleted-elsewhere',
      content: { note: 'mine' },
    });
    expect(layer.deleted.size).toBe(0);
    expect(conflicts).toEqual([{ annotation: id(1), conflict: 'deleted-elsewhere' }]);
    const decided = editing(layer, {}, NOW);
    expect(decided.annotations.get(id(1))?.conflict).toBeUndefined();
    expect(merge(null, decided, theirs).layer.annotations.get(id(1))?.conflict).toBeUndefined();
  });

  test('a deletion that was undone is no longer deleted', () => {
    const gone = editing(BASE, null, AT);
    const back = after(gone, [adding(1, FERRY)], NOW);
    const { layer, conflicts } = merge(null, back, gone);
    expect([layer.annotations.size, layer.deleted.size, conflicts.length]).toEqual([1, 0, 0]);
  });

  test('after more edits than are remembered, the base tells who went on', () => {
    let theirs = BASE;
    for (let i = 0; i < 20; i += 1) theirs = editing(theirs, { note: `step ${i}` }, AT);
    expect(notes(merge(BASE, BASE, theirs).layer)).toEqual(['step 19']);
  });

  test('an old file that comes back does not take newer work away', () => {
    let mine = BASE;
    for (let i = 0; i < 20; i += 1) mine = editing(mine, { note: `step ${i}` }, NOW);
    expect(notes(merge(mine, mine, BASE).layer)).toContain('step 19');
  });
});

describe('files that another program wrote', () => {
  const note = (words: string) => ({ content: { ...FERRY, note: words } });

  test('words changed under an old revision are an edit after it', () => {
    for (const base of [BASE, null]) {
      const { layer, conflicts } = merge(base, BASE, foreign(BASE, note('by hand')));
      expect(notes(layer)).toEqual(['by hand']);
      expect(conflicts).toEqual([]);
      expect(layer.annotations.get(id(1))?.previous[0]).toBe(BASE.annotations.get(id(1))?.revision);
    }
  });

  test('words changed under an old revision and also by me are kept twice', () => {
    const mine = editing(BASE, { note: 'mine' }, AT);
    expect(notes(merge(BASE, mine, foreign(BASE, note('by hand'))).layer)).toEqual(['by hand', 'mine']);
  });

  test('a lost revision changes nothing as long as the words are the same', () => {
    const theirs = foreign(BASE, { revision: '', previous: [] });
    for (const base of [BASE, null]) {
      expect(sameEntries(merge(base, BASE, theirs).layer, BASE)).toBe(true);
    }
    const changed = foreign(BASE, { revision: '', previous: [], ...note('by hand') });
    expect(notes(merge(BASE, BASE, changed).layer)).toEqual(['by hand']);
    expect(notes(merge(BASE, editing(BASE, { note: 'mine' }, AT), theirs).layer)).toEqual(['mine']);
  });

  test('names of states that are not of our making are believed', () => {
    const named = foreign(BASE, { revision: 'urn:x:1', previous: [] });
    const later = foreign(BASE, { revision: 'urn:x:2', previous: ['urn:x:1'], ...note('by hand') });
    const { layer, conflicts } = merge(null, named, later);
    expect([notes(layer), conflicts, layer.annotations.get(id(1))?.revision]).toEqual([
      ['by hand'],
      [],
      'urn:x:2',
    ]);
  });

  test('what it took away without a tombstone is deleted, if I had not touched it since', () => {
    const theirs = foreign(BASE, null);
    const { layer } = merge(BASE, BASE, theirs);
    expect([layer.annotations.size, layer.deleted.get(id(1))?.created]).toEqual([0, AT]);
    expect(diffLayers(BASE, layer)).toEqual([
      { article: ARTICLE, annotation: id(1), before: FERRY, after: null },
    ]);
    expect(merge(null, BASE, theirs).layer.annotations.size).toBe(1);
    const mine = editing(BASE, { note: 'mine' }, AT);
    expect(merge(BASE, mine, theirs).layer.annotations.get(id(1))?.conflict).toBe('deleted-elsewhere');
  });

  test('what each side added is there afterwards, with the texts it is made on', () => {
    const other = { ...QUAY, anchor: { ...QUAY.anchor, text: 'b'.repeat(64) } };
    const { layer } = merge(BASE, after(BASE, [adding(2, QUAY)]), after(BASE, [adding(3, other)]));
    expect([...layer.annotations.keys()].toSorted(compareText)).toEqual([id(1), id(2), id(3)]);
    expect(layer.texts.map(({ sha256 }) => sha256)).toEqual([TEXT.sha256, other.anchor.text]);
    expect(layer.modified).toBe(NOW);
  });
});
