/**
 * Sessions: who may talk to the loopback host.
 *
 * A one-time code goes to the window in the address (60 seconds, first use only) and
 * is exchanged there for a 256-bit bearer token. The host keeps only SHA-256 hashes:
 * what stands in its memory or its resume file opens nothing. A comparison takes the
 * same time whether the first or the last byte differs, and guessing is slowed down.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { nameOfSession, proofOf } from '../../shared/api/proof.ts';

export const CODE_LIFETIME_MS = 60_000;
/** A token that nobody used for so long is forgotten. */
export const SESSION_LIFETIME_MS = 7 * 24 * 3_600_000;
/** Failures within a minute after which every further one is answered late. */
export const FREE_FAILURES = 5;
export const FAILURE_DELAY_MS = 1000;
const USE_NOTED_MS = 3_600_000;
const MOST_SESSIONS = 32;
const MOST_CODES = 16;
const BYTES = 32;

/** A session as the resume file keeps it: the hash of its token, never the token. */
export interface StoredSession {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly usedMs: number;
  /** The window is a tab of the user's own browser. */
  readonly ownBrowser: boolean;
}

interface Code {
  readonly hash: Buffer;
  readonly expiresMs: number;
  readonly ownBrowser: boolean;
}

export interface SessionsOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sessions of the host that had this port before. */
  readonly stored?: readonly StoredSession[];
  /** Told when a session began or was used again after long, so that it can be resumed after a crash. */
  readonly onChange?: (sessions: readonly StoredSession[]) => void;
}

export class Sessions {
  #codes: Code[] = [];
  #sessions: StoredSession[];
  #failures: number[] = [];
  readonly #now: () => number;
  readonly #onChange: (sessions: readonly StoredSession[]) => void;

  constructor(options: SessionsOptions) {
    this.#now = options.now;
    this.#onChange = options.onChange ?? (() => undefined);
    const oldest = this.#now() - SESSION_LIFETIME_MS;
    this.#sessions = (options.stored ?? [])
      .filter((session) => session.usedMs >= oldest)
      .slice(-MOST_SESSIONS);
  }

  /** A fresh one-time code. `ownBrowser`: whether it goes to the user's own browser or a window of ours. */
  issueCode(ownBrowser: boolean): string {
    const code = secret();
    const expiresMs = this.#now() + CODE_LIFETIME_MS;
    this.#codes = [...this.#codes, { hash: digest(code), expiresMs, ownBrowser }].slice(-MOST_CODES);
    return code;
  }

  /** The token for a code, or null if the code was never given, was used before or is too old. */
  exchange(code: string): string | null {
    const wanted = digest(code);
    const found = this.#codes.find((each) => timingSafeEqual(each.hash, wanted));
    this.#codes = this.#codes.filter((each) => each !== found && each.expiresMs >= this.#now());
    if (found === undefined || found.expiresMs < this.#now()) {
      this.#failures.push(this.#now());
      return null;
    }
    const token = secret();
    const session = {
      hash: digest(token).toString('hex'),
      usedMs: this.#now(),
      ownBrowser: found.ownBrowser,
    };
    this.#sessions = [...this.#sessions, session].slice(-MOST_SESSIONS);
    this.#onChange(this.#sessions);
    return token;
  }

  /** The session of an `Authorization` header, or null. */
  accept(authorization: string | undefined): StoredSession | null {
    const token = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1] ?? '';
    const wanted = digest(token);
    const found = this.#sessions.find((each) => timingSafeEqual(Buffer.from(each.hash, 'hex'), wanted));
    if (found !== undefined) return this.#used(found);
    this.#failures.push(this.#now());
    return null;
  }

  /** The proof that the host which gave a session its token is this one; null if it did not. */
  prove(name: string, nonce: string): string | null {
    const found = this.#sessions.find(({ hash }) => nameOfSession(hash) === name);
    if (found !== undefined) return proofOf(found.hash, nonce);
    this.#failures.push(this.#now());
    return null;
  }

  /** Keeps a session that is in use from growing old, and tells so at most once an hour. */
  #used(session: StoredSession): StoredSession {
    if (this.#now() - session.usedMs < USE_NOTED_MS) return session;
    const used = { ...session, usedMs: this.#now() };
    this.#sessions = this.#sessions.map((each) => (each === session ? used : each));
    this.#onChange(this.#sessions);
    return used;
  }

  /** How long the answer to a failure is held back, in milliseconds. */
  failureDelayMs(): number {
    this.#failures = this.#failures.filter((at) => at > this.#now() - 60_000).slice(-FREE_FAILURES - 1);
    return this.#failures.length > FREE_FAILURES ? FAILURE_DELAY_MS : 0;
  }
}

function secret(): string {
  return randomBytes(BYTES).toString('base64url');
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value, 'utf8').digest();
}
