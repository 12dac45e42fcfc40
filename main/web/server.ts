/**
 * The loopback server: the window's files, `POST /session`, `POST /proof`,
 * `POST /call/<name>` and `GET /events`, on 127.0.0.1 and nowhere else.
 *
 * Every request passes the guard first. Everything but the window's own files needs a
 * session's token. Calls carry the contract's JSON text through `dispatch`; events are
 * lines of JSON on a stream that the window reads with fetch, so that its token goes
 * in a header there too.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { dispatch } from '../../shared/api/dispatch.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readBody } from './body.ts';
import { guard, pathOf } from './guard.ts';
import { SECURITY_HEADERS } from '../../shared/api/security-headers.ts';
import type { Sessions } from './sessions.ts';
import type { StaticFiles } from './static-files.ts';
import type { Windows } from './windows.ts';

export const LOOPBACK = '127.0.0.1';

const MEGABYTE = 1024 * 1024;
/** Bytes of a request's body. A batch of changes may be large, and a file that goes with it; everything else is small. */
export const BODY_LIMITS = { session: 1024, call: MEGABYTE } as const;
const LARGE_BODIES: ReadonlyMap<string, number> = new Map([
  ['applyChanges', 64 * MEGABYTE],
  ['saveFile', 64 * MEGABYTE],
  ['readTagList', 12 * MEGABYTE],
  ['findInWords', 4 * MEGABYTE],
]);
export const HEADERS_TIMEOUT_MS = 5000;
const REQUEST_TIMEOUT_MS = 60_000;
/** Who has no token yet sends a few bytes: from this on, half-sent requests only hold places that others need. */
export const FIRST_BODY_MS = 3000;
/** Connections cost little, and a full house keeps our own window out. */
const MOST_CONNECTIONS = 1024;

export interface ServerOptions {
  readonly files: StaticFiles;
  readonly sessions: Sessions;
  readonly windows: Windows;
  /** One line for the log: what was refused or went wrong, never a token, an address with a code or an argument. */
  readonly log: (line: string) => void;
  readonly headersTimeoutMs?: number;
}

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Listen on `port` of 127.0.0.1; 0 takes a free one. */
export async function startServer(
  port: number,
  options: ServerOptions,
): Promise<Result<WebServer, 'port-taken' | 'not-allowed'>> {
  const server = createServer({
    // A request without a Host is refused by the guard, like any other that does not name us.
    requireHostHeader: false,
    headersTimeout: options.headersTimeoutMs ?? HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionsCheckingInterval: 1000,
    maxHeaderSize: 16 * 1024,
    keepAliveTimeout: 30_000,
  });
  server.maxConnections = MOST_CONNECTIONS;
  const address = await listen(server, port);
  if (!address.ok) return address;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response, address.value.port, options).catch((error: unknown) => {
      options.log(
        `request failed: ${error instanceof Error ? (error.stack ?? error.message) : typeof error}`,
      );
      response.destroy();
    });
  };
  server.on('request', answer);
  server.on('checkContinue', answer);
  server.on('upgrade', (_request, socket) =>
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'),
  );
  return ok({ port: address.value.port, close: () => close(server, options.windows) });
}

async function listen(
  server: Server,
  port: number,
): Promise<Result<AddressInfo, 'port-taken' | 'not-allowed'>> {
  const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => resolve(null));
  });
  if (failure !== null)
    return fail(failure.code === 'EACCES' ? 'not-allowed' : 'port-taken', failure.message);
  const address = server.address();
  if (address === null || typeof address === 'string' || address.address !== LOOPBACK) {
    server.close();
    throw new Error('the server does not listen on the loopback address');
  }
  return ok(address);
}

