import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOfToken, nameOfSession, proofOf } from '../shared/api/proof.ts';
import { openTransport, type PreloadBridge } from './transport.ts';

/** A loopback host as the page sees it: answers requests, and holds the streams that are open. */
class FakeHost {
  readonly requests: { path: string; headers: Record<string, string>; body: string }[] = [];
  readonly codes = new Map<string, string>();
  readonly tokens = new Set<string>();
  isDown = false;
  /** It takes requests and answers none. */
  isHanging = false;
  /** Somebody else listens where the host was. */
  isImpostor = false;
  #streams: { controller: ReadableStreamDefaultController<Uint8Array>; signal: AbortSignal | undefined }[] =
    [];

  readonly fetch = (path: string, init: RequestInit = {}): Promise<Response> => {
    const { signal } = init;
    if (this.isHanging) {
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    }
    if (this.isDown) return Promise.reject(new TypeError('Failed to fetch'));
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    const body = typeof init.body === 'string' ? init.body : '';
    this.requests.push({ path, headers, body });
    return Promise.resolve(this.#answer(path, headers, body, init.signal ?? undefined));
  };

  /** Send bytes on the latest stream. */
  say(text: string): void {
    this.#streams.at(-1)?.controller.enqueue(new TextEncoder().encode(text));
  }

  cut(): void {
    for (const { controller } of this.#streams.splice(0)) controller.close();
  }

  get openStreams(): number {
    return this.#streams.filter(({ signal }) => signal?.aborted !== true).length;
  }

  #answer(path: string, headers: Record<string, string>, body: string, signal?: AbortSignal): Response {
    if (path === '/session') {
      const code: unknown = JSON.parse(body);
      const token = this.codes.get(JSON.stringify(code));
      this.codes.clear();
      return token === undefined ? new Response('token', { status: 401 }) : Response.json({ token });
    }
    if (path === '/proof') return this.#prove(body);
    if (!this.tokens.has(headers['authorization'] ?? '')) return new Response('token', { status: 401 });
    if (path !== '/events') return new Response(`{"ok":true,"value":${JSON.stringify(path)}}`);
    return new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          this.#streams.push({ controller, signal });
          signal?.addEventListener('abort', () =>
            controller.error(new DOMException('aborted', 'AbortError')),
          );
          controller.enqueue(new TextEncoder().encode('\n'));
        },
      }),
    );
  }

  #prove(body: string): Response {
    const asked: unknown = JSON.parse(body);
    const { session = '', nonce = '' } = Object.fromEntries(Object.entries(asked ?? {})) as Record<
      string,
      string
    >;
    const hashes = [...this.tokens].map((token) => hashOfToken(token.replace('Bearer ', '')));
    const hash = hashes.find((each) => nameOfSession(each) === session);
    if (this.isImpostor) return Response.json({ proof: proofOf(hashOfToken('guess'), nonce) });
    return hash === undefined
      ? new Response('token', { status: 401 })
      : Response.json({ proof: proofOf(hash, nonce) });
  }

  /** Gives `token` for `code`, and takes it from then on. */
  expectCode(code: string, token: string): void {
    this.codes.set(JSON.stringify({ code }), token);
    this.tokens.add(`Bearer ${token}`);
  }
}

/** The parts of a browser that the transport touches. */
function stubPage(host: FakeHost, hash = '', kept: Readonly<Record<string, string>> = {}) {
  const storage = new Map(Object.entries(kept));
  const page = Object.assign(new EventTarget(), { beleg: undefined as PreloadBridge | undefined });
  const location = { hash, pathname: '/', reload: vi.fn() };
  vi.stubGlobal('window', page);
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    replaceState: () => {
      location.hash = '';
    },
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  vi.stubGlobal('fetch', host.fetch);
  return { page, location, storage };
}

