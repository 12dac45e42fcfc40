/**
 * Packs Beleg for real, with a stand-in for the Electron program: what gets in, how the
 * fuses stand, and whether the packed program finds everything that it needs.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
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
import { createPackage, extractAll, listPackage } from '@electron/asar';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** What marks the fuses in Electron's program; then a version, how many there are, and one digit each. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 comes: of its nine fuses these are on. */
const AS_THEY_COME = '101100110';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'beleg-packed-')));
const project = path.join(folder, 'project');
const unpacked = path.join(folder, 'packages', 'linux-unpacked');
const archive = path.join(unpacked, 'resources', 'app.asar');

function write(file: string, content: string): string {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

/** Electron's folder, with nothing in it that runs. */
async function standInForElectron(): Promise<void> {
  const program = write('electron/electron', `a program ${FUSES}\u0001\u0009${AS_THEY_COME} and more`);
  chmodSync(program, 0o755);
  write('electron/version', '45.4.1');
  for (const language of ['de', 'en-GB', 'en-US', 'fr', 'zh-CN'])
    write(`electron/locales/${language}.pak`, '');
  write('default/main.js', '');
  mkdirSync(path.join(folder, 'electron', 'resources'));
  await createPackage(path.join(folder, 'default'), path.join(folder, 'electron/resources/default_app.asar'));
}

/** A checkout after its build, with much lying about that must not get in. */
async function builtCheckout(): Promise<void> {
  for (const name of [
    'package.json',
    'electron-builder.yml',
    'LICENSE',
    'samples',
    'main/electron/packaging',
  ]) {
    cpSync(path.join(ROOT, name), path.join(project, name), { recursive: true });
  }
  for (const [source, product, format] of [
    ['main.ts', 'main.js', 'esm'],
    ['preload.ts', 'preload.cjs', 'cjs'],
  ] as const) {
    const bundle = await rolldown({
      input: path.join(ROOT, 'main/electron', source),
      platform: 'node',
      external: [/^electron(\/|$)/],
      logLevel: 'silent',
    });
    await bundle.write({ file: path.join(project, 'dist/main/electron', product), format, sourcemap: true });
    await bundle.close();
  }
  write('project/dist/renderer/index.html', '<!doctype html>');
  write('project/dist/renderer/assets/index.js', '');
  write('project/dist/main/extractor.js', '');
  write('project/dist/THIRD-PARTY-NOTICES.txt', 'licences of others');
  for (const stray of [
    'dist/renderer/assets/index.js.map',
    'dist/main/extractor.js.map',
    'dist/main/beleg.js',
    'dist/types/main/electron/main.d.ts',
    'dist/results/unit.json',
    'main/electron/main.ts',
    'shared/domain/anchor.test.ts',
    'e2e/beleg.ts',
    'node_modules/zod/package.json',
    'node_modules/zod/index.js',
    '.env',
  ]) {
    write(`project/${stray}`, '{}');
  }
}

beforeAll(async () => {
  await Promise.all([standInForElectron(), builtCheckout()]);
  const nowhere = 'http://127.0.0.1:9/';
  const packed = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/electron-builder/cli.js'),
      '--linux',
      'dir',
      '--x64',
      '--publish',
      'never',
      `-c.electronDist=${path.join(folder, 'electron')}`,
      `-c.directories.output=${path.join(folder, 'packages')}`,
    ],
    {
      cwd: project,
      encoding: 'utf8',
      timeout: 90_000,
      // Whatever it wants to download it asks for at a port where nobody is.
      env: {
        ...process.env,
        ELECTRON_MIRROR: nowhere,
        ELECTRON_BUILDER_BINARIES_MIRROR: nowhere,
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
        electron_config_cache: path.join(folder, 'cache'),
        ELECTRON_BUILDER_CACHE: path.join(folder, 'cache'),
      },
    },
  );
  if (packed.status !== 0) throw new Error(`${packed.stdout}${packed.stderr}`);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe.skipIf(process.platform === 'win32')('the package', () => {
  it('holds the built program and nothing else: no sources, tests, maps or dependencies', () => {
    const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll(path.sep, '/'));
    expect(files.filter((file) => /\.\w+$|LICENSE/.test(file)).toSorted()).toEqual([
      '/LICENSE',
      '/dist/main/electron/main.js',
      '/dist/main/electron/preload.cjs',
      '/dist/main/extractor.js',
      '/dist/renderer/assets/index.js',
      '/dist/renderer/index.html',
      '/package.json',
    ]);
  });

  it('has the sample project and the licences of others beside the archive', () => {
    for (const name of ['samples/beleg/project.json', 'THIRD-PARTY-NOTICES.txt']) {
      expect(existsSync(path.join(unpacked, 'resources', name))).toBe(true);
    }
  });

  it('has its fuses set: no Node by the back door, only this archive, its cookies encrypted', () => {
    const program = readFileSync(path.join(unpacked, 'beleg'), 'latin1');
    const from = program.indexOf(FUSES) + FUSES.length + 2;
    // As Node, cookies, NODE_OPTIONS, --inspect, integrity of the archive, only the archive,
    // snapshot, rights of file:; the ninth stays as Electron has it.
    expect(program.slice(from, from + 9)).toBe(`01001100${AS_THEY_COME[8]}`);
  });

  it('carries the languages that Beleg speaks', () => {
    expect(['de', 'en-US'].every((name) => existsSync(path.join(unpacked, `locales/${name}.pak`)))).toBe(
      true,
    );
    expect(existsSync(path.join(unpacked, 'locales/fr.pak'))).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('the packed program', () => {
  const app = path.join(folder, 'app');
  beforeAll(() => {
    extractAll(archive, app);
    write('app/node_modules/electron/package.json', '{"type":"module","exports":"./index.mjs"}');
    cpSync(
      path.join(import.meta.dirname, 'stand-in-electron.mjs'),
      path.join(app, 'node_modules/electron/index.mjs'),
    );
  });

  /** Start it under plain Node; the calls that it made of Electron, in order. */
  function start(...args: readonly string[]) {
    const started = spawnSync(process.execPath, ['dist/main/electron/main.js', ...args], {
      cwd: app,
      encoding: 'utf8',
      timeout: 30_000,
      env: { PATH: process.env['PATH'], HOME: folder, BELEG_DATA: path.join(folder, 'data') },
    });
    return { exit: started.status, said: started.stderr, calls: started.stdout.trim().split('\n') };
  }

  it('is described by what a package needs, and by nothing of its making', () => {
    const manifest: unknown = JSON.parse(readFileSync(path.join(app, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'beleg', main: 'dist/main/electron/main.js' });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('finds all it needs in the package, up to the window’s page', () => {
    const { exit, said, calls } = start();
    expect([exit, said]).toEqual([0, '']);
    expect(calls[0]).toBe('app.setName ["Beleg"]');
    expect(calls.at(-1)).toBe('BrowserWindow.loadURL ["app://bundle/"]');
    expect(calls.find((call) => call.startsWith('new BrowserWindow'))).toContain(
      JSON.stringify(path.join(app, 'dist/main/electron/preload.cjs')),
    );
  });

  it('opens no window without the sandbox, and says why', () => {
    const { exit, calls } = start('--no-sandbox');
    expect(exit).toBe(1);
    expect(calls.filter((call) => call.includes('BrowserWindow'))).toEqual([]);
    expect(calls.at(-1)).toContain('dialog.showErrorBox ["Beleg ließ sich nicht starten"');
  });
});