async function close(server: Server, windows: Windows): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  windows.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 500).unref();
  await closed;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  options: ServerOptions,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const refusal = guard(request, port);
  if (refusal !== null) {
    options.log(`refused a request: ${refusal.reason}`);
    return end(request, response, refusal.status, refusal.reason);
  }
  const path = pathOf(request);
  if (request.method === 'GET') {
    if (path === '/events') return await events(request, response, options);
    return sendFile(request, response, path, options.files);
  }
  if (path === '/session') return await session(request, response, options);
  if (path === '/proof') return await proof(request, response, options);
  if (path.startsWith('/call/')) return await call(request, response, path.slice('/call/'.length), options);
  return end(request, response, 404, 'not found');
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  files: StaticFiles,
): void {
  const file = files.get(path);
  if (file === undefined) return end(request, response, 404, 'not found');
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.length });
  response.end(file.bytes);
}

/** Exchange a one-time code for a token. */
async function session(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const body = await readFirstBody(request);
  if (!body.ok) return end(request, response, body.code === 'too-large' ? 413 : 400, body.code);
  const token = options.sessions.exchange(stringIn(body.value, 'code'));
  if (token === null) return await refuseToken(request, response, options);
  sendJson(response, JSON.stringify({ token }));
}

/** The body of a request that nobody vouches for yet: small, and soon there. */
async function readFirstBody(request: IncomingMessage): ReturnType<typeof readBody> {
  const deadline = setTimeout(() => request.socket.destroy(), FIRST_BODY_MS);
  const body = await readBody(request, BODY_LIMITS.session);
  clearTimeout(deadline);
  return body;
}

/** Prove to a window that comes back that this is the host which knows it. */
async function proof(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const body = await readFirstBody(request);
  if (!body.ok) return end(request, response, body.code === 'too-large' ? 413 : 400, body.code);
  const [name, nonce] = [stringIn(body.value, 'session'), stringIn(body.value, 'nonce')];
  const proved = options.sessions.prove(name, nonce);
  if (proved === null) return await refuseToken(request, response, options);
  sendJson(response, JSON.stringify({ proof: proved }));
}

/** The text under `key` in an object of JSON; empty, and so a wrong try like any other, if there is none. */
function stringIn(json: string, key: string): string {
  try {
    const value: unknown = JSON.parse(json);
    const found = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const text: unknown = found.find(([name]) => name === key)?.[1];
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}

async function call(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  options: ServerOptions,
): Promise<void> {
  const api = await windowOf(request, response, options, (id, ownBrowser) =>
    options.windows.api(id, ownBrowser),
  );
  if (api === null) return;
  const body = await readBody(request, LARGE_BODIES.get(name) ?? BODY_LIMITS.call);
  if (!body.ok) return end(request, response, body.code === 'too-large' ? 413 : 400, body.code);
  sendJson(response, await dispatch(name, body.value, api, options.log));
}

async function events(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  await windowOf(request, response, options, (id, ownBrowser) => {
    response.setHeader('Content-Type', 'application/x-ndjson');
    return options.windows.stream(id, ownBrowser, response) ? response : null;
  });
}

/** What `join` makes of the request's window, or null after the request was answered with a refusal. */
async function windowOf<T>(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  join: (id: string, ownBrowser: boolean) => T | null,
): Promise<T | null> {
  const accepted = options.sessions.accept(request.headers.authorization);
  if (accepted === null) {
    await refuseToken(request, response, options);
    return null;
  }
  const id = request.headers['beleg-window'];
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) {
    end(request, response, 400, 'window');
    return null;
  }
  const joined = join(id, accepted.ownBrowser);
  if (joined === null) end(request, response, 503, 'too many windows');
  return joined;
}

/** Guessing is slow: after a few failures every further one is answered late. */
async function refuseToken(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  options.log('refused a request: token');
  await sleep(options.sessions.failureDelayMs());
  end(request, response, 401, 'token');
}

function sendJson(response: ServerResponse, json: string): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(json);
}

/** Answer and hang up: what may still come of the request is not read. */
function end(request: IncomingMessage, response: ServerResponse, status: number, reason: string): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(`${reason}\n`, () => {
    // A body that is still being sent must not keep the connection: give the answer a moment to arrive.
    if (!request.complete) setTimeout(() => request.socket.destroy(), 200).unref();
  });
}
