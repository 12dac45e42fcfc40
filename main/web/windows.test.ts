import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBackend, type FakeBackend } from './fake-backend.cases.ts';
import { TestShell } from './shell.cases.ts';
import { MOST_WINDOWS, Windows } from './windows.ts';

/** The stream of a window: what it has said, and a way to hang up. */
async function listen(test: TestShell, token: string, window = 'window-1') {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { ...test.headers(token), 'Beleg-Window': window };
    httpRequest({ host: '127.0.0.1', port: test.port, path: '/events', headers, agent: false }, resolve)
      .on('error', reject)
      .end();
  });
  let said = '';
  let isEnded = false;
  response.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  response.on('close', () => {
    isEnded = true;
  });
  response.on('error', () => undefined);
  return {
    type: response.headers['content-type'],
    lines: () => said.split('\n').filter((line) => line !== ''),
    said: () => said,
    isEnded: () => isEnded,
    hangUp: () => response.destroy(),
  };
}

describe('a stream of events', () => {
  let test: TestShell;
  let token: string;

  beforeEach(async () => {
    test = await new TestShell().start();
    token = await test.token();
  });
  afterEach(() => test.end());

  it('begins at once and carries an event a line', async () => {
    const stream = await listen(test, token);
    expect(stream.type).toBe('application/x-ndjson');
    await expect.poll(() => stream.said()).toBe('\n');
    test.backend.send({ event: 'saveStateChanged', data: { kind: 'saving' } });
    test.backend.send({ event: 'articleChanged', data: { article: 'a\nb.txt', gone: true } });
    await expect.poll(() => stream.lines()).toHaveLength(2);
    expect(stream.lines().map((line) => JSON.parse(line) as unknown)).toEqual([
      { event: 'saveStateChanged', data: { kind: 'saving' } },
      { event: 'articleChanged', data: { article: 'a\nb.txt', gone: true } },
    ]);
  });

  it('goes to every window, and shares the window’s connection with its calls', async () => {
    const streams = [await listen(test, token, 'a'), await listen(test, token, 'b')];
    await test.call(token, { 'Beleg-Window': 'a' });
    expect([...test.backend.windows].toSorted()).toEqual(['a', 'b']);
    expect(test.shownCounts).toEqual([1, 2]);
    test.backend.send({ event: 'saveStateChanged', data: { kind: 'idle' } });
    for (const stream of streams) await expect.poll(() => stream.lines()).toHaveLength(1);
  });

  it('is one for each window: a new one takes over', async () => {
    const first = await listen(test, token);
    const second = await listen(test, token);
    await expect.poll(() => first.isEnded()).toBe(true);
    test.backend.send({ event: 'saveStateChanged', data: { kind: 'idle' } });
    await expect.poll(() => second.lines()).toHaveLength(1);
    expect(test.shownCounts.at(-1)).toBe(1);
  });

  it('that was cut is told, and the window may come back', async () => {
    (await listen(test, token)).hangUp();
    await expect.poll(() => test.shownCounts).toEqual([1, 0]);
    expect(test.backend.windows.size).toBe(1);
    await listen(test, token);
    expect(test.shownCounts).toEqual([1, 0, 1]);
  });

  it('ends with the host', async () => {
    const stream = await listen(test, token);
    await test.stop();
    await expect.poll(() => stream.isEnded()).toBe(true);
    expect(test.backend.windows.size).toBe(0);
  });

  it('needs the token and a window', async () => {
    expect((await test.send({ path: '/events', headers: test.headers() })).status).toBe(401);
    const headers = { ...test.headers(token), 'Beleg-Window': '../w' };
    expect((await test.send({ path: '/events', headers })).status).toBe(400);
  });
});

describe('windows', () => {
  let backend: FakeBackend;
  beforeEach(() => {
    vi.useFakeTimers();
    backend = fakeBackend();
  });
  afterEach(() => vi.useRealTimers());

  it('are let go when nothing was heard of them for a while', async () => {
    const windows = new Windows(backend, { graceMs: 1000 });
    windows.api('a', false);
    await vi.advanceTimersByTimeAsync(999);
    expect(backend.windows.size).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(backend.windows.size).toBe(0);
  });

  it('are only so many', () => {
    const windows = new Windows(backend);
    for (let index = 0; index < MOST_WINDOWS; index += 1)
      expect(windows.api(`w${index}`, false)).not.toBeNull();
    expect(windows.api('one-more', false)).toBeNull();
    expect(windows.api('w0', false)).not.toBeNull();
    windows.close();
  });
});