let host: FakeHost;
beforeEach(() => {
  vi.useFakeTimers();
  host = new FakeHost();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a window with a code in its address', () => {
  it('exchanges it, takes it out of the address and keeps the token for this tab', async () => {
    host.expectCode('c0de', 'token');
    const { location, storage } = stubPage(host, '#code=c0de');
    const transport = openTransport();
    expect(await transport.call('flush', '{}')).toBe('{"ok":true,"value":"/call/flush"}');
    expect(location.hash).toBe('');
    expect([...storage.values()]).toEqual(['token']);
  });

  it('sends its token in a header and never in an address', async () => {
    host.expectCode('c0de', 'token');
    stubPage(host, '#code=c0de');
    await openTransport().call('openArticle', '{"article":"a"}');
    expect(host.requests.map(({ path }) => path)).toEqual([
      '/session',
      '/proof',
      '/events',
      '/call/openArticle',
    ]);
    expect(host.requests.at(-1)).toMatchObject({
      body: '{"article":"a"}',
      headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
    });
    const windows = host.requests.slice(2).map(({ headers }) => headers['beleg-window']);
    expect(new Set(windows).size).toBe(1);
    expect(windows[0]).toMatch(/^[\w-]{36}$/);
  });

  it('sends at once what it is asked once its host is known', async () => {
    host.expectCode('c0de', 'token');
    stubPage(host, '#code=c0de');
    const transport = openTransport();
    await transport.call('flush', '{}');
    const answered = transport.call('openArticle', '{"article":"a"}');
    // Before anything that waits, as a page that is drawn anew.
    expect(host.requests.at(-1)?.path).toBe('/call/openArticle');
    await answered;
  });

  it('goes on with the token it has if the code is used up', async () => {
    host.tokens.add('Bearer old');
    stubPage(host, '#code=used', { 'beleg.token': 'old' });
    expect(await openTransport().call('flush', '{}')).toContain('"ok":true');
  });

  it('starts anew when a fresh address is opened in the same tab', () => {
    const { page, location } = stubPage(host);
    openTransport();
    location.hash = '#article';
    page.dispatchEvent(new Event('hashchange'));
    expect(location.reload).not.toHaveBeenCalled();
    location.hash = '#code=fresh';
    page.dispatchEvent(new Event('hashchange'));
    expect(location.reload).toHaveBeenCalledOnce();
  });
});

describe('a window without a token', () => {
  it('says so, and its calls are not allowed', async () => {
    stubPage(host);
    const transport = openTransport();
    const told = vi.fn();
    transport.onRefused(told);
    expect(await transport.call('flush', '{}')).toBe('{"ok":false,"code":"not-allowed"}');
    expect(told).toHaveBeenCalledOnce();
    const late = vi.fn();
    transport.onRefused(late);
    expect(late).toHaveBeenCalledOnce();
    expect(host.requests).toEqual([]);
  });

  it('or with one that the host does not know, stops asking and forgets it', async () => {
    const { storage } = stubPage(host, '', { 'beleg.token': 'stale' });
    const transport = openTransport();
    const told = vi.fn();
    transport.onRefused(told);
    expect(await transport.call('flush', '{}')).toBe('{"ok":false,"code":"not-allowed"}');
    expect(told).toHaveBeenCalledOnce();
    expect(storage.size).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(host.requests.map(({ path }) => path)).toEqual(['/proof']);
  });
});

