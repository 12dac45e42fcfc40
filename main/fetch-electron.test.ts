import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A checkout whose Electron package has an installer that does as the test says. */
let root: string;
const servers: Server[] = [];

const LATER = 'npm run electron:fetch tries again; until then Beleg opens in a browser.';
const WHOLE = `
const { chmodSync, mkdirSync, writeFileSync } = require('node:fs');
mkdirSync(__dirname + '/dist');
writeFileSync(__dirname + '/dist/electron', '#!/bin/sh');
chmodSync(__dirname + '/dist/electron', 0o755);
writeFileSync(__dirname + '/dist/version', '9.9.9');
writeFileSync(__dirname + '/path.txt', 'electron');
`;
const FAILS = "console.error('Error: Response code 404'); process.exit(1);";
/** Writes half of it, with a child of its own, and then waits for more that never comes. */
const DRIPS = `
require('node:fs').mkdirSync(__dirname + '/dist');
const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
require('node:fs').writeFileSync(__dirname + '/../../child', String(child.pid));
setInterval(() => undefined, 1000);
`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'beleg-fetch-'));
  write('node_modules/electron/package.json', '{"version":"9.9.9"}');
  installer(WHOLE);
  mkdirSync(path.join(root, 'main'));
  cpSync(path.join(import.meta.dirname, 'fetch-electron.mjs'), path.join(root, 'main/fetch-electron.mjs'));
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

function installer(source: string): void {
  write(
    'node_modules/electron/install.js',
    `require('node:fs').writeFileSync(__dirname + '/../../ran', '');${source}`,
  );
}

/** A download place; null accepts and never answers. */
async function place(status: number | null): Promise<string> {
  const server = createServer((_request, response) => {
    if (status !== null) response.writeHead(status).end();
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return `http://127.0.0.1:${address.port}/`;
}

async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [path.join(root, 'main/fetch-electron.mjs'), ...args], {
    env: { PATH: process.env['PATH'], HOME: root, ...environment },
  });
  let out = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(child, 'close');
  return { exit: child.exitCode, out, said };
}

const hasRun = (): boolean => existsSync(path.join(root, 'ran'));
const host = (address: string): string => new URL(address).host;

describe.skipIf(process.platform === 'win32')('fetching Electron', () => {
  it('downloads it once, says from where, and then finds it', async () => {
    const mirror = await place(404);
    const first = await run([], { ELECTRON_MIRROR: mirror });
    expect(first).toEqual({
      exit: 0,
      out: '',
      said: `Downloading Electron 9.9.9 once, from ${host(mirror)}…\nElectron 9.9.9 is here.\n`,
    });
    rmSync(path.join(root, 'ran'));
    expect(await run([])).toEqual({ exit: 0, out: '', said: 'Electron 9.9.9 is here.\n' });
    expect((await run(['--after-install'])).said).toBe('');
    expect(hasRun()).toBe(false);
  });

  it.each(['CI', 'ELECTRON_SKIP_BINARY_DOWNLOAD'])(
    'leaves it along with the packages where %s says so, and obeys who asks for it by name',
    async (name) => {
      const mirror = await place(200);
      expect(await run(['--after-install'], { ELECTRON_MIRROR: mirror, [name]: '1' })).toEqual({
        exit: 0,
        out: '',
        said: `Electron 9.9.9 is not downloaded, because ${name} is set. ${LATER}\n`,
      });
      expect(hasRun()).toBe(false);
      expect((await run([], { ELECTRON_MIRROR: mirror, [name]: '1' })).exit).toBe(0);
    },
  );

  it('gives up on a place that accepts and never answers, and on one that is not there', async () => {
    const silent = await place(null);
    for (const mirror of [silent, 'http://127.0.0.1:9/', 'no address']) {
      const where = URL.canParse(mirror) ? host(mirror) : mirror;
      const said = `Electron 9.9.9 cannot be downloaded: ${where} does not answer. ${LATER}\n`;
      expect(await run(['--after-install'], { ELECTRON_MIRROR: mirror })).toEqual({ exit: 0, out: '', said });
    }
    expect((await run([], { ELECTRON_MIRROR: 'http://127.0.0.1:9/' })).exit).toBe(1);
    expect(hasRun()).toBe(false);
  });

  it('needs nobody to answer if the file was downloaded before', async () => {
    write(`cache/abc/electron-v9.9.9-${process.platform}-${process.arch}.zip`, '');
    const environment = {
      ELECTRON_MIRROR: 'http://127.0.0.1:9/',
      electron_config_cache: path.join(root, 'cache'),
    };
    expect((await run(['--after-install'], environment)).said).toContain('Electron 9.9.9 is here.');
  });

  it('ends a download that drips for ever, with its children, and leaves no half of it', async () => {
    installer(DRIPS);
    const mirror = await place(200);
    const { exit, said } = await run(['--after-install'], {
      ELECTRON_MIRROR: mirror,
      BELEG_FETCH_LIMIT: '1',
    });
    expect(exit).toBe(0);
    expect(said).toContain(`could not be downloaded: it took more than 1 seconds. ${LATER}`);
    expect(existsSync(path.join(root, 'node_modules/electron/dist'))).toBe(false);
    const pid = Number(readFileSync(path.join(root, 'child'), 'utf8'));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  it('says in one sentence why the installer failed', async () => {
    installer(FAILS);
    const { exit, said } = await run(['--after-install'], { ELECTRON_MIRROR: await place(200) });
    expect([exit, said.split('\n')[1]]).toEqual([
      0,
      `Electron 9.9.9 could not be downloaded: Error: Response code 404. ${LATER}`,
    ]);
    installer('');
    expect((await run([], { ELECTRON_MIRROR: await place(200) })).said).toContain('it is not whole');
  });

  it('takes one that cannot be run, or is of another version, for none', async () => {
    const mirror = await place(200);
    await run([], { ELECTRON_MIRROR: mirror });
    chmodSync(path.join(root, 'node_modules/electron/dist/electron'), 0o644);
    installer(FAILS);
    expect((await run([], { ELECTRON_MIRROR: mirror })).exit).toBe(1);
    installer(WHOLE);
    await run([], { ELECTRON_MIRROR: mirror });
    write('node_modules/electron/package.json', '{"version":"9.9.10"}');
    installer(FAILS);
    expect((await run([], { ELECTRON_MIRROR: mirror })).exit).toBe(1);
  });

  it('is silent where there is no Electron package, unless asked for by name', async () => {
    rmSync(path.join(root, 'node_modules'), { recursive: true });
    expect(await run(['--after-install'])).toEqual({ exit: 0, out: '', said: '' });
    expect(await run([])).toEqual({
      exit: 1,
      out: '',
      said: 'The package electron is not installed: run npm ci first.\n',
    });
  });

  it('takes the Electron that ELECTRON_OVERRIDE_DIST_PATH names', async () => {
    write('own/electron', '#!/bin/sh');
    chmodSync(path.join(root, 'own/electron'), 0o755);
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'own') };
    expect((await run([], environment)).said).toBe('Electron 9.9.9 is here.\n');
    expect(hasRun()).toBe(false);
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
