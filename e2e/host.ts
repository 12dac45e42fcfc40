/**
 * A running Beleg host as a journey sees it: a program that was started on a folder,
 * prints an address, and may be stopped, killed or started again.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

export const PROJECT_ROOT = resolve(import.meta.dirname, '..');

const PROGRAM = join(PROJECT_ROOT, 'dist/main/beleg.js');
const START_LIMIT_MS = 30_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/g;

export interface HostOptions {
  /** The folder or file to open; none starts with the welcome page. */
  readonly folder?: string;
  /** The app-data folder (`BELEG_DATA`), also home and temporary folder of the process. */
  readonly data: string;
  readonly port?: number;
  /** Further arguments, for example `--annotator`. */
  readonly args?: readonly string[];
  /** Language of the system, as `LANG` writes it. */
  readonly language?: string;
  /** Run as this user and group; only root may ask for it. */
  readonly uid?: number;
  /** What to write before the program: another one that runs it under its eyes and keeps its process id. */
  readonly under?: readonly string[];
}

/** What journeys need of any host. */
export interface RunningHost {
  /** How many windows have been opened. */
  windows: number;
  /** Everything that it has printed so far, on both streams. */
  readonly output: string;
  /** Where its windows' own files come from. */
  readonly origin: string;
  readonly port: number;
  start(port?: number): Promise<void>;
  /** Ends it as its user does, and waits until it is gone. */
  stop(): Promise<number | null>;
  /** Ends it as a crash or a power cut does. */
  kill9(): Promise<void>;
}

export class Host implements RunningHost {
  readonly #options: HostOptions;
  #process: ChildProcess | null = null;
  #output = '';
  /** How many windows have been opened: the first takes the address printed at start. */
  windows = 0;

  constructor(options: HostOptions) {
    this.#options = options;
  }

  /** Everything the host has printed so far, on both streams. */
  get output(): string {
    return this.#output;
  }

  /** The address printed last; each carries a code that opens one window. */
  get address(): string {
    const address = this.#output.match(ADDRESS)?.at(-1);
    if (address === undefined) throw new Error(`The host has printed no address:\n${this.#output}`);
    return address;
  }

  get origin(): string {
    return new URL(this.address).origin;
  }

  get port(): number {
    return Number(new URL(this.address).port);
  }

  /** Starts the host and waits for its address. */
  async start(port = this.#options.port ?? 0): Promise<void> {
    const { folder, data, args = [], language = 'en_GB.UTF-8', uid, under = [] } = this.#options;
    const target = folder === undefined ? [] : [folder];
    const given = ['open', ...target, '--no-browser', '--port', String(port), ...args];
    this.#output = '';
    const [program = process.execPath, ...arguments_] = [
      ...under,
      process.execPath,
      '--disable-proto=delete',
      PROGRAM,
      ...given,
    ];
    this.#process = spawn(program, arguments_, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        BELEG_DATA: data,
        HOME: data,
        LANG: language,
        TZ: 'Europe/Berlin',
      },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
    await this.#printed(1);
  }

  /** A fresh address for one more window, asked for as people do: Enter in the terminal. */
  async freshAddress(): Promise<string> {
    const printed = this.#output.match(ADDRESS)?.length ?? 0;
    this.#process?.stdin?.write('\n');
    await this.#printed(printed + 1);
    return this.address;
  }

  /** Ends it as Ctrl+C does, and waits until it is gone. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Ends it as a crash or a power cut does. */
  async kill9(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const running = this.#process;
    this.#process = null;
    if (running === null || running.exitCode !== null || running.signalCode !== null)
      return running?.exitCode ?? null;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
    return running.exitCode;
  }

  async #printed(count: number): Promise<void> {
    const limit = Date.now() + START_LIMIT_MS;
    while ((this.#output.match(ADDRESS)?.length ?? 0) < count) {
      if (this.#process === null || this.#process.exitCode !== null || Date.now() > limit) {
        throw new Error(`The host printed no address:\n${this.#output}`);
      }
      await new Promise((resume) => {
        setTimeout(resume, 20);
      });
    }
  }
}
