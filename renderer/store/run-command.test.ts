/** Commands: each can be asked for and run, and none can be run when it makes no sense. */
import { describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../shared/commands.ts';
import { ACTOR } from '../../shared/domain/tagset.ts';
import { BOB, createFakeHost, settle, startStore } from './fake-host.cases.ts';
import { hasAnnotations } from './command-conditions.ts';
import { createCommands, isCommandId, type CommandUi, type Commands } from './run-command.ts';
import { selectedAnnotation } from './selectors.ts';
import type { Store } from './store.ts';

const TEXTS = { 'a.txt': 'Der Minister sagte, die Mauer sei sicher.', 'b.txt': 'Niemand hat die Absicht.' };

function fakeUi(): CommandUi {
  return {
    openFolderPicker: vi.fn(),
    openExport: vi.fn(),
    openHistoryExport: vi.fn(),
    openImport: vi.fn(),
    openFind: vi.fn(),
    showNextFound: vi.fn(),
    openProjectSearch: vi.fn(),
    showResult: vi.fn(),
    copyTable: vi.fn(),
    copyQuote: vi.fn(),
    openPalette: vi.fn(),
    openShortcuts: vi.fn(),
    print: vi.fn(),
    openSettings: vi.fn(),
    showUnsettled: vi.fn(),
    openMetadata: vi.fn(),
    openWork: vi.fn(),
    openTagset: vi.fn(),
    openHistory: vi.fn(),
    openAgreement: vi.fn(),
    openEntity: vi.fn(),
    openMemo: vi.fn(),
    openEncoding: vi.fn(),
    showDifferences: vi.fn(),
    showOccurrences: vi.fn(),
    focusDecisionComment: vi.fn(),
    focusAnswer: vi.fn(),
    openAcceptClass: vi.fn(),
    focusTextSoon: vi.fn(),
    selectWords: vi.fn(),
    focusNote: vi.fn(),
    focusAnnotationFilter: vi.fn(),
    focusArticleFilter: vi.fn(),
    focusRegion: vi.fn(),
    focusPane: vi.fn(),
    hidePopover: vi.fn(() => false),
    cycleOverlap: vi.fn(),
    foldExcluded: vi.fn(),
    togglePanel: vi.fn(),
    isPanelShown: () => true,
  };
}

async function started(): Promise<{ store: Store; ui: CommandUi; commands: Commands }> {
  const store = await startStore(createFakeHost(TEXTS), 'a.txt');
  const ui = fakeUi();
  return { store, ui, commands: createCommands(store, ui) };
}

describe('commands', () => {
  it('answer whether they can be run in every phase of the window', async () => {
    const { store, commands } = await started();
    const enabled = (): readonly string[] =>
      COMMANDS.filter(({ id }) => commands.isEnabled(id)).map(({ id }) => id);
    expect(enabled()).toContain('tag-actor');
    expect(enabled()).not.toContain('delete-annotation');
    store.actions.closeProject();
    await settle();
    expect(enabled()).toContain('open-folder');
    expect(enabled()).not.toContain('tag-actor');
    expect(enabled()).not.toContain('save-now');
  });

  it('do the whole main job', async () => {
    const { store, commands } = await started();
    const quote = (): string | undefined =>
      selectedAnnotation(store.getState())?.annotation.content.anchor.exact;
    store.actions.selectText('main', { start: 4, end: 12 });
    commands.run('tag-actor');
    expect(quote()).toBe('Minister');
    commands.run('grow-end-word');
    expect(quote()).toBe('Minister sagte');
    commands.run('undo');
    expect(quote()).toBe('Minister');
    commands.run('redo');
    commands.run('delete-annotation');
    expect(quote()).toBeUndefined();
    commands.run('undo');
    commands.run('disarm');
    expect(store.getState().selected).toBeNull();
    commands.run('next-annotation');
    expect(quote()).toBe('Minister sagte');
    commands.run('next-article');
    await settle();
    expect(store.getState().panes.main?.article).toBe('b.txt');
  });

  it('go through annotations that are listed already while the host reads them again', async () => {
    const { store } = await started();
    store.actions.selectText('main', { start: 4, end: 12 });
    store.actions.tag(ACTOR);
    const { panes } = store.getState();
    const { main } = panes;
    if (main === null) throw new Error('nothing is open');
    const again = { ...store.getState(), panes: { ...panes, main: { ...main, status: 'loading' as const } } };
    expect(hasAnnotations(again)).toBe(true);
    expect(hasAnnotations({ ...again, panes: { ...panes, main: { ...main, document: null } } })).toBe(false);
  });

  it('wait for an article that is being opened, in order, and are forgotten with it', async () => {
    const { store, ui, commands } = await started();
    const opening = store.actions.openArticle('b.txt', 'main');
    expect(commands.take('print')).toBe(true);
    expect(commands.take('edit-metadata')).toBe(true);
    expect(ui.print).not.toHaveBeenCalled();
    await opening;
    await expect.poll(() => vi.mocked(ui.print).mock.calls.length).toBe(1);
    expect(ui.openMetadata).toHaveBeenCalledOnce();
    // What somebody asked of an article is never done to the next one.
    const first = store.actions.openArticle('a.txt', 'main');
    expect(commands.take('print')).toBe(true);
    await Promise.all([first, store.actions.openArticle('b.txt', 'main')]);
    const again = store.actions.openArticle('a.txt', 'main');
    commands.take('edit-metadata');
    await again;
    await expect.poll(() => vi.mocked(ui.openMetadata).mock.calls.length).toBe(2);
    expect(ui.print).toHaveBeenCalledOnce();
    // Where nothing is being opened, a key that means nothing is left to others.
    expect(commands.take('delete-annotation')).toBe(false);
  });

  it('that cannot be run do nothing', async () => {
    const { store, ui, commands } = await started();
    const before = store.getState();
    for (const id of ['undo', 'edit-note', 'delete-annotation', 'keep-version', 'other-pane'] as const) {
      commands.run(id);
    }
    expect(store.getState()).toBe(before);
    expect(ui.focusNote).not.toHaveBeenCalled();
  });

  it('on a colleague’s annotation say whose it is, instead of doing nothing', async () => {
    const host = createFakeHost(TEXTS);
    const writer = await startStore(host, 'a.txt');
    writer.actions.selectText('main', { start: 4, end: 12 });
    writer.actions.tag(ACTOR);
    await settle();
    const theirs = host.layer('a.txt');
    host.layers.clear();
    host.put({ ...theirs, annotator: BOB });

    const store = await startStore(host, 'a.txt');
    const ui = fakeUi();
    const commands = createCommands(store, ui);
    commands.run('next-annotation');
    for (const id of ['delete-annotation', 'edit-note', 'grow-end-word', 'shrink-start-character'] as const) {
      const before = store.getState().said?.serial ?? 0;
      commands.run(id);
      expect(store.getState().said).toMatchObject({ code: 'colleagues', serial: before + 1 });
    }
    expect(ui.focusNote).not.toHaveBeenCalled();
  });

  it('arm a tag where nothing is selected, and put it down again', async () => {
    const { store, commands } = await started();
    commands.run('tag-actor');
    expect(store.getState().armedTag).toBe(ACTOR);
    expect(commands.isChecked('tag-actor')).toBe(true);
    commands.run('disarm');
    expect(commands.isChecked('tag-actor')).toBe(false);
    expect(commands.isEnabled('disarm')).toBe(false);
  });

  it('send the popover away, then give up the selected words, so that no later key tags them', async () => {
    const { store, ui, commands } = await started();
    store.actions.selectText('main', { start: 4, end: 12 });
    vi.mocked(ui.hidePopover).mockReturnValueOnce(true);
    commands.run('disarm');
    expect(store.getState().panes.main?.selection).toEqual({ start: 4, end: 12 });
    commands.run('disarm');
    expect(store.getState().panes.main?.selection).toBeNull();
    expect(commands.isEnabled('disarm')).toBe(false);
  });

  it('change settings within bounds and show which is chosen', async () => {
    const { store, commands } = await started();
    commands.run('theme-dark');
    expect(commands.isChecked('theme-dark')).toBe(true);
    expect(commands.isChecked('theme-light')).toBe(false);
    expect(commands.isChecked('palette')).toBeNull();
    for (let i = 0; i < 100; i += 1) commands.run('larger-text');
    expect(store.getState().settings.textSize).toBe(40);
    expect(commands.isEnabled('larger-text')).toBe(false);
  });

  it('open the window’s own picker where the system has none', async () => {
    const { ui, commands } = await started();
    commands.run('open-folder');
    await settle();
    expect(ui.openFolderPicker).toHaveBeenCalledOnce();
  });

  it('show two texts and go from one to the other', async () => {
    const { store, ui, commands } = await started();
    commands.run('open-beside');
    await settle();
    expect(store.getState().panes.beside?.article).toBe('b.txt');
    expect(commands.isEnabled('open-beside')).toBe(false);
    commands.run('other-pane');
    expect(ui.focusPane).toHaveBeenCalledWith('main');
    commands.run('close-beside');
    expect(store.getState().panes.beside).toBeNull();
  });
});

it('knows ids that come from outside', () => {
  expect(isCommandId('tag-actor')).toBe(true);
  expect(isCommandId('constructor')).toBe(false);
});
