/** The desktop program from its start on, as people and the system use it. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../backend/backend.cases.ts';
import { temporaryFolder } from '../backend/disk/temporary-folder.cases.ts';
import {
  ARTICLE,
  builtOnce,
  lastEvent,
  runDesktop,
  startDesktop,
  type RunningDesktop,
  type StartOptions,
} from './built-desktop.cases.ts';
import { CHANNELS } from './channels.ts';
import { fakeElectron, FakeWindow } from './fake-electron.cases.ts';

const { app, dialog, nativeTheme } = fakeElectron;
const LAUNCHED = { BELEG_LAUNCHER: '1' };
const READY = 'BELEG_ELECTRON_READY\n';

const built = builtOnce();

async function running(options: StartOptions = {}): Promise<RunningDesktop> {
  return await runDesktop(built.entry, options);
}

describe('starting', () => {
  it('opens one window on Beleg’s own page, with the folder that was named', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await running({ arguments: [folder] });
    expect(desktop.window.url).toBe('app://bundle/');
    const description = valueOf(await desktop.api.describeHost({}));
    expect(description).toMatchObject({
      version: '1.2.3',
      startsWithProject: true,
      capabilities: {
        folderDialog: true,
        nativeMenu: true,
        showsFiles: true,
        printsPdf: true,
        ownBrowser: false,
      },
      systemLanguages: ['en-GB'],
    });
    const project = valueOf(await desktop.api.openProject({ place: null }));
    expect(project).toMatchObject({ name: path.basename(folder), writable: 'yes' });
    expect(JSON.stringify([description, project])).not.toContain(folder);
  });

  it('without a folder begins with the welcome page', async () => {
    const desktop = await running();
    expect(valueOf(await desktop.api.describeHost({})).startsWithProject).toBe(false);
    expect(await desktop.api.openProject({ place: null })).toMatchObject({ code: 'nothing-given' });
  });

  it('locks everything before Electron is ready, and keeps Chromium’s files with Beleg’s', async () => {
    const { data } = await running();
    expect(app.enableSandbox).toHaveBeenCalledTimes(1);
    expect(fakeElectron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledTimes(1);
    expect(app.getPath('userData')).toBe(path.join(data, 'electron'));
    expect(fakeElectron.session.fromPartition('beleg').schemes.has('app')).toBe(true);
  });

  it('serves the built window', async () => {
    await running();
    const answer = fakeElectron.session.fromPartition('beleg').schemes.get('app');
    const reply = await answer?.(new Request('app://bundle/'));
    expect(await reply?.text()).toContain('<title>Beleg</title>');
  });

  it('tells the launcher once, when the page runs and the window can be seen', async () => {
    const desktop = await startDesktop(built.entry, { environment: LAUNCHED });
    await expect.poll(() => FakeWindow.all.length).toBe(1);
    expect(desktop.window.show).not.toHaveBeenCalled();
    desktop.showPage();
    expect(desktop.window.show).toHaveBeenCalled();
    expect(desktop.output()).toBe('');
    await desktop.api.describeHost({});
    await desktop.api.describeHost({});
    expect(desktop.output()).toBe(READY);
  });

  it('tells nobody where there is no launcher', async () => {
    const desktop = await running();
    expect(desktop.output()).toBe('');
  });

  it('that fails ends with a word, and at once where a launcher can do something else', async () => {
    await rm(path.join(built.root, 'package.json'));
    await startDesktop(built.entry, {});
    await expect.poll(() => app.exit.mock.calls).toEqual([[1]]);
    expect(dialog.showErrorBox.mock.calls[0]?.[0]).toBe('Beleg could not be started');
    await startDesktop(built.entry, { environment: LAUNCHED });
    await expect.poll(() => app.exit.mock.calls).toEqual([[1]]);
    expect(dialog.showErrorBox).not.toHaveBeenCalled();
    await writeFile(path.join(built.root, 'package.json'), '{"version": "1.2.3"}');
  });
});

describe('a second start', () => {
  it('hands its folder to the running Beleg and ends', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await startDesktop(built.entry, {
      arguments: [folder],
      environment: LAUNCHED,
      isSecond: true,
    });
    expect(app.lockedWith).toEqual({ folder });
    expect(app.exit).toHaveBeenCalledWith(0);
    expect(FakeWindow.all).toEqual([]);
    expect(desktop.output()).toBe('BELEG_ELECTRON_HANDED_OVER\n');
  });

  it('opens its folder in the running window and brings that to the front', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await running();
    desktop.window.minimised = true;
    app.emit('second-instance', {}, [], '/', { folder });
    await expect.poll(() => lastEvent('openRequested')).toBeDefined();
    expect(desktop.window.minimised).toBe(false);
    expect(desktop.window.focus).toHaveBeenCalled();
    const place = /"place":"([^"]+)"/.exec(JSON.stringify(lastEvent('openRequested')))?.[1] ?? '';
    expect(valueOf(await desktop.api.openProject({ place })).name).toBe(path.basename(folder));
  });

  it('while the page is still being loaded has it open that folder first', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await startDesktop(built.entry);
    await expect.poll(() => FakeWindow.all.length).toBe(1);
    app.emit('second-instance', {}, [], '/', { folder });
    await expect.poll(() => desktop.window.focus.mock.calls.length).toBe(1);
    expect(valueOf(await desktop.api.describeHost({})).startsWithProject).toBe(true);
    expect(valueOf(await desktop.api.openProject({ place: null })).name).toBe(path.basename(folder));
  });

  it('without a folder, or with nonsense, only brings it to the front', async () => {
    const desktop = await running();
    for (const second of [{ folder: null }, null, 'x', { folder: 7 }]) {
      desktop.window.focus.mockClear();
      app.emit('second-instance', {}, [], '/', second);
      await expect.poll(() => desktop.window.focus.mock.calls.length).toBe(1);
    }
    expect(lastEvent('openRequested')).toBeUndefined();
  });
});

describe('what the user names outside the window', () => {
  it('is a folder from the system’s dialog', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await running();
    expect(valueOf(await desktop.api.pickFolder({}))).toEqual({ place: null });
    dialog.picked = folder;
    const { place } = valueOf(await desktop.api.pickFolder({}));
    expect(place).not.toContain(folder);
    expect(valueOf(await desktop.api.openProject({ place })).name).toBe(path.basename(folder));
  });

  it('is a file from the system’s dialog for saving; the export goes there and is shown in its folder', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await running({ arguments: [folder] });
    valueOf(await desktop.api.openProject({ place: null }));
    expect(valueOf(await desktop.api.pickExport({ name: 'case.csv' }))).toEqual({ place: null });
    expect(dialog.proposed).toEqual([expect.objectContaining({ defaultPath: 'case.csv' })]);
    dialog.saved = path.join(await temporaryFolder(), 'mine.csv');
    const { place } = valueOf(await desktop.api.pickExport({ name: 'case.csv' }));
    expect(place).not.toContain(path.dirname(dialog.saved));
    expect(await desktop.api.showExport({})).toMatchObject({ code: 'not-found' });
    const [article] = Object.keys(ARTICLE);
    const choice = { format: 'csv', articles: [article ?? ''], annotators: [], adjudicated: false } as const;
    const request = { choice, to: { place: place ?? '' }, replace: true, language: 'en' } as const;
    expect(valueOf(await desktop.api.writeExport(request)).path).toBe('mine.csv');
    expect(await readFile(dialog.saved, 'utf8')).toContain('article');
    valueOf(await desktop.api.showExport({}));
    expect(fakeElectron.shell.shown).toEqual([dialog.saved]);
    dialog.saved = path.join(path.dirname(dialog.saved), 'mine.pdf');
    const onPaper = valueOf(await desktop.api.pickExport({ name: 'case.pdf' })).place ?? '';
    const report = { ...request, choice: { ...choice, format: 'report' as const }, to: { place: onPaper } };
    expect(valueOf(await desktop.api.writeExport({ ...report, as: 'pdf' })).path).toBe('mine.pdf');
    expect(await readFile(dialog.saved, 'utf8')).toBe('%PDF-1.7');
    expect(FakeWindow.all).toEqual([desktop.window]);
  });

  it('is a folder dropped on the window, if there is one', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await running();
    const { webContents } = desktop.window;
    const place = String(await webContents.invoke(CHANNELS.placeOf, folder));
    expect(valueOf(await desktop.api.openProject({ place })).name).toBe(path.basename(folder));
    for (const none of [path.join(folder, 'gone'), 'relative', '', 7]) {
      expect(await webContents.invoke(CHANNELS.placeOf, none)).toBeNull();
    }
  });

  it('is a project that was opened lately, from the menu', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await running({ arguments: [folder] });
    valueOf(await desktop.api.openProject({ place: null }));
    await expect.poll(() => desktop.menu.find('Open recent folder').enabled).toBe(true);
    desktop.menu.choose(path.basename(folder));
    await expect.poll(() => lastEvent('openRequested')).toBeDefined();
  });
});

describe('the menu and the settings', () => {
  const command = { id: 'undo', keys: 'Mod+Z', enabled: true, checked: null };

  it('follow the window: what can be done, and running it', async () => {
    const desktop = await running();
    desktop.menu.choose('Undo');
    expect(lastEvent('commandChosen')).toBeUndefined();
    valueOf(await desktop.api.showCommands({ typing: false, commands: [command] }));
    desktop.menu.choose('Undo');
    expect(lastEvent('commandChosen')).toEqual({ event: 'commandChosen', data: { command: 'undo' } });
  });

  it('leave undo to the field that is typed in', async () => {
    const desktop = await running();
    valueOf(await desktop.api.showCommands({ typing: true, commands: [command] }));
    desktop.menu.choose('Undo');
    expect(lastEvent('commandChosen')).toBeUndefined();
    expect(desktop.window.webContents.undo).toHaveBeenCalledTimes(1);
  });

  it('speak the language that is chosen, at once and at the next start', async () => {
    const desktop = await running();
    expect(desktop.menu.items[0]?.label).toBe('File');
    valueOf(await desktop.api.changeSettings({ patch: { language: 'de', theme: 'dark' } }));
    expect(desktop.menu.items[0]?.label).toBe('Datei');
    expect(nativeTheme.themeSource).toBe('dark');
    desktop.window.destroy();
    const again = await running({ data: desktop.data });
    expect(again.menu.items[0]?.label).toBe('Datei');
    expect(nativeTheme.themeSource).toBe('dark');
  });
});
