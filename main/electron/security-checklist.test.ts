/**
 * Electron's own checklist for safe programs, point by point, as Beleg keeps it.
 * Numbers are those of the checklist; 19 (fuses) is held in `packaging/`, and that the
 * sandbox is never given up in `sandbox.test.ts`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../shared/api/csp.ts';
import { fakeApi } from '../../shared/api/fake-api.cases.ts';
import { temporaryFolder } from '../backend/disk/temporary-folder.cases.ts';
import { CHANNELS, WINDOW_URL } from './channels.ts';
import { cancellable, FakeContents } from './fake-contents.cases.ts';
import { fakeElectron } from './fake-electron.cases.ts';
import type { FakeSession } from './fake-session.cases.ts';
import { answerWindow } from './ipc.ts';
import { lockProcess, mayBeRequested } from './lockdown.ts';
import { answerRequest, PRIVILEGED_SCHEME } from './protocol.ts';
import { windowOptions } from './window-options.ts';

vi.mock('electron', async () => (await import('./fake-electron.cases.ts')).fakeElectron);

const SOURCES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !/\.(?:test|cases)\.ts$/.test(name))
  .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
  .join('\n');

const LOOK = { bounds: { x: 0, y: 0, width: 800, height: 600 }, isDark: false, preload: '/preload.cjs' };
const preferences = windowOptions({ ...LOOK, isCheckout: false }).webPreferences;

let session: FakeSession;
let contents: FakeContents;

beforeAll(lockProcess);
beforeEach(() => {
  fakeElectron.app.isPackaged = true;
  session = fakeElectron.session.fromPartition(`test ${String(Math.random())}`);
  contents = new FakeContents();
  fakeElectron.app.emit('web-contents-created', {}, contents);
});

function isCancelled(url: string): boolean {
  let cancelled = false;
  session.beforeRequest?.({ url }, ({ cancel }) => {
    cancelled = cancel;
  });
  return cancelled;
}

describe('1: nothing remote', () => {
  it.each([
    'https://example.org/',
    'http://127.0.0.1:80/',
    'ws://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'app://bundle.example.org/',
    'blob:https://example.org/1',
    'chrome-extension://id/page.html',
    'devtools://devtools/bundled/inspector.html',
  ])('%s is never requested', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  it('the window’s own files and pictures made in it are', () => {
    for (const url of [
      WINDOW_URL,
      'app://bundle/assets/a.js',
      'blob:app://bundle/1',
      'data:image/png;base64,',
    ]) {
      expect(isCancelled(url)).toBe(false);
    }
  });

  it('the tools for developers are, in a checkout only', () => {
    expect(mayBeRequested('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(mayBeRequested('https://example.org/', true)).toBe(false);
  });

  it('no name is ever resolved', () => {
    expect(fakeElectron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(contents.webRtc).toBe('disable_non_proxied_udp');
  });
});

describe('2, 3, 4: the page has nothing of Node', () => {
  it('is apart from the preload, and in a sandbox', () => {
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
    });
    expect(fakeElectron.app.enableSandbox).toHaveBeenCalled();
  });
});

describe('5: permissions', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'usb',
    'openExternal',
    'unknown',
  ])('for %s are refused, asked for or looked up', (permission) => {
    const answers: boolean[] = [];
    session.permissionRequest?.(contents, permission, (granted) => answers.push(granted));
    expect(answers).toEqual([false]);
    expect(session.permissionCheck?.(contents, permission)).toBe(false);
  });

  it('are given for copying what is selected, and for no device', () => {
    expect(session.permissionCheck?.(contents, 'clipboard-sanitized-write')).toBe(true);
    expect(session.devicePermission?.()).toBe(false);
  });
});

describe('6, 8, 9, 10, 15: what weakens a page', () => {
  it.each([
    'webSecurity',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'bypassCSP',
    'openExternal',
    'openPath',
    'enableRemoteModule',
    'executeJavaScript',
    'insertCSS',
    'net.fetch',
    'disable-web-security',
    'remote-debugging',
  ])('%s stands in no source', (word) => {
    expect(SOURCES).not.toContain(word);
  });

  it('is looked for in all of them', () => {
    expect(SOURCES).toContain('contextIsolation');
    expect(SOURCES.length).toBeGreaterThan(20_000);
  });
});

describe('7: the content security policy', () => {
  it('is on every answer, refusals too, beside the other headers', async () => {
    const folder = await temporaryFolder({ 'index.html': '<!doctype html>' });
    for (const url of [WINDOW_URL, `${WINDOW_URL}missing.js`, `${WINDOW_URL}%2e%2e`]) {
      const { headers } = await answerRequest(new Request(url), folder);
      expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('is passed by no scheme', () => {
    expect(PRIVILEGED_SCHEME.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true });
  });
});

describe('11, 12: embedding', () => {
  it('of other pages is off, and refused where it is tried', () => {
    expect(preferences?.webviewTag).toBe(false);
    const event = cancellable();
    contents.emit('will-attach-webview', event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('13: going elsewhere', () => {
  it.each(['will-navigate', 'will-frame-navigate'])('is refused at %s', (name) => {
    for (const url of [
      'https://example.org/',
      'file:///a.html',
      'app://bundle/other.html',
      'javascript:alert(1)',
    ]) {
      const event = { ...cancellable(), url, isMainFrame: true };
      const prevent = vi.fn<() => void>();
      contents.emit(name, { ...event, preventDefault: prevent });
      expect(prevent).toHaveBeenCalled();
    }
  });

  it('is refused to every frame inside the page, and at every redirect', () => {
    const prevent = vi.fn<() => void>();
    contents.emit('will-frame-navigate', { url: WINDOW_URL, isMainFrame: false, preventDefault: prevent });
    contents.emit('will-redirect', { url: WINDOW_URL, isMainFrame: true, preventDefault: prevent });
    expect(prevent).toHaveBeenCalledTimes(2);
  });

  it('is no matter of loading the page again', () => {
    const prevent = vi.fn<() => void>();
    contents.emit('will-navigate', { url: WINDOW_URL, isMainFrame: true, preventDefault: prevent });
    expect(prevent).not.toHaveBeenCalled();
  });

  it('does not follow from a file that is dropped, nor does a download', () => {
    expect(preferences?.navigateOnDragDrop).toBe(false);
    const event = cancellable();
    session.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('14: new windows', () => {
  it('are never opened by a page', () => {
    expect(contents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(contents.openHandler?.({ url: 'about:blank' })).toEqual({ action: 'deny' });
  });
});

describe('16: the version', () => {
  it('of Electron is pinned exactly', () => {
    const text = readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8');
    expect(text).toMatch(/"electron": "\d+\.\d+\.\d+"/);
  });
});

describe('17: who is heard', () => {
  const log = vi.fn<(line: string) => void>();
  const calls: string[] = [];
  const placeOf = vi.fn<(absolute: string) => Promise<string>>(async () => await Promise.resolve('token'));

  beforeEach(() => {
    calls.length = 0;
    placeOf.mockClear();
    answerWindow(contents.ipc, { api: () => fakeApi((name) => calls.push(name)), placeOf, log });
  });

  it('is the page itself', async () => {
    const reply = await contents.invoke(CHANNELS.call, 'flush', '{}');
    expect(JSON.parse(String(reply))).toEqual({ ok: true, value: { kind: 'idle' } });
    expect(calls).toEqual(['flush']);
    expect(await contents.invoke(CHANNELS.placeOf, '/home/ada/case')).toBe('token');
  });

  it.each([
    ['a frame inside the page', { parent: {}, origin: 'app://bundle' }],
    ['a page from elsewhere', { parent: null, origin: 'https://example.org' }],
    ['a page without an origin', { parent: null, origin: 'null' }],
    ['a page whose origin begins alike', { parent: null, origin: 'app://bundle.example.org' }],
    ['a frame that is gone', null],
  ])('is not %s', async (_name, frame) => {
    await expect(contents.invokeFrom(frame, CHANNELS.call, 'flush', '{}')).rejects.toThrow('refused');
    await expect(contents.invokeFrom(frame, CHANNELS.placeOf, '/etc')).rejects.toThrow('refused');
    expect(calls).toEqual([]);
    expect(placeOf).not.toHaveBeenCalled();
  });

  it('gets an answer to whatever it says, and nothing but checked calls goes further', async () => {
    const anything = fc.oneof(fc.anything(), fc.string(), fc.json(), fc.constantFrom('flush', '__proto__'));
    await fc.assert(
      fc.asyncProperty(anything, anything, async (name, json) => {
        const reply: unknown = JSON.parse(String(await contents.invoke(CHANNELS.call, name, json)));
        expect(reply).toHaveProperty('ok');
        const place = await contents.invoke(CHANNELS.placeOf, json);
        expect(place === null || place === 'token').toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(log).not.toHaveBeenCalledWith(expect.stringContaining('failed'));
  });
});

describe('18: the window’s own scheme', () => {
  it.each([
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/%2e%2e/%2e%2e/etc/passwd',
    'app://bundle/..\\..\\secret.js',
    'app://bundle/assets//a.js',
    'app://bundle/.hidden.js',
    'app://bundle/assets/%00.js',
    'app://other/index.html',
    'app://bundle@other/index.html',
    'app://bundle:80/index.html',
  ])('refuses %s', async (url) => {
    const folder = await temporaryFolder({ 'index.html': '', 'assets/a.js': '', '.hidden.js': '' });
    // As Chromium hands it over: a request's own reading of its address would tidy it first.
    const { status } = await answerRequest({ method: 'GET', url }, folder);
    expect(status).toBe(400);
  });

  it('leads nowhere outside, also as it is tidied up', async () => {
    const folder = await temporaryFolder({ 'window/index.html': '', 'secret.txt': 'secret' });
    const reply = await answerRequest(new Request('app://bundle/../secret.txt'), path.join(folder, 'window'));
    expect([reply.status, await reply.text()]).toEqual([404, '']);
  });

  it('serves files that a window is made of, with their kind, and no others', async () => {
    const folder = await temporaryFolder({
      'index.html': '<!doctype html>',
      'assets/index-Bx_1.js': 'export {}',
      'assets/face.woff2': 'x',
      'a.map': '{}',
      noextension: '',
    });
    const of = async (name: string, method = 'GET'): Promise<readonly [number, string | null]> => {
      const reply = await answerRequest(new Request(WINDOW_URL + name, { method }), folder);
      return [reply.status, reply.headers.get('content-type')];
    };
    expect(await of('')).toEqual([200, 'text/html; charset=utf-8']);
    expect(await of('?x#y')).toEqual([200, 'text/html; charset=utf-8']);
    expect(await of('assets/index-Bx_1.js')).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(await of('assets/face.woff2')).toEqual([200, 'font/woff2']);
    expect(await of('a.map')).toEqual([404, null]);
    expect(await of('noextension')).toEqual([404, null]);
    expect(await of('assets')).toEqual([404, null]);
    expect(await of('', 'POST')).toEqual([405, null]);
  });
});

describe('besides', () => {
  it('nothing is spell-checked, and no dictionary fetched', () => {
    expect(session.spellChecker).toBe(false);
    expect(preferences?.spellcheck).toBe(false);
  });

  it('the tools for developers are off in a release', () => {
    expect(preferences?.devTools).toBe(false);
    expect(windowOptions({ ...LOOK, isCheckout: true }).webPreferences?.devTools).toBe(true);
  });

  it('nothing of the page is kept on disk', () => {
    expect(preferences?.partition).toBe('beleg');
  });
});
