/**
 * How the window reaches its host: the preload's bridge if a shell put one there, else
 * HTTP to the loopback host that served this page.
 *
 * Over HTTP the window proves itself with a bearer token. It comes from the one-time
 * code in the address, which is taken out of the address at once, and stays in
 * sessionStorage: reloading the page keeps it, closing the window forgets it. It is
 * sent only to a host that has proved to know it: after a crash any program may have
 * taken the port, so while the host is away nothing is sent at all. Events
 * come on a stream that is opened again, with growing pauses, whenever it is cut or
 * silent. Nothing is queued here: what could not be sent fails, and the store sends
 * it again when `onConnection` says that the host is back. What happened meanwhile is
 * not told afterwards: the store then loads afresh what it shows.
 */
import { fail } from '../shared/result.ts';
import type { HostCode, PlaceToken, Transport } from '../shared/api/contract.ts';
import { hashOfToken, nameOfSession, proofOf } from '../shared/api/proof.ts';
import { lines } from './lines.ts';

/** What a preload puts at `window.beleg`. */
export interface PreloadBridge {
  call(name: string, json: string): Promise<string>;
  onEvent(listen: (json: string) => void): () => void;
  placeOf(file: File): Promise<PlaceToken | null>;
}

export interface HostTransport extends Transport {
  /**
   * Told when the host does not know this window (again): it was restored without its
   * token, or Beleg was started anew elsewhere. Told at once if that is so already.
   * Calls then answer `not-allowed`; only opening the window again from Beleg helps.
   */
  onRefused(listen: () => void): () => void;
  /** The token of a folder or file that was dropped on the window; null where the host cannot know which it is. */
  placeOf(file: File): Promise<PlaceToken | null>;
}

const TOKEN_KEY = 'beleg.token';
/** The host says every 10 s that it is alive. */
const SILENCE_LIMIT_MS = 25_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/** The transport of this window. */
export function openTransport(): HostTransport {
  const bridge = (window as Window & { readonly beleg?: PreloadBridge }).beleg;
  return bridge === undefined ? loopbackTransport() : bridgeTransport(bridge);
}

function bridgeTransport(bridge: PreloadBridge): HostTransport {
  return {
    call: (name, json) => bridge.call(name, json),
    onEvent: (listen) => bridge.onEvent(listen),
    // Host and window are one program: they end together, and know each other.
    onConnection: () => () => undefined,
    onRefused: () => () => undefined,
    placeOf: (file) => bridge.placeOf(file),
  };
}

function loopbackTransport(): HostTransport {
  const windowId = crypto.randomUUID();
  const events = new Listeners<string>();
  const connection = new Listeners<boolean>();
  const refusals = new Listeners<undefined>();
  let connected = true;
  let refused = false;

  const headers = (token: string): Record<string, string> => ({
    Authorization: `Bearer ${token}`,
    'Beleg-Window': windowId,
  });
  const setConnected = (now: boolean): void => {
    if (now === connected) return;
    connected = now;
    connection.tell(now);
  };
  const refuse = (): void => {
    if (refused) return;
    refused = true;
    sessionStorage.removeItem(TOKEN_KEY);
    refusals.tell(undefined);
  };

  const token = takeToken().then((found) => {
    if (found === null) refuse();
    return found;
  });
  window.addEventListener('hashchange', () => {
    // A fresh address was opened in this very tab: begin anew with its code.
    if (codeInAddress() !== null) location.reload();
  });
  const firstAttempt = token.then(async (found) => {
    if (found === null) return;
    await new Promise<void>((settled) => {
      void listenForever(found, headers(found), events, setConnected, refuse, settled);
    });
  });

  /** Known as soon as calls can be sent: from then on they are sent at once, before the window draws anything anew. */
  let ready: { readonly found: string | null } | null = null;
  // Events of the first call must find somebody listening.
  const settled = firstAttempt.then(async () => (ready = { found: await token }));

  return {
    async call(name, json) {
      const { found } = ready ?? (await settled);
      if (found === null || refused) return refusal('not-allowed');
      if (!connected) throw new Error('the host is away');
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { ...headers(found), 'Content-Type': 'application/json' },
        body: json,
      });
      if (response.status === 401) {
        refuse();
        return refusal('not-allowed');
      }
      if (response.status === 413) return refusal('bad-input');
      if (!response.ok) throw new Error(`the host answered ${response.status}`);
      return await response.text();
    },
    onEvent: (listen) => events.add(listen),
    onConnection: (listen) => connection.add(listen),
    onRefused: (listen) => {
      if (refused) listen();
      return refusals.add(listen);
    },
    // A browser tells no page where a file lies.
    placeOf: async () => null,
  };
}

