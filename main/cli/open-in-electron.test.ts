import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createText } from '../../shared/text/text.ts';
import { thisMachine } from '../web/find-browser.ts';
import { ElectronProcess } from './electron-process.ts';
import { findInstallation } from './installation.ts';
import { open, type OpenOptions } from './open.ts';
import type { ExitCode } from './terminal.ts';

/** An installation with an Electron that does as the test says, and a project. */
let root: string;
let data: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'beleg-electron-')));
  data = path.join(root, 'data');
  write('package.json', '{"version":"1.2.3"}');
  write('dist/main/electron/main.js', '');
  write('dist/renderer/index.html', '<!doctype html>');
  write('project/article.txt', 'The minister said that the bridge was safe.\n');
  write('node_modules/electron/path.txt', 'electron');
});
afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

function write(file: string, content: string): string {
  const whole = path.join(root, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

/** Stands in for Electron: a program that writes down how it was started, then does this. */
function electron(does: string): string {
  const program = write(
    'node_modules/electron/dist/electron',
    `#!${process.execPath}
const { writeFileSync } = require('node:fs');
const started = { args: process.argv.slice(2), launcher: process.env.BELEG_LAUNCHER, asNode: process.env.ELECTRON_RUN_AS_NODE };
writeFileSync(${JSON.stringify(path.join(root, 'started'))}, JSON.stringify(started));
const ready = () => console.log('chatter\\nBELEG_ELECTRON_READY');
const wait = () => setInterval(() => undefined, 1000);
${does}
`,
  );
  chmodSync(program, 0o755);
  return program;
}

const started = (): unknown => JSON.parse(readFileSync(path.join(root, 'started'), 'utf8'));
const log = (): string => readFileSync(path.join(data, 'beleg.log'), 'utf8');
const logFile = (): string => path.join(data, 'beleg.log');

/** `beleg open`, from a person's side of the terminal. */
function openBeleg(
  options: Partial<OpenOptions> = {},
  given: string | undefined = path.join(root, 'project'),
) {
  const ends: ((urgent: boolean) => void)[] = [];
  const run = {
    out: [] as string[],
    said: [] as string[],
    exit: undefined as ExitCode | undefined,
    end: (urgent: boolean) => {
      for (const end of ends) end(urgent);
    },
  };
  const environment = { PATH: process.env['PATH'], BELEG_DATA: data, ELECTRON_RUN_AS_NODE: '1' };
  const done = open(
    given,
    { browser: true, ...options },
    {
      text: createText('en'),
      out: (line) => run.out.push(line),
      say: (line) => run.said.push(line),
      environment,
      onEnter: () => undefined,
      onEnd: (listen) => ends.push(listen),
    },
    findInstallation(path.join(root, 'dist/main')),
    { ...thisMachine(), environment: { DISPLAY: ':0' }, isRoot: false },
  ).then((exit) => {
    run.exit = exit;
    return exit;
  });
  return Object.assign(run, { done });
}

/** A workbench answers at the address that was printed. */
async function hasWorkbench({ out }: { readonly out: readonly string[] }): Promise<boolean> {
  await expect.poll(() => out).toHaveLength(1);
  const response = await fetch(new URL('/', out[0]));
  return response.ok && (await response.text()).includes('<!doctype html>');
}

const READY_SENTENCE = 'Beleg is open in a window of its own. Ctrl+C ends it.';

describe.skipIf(process.platform === 'win32')('beleg open with Electron', () => {
  it('starts the shell with what is to be opened, and ends when it ends', async () => {
    electron('ready(); setTimeout(() => process.exit(0), 50);');
    const beleg = openBeleg({ annotator: 'a1' });
    expect(await beleg.done).toBe(0);
    expect([beleg.out, beleg.said]).toEqual([[], [READY_SENTENCE]]);
    expect(started()).toEqual({
      args: [path.join(root, 'dist/main/electron/main.js'), path.join(root, 'project'), '--annotator', 'a1'],
      launcher: '1',
    });
  });

  it('asks it to end, and waits until it has saved', async () => {
    electron(`ready(); wait(); process.on('SIGTERM', () => setTimeout(() => {
      writeFileSync(${JSON.stringify(path.join(root, 'saved'))}, ''); process.exit(0); }, 100));`);
    const beleg = openBeleg();
    await expect.poll(() => beleg.said).toEqual([READY_SENTENCE]);
    beleg.end(false);
    expect(await beleg.done).toBe(0);
    expect(existsSync(path.join(root, 'saved'))).toBe(true);
  });

  it('ends it hard where it does not listen, asked twice', async () => {
    electron("ready(); wait(); process.on('SIGTERM', () => undefined);");
    const beleg = openBeleg();
    await expect.poll(() => beleg.said).toEqual([READY_SENTENCE]);
    beleg.end(false);
    beleg.end(true);
    expect(await beleg.done).toBe(1);
    expect(beleg.said).toEqual([READY_SENTENCE]);
  });

  it('says so when a Beleg that runs already takes over', async () => {
    electron("console.log('BELEG_ELECTRON_HANDED_OVER');");
    const beleg = openBeleg();
    expect(await beleg.done).toBe(0);
    expect(beleg.said).toEqual(['Beleg is running already and shows its window.']);
  });

  it.each([
    ['dies before its window is usable', "console.error('cannot open display'); process.exit(1);"],
    ['ends well but never had a window', "console.error('cannot open display'); process.exit(0);"],
    [
      'is killed',
      "console.error('cannot open display'); setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50);",
    ],
  ])('opens the same project in a browser, after one sentence, if Electron %s', async (_how, does) => {
    electron(does);
    const beleg = openBeleg();
    expect(await hasWorkbench(beleg)).toBe(true);
    expect(beleg.said[0]).toBe(
      `The desktop window did not come up, so Beleg opens in a browser; the cause is in ${logFile()}.`,
    );
    expect(log()).toMatch(/electron .* before its window was usable: cannot open display/);
    beleg.end(false);
    expect(await beleg.done).toBe(0);
  });

  it('opens in a browser if what is there is no program at all', async () => {
    const program = electron('');
    writeFileSync(program, 'PK\u0003\u0004 half of a download');
    const beleg = openBeleg();
    expect(await hasWorkbench(beleg)).toBe(true);
    beleg.end(false);
    await beleg.done;
  });

  it('refuses with one sentence if Electron was wanted by name', async () => {
    electron('process.exit(1);');
    const beleg = openBeleg({ host: 'electron' });
    expect(await beleg.done).toBe(2);
    expect([beleg.out, beleg.said]).toEqual([
      [],
      [
        `The desktop window did not come up; the cause is in ${logFile()}. --host web opens Beleg in a browser.`,
      ],
    ]);
  });

  it('says what became of the work if the window ends by a fault', async () => {
    electron("ready(); setTimeout(() => { console.error('fatal'); process.exit(139); }, 50);");
    const beleg = openBeleg();
    expect(await beleg.done).toBe(1);
    expect(beleg.said[1]).toMatch(/^The desktop window ended by a fault; what was annotated is kept/);
    expect(log()).toContain('electron ended with 139: fatal');
  });

  it('opens nothing else if it is asked to end before the window is there', async () => {
    electron('wait();');
    const beleg = openBeleg();
    await expect.poll(() => existsSync(path.join(root, 'started'))).toBe(true);
    beleg.end(false);
    expect(await beleg.done).toBe(0);
    expect([beleg.out, beleg.said]).toEqual([[], []]);
  });
});

describe.skipIf(process.platform === 'win32')('an Electron that never shows its window', () => {
  it('is ended with its children when its time is up', async () => {
    const program = electron(`
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' });
      console.error('child ' + child.pid); wait();`);
    const running = new ElectronProcess({ program, args: [], environment: process.env, readyLimitMs: 1500 });
    const outcome = await running.started;
    expect(outcome.kind === 'failed' && outcome.detail).toMatch(/^no window after 1500 ms: child \d+$/);
    expect(await running.ended).toBeNull();
    const pid = Number(/child (\d+)/.exec(running.lastWords)?.[1]);
    await expect.poll(() => isRunning(pid)).toBe(false);
  });
});

/** A process that has ended and that nobody has asked about is no longer running. */
function isRunning(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  if (existsSync('/proc/self')) return existsSync(stat) && !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
