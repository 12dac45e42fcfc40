/** Programs that the tests of trust start: scripts of ours bundled, a shim compiled, file systems mounted. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { onTestFinished } from 'vitest';

/** Bundle a module of this repository into `folder`; the script's path. */
export async function bundled(module: string, folder: string): Promise<string> {
  const file = path.join(folder, `${path.basename(module, '.ts')}.mjs`);
  const bundle = await rolldown({
    input: module,
    platform: 'node',
    logLevel: 'silent',
    external: ['vitest', '@playwright/test', '@axe-core/playwright'],
  });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return file;
}

/** Compile the shim of system calls; null with the reason where there is no compiler. */
export function compiledShim(folder: string): { readonly file: string } | { readonly reason: string } {
  if (process.platform !== 'linux') return { reason: 'LD_PRELOAD is of Linux' };
  const file = path.join(folder, 'shim.so');
  const source = path.join(import.meta.dirname, 'shim.c');
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', file, source, '-ldl']);
  return status === 0 ? { file } : { reason: 'no C compiler' };
}

/** A file system of its own, of so many kilobytes, at `folder`, until the test ends; null with the reason if none can be mounted. */
export async function mounted(folder: string, kilobytes: number): Promise<string | null> {
  await mkdir(folder, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  if (status !== 0) return 'no file system can be mounted here';
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return null;
}

export function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

export interface Talking {
  readonly child: ChildProcess;
  /** Whole lines that it has said so far. */
  readonly lines: readonly string[];
  /** When it has said something, or is gone. */
  readonly begun: Promise<void>;
  readonly ended: Promise<void>;
}

export function start(script: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Talking {
  return listenTo(process.execPath, [script, ...args], environment);
}

/** The same in a shell that has done this first (`ulimit …`), and says nothing of what goes wrong. */
export function startUnder(first: string, script: string, args: readonly string[]): Talking {
  const command = `${first} && exec "$0" "$@" 2>/dev/null`;
  return listenTo('sh', ['-c', command, process.execPath, script, ...args], {});
}

function listenTo(program: string, args: readonly string[], environment: NodeJS.ProcessEnv): Talking {
  const child = spawn(program, args, {
    // Naive programs fall over, as they are meant to: what they say of it is of no interest.
    stdio: ['ignore', 'pipe', args.includes('naive') ? 'ignore' : 'inherit'],
    env: { ...process.env, ...environment },
  });
  const lines: string[] = [];
  let rest = '';
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  const begun = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const parts = `${rest}${text}`.split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      if (lines.length > 0) resolve();
    });
    void ended.then(resolve);
  });
  return { child, lines, begun, ended };
}
