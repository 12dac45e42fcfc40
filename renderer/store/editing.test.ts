/** What a person does to annotations. */
import { describe, expect, it } from 'vitest';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, excludedTag } from '../../shared/domain/tagset.ts';
import { BOB, createFakeHost, settle, startStore, type FakeHost } from './fake-host.cases.ts';
import { placedAnnotations, selectedAnnotation } from './selectors.ts';
import type { Store } from './store.ts';

const TEXT = 'Der Minister 👨‍👩‍👧 sagte, die Mauer sei sicher.';
const TEXTS = { 'a.txt': TEXT, 'b.txt': 'Niemand hat die Absicht, eine Mauer zu errichten.' };

async function started(): Promise<{ host: FakeHost; store: Store }> {
  const host = createFakeHost(TEXTS);
  return { host, store: await startStore(host, 'a.txt') };
}

function select(store: Store, words: string, article: keyof typeof TEXTS = 'a.txt'): void {
  const start = TEXTS[article].indexOf(words);
  store.actions.selectText(store.getState().activePane, { start, end: start + words.length });
}

function quotes(store: Store, article = 'a.txt'): readonly string[] {
  return placedAnnotations(store.getState(), article).map(
    ({ annotation }) => `${annotation.content.label}: ${annotation.content.anchor.exact}`,
  );
}

describe('tagging', () => {
  it('lets annotations overlap and lists the outer before the inner', async () => {
    const { store } = await started();
    select(store, 'Mauer');
    store.actions.tag(ACTOR);
    select(store, 'die Mauer sei sicher');
    store.actions.tag(CLAIM);
    expect(quotes(store)).toEqual(['Claim: die Mauer sei sicher', 'Actor: Mauer']);
  });

  it('changes the tag of the annotation just made, as nothing else is selected any more', async () => {
    const { store } = await started();
    select(store, 'Mauer');
    store.actions.tag(ACTOR);
    store.actions.tag(EVIDENCE);
    expect(quotes(store)).toEqual(['Evidence: Mauer']);
    expect(store.getState().said?.code).toBe('retagged');
    expect(store.getState().settings.recentTags).toEqual([EVIDENCE, ACTOR]);
  });

  it('does not make the same annotation twice but selects the one that is there', async () => {
    const { host, store } = await started();
    select(store, 'Mauer');
    store.actions.tag(ACTOR);
    const first = store.getState().selected;
    select(store, ' Mauer ');
    store.actions.tag(ACTOR);
    await settle();
    expect(store.getState().selected).toEqual(first);
    expect(store.getState().said?.code).toBe('already-tagged');
    expect(host.applied).toHaveLength(1);
  });

  it('keeps an armed tag until it is put down', async () => {
    const { store } = await started();
    store.actions.tag(CLAIM);
    expect(store.getState().armedTag).toBe(CLAIM);
    select(store, 'Mauer');
    select(store, 'sicher');
    expect(quotes(store)).toEqual(['Claim: Mauer', 'Claim: sicher']);
    store.actions.arm(null);
    select(store, 'Minister');
    expect(quotes(store)).toHaveLength(2);
  });

  it('waits with an armed tag until the selection no longer grows', async () => {
    const { store } = await started();
    store.actions.arm(CLAIM);
    store.actions.selectText('main', { start: 4, end: 5 }, true);
    store.actions.selectText('main', { start: 4, end: 12 }, false);
    expect(quotes(store)).toEqual(['Claim: Minister']);
  });

  it('puts a tag down that is armed again', async () => {
    const { store } = await started();
    store.actions.tag(CLAIM);
    store.actions.tag(CLAIM);
    expect(store.getState().armedTag).toBeNull();
  });

  it('uses the last tag again', async () => {
    const { store } = await started();
    select(store, 'Mauer');
    store.actions.tag(EVIDENCE);
    select(store, 'sicher');
    store.actions.tagAgain();
    expect(quotes(store)).toEqual(['Evidence: Mauer', 'Evidence: sicher']);
  });

  it('writes a label that does not depend on the language of the window', async () => {
    const { store } = await started();
    select(store, 'Mauer');
    store.actions.tag(EXCLUDED);
    store.actions.tag(excludedTag('advert'));
    expect(quotes(store)).toEqual(['Excluded: advert: Mauer']);
  });

  it('never splits an emoji', async () => {
    const { store } = await started();
    const inside = TEXT.indexOf('👨') + 3;
    store.actions.selectText('main', { start: inside, end: inside + 2 });
    store.actions.tag(ACTOR);
    expect(quotes(store)).toEqual(['Actor: 👨‍👩‍👧']);
  });

  it('says so where nothing can be written', async () => {
    const host = createFakeHost(TEXTS);
    host.project = { ...host.project, writable: 'read-only' };
    const store = await startStore(host, 'a.txt');
    select(store, 'Mauer');
    store.actions.tag(ACTOR);
    expect(store.getState().said?.code).toBe('read-only');
    expect(quotes(store)).toEqual([]);
  });

  it('says so while nobody is annotating, and begins once there is a name', async () => {
    const host = createFakeHost(TEXTS);
    host.project.annotator = null;
    const store = await startStore(host, 'a.txt');
    select(store, 'Mauer');
    store.actions.tag(ACTOR);
    expect(store.getState().said?.code).toBe('no-annotator');
    expect(await store.actions.identify('Ann')).toBe(true);
    select(store, 'Mauer');
    store.actions.tag(ACTOR);
    expect(quotes(store)).toEqual(['Actor: Mauer']);
  });
});

