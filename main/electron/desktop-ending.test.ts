/** How the desktop program gets over a page that breaks down, and how it ends; and what is different on a Mac. */
import { readFile, stat, writeFile } from 'node:fs/promises';
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
  tagWord,
  type RunningDesktop,
  type StartOptions,
} from './built-desktop.cases.ts';
import { CHANNELS } from './channels.ts';
import { cancellable } from './fake-contents.cases.ts';
import { fakeElectron, FakeWindow } from './fake-electron.cases.ts';

const { app, dialog } = fakeElectron;

const built = builtOnce();

async function running(options: StartOptions = {}): Promise<RunningDesktop> {
  return await runDesktop(built.entry, options);
}

describe('a page that breaks down', () => {
  it('is loaded again on the same project, with a word about it once, and nothing is lost', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await running({ arguments: [folder] });
    await tagWord(desktop);
    const { webContents } = desktop.window;
    webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
    await expect.poll(() => webContents.reload.mock.calls.length).toBe(1);
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    expect(valueOf(await desktop.api.describeHost({})).startsWithProject).toBe(true);
    const project = valueOf(await desktop.api.openProject({ place: null }));
    expect(project.notices.map(({ code }) => code)).toEqual(['window-restarted']);
    const { layers } = valueOf(await desktop.api.openArticle({ article: 'a.txt' }));
    expect(layers[0]?.annotations.map(({ content }) => content.anchor.exact)).toEqual(['Regierung']);
    expect(valueOf(await desktop.api.openProject({ place: null })).notices).toEqual([]);
  });

  it('is loaded again on the project that was opened last', async () => {
    const first = await temporaryFolder(ARTICLE);
    const last = await temporaryFolder(ARTICLE);
    const desktop = await running({ arguments: [first] });
    valueOf(await desktop.api.openProject({ place: null }));
    const { webContents } = desktop.window;
    const place = String(await webContents.invoke(CHANNELS.placeOf, last));
    valueOf(await desktop.api.openProject({ place }));
    webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    await expect.poll(() => webContents.reload.mock.calls.length).toBe(1);
    expect(valueOf(await desktop.api.openProject({ place: null })).name).toBe(path.basename(last));
  });

  it('that ended as it should is left alone', async () => {
    const { window } = await running();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });
});

describe('ending', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('at %s saves like any other', async (signal) => {
    const desktop = await running();
    expect(process.listenerCount(signal)).toBe(1);
    process.emit(signal);
    await desktop.answerClosing(0);
    await expect.poll(() => app.exit.mock.calls).toEqual([[0]]);
  });

  it('first has the page send what is being written, saves everything, then ends well', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await running({ arguments: [folder] });
    await tagWord(desktop);
    expect(desktop.window.close()).toBe(false);
    await desktop.answerClosing(0);
    await expect.poll(() => app.exit.mock.calls).toEqual([[0]]);
    const layer = await readFile(path.join(folder, 'beleg/annotations/a.txt/ada-lenz.json'), 'utf8');
    expect(layer).toContain('"exact":"Regierung"');
    expect(dialog.asked).toEqual([]);
  });

  it('asks if a save failed; the window stays as long as the user wants, and quitting with it', async () => {
    const folder = await temporaryFolder({ ...ARTICLE, 'beleg/annotations': 'in the way' });
    await writeFile(
      path.join(folder, 'beleg/project.json'),
      '{"format": 1, "id": "urn:uuid:0d0d0d0d-0000-4000-8000-000000000000", "name": "Fall"}',
    );
    const desktop = await running({ arguments: [folder] });
    await tagWord(desktop);
    dialog.answers.push(0, 1);
    app.quit();
    await desktop.answerClosing(0);
    await expect.poll(() => dialog.asked.length).toBe(1);
    expect(dialog.asked[0]?.message).toMatch(/ada-lenz\.json/);
    expect(desktop.window.isDestroyed()).toBe(false);
    expect(app.exit).not.toHaveBeenCalled();
    app.quit();
    await desktop.answerClosing(0);
    await expect.poll(() => app.exit.mock.calls).toEqual([[1]]);
  });

  it('asks if something could not be sent', async () => {
    const desktop = await running();
    dialog.answers.push(0);
    desktop.window.close();
    await desktop.answerClosing(3);
    await expect.poll(() => dialog.asked[0]?.message).toMatch(/^3 changes/);
    expect(desktop.window.isDestroyed()).toBe(false);
  });

  it('waits for no page that broke down', async () => {
    const desktop = await running();
    desktop.window.close();
    desktop.window.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    await expect.poll(() => app.exit.mock.calls).toEqual([[0]]);
  });

  it('leaves the place of the window for the next start, brought back onto a screen that is there', async () => {
    const desktop = await running();
    desktop.window.bounds = { x: 2000, y: 50, width: 900, height: 700 };
    desktop.window.webContents.zoom = 1.5;
    desktop.window.close();
    await desktop.answerClosing(0);
    await expect.poll(() => app.exit.mock.calls.length).toBe(1);
    const file = path.join(desktop.data, 'window.json');
    expect(await readFile(file, 'utf8')).toBe(
      JSON.stringify(
        { window: { bounds: { x: 2000, y: 50, width: 900, height: 700 }, isMaximised: false, zoom: 1.5 } },
        undefined,
        '\t',
      ),
    );
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const again = await running({ data: desktop.data });
    expect(again.window.options).toMatchObject({ x: 510, y: 170, width: 900, height: 700 });
    expect(again.window.webContents.zoom).toBe(1.5);
  });

  it('of a window whose remembered place is nonsense is no matter', async () => {
    const data = await temporaryFolder({ 'window.json': '{"window": {"bounds": {"x": "left"}, "zoom": 1e9' });
    const desktop = await running({ data });
    expect(desktop.window.options).toMatchObject({ width: 1280, height: 840 });
    expect(desktop.window.webContents.zoom).toBe(1);
  });
});

