/**
 * The desktop program: its start-up order on one screen.
 *
 * First what only counts before Electron is ready: where its own data lies, the locks,
 * the window's scheme. Then the one running Beleg is found, or becomes this one. The
 * rest is `Desktop`'s, told by the events of the system.
 */
import path from 'node:path';
import { app, dialog, protocol } from 'electron';
import { chooseLanguage, createText, type Text } from '../../shared/text/text.ts';
import { dataFolder } from '../backend/app-data/data-folder.ts';
import { openLog } from '../backend/app-data/log-file.ts';
import { readArguments } from './arguments.ts';
import { Desktop } from './desktop.ts';
import { createDesktopHost } from './host.ts';
import { findInstallation } from './installation.ts';
import { lockProcess } from './lockdown.ts';
import { PRIVILEGED_SCHEME } from './protocol.ts';
import { lacksSandbox } from './sandbox.ts';
import { openWindowState } from './window-state.ts';

/** The name by which Windows keeps the parts of one program together; also in electron-builder.yml. */
const APP_ID = 'org.beleg.beleg';

const data = dataFolder(process.env);
const log = openLog(data);
const given = readArguments(process.argv, process.defaultApp, process.cwd());

app.setName('Beleg');
app.setAppUserModelId(APP_ID);
// What Chromium keeps, and the mark of the running Beleg: one for every app-data folder.
app.setPath('userData', path.join(data, 'electron'));
lockProcess();
protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME]);

// The settings store brings a way of its own to end at a signal, and that would save nothing.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.removeAllListeners(signal);
  process.on(signal, () => app.quit());
}

if (lacksSandbox()) void app.whenReady().then(refuseWithoutSandbox);
else if (app.requestSingleInstanceLock({ folder: given.folder })) run();
else {
  // The running Beleg opens the folder, and its window can be used.
  tellLauncher('BELEG_ELECTRON_HANDED_OVER');
  app.quit();
}

function run(): void {
  /** What the system wants opened before there is a program to open it. */
  let early: string | null = null;
  let desktop: Desktop | null = null;
  const open = (file: string): void => {
    if (desktop === null) early = file;
    else void desktop.open(file);
  };
  app.on('open-file', (event, file) => {
    event.preventDefault();
    open(file);
  });
  app.on('second-instance', (_event, _argv, _cwd, second) => {
    const folder = folderIn(second);
    if (folder === null) void desktop?.show();
    else open(folder);
  });
  app.on('activate', () => void desktop?.show());
  app.on('before-quit', () => desktop?.quitting());
  app.on('window-all-closed', () => desktop?.withoutWindows());
  app.on('will-quit', (event) => {
    if (desktop === null) return;
    event.preventDefault();
    void desktop.end();
  });
  app.on('child-process-gone', (_event, { type, reason }) => log(`a process ended: ${type}, ${reason}`));

  app
    .whenReady()
    .then(() => {
      const installation = findInstallation(import.meta.dirname, process.resourcesPath);
      app.setAboutPanelOptions({ applicationName: 'Beleg', applicationVersion: installation.version });
      desktop = new Desktop({
        host: createDesktopHost({ installation, dataFolder: data, annotatorId: given.annotatorId, log }),
        installation,
        platform: process.platform,
        startWith: early ?? given.folder,
        windowState: openWindowState(data, log),
        onUsable: () => tellLauncher('BELEG_ELECTRON_READY'),
      });
      return desktop.start();
    })
    .catch(failToStart);
}

/** The launcher waits for one of these lines before it believes that Electron works here. */
function tellLauncher(line: 'BELEG_ELECTRON_READY' | 'BELEG_ELECTRON_HANDED_OVER'): void {
  if (process.env['BELEG_LAUNCHER'] === '1') process.stdout.write(`${line}\n`);
}

function failToStart(error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : typeof error;
  sayAndEnd(words, (text) => text('desktop.not-started-words', { folder: data }));
}

function refuseWithoutSandbox(): void {
  sayAndEnd('without a sandbox', (text) => text('desktop.without-sandbox'));
}

/** `cause` is for the log and for a launcher, `words` for people. */
function sayAndEnd(cause: string, words: (text: Text) => string): void {
  log(`not started: ${cause}`);
  // A launcher has another way to show Beleg; nobody needs to press a button first.
  if (process.env['BELEG_LAUNCHER'] === '1') process.stderr.write(`${cause}\n`);
  else {
    const text = createText(chooseLanguage(app.getPreferredSystemLanguages()));
    dialog.showErrorBox(text('desktop.not-started'), words(text));
  }
  app.exit(1);
}

/** What a second start was given; sent by our own code, and checked all the same. */
function folderIn(second: unknown): string | null {
  if (typeof second !== 'object' || second === null || !('folder' in second)) return null;
  return typeof second.folder === 'string' ? second.folder : null;
}
