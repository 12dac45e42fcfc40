/**
 * Hands the address with its one-time code to a browser, without the code ever
 * standing in a command line, where every user of the machine can read it: the
 * browser is given a file of ours (0600) that leads it there.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CODE_LIFETIME_MS } from './sessions.ts';

const NAME = /^beleg-open-[0-9a-f]{16}\.html$/;

export interface HandOver {
  readonly file: string;
  readonly url: string;
  /** The browser has it, or never will. */
  readonly remove: () => void;
}

/** Throws if nothing can be written into `folder`. `address` holds only characters that mean nothing in HTML. */
export function writeHandOver(folder: string, address: string): HandOver {
  if (!/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+$/.test(address))
    throw new RangeError('not an address of ours');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `beleg-open-${randomBytes(8).toString('hex')}.html`);
  writeFileSync(file, page(address), { mode: 0o600, flag: 'wx' });
  return {
    file,
    url: pathToFileURL(file).href,
    remove: () => rmSync(file, { force: true }),
  };
}

/** Remove what a host that was killed left behind; its codes have long expired. */
export function sweepHandOvers(folder: string, nowMs: number): void {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => NAME.test(name));
  } catch {
    // No folder yet: nothing was left in it.
    return;
  }
  for (const name of names) {
    const file = path.join(folder, name);
    const writtenMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? nowMs;
    if (nowMs - writtenMs > CODE_LIFETIME_MS) rmSync(file, { force: true });
  }
}

function page(address: string): string {
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="refresh" content="0; url=${address}">
    <title>Beleg</title>
  </head>
  <body><a href="${address}">Beleg</a></body>
</html>
`;
}
