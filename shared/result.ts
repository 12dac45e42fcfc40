/**
 * The only vocabulary for expected failure.
 *
 * A function whose failure somebody must decide about returns a `Result` with its
 * own union of codes. Bugs and broken invariants throw and are caught at one place
 * (the dispatcher of a host, the error boundary of the window). Codes are for
 * programs; `shared/text` turns them into sentences for people.
 */

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

/** `detail` is for the log and the *details* fold of a banner, never the message itself. */
export interface Failure<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly detail?: string;
}

export type Result<T, Code extends string = string> = Success<T> | Failure<Code>;

export function ok<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function fail<Code extends string>(code: Code, detail?: string): Failure<Code> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
