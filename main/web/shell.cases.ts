/** A loopback shell for tests: a fake backend, a small window, fresh app data, and ways to ask it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fakeBackend, type FakeBackend } from './fake-backend.cases.ts';
import { startWebShell, type WebShell } from './main.ts';
import { send, type RawAnswer, type RawRequest } from './raw-request.cases.ts';

export class TestShell {
  readonly dataFolder = mkdtempSync(path.join(tmpdir(), 'beleg-web-'));
  readonly log: string[] = [];
  readonly shownCounts: number[] = [];
  backend: FakeBackend = fakeBackend();
  #shell: WebShell | null = null;

  get shell(): WebShell {
    if (this.#shell === null) throw new Error('not started');
    return this.#shell;
  }

  get port(): number {
    return this.shell.port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(port = 0, startWith: string | null = null): Promise<this> {
    const rendererFolder = path.join(this.dataFolder, 'renderer');
    mkdirSync(path.join(rendererFolder, 'assets'), { recursive: true });
    writeFileSync(path.join(rendererFolder, 'index.html'), '<!doctype html><title>window</title>');
    writeFileSync(path.join(rendererFolder, 'assets', 'main.js'), 'export {};');
    writeFileSync(path.join(rendererFolder, 'secret.key'), 'not of a kind that is served');
    this.backend = fakeBackend();
    const started = await startWebShell({
      backend: this.backend,
      dataFolder: this.dataFolder,
      startWith,
      rendererFolder,
      port,
      log: (line) => this.log.push(line),
      onShown: (count) => this.shownCounts.push(count),
    });
    if (!started.ok) throw new Error(started.code);
    this.#shell = started.value;
    return this;
  }

  /** Ends the server; the app data stays, as after a crash. */
  async stop(): Promise<void> {
    await this.#shell?.close();
    this.#shell = null;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }

  code(): string {
    return new URL(this.shell.address(false)).hash.replace('#code=', '');
  }

  /** Headers of a request that our own window sends. */
  headers(token?: string): Record<string, string> {
    return {
      Host: `127.0.0.1:${this.port}`,
      Origin: this.origin,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}`, 'Beleg-Window': 'window-1' }),
    };
  }

  async send(request: RawRequest): Promise<RawAnswer> {
    return await send(this.port, request);
  }

  async exchange(code: string): Promise<RawAnswer> {
    return await this.send({
      method: 'POST',
      path: '/session',
      headers: this.headers(),
      body: JSON.stringify({ code }),
    });
  }

  async token(code = this.code()): Promise<string> {
    const answer: unknown = JSON.parse((await this.exchange(code)).body);
    if (typeof answer !== 'object' || answer === null || !('token' in answer)) throw new Error('no token');
    return String(answer.token);
  }

  /** A call as our own window makes it, with some headers forged (`undefined` leaves one out). */
  async call(
    token: string,
    forged: Readonly<Record<string, string | readonly string[] | undefined>> = {},
    name = 'describeHost',
    body: string | Buffer = '{}',
  ): Promise<RawAnswer> {
    const headers = Object.entries({ ...this.headers(token), ...forged }).filter(
      (entry): entry is [string, string | readonly string[]] => entry[1] !== undefined,
    );
    return await this.send({
      method: 'POST',
      path: `/call/${name}`,
      headers: Object.fromEntries(headers),
      body,
    });
  }
}
