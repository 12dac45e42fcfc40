/**
 * The loopback shell: its start-up order on one screen.
 *
 * The backend first, then the window's files, then the port (the old one if a window
 * may still wait there), then the server. Nothing here needs a display or a browser.
 */
import { ok, type Result } from '../../shared/result.ts';
import type { Backend } from '../backend/backend.ts';
import { ResumeFiles, type Resumable } from './resume.ts';
import { LOOPBACK, startServer, type WebServer } from './server.ts';
import { Sessions } from './sessions.ts';
import { readStaticFiles } from './static-files.ts';
import { Windows } from './windows.ts';

export interface WebShellOptions {
  readonly backend: Backend;
  /** Absolute path of the app-data folder. */
  readonly dataFolder: string;
  /** Absolute path of what the host was started with; tells resumable hosts apart. */
  readonly startWith: string | null;
  /** Absolute path of the built window. */
  readonly rendererFolder: string;
  /** 0: the port of the last time if it is free, else any free one. */
  readonly port: number;
  readonly log: (line: string) => void;
  /** Told how many windows are shown whenever it changes. */
  readonly onShown?: (count: number) => void;
}

export interface WebShell {
  readonly port: number;
  /** The address with a fresh one-time code, good for one window within a minute. */
  address(ownBrowser: boolean): string;
  /** Ends in a moment; the backend is the caller's to close. */
  close(): Promise<void>;
}

export async function startWebShell(
  options: WebShellOptions,
): Promise<Result<WebShell, 'port-taken' | 'not-allowed'>> {
  const files = await readStaticFiles(options.rendererFolder);
  const windows = new Windows(options.backend, { onShown: options.onShown ?? (() => undefined) });
  const resume = new ResumeFiles(options.dataFolder, options.startWith);
  const { log } = options;

  const start = async ({
    port,
    sessions: stored,
  }: Resumable): Promise<Result<WebShell, 'port-taken' | 'not-allowed'>> => {
    let server: WebServer | null = null;
    const sessions = new Sessions({
      now: Date.now,
      stored,
      onChange: (open) => {
        if (server !== null) remember(resume, server.port, open, log);
      },
    });
    const started = await startServer(port, { files, sessions, windows, log });
    if (!started.ok) return started;
    server = started.value;
    log(`listening on ${LOOPBACK}:${server.port}`);
    const origin = `http://${LOOPBACK}:${server.port}`;
    return ok({
      port: server.port,
      address: (ownBrowser) => `${origin}/#code=${sessions.issueCode(ownBrowser)}`,
      close: () => started.value.close(),
    });
  };

  const earlier = resume.list(Date.now());
  if (options.port !== 0) {
    return await start(
      earlier.find(({ port }) => port === options.port) ?? { port: options.port, sessions: [] },
    );
  }
  for (const candidate of earlier) {
    const shell = await start(candidate);
    if (shell.ok) return shell;
  }
  return await start({ port: 0, sessions: [] });
}

/** Without the file a window does not survive a crash of the host: worse, but no reason to refuse. */
function remember(
  resume: ResumeFiles,
  port: number,
  sessions: Parameters<ResumeFiles['write']>[1],
  log: (line: string) => void,
): void {
  try {
    resume.write(port, sessions);
  } catch (error) {
    log(`cannot remember sessions: ${error instanceof Error ? error.message : typeof error}`);
  }
}