describe('on a Mac', () => {
  const platform = 'darwin';

  it('the program stays when its last window is closed, and makes one when it is chosen again', async () => {
    const desktop = await running({ platform });
    desktop.window.close();
    await desktop.answerClosing(0);
    await expect.poll(() => FakeWindow.all).toEqual([]);
    expect(app.exit).not.toHaveBeenCalled();
    app.emit('activate', {}, false);
    await expect.poll(() => FakeWindow.all.length).toBe(1);
  });

  it('a window that is kept open calls quitting off: closing it later leaves the program there', async () => {
    const desktop = await running({ platform });
    app.quit();
    await desktop.answerClosing(1);
    await expect.poll(() => dialog.asked.length).toBe(1);
    const { webContents } = desktop.window;
    const asks = (): number =>
      webContents.events.filter((event) => JSON.stringify(event).includes('"closing"')).length;
    // The user presses the button again, until the first question is out of the way.
    await expect
      .poll(() => {
        desktop.window.close();
        return asks();
      })
      .toBe(2);
    await desktop.answerClosing(0);
    await expect.poll(() => FakeWindow.all).toEqual([]);
    expect(app.exit).not.toHaveBeenCalled();
  });

  it('quitting ends it, also after its window had to save', async () => {
    const desktop = await running({ platform });
    app.quit();
    await desktop.answerClosing(0);
    await expect.poll(() => app.exit.mock.calls).toEqual([[0]]);
  });

  it('a folder dropped on the icon opens: in a window that is there, or in one that is made for it', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const desktop = await running({ platform });
    const event = cancellable();
    app.emit('open-file', event, folder);
    expect(event.defaultPrevented).toBe(true);
    await expect.poll(() => lastEvent('openRequested')).toBeDefined();
    desktop.window.destroy();
    app.emit('open-file', cancellable(), folder);
    await expect.poll(() => FakeWindow.all.length).toBe(1);
    expect(valueOf(await desktop.api.describeHost({})).startsWithProject).toBe(true);
    expect(valueOf(await desktop.api.openProject({ place: null })).name).toBe(path.basename(folder));
    expect(app.addRecentDocument).toHaveBeenLastCalledWith(folder);
  });

  it('a folder that the program is started with by a drop is opened first', async () => {
    const folder = await temporaryFolder(ARTICLE);
    const starting = startDesktop(built.entry, {
      platform,
      onImported: () => app.emit('open-file', cancellable(), folder),
    });
    const desktop = await starting;
    await expect.poll(() => FakeWindow.all.length).toBe(1);
    expect(valueOf(await desktop.api.openProject({ place: null })).name).toBe(path.basename(folder));
  });
});
