/**
 * A law of the contract, held by the compiler: everything in it survives JSON.
 *
 * Structured clone keeps a `Map`, a `Date` or an `undefined`; JSON text does not. The
 * difference would show only in the second shell, so such a type does not compile.
 */
import type { Calls, Events } from './contract.ts';

/** `never` if JSON text carries every value of `T` unchanged; else the parts of `T` that it would not. */
export type LostInJson<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null
    ? never
    : T extends undefined | bigint | symbol | ((...args: never[]) => unknown)
      ? T
      : T extends readonly (infer Element)[]
        ? LostInJson<Element>
        : T extends NotPlain
          ? T
          : { [K in keyof T]-?: LostInJson<Required<T>[K]> }[keyof T];

/** Objects that JSON turns into something else. */
type NotPlain =
  | Date
  | RegExp
  | Error
  | Promise<unknown>
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | ArrayBuffer
  | ArrayBufferView;

/** Compiles only for `never`. */
type Never<T extends never> = T;

/** Each does not compile as soon as a request, a value or an event holds what JSON would lose. */
export type CallsSurviveJson = [
  Never<{ [K in keyof Calls]: LostInJson<Calls[K]['request']> }[keyof Calls]>,
  Never<{ [K in keyof Calls]: LostInJson<Calls[K]['value']> }[keyof Calls]>,
  Never<{ [K in keyof Events]: LostInJson<Events[K]> }[keyof Events]>,
];
