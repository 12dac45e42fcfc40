import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showWindow } from './browser.ts';
import { findBrowser, hasDisplay, thisMachine, type Machine } from './find-browser.ts';
import { sweepHandOvers, writeHandOver } from './hand-over.ts';

const ADDRESS = 'http://127.0.0.1:4711/#code=s3cret-c0de';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-browser-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A machine with only these programs. */
function machine(
  platform: NodeJS.Platform,
  programs: Readonly<Record<string, string>>,
  environment = {},
): Machine {
  return { platform, environment, program: (file) => programs[file] ?? null };
}

describe('finding a browser', () => {
  it.each([
    ['linux', '/home/a/bin/google-chrome', { PATH: 'relative:/home/a/bin:/usr/bin' }],
    ['linux', '/usr/bin/chromium', { PATH: '' }],
    ['linux', '/opt/microsoft/msedge/msedge', {}],
    ['darwin', '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser', {}],
    ['darwin', '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/Users/a' }],
    [
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
  ] as const)('looks on %s where %s is', (platform, program, environment) => {
    expect(findBrowser(machine(platform, { [program]: program }, environment))).toBe(program);
  });

  it('finds none where there is none', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(findBrowser(machine(platform, {}))).toBeNull();
    }
  });

  it('passes over one in a snap, which cannot read our files', () => {
    const programs = { '/usr/bin/chromium-browser': '/usr/bin/snap', '/snap/bin/chromium': '/usr/bin/snap' };
    expect(findBrowser(machine('linux', programs))).toBeNull();
  });

  it('sees no display on Linux without a display server', () => {
    expect(hasDisplay({ platform: 'linux', environment: {} })).toBe(false);
    expect(hasDisplay({ platform: 'linux', environment: { DISPLAY: '' } })).toBe(false);
    expect(hasDisplay({ platform: 'linux', environment: { DISPLAY: ':0' } })).toBe(true);
    expect(hasDisplay({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
    expect(hasDisplay({ platform: 'darwin', environment: {} })).toBe(true);
    expect(hasDisplay({ platform: 'win32', environment: {} })).toBe(true);
  });
});

describe('handing over the address', () => {
  it('is by a file that only its owner reads, and that goes away', () => {
    const handOver = writeHandOver(folder, ADDRESS);
    expect(statSync(handOver.file).mode & 0o777).toBe(0o600);
    expect(readFileSync(handOver.file, 'utf8')).toContain(ADDRESS);
    expect(handOver.url).toMatch(/^file:\/\/\/.*beleg-open-[0-9a-f]{16}\.html$/);
    handOver.remove();
    handOver.remove();
    expect(existsSync(handOver.file)).toBe(false);
  });

  it.each(['http://x.example/', `${ADDRESS}"><script>`, 'javascript:alert(1)'])(
    'refuses to lead to %s',
    (address) => {
      expect(() => writeHandOver(folder, address)).toThrow(RangeError);
    },
  );

  it('leaves nothing behind for good when Beleg is killed', () => {
    const [old, fresh] = [writeHandOver(folder, ADDRESS), writeHandOver(folder, ADDRESS)];
    const other = path.join(folder, 'beleg-open-notes.html');
    writeFileSync(other, 'not ours');
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const file of [old.file, other]) utimesSync(file, longAgo, longAgo);
    sweepHandOvers(folder, Date.now());
    expect([old.file, fresh.file, other].map((file) => existsSync(file))).toEqual([false, true, true]);
    expect(() => sweepHandOvers(path.join(folder, 'missing'), Date.now())).not.toThrow();
  });
});

describe('showing the window', () => {
  /** A "browser" that writes down its arguments and what they lead to, then ends with `code`. */
  function browser(code: number): Machine {
    const program = path.join(folder, 'chromium');
    const lines = [
      '#!/bin/sh',
      `for each in "$@"; do echo "$each" >> '${folder}/arguments'; done`,
      `cat '${folder}'/data/beleg-open-*.html > '${folder}/page'`,
      `exit ${code}`,
    ];
    writeFileSync(program, lines.join('\n'));
    chmodSync(program, 0o755);
    return { ...thisMachine(), platform: 'linux', environment: { DISPLAY: ':0', PATH: folder } };
  }

  const data = (): string => path.join(folder, 'data');

  it('starts a window of its own in a profile of ours, and never puts the code into an argument', async () => {
    const ended: unknown[] = [];
    const shown = await showWindow({
      machine: browser(0),
      dataFolder: data(),
      address: () => ADDRESS,
      onEnd: (...how) => ended.push(how),
    });
    await expect.poll(() => ended).toEqual([[false, false]]);
    const given = readFileSync(path.join(folder, 'arguments'), 'utf8').trim().split('\n');
    expect(given.join(' ')).not.toContain('c0de');
    expect(given).toEqual(
      expect.arrayContaining([
        `--user-data-dir=${path.join(data(), 'browser')}`,
        '--disable-extensions',
        '--disable-sync',
        '--disable-background-networking',
        '--no-first-run',
      ]),
    );
    expect(given.find((argument) => argument.startsWith('--disable-features='))).toContain('Translate');
    expect(given.at(-1)).toMatch(/^--app=file:\/\/\//);
    expect(given.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect(readFileSync(path.join(folder, 'page'), 'utf8')).toContain(ADDRESS);
    expect(statSync(path.join(data(), 'browser')).mode & 0o777).toBe(0o700);
    expect(shown).toMatchObject({
      ok: true,
      value: { ownBrowser: false, withoutSandbox: process.getuid?.() === 0 },
    });
    if (shown.ok) shown.value.handedOver();
    expect(readdirSync(data()).filter((name) => name.endsWith('.html'))).toEqual([]);
  });

  it('tells when the browser fails at once', async () => {
    const ended: unknown[] = [];
    await showWindow({
      machine: browser(1),
      dataFolder: data(),
      address: () => ADDRESS,
      onEnd: (...how) => ended.push(how),
    });
    await expect.poll(() => ended).toEqual([[true, false]]);
  });

  it('does not try without a display', async () => {
    const shown = await showWindow({
      machine: { ...browser(0), environment: { PATH: folder } },
      dataFolder: data(),
      address: () => ADDRESS,
      onEnd: () => undefined,
    });
    expect(shown).toEqual({ ok: false, code: 'no-display' });
    expect(existsSync(path.join(folder, 'arguments'))).toBe(false);
  });

  it('keeps the preferences of a profile that is there already', async () => {
    const preferences = path.join(data(), 'browser', 'Default', 'Preferences');
    mkdirSync(path.dirname(preferences), { recursive: true });
    writeFileSync(preferences, '{"mine":true}');
    const ended = vi.fn();
    await showWindow({ machine: browser(0), dataFolder: data(), address: () => ADDRESS, onEnd: ended });
    await expect.poll(() => ended.mock.calls).toHaveLength(1);
    expect(readFileSync(preferences, 'utf8')).toBe('{"mine":true}');
  });
});
