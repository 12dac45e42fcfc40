/** The terminal of this process: its streams, its signals, and the program that started it. */
import { chooseLanguage, createText } from '../../shared/text/text.ts';
import { systemLanguages } from '../web/system-languages.ts';
import type { Terminal } from './terminal.ts';

/** Ctrl+C reaches us twice when a program that started us passes it on; that is one wish, not two. */
const ONE_WISH_MS = 500;

export function processTerminal(): Terminal {
  // Nobody reads on (`beleg check … | head`): the command's own result still counts.
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  return {
    text: createText(chooseLanguage(systemLanguages(process.env))),
    out: (line) => process.stdout.write(`${line}\n`),
    say: (line) => process.stderr.write(`${line}\n`),
    environment: process.env,
    onEnter,
    onEnd,
  };
}

function onEnter(listen: () => void): void {
  // In the background of a shell the terminal cannot be read; Beleg then runs without Enter.
  process.on('SIGTTIN', () => undefined);
  process.stdin.on('error', () => process.stdin.destroy());
  process.stdin.on('data', listen);
}

function onEnd(listen: (urgent: boolean) => void): void {
  let firstMs: number | null = null;
  const end = (): void => {
    const nowMs = performance.now();
    if (firstMs !== null && nowMs - firstMs < ONE_WISH_MS) return;
    listen(firstMs !== null);
    firstMs ??= nowMs;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // `main/run.mjs` started us and is gone, however it ended.
  process.on('disconnect', end);
  process.channel?.unref();
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