/** Keep a stream of events open; `settled` is called when the first attempt has succeeded or failed. */
async function listenForever(
  token: string,
  headers: Record<string, string>,
  events: Listeners<string>,
  setConnected: (connected: boolean) => void,
  refuse: () => void,
  settled: () => void,
): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    const outcome = await listenOnce(token, headers, events, () => {
      pauseMs = FIRST_PAUSE_MS;
      setConnected(true);
      settled();
    });
    if (outcome === 'refused') refuse();
    setConnected(false);
    settled();
    if (outcome === 'refused') return;
    await pause(pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
}

/** One stream, until it ends, fails, or is silent for too long. */
async function listenOnce(
  token: string,
  headers: Record<string, string>,
  events: Listeners<string>,
  opened: () => void,
): Promise<'refused' | 'cut'> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_LIMIT_MS);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_LIMIT_MS);
  };
  try {
    const known = await askForProof(token, silence.signal);
    if (known !== 'proved') return known;
    const response = await fetch('/events', { headers, signal: silence.signal });
    if (response.status === 401) return 'refused';
    if (!response.ok || response.body === null) return 'cut';
    let isFirst = true;
    for await (const line of lines(response.body)) {
      heard();
      if (isFirst) opened();
      isFirst = false;
      if (line !== '') events.tell(line);
    }
    return 'cut';
  } catch {
    // No host, a cut line, or silence: all the same, and `onConnection` tells it.
    return 'cut';
  } finally {
    clearTimeout(timer);
  }
}

/** Does whoever listens at our address know our token? Asked without sending it. */
async function askForProof(token: string, signal: AbortSignal): Promise<'proved' | 'refused' | 'cut'> {
  const hash = hashOfToken(token);
  const nonce = crypto.randomUUID();
  const response = await fetch('/proof', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ session: nameOfSession(hash), nonce }),
    signal,
  });
  if (response.status === 401) return 'refused';
  const reply: unknown = response.ok ? await response.json() : null;
  if (typeof reply !== 'object' || reply === null || !('proof' in reply)) return 'cut';
  return reply.proof === proofOf(hash, nonce) ? 'proved' : 'cut';
}

/** A short pause; shorter if the network or the window comes back meanwhile. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('focus', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('focus', done);
  });
}

/** The token kept for this window, or a new one for the code in the address; null if there is neither. */
async function takeToken(): Promise<string | null> {
  const code = codeInAddress();
  if (code === null) return sessionStorage.getItem(TOKEN_KEY);
  history.replaceState(null, '', location.pathname);
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const reply: unknown = response.ok ? await response.json() : null;
    if (typeof reply === 'object' && reply !== null && 'token' in reply && typeof reply.token === 'string') {
      sessionStorage.setItem(TOKEN_KEY, reply.token);
    }
  } catch {
    // No host: a token from before may still be good when it comes back.
    return sessionStorage.getItem(TOKEN_KEY);
  }
  return sessionStorage.getItem(TOKEN_KEY);
}

function codeInAddress(): string | null {
  return /^#code=([\w-]+)$/.exec(location.hash)?.[1] ?? null;
}

function refusal(code: HostCode): string {
  return JSON.stringify(fail(code));
}

/** Who wants to be told. */
class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  add(listen: (value: T) => void): () => void {
    this.#listeners.add(listen);
    return () => {
      this.#listeners.delete(listen);
    };
  }

  tell(value: T): void {
    for (const listen of this.#listeners) listen(value);
  }
}
