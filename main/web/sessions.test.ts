import { describe, expect, it } from 'vitest';
import {
  CODE_LIFETIME_MS,
  FAILURE_DELAY_MS,
  FREE_FAILURES,
  SESSION_LIFETIME_MS,
  Sessions,
  type StoredSession,
} from './sessions.ts';

/** Sessions with a clock that stands until it is turned. */
function sessions(stored: readonly StoredSession[] = []) {
  const clock = { nowMs: 1_000_000_000_000 };
  const changes: (readonly StoredSession[])[] = [];
  const open = new Sessions({ now: () => clock.nowMs, stored, onChange: (now) => changes.push(now) });
  return { open, clock, changes, begin: () => open.exchange(open.issueCode(false)) ?? 'no token' };
}

describe('a one-time code', () => {
  it('gives a token of 256 bits, once', () => {
    const { open } = sessions();
    const code = open.issueCode(false);
    const token = open.exchange(code) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(token).not.toBe(code);
    expect(open.exchange(code)).toBeNull();
  });

  it('is good for a minute and no longer', () => {
    const { open, clock } = sessions();
    const [early, late] = [open.issueCode(false), open.issueCode(false)];
    clock.nowMs += CODE_LIFETIME_MS;
    expect(open.exchange(early)).not.toBeNull();
    clock.nowMs += 1;
    expect(open.exchange(late)).toBeNull();
  });

  it('is not guessed by being empty, short or a token', () => {
    const { open, begin } = sessions();
    const token = begin();
    for (const wrong of ['', 'x', token, open.issueCode(false).slice(0, -1)])
      expect(open.exchange(wrong)).toBeNull();
  });

  it('says whether its window is one of the user’s own browser', () => {
    const { open } = sessions();
    const token = open.exchange(open.issueCode(true)) ?? '';
    expect(open.accept(`Bearer ${token}`)).toMatchObject({ ownBrowser: true });
  });
});

describe('a token', () => {
  it('opens its session and is kept nowhere: only its hash is', () => {
    const { open, begin, changes } = sessions();
    const token = begin();
    expect(open.accept(`Bearer ${token}`)).not.toBeNull();
    expect(open.accept(`Bearer ${token}x`)).toBeNull();
    expect(open.accept(token)).toBeNull();
    expect(open.accept(undefined)).toBeNull();
    expect(JSON.stringify(changes)).not.toContain(token);
  });

  it('of an earlier host is taken again by what that host stored, until it is old', () => {
    const { begin, changes, clock } = sessions();
    const token = begin();
    const stored = changes.at(-1) ?? [];
    expect(sessions(stored).open.accept(`Bearer ${token}`)).not.toBeNull();
    clock.nowMs += SESSION_LIFETIME_MS + 1;
    const later = new Sessions({ now: () => clock.nowMs, stored });
    expect(later.accept(`Bearer ${token}`)).toBeNull();
  });

  it('that is used does not grow old', () => {
    const { open, begin, changes, clock } = sessions();
    const token = begin();
    clock.nowMs += SESSION_LIFETIME_MS - 1;
    expect(open.accept(`Bearer ${token}`)).not.toBeNull();
    expect(changes.at(-1)).toMatchObject([{ usedMs: clock.nowMs }]);
  });

  it('is not the hash that is stored', () => {
    const { open, begin, changes } = sessions();
    begin();
    const hash = changes.at(-1)?.[0]?.hash ?? '';
    expect(open.accept(`Bearer ${hash}`)).toBeNull();
    expect(open.accept(`Bearer ${Buffer.from(hash, 'hex').toString('base64url')}`)).toBeNull();
  });
});

describe('guessing', () => {
  it('is slow after five wrong tries, of codes and of tokens, and quick again after a minute', () => {
    const { open, clock } = sessions();
    for (let tries = 0; tries < FREE_FAILURES; tries += 1) {
      if (tries % 2 === 0) open.exchange('wrong');
      else open.accept('Bearer wrong');
      expect(open.failureDelayMs()).toBe(0);
    }
    open.exchange('wrong');
    expect(open.failureDelayMs()).toBe(FAILURE_DELAY_MS);
    clock.nowMs += 60_001;
    expect(open.failureDelayMs()).toBe(0);
  });
});