describe('boundaries', () => {
  async function tagged(words: string): Promise<{ store: Store; move: Mover }> {
    const { store } = await started();
    select(store, words);
    store.actions.tag(ACTOR);
    const id = store.getState().selected?.id ?? '';
    return {
      store,
      move: (...how) => {
        store.actions.moveBoundary('a.txt', id, ...how);
        return selectedAnnotation(store.getState())?.annotation.content.anchor.exact;
      },
    };
  }
  type Mover = (
    edge: 'start' | 'end',
    by: 'grow' | 'shrink',
    step: 'character' | 'word',
  ) => string | undefined;

  it('move by characters as people see them and over white space', async () => {
    const { move } = await tagged('Minister');
    expect(move('end', 'grow', 'character')).toBe('Minister 👨‍👩‍👧');
    expect(move('end', 'grow', 'character')).toBe('Minister 👨‍👩‍👧 s');
    expect(move('end', 'shrink', 'character')).toBe('Minister 👨‍👩‍👧');
    expect(move('end', 'shrink', 'character')).toBe('Minister');
    expect(move('start', 'shrink', 'character')).toBe('inister');
  });

  it('move by words', async () => {
    const { move } = await tagged('die Mauer');
    expect(move('end', 'grow', 'word')).toBe('die Mauer sei');
    expect(move('start', 'shrink', 'word')).toBe('Mauer sei');
    expect(move('end', 'shrink', 'word')).toBe('Mauer');
    expect(move('start', 'grow', 'word')).toBe('die Mauer');
  });

  it('never leave the text and never leave nothing', async () => {
    const { store, move } = await tagged('Der');
    expect(move('start', 'grow', 'word')).toBe('Der');
    expect(store.getState().said?.code).toBe('boundary-stays');
    expect(move('end', 'shrink', 'word')).toBe('Der');
    expect(move('end', 'shrink', 'character')).toBe('De');
    expect(move('end', 'shrink', 'character')).toBe('D');
    expect(move('end', 'shrink', 'character')).toBe('D');
  });

  it('of an annotation that moved with the text are set where it stands now', async () => {
    const host = createFakeHost(TEXTS);
    const before = await startStore(host, 'a.txt');
    select(before, 'die Mauer');
    before.actions.tag(CLAIM);
    await settle();
    host.texts.set('a.txt', { sha256: 'f'.repeat(64), content: `Gestern. ${TEXT}` });
    const store = await startStore(host, 'a.txt');
    const [item] = placedAnnotations(store.getState(), 'a.txt');
    expect(item?.placement.kind).toBe('moved');
    store.actions.moveBoundary('a.txt', item?.annotation.id ?? '', 'end', 'grow', 'word');
    const [after] = placedAnnotations(store.getState(), 'a.txt');
    expect(after?.placement.kind).toBe('exact');
    expect(after?.annotation.content.anchor.exact).toBe('die Mauer sei');
    store.actions.undo();
    const [undone] = placedAnnotations(store.getState(), 'a.txt');
    expect(undone?.annotation.content).toEqual(item?.annotation.content);
    expect(undone?.placement).toEqual(item?.placement);
  });
});

