/**
 * The windows that are connected: each has a `Connection` to the backend and, while
 * it is reachable, a stream of events.
 *
 * A window is known by an id that its page makes at every load. Its connection stays
 * for a while after the stream is cut (a sleeping laptop, a page that is reloaded);
 * events of that time are not kept: the page loads afresh what it shows when it is
 * connected again.
 */
import type { ServerResponse } from 'node:http';
import type { Api, EventMessage } from '../../shared/api/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Backend, Connection } from '../backend/backend.ts';

/** How often a stream says that the host is alive; a page that hears nothing for two and a half of it reconnects. */
export const HEARTBEAT_MS = 10_000;
/** How long a window without a stream is still taken for alive. */
export const GRACE_MS = 30_000;
export const MOST_WINDOWS = 64;
/** A page that does not read its events is cut off; it comes back and loads afresh. Bytes. */
const MOST_UNREAD = 64 * 1024 * 1024;

interface Window {
  readonly connection: Connection;
  readonly api: Api;
  stream: ServerResponse | null;
  leaving: NodeJS.Timeout | null;
}

export interface WindowsOptions {
  readonly graceMs?: number;
  readonly heartbeatMs?: number;
  /** Told how many windows are shown, that is, listening to events, whenever it changes. */
  readonly onShown?: (count: number) => void;
}

export class Windows {
  readonly #windows = new Map<string, Window>();
  readonly #backend: Backend;
  readonly #options: WindowsOptions;

  constructor(backend: Backend, options: WindowsOptions = {}) {
    this.#backend = backend;
    this.#options = options;
  }

  /** The api of a window, which joins with its first call. Null if there are too many. */
  api(id: string, ownBrowser: boolean): Api | null {
    return this.#join(id, ownBrowser)?.api ?? null;
  }

  /** Send the window's events to `response` until either side ends it. False if there are too many windows. */
  stream(id: string, ownBrowser: boolean, response: ServerResponse): boolean {
    const window = this.#join(id, ownBrowser);
    if (window === null) return false;
    window.stream?.end();
    if (window.leaving !== null) clearTimeout(window.leaving);
    window.leaving = null;
    window.stream = response;
    const heartbeat = setInterval(() => response.write('\n'), this.#options.heartbeatMs ?? HEARTBEAT_MS);
    response.on('close', () => {
      clearInterval(heartbeat);
      if (window.stream !== response) return;
      window.stream = null;
      this.#leaveLater(id, window);
      this.#tellShown();
    });
    // The first line tells the page that the stream stands.
    response.write('\n');
    this.#tellShown();
    return true;
  }

  /** End all streams and connections. */
  close(): void {
    for (const [id, window] of this.#windows) {
      window.stream?.end();
      this.#leave(id, window);
    }
  }

  #join(id: string, ownBrowser: boolean): Window | null {
    const known = this.#windows.get(id);
    if (known !== undefined) return known;
    if (this.#windows.size >= MOST_WINDOWS) return null;
    const connection = this.#backend.connect(id, (message) => this.#send(id, message));
    const window: Window = {
      connection,
      api: withOwnBrowser(connection.api, ownBrowser),
      stream: null,
      leaving: null,
    };
    this.#windows.set(id, window);
    this.#leaveLater(id, window);
    return window;
  }

  #send(id: string, message: EventMessage): void {
    const stream = this.#windows.get(id)?.stream ?? null;
    if (stream === null) return;
    // Whatever the size of one event: it is what was not read before that tells.
    if (stream.writableLength > MOST_UNREAD) stream.destroy();
    // As bytes: of a string its length would be reckoned first, and a long article's takes as long as sending it.
    else stream.write(Buffer.from(`${JSON.stringify(message)}\n`));
  }

  #leaveLater(id: string, window: Window): void {
    window.leaving = setTimeout(() => this.#leave(id, window), this.#options.graceMs ?? GRACE_MS);
    window.leaving.unref();
  }

  #leave(id: string, window: Window): void {
    if (window.leaving !== null) clearTimeout(window.leaving);
    if (this.#windows.get(id) !== window) return;
    this.#windows.delete(id);
    window.connection.close();
  }

  #tellShown(): void {
    this.#options.onShown?.([...this.#windows.values()].filter(({ stream }) => stream !== null).length);
  }
}

/** Which browser shows a window differs from window to window, so the shell answers for it. */
function withOwnBrowser(api: Api, ownBrowser: boolean): Api {
  return {
    ...api,
    describeHost: async (request) => {
      const reply = await api.describeHost(request);
      if (!reply.ok) return reply;
      return ok({ ...reply.value, capabilities: { ...reply.value.capabilities, ownBrowser } });
    },
  };
}
