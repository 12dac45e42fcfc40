/**
 * The address of the process that arranges networks, as the page's policy wants it: a trusted
 * one. The policy lets this one address pass and nothing else.
 */
import { ARRANGING_POLICY } from '../../../shared/api/csp.ts';
import { default as address } from './arrange-worker.ts?worker&url';

/** What of Trusted Types is used; TypeScript's own library does not know them yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): URL };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

let trusted: URL | string | null = null;

/** Throws where the page's policy has no place for it. */
export function workerAddress(): URL | string {
  trusted ??= trust(address);
  return trusted;
}

/** A policy can be made once in a page; browsers without Trusted Types take the address as it is. */
function trust(own: string): URL | string {
  const { trustedTypes } = window;
  if (trustedTypes === undefined) return own;
  return trustedTypes
    .createPolicy(ARRANGING_POLICY, {
      createScriptURL: (asked) => {
        if (asked !== own) throw new TypeError('not the address of the process that arranges');
        return asked;
      },
    })
    .createScriptURL(own);
}
