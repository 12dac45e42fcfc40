/**
 * The open projects of this process, each opened once however many windows show it,
 * and which project a window shows.
 */
import { realpath } from 'node:fs/promises';
import type { OpenCode } from '../../shared/api/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import { messageOf } from './disk/file-error.ts';
import { Session } from './session.ts';
import type { SessionSurroundings, Window } from './surroundings.ts';
import { createTurn } from './turn.ts';

/** How long a project stays open without a window: a window that is loaded again is back at once. */
const LINGER_MS = 15_000;

/** How long saving may take when the last window has left; the journal has everything anyway. */
const CLOSING_MS = 5000;

export class Sessions {
  private readonly byPath = new Map<string, Session>();
  private readonly byWindow = new Map<string, Session>();
  private readonly lingering = new Map<Session, NodeJS.Timeout>();
  private readonly turn = createTurn();
  private readonly surroundings: SessionSurroundings;

  constructor(surroundings: SessionSurroundings) {
    this.surroundings = surroundings;
  }

  of(window: string): Session | undefined {
    return this.byWindow.get(window);
  }

  /** The window shows the project at this absolute path from now on. */
  open(window: Window, given: string): Promise<Result<Session, OpenCode>> {
    return this.turn(async () => {
      const key = await realpath(given).catch(() => given);
      const opened = this.byPath.get(key);
      const session = opened === undefined ? await Session.open(given, this.surroundings) : ok(opened);
      if (!session.ok) return session;
      this.byPath.set(key, session.value);
      if (this.byWindow.get(window.id) !== session.value) this.leave(window.id);
      this.byWindow.set(window.id, session.value);
      clearTimeout(this.lingering.get(session.value));
      this.lingering.delete(session.value);
      session.value.join(window);
      await this.surroundings.settings.rememberProject(session.value.given, null);
      return session;
    });
  }

  /** The window shows nothing any more. */
  leave(window: string): void {
    const session = this.byWindow.get(window);
    this.byWindow.delete(window);
    if (session === undefined || session.leave(window)) return;
    void session.flush();
    this.lingering.set(session, setTimeout(() => this.end(session), LINGER_MS).unref());
  }

  /** Every session that is open. */
  all(): readonly Session[] {
    return [...this.byPath.values()];
  }

  /** Close all projects; ends in at most `timeoutMs`. */
  async close(timeoutMs: number): Promise<{ readonly saved: boolean }> {
    for (const timer of this.lingering.values()) clearTimeout(timer);
    const closed = await Promise.all(this.all().map((session) => session.close(timeoutMs)));
    this.byPath.clear();
    return { saved: closed.every(({ saved }) => saved) };
  }

  private end(session: Session): void {
    const work = this.turn(async () => {
      if (!this.lingering.delete(session)) return;
      for (const [key, other] of this.byPath) if (other === session) this.byPath.delete(key);
      await session.close(CLOSING_MS);
    });
    work.catch((error: unknown) => this.surroundings.host.log(`sessions: ${messageOf(error)}`));
  }
}