describe('a connected window', () => {
  async function connected() {
    host.tokens.add('Bearer token');
    const stub = stubPage(host, '', { 'beleg.token': 'token' });
    const transport = openTransport();
    const events: string[] = [];
    const connection: boolean[] = [];
    transport.onEvent((json) => events.push(json));
    transport.onConnection((now) => connection.push(now));
    await transport.call('describeHost', '{}');
    return { ...stub, transport, events, connection };
  }

  it('hears every event once it is whole, however the bytes are cut', async () => {
    const { events } = await connected();
    host.say('{"event":"a","data":"');
    await vi.advanceTimersByTimeAsync(0);
    expect(events).toEqual([]);
    host.say('ä"}\n\n{"event":"b","data":1}\n{"event"');
    await vi.advanceTimersByTimeAsync(0);
    expect(events).toEqual(['{"event":"a","data":"ä"}', '{"event":"b","data":1}']);
  });

  it('comes back after a cut, and tells both', async () => {
    const { connection, events } = await connected();
    host.cut();
    await vi.advanceTimersByTimeAsync(1000);
    expect(connection).toEqual([false, true]);
    host.say('{"event":"a"}\n');
    await vi.advanceTimersByTimeAsync(0);
    expect(events).toEqual(['{"event":"a"}']);
  });

  it('notices a host that is silent for 25 seconds', async () => {
    const { connection } = await connected();
    await vi.advanceTimersByTimeAsync(20_000);
    host.say('\n');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(connection).toEqual([]);
    await vi.advanceTimersByTimeAsync(6000);
    expect(connection).toEqual([false, true]);
    expect(host.openStreams).toBe(1);
  });

  it('gives up on a host that takes its requests and answers none', async () => {
    const { connection } = await connected();
    host.isHanging = true;
    host.cut();
    await vi.advanceTimersByTimeAsync(10_000);
    host.isHanging = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(connection).toEqual([false]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(connection).toEqual([false, true]);
  });

  it('tries again with growing pauses while the host is gone, at once when the window is looked at', async () => {
    const { connection, page, transport } = await connected();
    host.isDown = true;
    host.cut();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connection).toEqual([false]);
    await expect(transport.call('flush', '{}')).rejects.toThrow('the host is away');
    host.isDown = false;
    page.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(0);
    expect(connection).toEqual([false, true]);
  });

  it('sends its token to nobody who took the host’s place, nor a call while the host is away', async () => {
    const { connection, transport } = await connected();
    host.isImpostor = true;
    const before = host.requests.length;
    host.cut();
    await vi.advanceTimersByTimeAsync(20_000);
    await expect(transport.call('flush', '{}')).rejects.toThrow('the host is away');
    const sent = host.requests.slice(before);
    expect(new Set(sent.map(({ path }) => path))).toEqual(new Set(['/proof']));
    expect(JSON.stringify(sent)).not.toContain('token');
    expect(new Set(sent.map(({ body }) => body)).size).toBe(sent.length);
    host.isImpostor = false;
    await vi.advanceTimersByTimeAsync(6000);
    expect(connection).toEqual([false, true]);
  });

  it('says that it is refused when the host that came back does not know it', async () => {
    const { connection, transport } = await connected();
    const told = vi.fn();
    transport.onRefused(told);
    host.tokens.clear();
    host.cut();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connection).toEqual([false]);
    expect(told).toHaveBeenCalledOnce();
    expect(await transport.call('flush', '{}')).toContain('not-allowed');
  });
});

describe('a window of a shell with a preload', () => {
  it('asks its bridge which folder was dropped; a page alone cannot know', async () => {
    const { page } = stubPage(host, '#code=c0de');
    const file = new File([], 'case');
    expect(await openTransport().placeOf(file)).toBeNull();
    page.beleg = {
      call: () => Promise.resolve(''),
      onEvent: () => () => undefined,
      placeOf: (dropped) => Promise.resolve(`place of ${dropped.name}`),
    };
    expect(await openTransport().placeOf(file)).toBe('place of case');
  });

  it('uses its bridge and asks no host by HTTP', async () => {
    const { page } = stubPage(host, '#code=c0de');
    page.beleg = {
      call: (name, json) => Promise.resolve(`${name} ${json}`),
      onEvent: () => () => undefined,
      placeOf: () => Promise.resolve(null),
    };
    const transport = openTransport();
    expect(await transport.call('flush', '{}')).toBe('flush {}');
    expect(host.requests).toEqual([]);
  });
});
