/**
 * The guard: which requests reach the loopback host at all.
 *
 * Any page in any browser tab and any program of any user on this machine can send
 * requests to a port of 127.0.0.1. What tells our own window from them: the exact
 * `Host` (stops DNS rebinding), the exact `Origin` and `Sec-Fetch-Site` (stop other
 * pages), a JSON content type (stops forms), and a bearer token in a header, which no
 * other page can set (`sessions.ts`). Cookies would not do: they ignore the port.
 */
import type { IncomingMessage } from 'node:http';

/** Why a request was refused; `reason` is for the answer's body and the tests, and quotes nothing. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 415;
  readonly reason: string;
}

/** Headers that decide about trust; twice the same one is a request to be misunderstood. */
const SINGLE = new Set(['host', 'origin', 'authorization', 'content-type', 'sec-fetch-site', 'beleg-window']);

type Head = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/** null if the request may be looked at further; it still needs a token for anything but static files. */
export function guard(request: Head, port: number): Refusal | null {
  const names = request.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const own = ownHost(request.headers.host, port);
  if (own === null) return { status: 403, reason: 'host' };
  if ([...SINGLE].some((name) => names.indexOf(name) !== names.lastIndexOf(name))) {
    return { status: 400, reason: 'header sent twice' };
  }
  if (request.headers.upgrade !== undefined) return { status: 403, reason: 'upgrade' };
  if (request.url?.startsWith('/') !== true) return { status: 400, reason: 'target' };
  if (request.method !== 'GET' && request.method !== 'POST') return { status: 405, reason: 'method' };
  if (!isOwnSite(request)) return { status: 403, reason: 'site' };
  const { origin } = request.headers;
  if (request.method === 'GET') {
    return origin === undefined || origin === own ? null : { status: 403, reason: 'origin' };
  }
  if (origin !== own) return { status: 403, reason: 'origin' };
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, reason: 'content type' };
  }
  if (request.headers['content-encoding'] !== undefined) return { status: 415, reason: 'content encoding' };
  return null;
}

/** The path of a request without its query: query strings carry nothing. */
export function pathOf(request: Pick<IncomingMessage, 'url'>): string {
  return (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
}

/** Our own origin by the name that this request calls us; null if that name is not ours. */
function ownHost(host: string | undefined, port: number): string | null {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}` ? `http://${host}` : null;
}

/**
 * Browsers say where a request comes from; programs without the header need the token
 * all the same. The window itself may be navigated to from anywhere (the terminal, the
 * file that hands over the one-time code): it is an empty page without that code, and
 * `frame-ancestors` keeps it out of frames.
 */
function isOwnSite(request: Head): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin') return true;
  if (request.method !== 'GET' || pathOf(request) !== '/') return false;
  return (
    site === 'none' ||
    (request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document')
  );
}