describe('an annotation', () => {
  it('gets a note and loses it again', async () => {
    const { host, store } = await started();
    select(store, 'Mauer');
    store.actions.tag(ACTOR);
    const id = store.getState().selected?.id ?? '';
    store.actions.writeNote('a.txt', id, 'only one source');
    store.actions.writeNote('a.txt', id, 'only one source');
    expect(selectedAnnotation(store.getState())?.annotation.content.note).toBe('only one source');
    store.actions.writeNote('a.txt', id, '');
    expect(selectedAnnotation(store.getState())?.annotation.content).not.toHaveProperty('note');
    await settle();
    expect(host.applied).toHaveLength(3);
  });

  it('of a colleague can be selected and read, not changed, and says whose it is', async () => {
    const host = createFakeHost(TEXTS);
    const writer = await startStore(host, 'a.txt');
    select(writer, 'Mauer');
    writer.actions.tag(ACTOR);
    await settle();
    const theirs = host.layer('a.txt');
    host.layers.clear();
    host.put({ ...theirs, annotator: BOB });

    const store = await startStore(host, 'a.txt');
    const [id = ''] = theirs.annotations.keys();
    store.actions.selectAnnotation('a.txt', id);
    expect(store.getState().selected?.annotator).toBe('bob');
    const tries = [
      () => store.actions.remove('a.txt', id),
      () => store.actions.retag('a.txt', id, CLAIM),
      () => store.actions.tag(CLAIM),
      () => store.actions.writeNote('a.txt', id, 'no'),
      () => store.actions.moveBoundary('a.txt', id, 'end', 'grow', 'word'),
      () => expect(store.actions.mayChange('a.txt', id)).toBe(false),
    ];
    for (const [index, attempt] of tries.entries()) {
      attempt();
      expect(store.getState().said).toMatchObject({
        code: 'colleagues',
        values: { name: 'Bob' },
        serial: index + 1,
      });
    }
    expect(quotes(store)).toEqual(['Actor: Mauer']);
    expect(store.getState()).toMatchObject({ armedTag: null, settings: { recentTags: [ACTOR] } });
  });

  it('is no longer selected once it is deleted', async () => {
    const { store } = await started();
    select(store, 'Mauer');
    store.actions.tag(ACTOR);
    store.actions.remove('a.txt', store.getState().selected?.id ?? '');
    expect(store.getState().selected).toBeNull();
  });

  it('that met another version of itself is kept in the one that was chosen', async () => {
    const { host, store } = await started();
    select(store, 'Mauer');
    store.actions.tag(ACTOR);
    await settle();
    const [mine] = host.layer('a.txt').annotations.values();
    if (mine === undefined) throw new Error('nothing was tagged');
    const other = {
      ...mine,
      id: 'urn:uuid:other',
      content: { ...mine.content, note: 'elsewhere', derivedFrom: [mine.id] },
      conflict: 'edited-twice' as const,
    };
    const layer = host.layer('a.txt');
    host.put({ ...layer, annotations: new Map([...layer.annotations, [other.id, other]]) });
    host.emit({ event: 'layerReplaced', data: { layer: host.view('a.txt'), notices: [] } });
    await settle();
    expect(quotes(store)).toHaveLength(2);

    store.actions.resolveConflict('a.txt', other.id);
    await settle();
    const [left, ...none] = host.layer('a.txt').annotations.values();
    expect(none).toEqual([]);
    expect(left?.content.note).toBe('elsewhere');
    expect(left).not.toHaveProperty('conflict');
    store.actions.undo();
    expect(quotes(store)).toHaveLength(2);
  });
});
