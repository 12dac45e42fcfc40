// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Calls } from '../shared/api/contract.ts';
import { COMMANDS } from '../shared/commands.ts';
import { ok } from '../shared/result.ts';
import { openDropped } from './dropped-folder.ts';
import { followHost } from './host-window.ts';
import { createCommandUi } from './panels/command-ui.ts';
import { createWindowUi, type WindowUiStore } from './panels/window-ui.ts';
import { countingClock, createFakeHost, type FakeHost } from './store/fake-host.cases.ts';
import { createCommands } from './store/run-command.ts';
import { createStore, type Store } from './store/store.ts';

type Shown = Calls['showCommands']['request'];

interface Page {
  readonly host: FakeHost;
  readonly store: Store;
  readonly ui: WindowUiStore;
  /** What the host was told of commands, and how many changes it heard were left at closing. */
  readonly shown: Shown[];
  readonly left: number[];
}

let unfollow = (): void => {};

async function page(nativeMenu = true): Promise<Page> {
  const host = createFakeHost({ 'a.txt': 'Der Minister sagte, die Mauer sei sicher.' });
  const shown: Shown[] = [];
  const left: number[] = [];
  const api = {
    ...host.api,
    describeHost: async (request: Record<string, never>) => {
      const reply = await host.api.describeHost(request);
      if (!reply.ok) return reply;
      return ok({
        ...reply.value,
        capabilities: {
          folderDialog: true,
          nativeMenu,
          showsFiles: false,
          printsPdf: false,
          ownBrowser: false,
        },
      });
    },
    showCommands: async (request: Shown) => {
      shown.push(request);
      return await Promise.resolve(ok(null));
    },
    letClose: async ({ unsent }: { unsent: number }) => {
      left.push(unsent);
      return await Promise.resolve(ok(null));
    },
  };
  const { transport, shelf } = host;
  const store = createStore({ api, transport, clock: countingClock(), shelf });
  const ui = createWindowUi();
  const commands = createCommands(store, createCommandUi(store, ui));
  unfollow = followHost({ store, commands, ui, api, transport });
  await store.actions.start();
  await store.actions.openArticle('a.txt');
  return { host, store, ui, shown, left };
}

/** The state of a command as the host was told last. */
function told({ shown }: Page, id: string): Shown['commands'][number] | undefined {
  return shown.at(-1)?.commands.find((command) => command.id === id);
}

// What a window still has to tell must not come when its page is gone.
afterEach(() => unfollow());

beforeEach(() => {
  document.body.replaceChildren();
  // A wide window.
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

describe('a host with a menu of its own', () => {
  it('is told every command, with its keys and whether it can be run', async () => {
    const window = await page();
    await expect
      .poll(() => told(window, 'open-folder'))
      .toEqual({
        id: 'open-folder',
        keys: 'Mod+O',
        enabled: true,
        checked: null,
      });
    expect(window.shown.at(-1)?.commands).toHaveLength(COMMANDS.length);
    expect(told(window, 'undo')?.enabled).toBe(false);
    expect(told(window, 'theme-system')?.checked).toBe(true);
  });

  it('is told again when something is different, and only then', async () => {
    const window = await page();
    await expect.poll(() => window.shown.length).toBeGreaterThan(0);
    const before = window.shown.length;
    window.store.actions.changeSettings({ theme: 'dark' });
    await expect.poll(() => told(window, 'theme-dark')?.checked).toBe(true);
    expect(window.shown.length).toBe(before + 1);
    window.store.actions.changeSettings({ keys: { 'open-folder': ['Mod+D'] } });
    await expect.poll(() => told(window, 'open-folder')?.keys).toBe('Mod+D');
  });

  it('is told when a field is typed in, which has an undo of its own', async () => {
    const window = await page();
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    await expect.poll(() => window.shown.at(-1)?.typing).toBe(true);
    field.blur();
    await expect.poll(() => window.shown.at(-1)?.typing).toBe(false);
  });

  it('can run nothing while a dialog waits for an answer', async () => {
    const window = await page();
    window.ui.setState({ dialog: 'shortcuts' });
    await expect.poll(() => told(window, 'settings')?.enabled).toBe(false);
    window.host.emit({ event: 'commandChosen', data: { command: 'settings' } });
    expect(window.ui.getState().dialog).toBe('shortcuts');
  });

  it('runs what is chosen in it, and no nonsense', async () => {
    const window = await page();
    window.host.emit({ event: 'commandChosen', data: { command: 'constructor' } });
    window.host.emit({ event: 'commandChosen', data: { command: 'settings' } });
    expect(window.ui.getState().dialog).toBe('settings');
  });
});

it('a host without a menu of its own is told nothing', async () => {
  vi.useFakeTimers();
  const window = await page(false);
  window.store.actions.changeSettings({ theme: 'dark' });
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(window.shown).toEqual([]);
});

describe('what comes from outside', () => {
  it('is opened, unless it is open already', async () => {
    const window = await page();
    const opened = (): number => window.host.calls.filter((name) => name === 'openProject').length;
    const before = opened();
    window.host.emit({ event: 'openRequested', data: { place: window.host.project.place } });
    expect(opened()).toBe(before);
    window.host.emit({ event: 'openRequested', data: { place: 'elsewhere' } });
    await expect.poll(opened).toBe(before + 1);
  });

  it('is opened when it is dropped and the host knows it, unless it is taken for an import; the page stays', async () => {
    const open = vi.fn<(place: string) => void>();
    const taken: string[] = [];
    openDropped(
      async (file) => await Promise.resolve(file.name === 'evil.html' ? null : 'place'),
      open,
      ({ files: [file] }) => file?.name === 'words.csv' && taken.push(file.name) > 0,
    );
    for (const name of ['case', 'evil.html', 'words.csv']) {
      const event = new Event('drop', { cancelable: true });
      Object.assign(event, { dataTransfer: { files: [new File([], name)] } });
      window.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
    }
    const words = new Event('drop', { cancelable: true });
    window.dispatchEvent(words);
    expect(words.defaultPrevented).toBe(true);
    await expect.poll(() => open.mock.calls).toEqual([['place']]);
    expect(taken).toEqual(['words.csv']);
  });
});

describe('closing', () => {
  it('first sends what is being written in a field, then says that all is sent', async () => {
    const { host, store, left } = await page();
    store.actions.selectText('main', { start: 4, end: 12 });
    const field = document.createElement('textarea');
    document.body.append(field);
    // As the note does it: what is written goes when the field is left.
    field.addEventListener('blur', () => store.actions.tag('urn:beleg:tag:actor'));
    field.focus();
    host.emit({ event: 'closing', data: null });
    await expect.poll(() => left).toEqual([0]);
    expect(host.applied).toHaveLength(1);
  });

  it('says how much could not be sent', async () => {
    const { host, store, left } = await page();
    host.link = 'down';
    store.actions.selectText('main', { start: 4, end: 12 });
    store.actions.tag('urn:beleg:tag:actor');
    host.emit({ event: 'closing', data: null });
    await expect.poll(() => left).toEqual([1]);
  });
});
