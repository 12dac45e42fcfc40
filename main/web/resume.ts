/**
 * Resuming: a host that is started again takes its old port and knows the sessions
 * that were open on it, so that a window which outlived a crash finds its host again.
 *
 * One small file per port and project, 0600 in a 0700 folder under the app-data folder.
 * It holds hashes of tokens, not tokens: who reads it can open nothing with it.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { SESSION_LIFETIME_MS, type StoredSession } from './sessions.ts';

/** A host that ended, and can be resumed on its port. */
export interface Resumable {
  readonly port: number;
  readonly sessions: readonly StoredSession[];
}

export class ResumeFiles {
  readonly #folder: string;
  readonly #key: string;

  /** `startWith` tells hosts of different projects apart: one's tokens never open another's. */
  constructor(dataFolder: string, startWith: string | null) {
    this.#folder = path.join(dataFolder, 'web');
    this.#key = createHash('sha256')
      .update(startWith ?? '')
      .digest('hex')
      .slice(0, 16);
  }

  /** Hosts that ran for the same project, the latest first. Old files are removed. */
  list(nowMs: number): readonly Resumable[] {
    return this.#names()
      .map((name) => ({ file: path.join(this.#folder, name), port: this.#portOf(name) }))
      .map(({ file, port }) => ({ file, port, writtenMs: statSync(file).mtimeMs }))
      .filter(({ file, writtenMs }) => {
        const isOld = nowMs - writtenMs > SESSION_LIFETIME_MS;
        if (isOld) rmSync(file, { force: true });
        return !isOld;
      })
      .toSorted((a, b) => b.writtenMs - a.writtenMs)
      .map(({ file, port }) => ({ port, sessions: readSessions(file) }));
  }

  /** Remember the sessions of the host on `port`. Throws if the folder cannot be written. */
  write(port: number, sessions: readonly StoredSession[]): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    chmodSync(this.#folder, 0o700);
    const file = path.join(this.#folder, `${this.#key}-${port}.json`);
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, JSON.stringify({ sessions }), { mode: 0o600 });
    renameSync(temporary, file);
  }

  #names(): readonly string[] {
    try {
      return readdirSync(this.#folder).filter((name) => this.#portOf(name) > 0);
    } catch {
      // No folder yet: nothing ran here before.
      return [];
    }
  }

  #portOf(name: string): number {
    const match = /^([0-9a-f]{16})-(\d{1,5})\.json$/.exec(name);
    return match?.[1] === this.#key ? Number(match[2]) : 0;
  }
}

/** What cannot be read resumes nothing; the window then asks to be opened again. */
function readSessions(file: string): readonly StoredSession[] {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content !== 'object' || content === null || !('sessions' in content)) return [];
    return Array.isArray(content.sessions) ? content.sessions.filter(isStoredSession) : [];
  } catch {
    return [];
  }
}

function isStoredSession(value: unknown): value is StoredSession {
  return (
    typeof value === 'object' &&
    value !== null &&
    'hash' in value &&
    typeof value.hash === 'string' &&
    /^[0-9a-f]{64}$/.test(value.hash) &&
    'usedMs' in value &&
    typeof value.usedMs === 'number' &&
    'ownBrowser' in value &&
    typeof value.ownBrowser === 'boolean'
  );
}
