/** The program `beleg` as it is shipped, built into a temporary folder, and ways to run it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly said: string;
}

export class BuiltBeleg {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'beleg-cli-'));
  readonly dataFolder = path.join(this.folder, 'data');
  readonly project = path.join(this.folder, 'project');
  readonly #running = new Set<ChildProcess>();

  async build(): Promise<void> {
    const programs = [
      ['main/cli/beleg.ts', this.#program],
      ['main/backend/sources/extractor/extractor.ts', path.join(path.dirname(this.#program), 'extractor.js')],
    ] as const;
    for (const [source, file] of programs) {
      const bundle = await rolldown({ input: path.join(ROOT, source), platform: 'node', logLevel: 'silent' });
      await bundle.write({ file, format: 'esm', codeSplitting: false });
      await bundle.close();
    }
    cpSync(path.join(ROOT, 'package.json'), path.join(this.folder, 'package.json'));
    mkdirSync(path.join(this.folder, 'dist/renderer'));
    writeFileSync(path.join(this.folder, 'dist/renderer/index.html'), '<!doctype html><title>window</title>');
    for (const folder of [this.project, path.join(this.folder, 'coded')]) {
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'article.txt'), 'The minister said that the bridge was safe.\n');
    }
  }

  get #program(): string {
    return path.join(this.folder, 'dist/main/beleg.js');
  }

  start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): RunningBeleg {
    const child = spawn(process.execPath, ['--disable-proto=delete', this.#program, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      cwd: this.folder,
      env: {
        PATH: process.env['PATH'],
        HOME: this.folder,
        BELEG_DATA: this.dataFolder,
        LANG: 'C',
        ...environment,
      },
    });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return new RunningBeleg(child);
  }

  async run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
    return await this.start(args, environment).ended();
  }

  async end(): Promise<void> {
    await Promise.all(
      [...this.#running].map(async (child) => {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }),
    );
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export class RunningBeleg {
  readonly process: ChildProcess;
  readonly #closed: Promise<unknown>;
  out = '';
  said = '';

  constructor(child: ChildProcess) {
    this.process = child;
    this.#closed = once(child, 'close');
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
    });
  }

  async ended(): Promise<Ran> {
    await this.#closed;
    return { exit: this.process.exitCode, out: this.out, said: this.said };
  }

  /** The addresses printed so far, once there are `count`. */
  async addresses(count = 1): Promise<readonly URL[]> {
    for (;;) {
      const lines = this.out.split('\n').slice(0, -1);
      if (lines.length >= count) return lines.map((line) => new URL(line));
      if (this.process.exitCode !== null) throw new Error(`ended: ${this.said}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
  }
}
