/** Beleg in a desktop window: Electron runs the shell, and we wait for it to end. */
import path from 'node:path';
import { ElectronProcess } from './electron-process.ts';
import { shellEntry } from './find-electron.ts';
import type { Opening } from './open.ts';
import type { ExitCode } from './terminal.ts';

/** A first start from a slow disk, under a virus scanner, takes its time. */
const READY_LIMIT_MS = 30_000;

/**
 * Resolves when Electron has ended, with the exit code; null if no window came up.
 * Why is in the log then, and nothing of it is left running.
 */
export async function openInElectron(
  { startWith, annotatorId, dataFolder, log, terminal, installation }: Opening,
  program: string,
): Promise<ExitCode | null> {
  const { text } = terminal;
  const electron = new ElectronProcess({
    program,
    args: [
      shellEntry(installation.root),
      ...(startWith === null ? [] : [startWith]),
      ...(annotatorId === null ? [] : ['--annotator', annotatorId]),
    ],
    environment: terminal.environment,
    readyLimitMs: READY_LIMIT_MS,
  });
  let isAskedToEnd = false;
  terminal.onEnd((urgent) => {
    isAskedToEnd = true;
    electron.end(urgent);
  });

  const outcome = await electron.started;
  if (outcome.kind === 'failed') {
    electron.end(true);
    if (isAskedToEnd) return 0;
    log(`electron ${outcome.detail}`);
    return null;
  }
  if (outcome.kind === 'handed-over') {
    terminal.say(text('cli.open.electron-handed-over'));
    return 0;
  }
  terminal.say(text('cli.open.electron-ready'));
  const code = await electron.ended;
  if (code === 0) return 0;
  if (!isAskedToEnd) {
    log(`electron ended with ${code ?? 'a signal'}: ${electron.lastWords}`);
    terminal.say(text('cli.open.electron-broken-off', { file: path.join(dataFolder, 'beleg.log') }));
  }
  return 1;
}
