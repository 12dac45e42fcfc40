/**
 * The running Electron: started on its own, watched until its window is usable, told
 * to end, and ended with all its children where it does not come up.
 */
import { spawn, type ChildProcess } from 'node:child_process';

/** The line on Electron's standard output that says: the window is usable. */
export const READY = 'BELEG_ELECTRON_READY';
/** The same, of a second start: the Beleg that runs already has taken over. */
export const HANDED_OVER = 'BELEG_ELECTRON_HANDED_OVER';

export interface ElectronStart {
  readonly program: string;
  /** The shell's entry first, then what it is to open. */
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** How long it may take until the window is usable. */
  readonly readyLimitMs: number;
}

export type Outcome =
  | { readonly kind: 'ready' | 'handed-over' }
  /** `detail`: what is known of the cause, for the log. */
  | { readonly kind: 'failed'; readonly detail: string };

/** Of Electron's words only the last count; it talks a lot. */
const KEPT_CHARACTERS = 3000;
const LAST_WORDS_MS = 500;

export class ElectronProcess {
  readonly #child: ChildProcess;
  #said = '';
  /** Settles within the limit. */
  readonly started: Promise<Outcome>;
  /** The exit code; null after a signal. Never rejects. */
  readonly ended: Promise<number | null>;

  constructor({ program, args, environment, readyLimitMs }: ElectronStart) {
    const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = environment;
    this.#child = spawn(program, args, {
      // A group of its own: Ctrl+C in the terminal comes to us, and we tell it once.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...rest, BELEG_LAUNCHER: '1' },
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        this.#said += error.message;
        resolve(null);
      });
      this.#child.once('exit', (code) => {
        // Children that outlive it may hold its streams open: its last words get a moment, no more.
        const timer = setTimeout(() => resolve(code), LAST_WORDS_MS);
        this.#child.once('close', () => {
          clearTimeout(timer);
          resolve(code);
        });
      });
    });
    this.started = this.#watchStart(readyLimitMs);
  }

  /** The last of what it said on standard error. */
  get lastWords(): string {
    return this.#said.trim();
  }

  /** Ask it to end as a person would; `urgent`: end it and its children at once. */
  end(urgent: boolean): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    if (process.platform === 'win32') {
      // Without /F this closes the windows, as a person would; a signal would end it hard.
      spawn('taskkill', ['/PID', String(pid), '/T', ...(urgent ? ['/F'] : [])], { stdio: 'ignore' });
    } else if (urgent) {
      killGroup(pid);
    } else {
      this.#child.kill('SIGTERM');
    }
  }

  #watchStart(limitMs: number): Promise<Outcome> {
    const { stdout, stderr } = this.#child;
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-KEPT_CHARACTERS);
    });
    return new Promise((resolve) => {
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        this.end(true);
        settle({ kind: 'failed', detail: `no window after ${limitMs} ms: ${this.lastWords}` });
      }, limitMs);
      let out = '';
      stdout?.setEncoding('utf8').on('data', (text: string) => {
        const lines = (out + text).split('\n');
        out = (lines.pop() ?? '').slice(-KEPT_CHARACTERS);
        for (const line of lines.map((each) => each.trim())) {
          if (line === READY) settle({ kind: 'ready' });
          if (line === HANDED_OVER) settle({ kind: 'handed-over' });
        }
      });
      void this.ended.then((code) => {
        const how = code === null ? 'was ended' : `ended with ${code}`;
        settle({ kind: 'failed', detail: `${how} before its window was usable: ${this.lastWords}` });
      });
    });
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
