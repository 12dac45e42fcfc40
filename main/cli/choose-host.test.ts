import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thisMachine } from '../web/find-browser.ts';
import { chooseHost, type Place, type Wish } from './choose-host.ts';

/** An installation that has the desktop shell, but no Electron yet. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'beleg-choose-'));
  write('dist/main/electron/main.js');
});
afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

function write(file: string, content = ''): string {
  const whole = path.join(root, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  chmodSync(whole, 0o755);
  return whole;
}

/** A whole Electron, as its installer leaves it; returns its program. */
function install(): string {
  write('node_modules/electron/path.txt', 'electron');
  return write('node_modules/electron/dist/electron');
}

function choose(wish: Partial<Wish> = {}, place: Partial<Place> = {}) {
  return chooseHost({ host: null, address: false, ...wish }, root, {
    ...thisMachine(),
    platform: 'linux',
    environment: { DISPLAY: ':0' },
    isRoot: false,
    ...place,
  });
}

describe('without a wish', () => {
  it('Electron is taken where it is here', () => {
    expect(choose()).toEqual({ host: 'web', say: 'cli.open.no-electron' });
    const program = install();
    expect(choose()).toEqual({ host: 'electron', program });
    expect(choose({}, { environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual({
      host: 'electron',
      program,
    });
  });

  it('one that was never downloaded, half of one and none are told apart', () => {
    write('node_modules/electron/package.json');
    expect(choose()).toEqual({ host: 'web', say: 'cli.open.electron-not-fetched' });
    // Electron's installer writes path.txt when everything else is unpacked.
    write('node_modules/electron/dist/electron');
    expect(choose()).toEqual({ host: 'web', say: 'cli.open.electron-unfinished' });
    write('node_modules/electron/path.txt', 'electron');
    expect(choose().host).toBe('electron');
    chmodSync(path.join(root, 'node_modules/electron/dist/electron'), 0o644);
    expect(choose()).toEqual({ host: 'web', say: 'cli.open.electron-unfinished' });
    rmSync(path.join(root, 'dist'), { recursive: true });
    expect(choose()).toEqual({ host: 'web', say: 'cli.open.no-electron' });
  });

  it('the browser is taken without a screen, and the browser says so itself', () => {
    install();
    expect(choose({}, { environment: {} })).toEqual({ host: 'web', say: null });
    expect(choose({}, { platform: 'darwin', environment: {} }).host).toBe('electron');
  });

  it('the browser is taken for root on Linux, where Electron would need to give up its sandbox', () => {
    install();
    expect(choose({}, { isRoot: true })).toEqual({ host: 'web', say: 'cli.open.electron-root' });
    expect(choose({}, { isRoot: true, platform: 'darwin' }).host).toBe('electron');
  });

  it('the browser is taken without a word where an address was asked for', () => {
    install();
    expect(choose({ address: true })).toEqual({ host: 'web', say: null });
  });

  it('the Electron that ELECTRON_OVERRIDE_DIST_PATH names comes first', () => {
    install();
    const program = write('own/electron');
    const own = (folder: string) =>
      choose({}, { environment: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: path.join(root, folder) } });
    expect(own('own')).toEqual({ host: 'electron', program });
    expect(own('missing')).toEqual({ host: 'web', say: 'cli.open.electron-unfinished' });
  });
});

describe('a wish', () => {
  it('for the browser is followed without a word', () => {
    install();
    expect(choose({ host: 'web' })).toEqual({ host: 'web', say: null });
  });

  it('for Electron is followed, or refused with the reason', () => {
    const wish = { host: 'electron' } as const;
    expect(choose(wish)).toEqual({ host: 'none', say: 'cli.wrong.no-electron' });
    write('node_modules/electron/package.json');
    expect(choose(wish)).toEqual({ host: 'none', say: 'cli.wrong.electron-not-fetched' });
    write('node_modules/electron/dist/electron');
    expect(choose(wish)).toEqual({ host: 'none', say: 'cli.wrong.electron-unfinished' });
    const program = install();
    expect(choose(wish)).toEqual({ host: 'electron', program });
    expect(choose(wish, { isRoot: true })).toEqual({ host: 'none', say: 'cli.wrong.electron-root' });
    expect(choose(wish, { environment: {} })).toEqual({ host: 'none', say: 'cli.wrong.electron-no-display' });
    expect(choose({ ...wish, address: true })).toEqual({ host: 'none', say: 'cli.wrong.electron-address' });
  });
});
