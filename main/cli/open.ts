/**
 * `beleg open`: decides which host shows the window, says so where it needs saying,
 * and sees to it that a workbench opens: the browser stands in for a desktop window
 * that does not come up.
 *
 * Standard output carries addresses, one a line and nothing else; everything that is
 * said to people goes to standard error.
 */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isAnnotatorId } from '../../shared/domain/annotator.ts';
import type { MessageKey } from '../../shared/text/text.ts';
import { dataFolder } from '../backend/app-data/data-folder.ts';
import { thisMachine } from '../web/find-browser.ts';
import { openLog } from '../backend/app-data/log-file.ts';
import { chooseHost, type Place, type Wish } from './choose-host.ts';
import { failureSentence, readFailure } from './failure.ts';
import type { Installation } from './installation.ts';
import { openInBrowser } from './open-in-browser.ts';
import { openInElectron } from './open-in-electron.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface OpenOptions {
  readonly host?: string;
  readonly port?: string;
  readonly annotator?: string;
  /** False for `--no-browser`. */
  readonly browser: boolean;
}

/** What is to be opened, and with what; the same for every host. */
export interface Opening {
  /** Absolute path of a folder or file, or null. */
  readonly startWith: string | null;
  readonly annotatorId: string | null;
  /** 0 for any. */
  readonly port: number;
  readonly dataFolder: string;
  readonly log: (line: string) => void;
  readonly terminal: Terminal;
  readonly installation: Installation;
}

/** Resolves when the host has ended. */
export async function open(
  given: string | undefined,
  options: OpenOptions,
  terminal: Terminal,
  installation: Installation,
  place: Place = { ...thisMachine(), isRoot: process.getuid?.() === 0 },
): Promise<ExitCode> {
  const { text, environment } = terminal;
  const wrong = wrongOption(options);
  if (wrong !== null) {
    terminal.say(text(wrong));
    return 2;
  }
  const target = given === undefined ? null : resolveTarget(given);
  if (target !== null && !target.ok) {
    terminal.say(failureSentence(text, target.code, given ?? ''));
    return 2;
  }
  const isWindowWanted = options.browser && (environment['BELEG_NO_BROWSER'] ?? '') === '';
  const data = dataFolder(environment);
  const opening: Opening = {
    startWith: target?.path ?? null,
    annotatorId: options.annotator ?? null,
    port: Number(options.port ?? 0),
    dataFolder: data,
    log: openLog(data),
    terminal,
    installation,
  };
  const wish: Wish = {
    host: options.host === 'electron' || options.host === 'web' ? options.host : null,
    address: !isWindowWanted || options.port !== undefined,
  };
  const choice = chooseHost(wish, installation.root, place);
  if (choice.host === 'none') {
    terminal.say(text(choice.say));
    return 2;
  }
  if (choice.host === 'electron') {
    const exit = await openInElectron(opening, choice.program);
    if (exit !== null) return exit;
    const file = path.join(data, 'beleg.log');
    const isForced = wish.host === 'electron';
    terminal.say(text(isForced ? 'cli.wrong.electron-failed' : 'cli.open.electron-failed', { file }));
    if (isForced) return 2;
  } else if (choice.say !== null) {
    terminal.say(text(choice.say));
  }
  return await openInBrowser(opening, isWindowWanted);
}

function wrongOption({ host, port, annotator }: OpenOptions): MessageKey | null {
  if (host !== undefined && host !== 'electron' && host !== 'web') return 'cli.wrong.host';
  if (port !== undefined && (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)) return 'cli.wrong.port';
  if (annotator !== undefined && !isAnnotatorId(annotator)) return 'cli.wrong.annotator';
  return null;
}

function resolveTarget(given: string): ReturnType<typeof readFailure> | { ok: true; path: string } {
  try {
    const real = realpathSync(path.resolve(given));
    statSync(real);
    return { ok: true, path: real };
  } catch (error) {
    return readFailure(error);
  }
}
