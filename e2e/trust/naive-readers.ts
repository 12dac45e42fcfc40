/** Readers that think no harm: they inflate what there is, define what is defined, fetch what is linked, do what is told. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import type { HostileFile } from './hostile-archives.ts';

type Said = Readonly<Record<string, unknown>>;
type Naive = (files: readonly HostileFile[]) => Iterable<Said | Promise<Said>>;

/** Enough to be counted as harm; nobody's computer is to be hurt by its own control. */
const ENOUGH_BYTES = 1024 * 1024 * 1024;
const ENOUGH_LETTERS = 300_000_000;
const ENOUGH_STEPS = 1_000_000;

/** Every part that the directory names, inflated and kept, whatever comes of it. */
function inflated(bytes: Uint8Array): readonly Buffer[] {
  const file = Buffer.from(bytes);
  const parts: Buffer[] = [];
  let sum = 0;
  for (let at = file.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1 && sum < ENOUGH_BYTES;) {
    const local = file.readUInt32LE(at + 42);
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const part = inflateRawSync(file.subarray(begin, begin + file.readUInt32LE(at + 20)));
    parts.push(part);
    sum += part.length;
    at = file.indexOf('PK\u0001\u0002', at + 46, 'latin1');
  }
  return parts;
}

/** What stands in the document, with its own definitions put in as often as it says. */
function defined(xml: string): string {
  const known = new Map<string, string>();
  for (const [, name = '', external, value = ''] of xml.matchAll(/<!ENTITY (\w+) (SYSTEM )?"([^"]*)">/g)) {
    const isFile = external !== undefined && value.startsWith('file://');
    known.set(name, isFile ? readFileSync(value.slice('file://'.length), 'utf8') : value);
  }
  let text = xml.slice(xml.indexOf(']>') + 2);
  for (let round = 0; round < 1000 && text.length < ENOUGH_LETTERS && /&e\d*;/.test(text); round += 1)
    text = text.replaceAll(/&(e\d*);/g, (_, name: string) => known.get(name) ?? '');
  return text;
}

/** Fetched and forgotten, as pictures are. */
function fetched(address: string): void {
  connect(80, new URL(address).hostname).on('error', () => undefined);
}

export const NAIVE: Readonly<Record<string, Naive | undefined>> = {
  *'naive-bombs'(files) {
    for (const { name, bytes } of files.slice(0, 7)) {
      const parts = inflated(bytes);
      yield {
        name,
        bytes: parts.reduce((sum, { length }) => sum + length, 0),
        rss: process.memoryUsage.rss(),
      };
    }
  },
  *'naive-entities'(files) {
    for (const { name, bytes, kind } of files) {
      if (kind === 'html' && !name.includes('circle')) {
        const text = defined(Buffer.from(bytes).toString('utf8'));
        yield { name, letters: text.length, text: text.slice(0, 200) };
      }
    }
  },
  *'naive-linked'(files) {
    for (const { name, bytes, kind } of files) {
      if (kind !== 'html') continue;
      for (const [, target = ''] of Buffer.from(bytes)
        .toString('utf8')
        .matchAll(/src="([^"]+)"/g)) {
        if (target.startsWith('http')) fetched(target);
        else yield { name, text: readFileSync(target.replace('file://', ''), 'utf8') };
      }
    }
    // The connections are made while this is waited for.
    yield sleep(200, { name: 'fetched' });
  },
  *'naive-pdfs'(files) {
    for (const { name, bytes } of files) {
      const file = Buffer.from(bytes).toString('latin1');
      const program = /\/Launch \/F \(([^)]*)\)/.exec(file)?.[1];
      if (program !== undefined) yield { name, started: spawnSync('sh', [program]).status };
      const previous = /\/Prev (\d+)/.exec(file)?.[1];
      let steps = 0;
      for (let at = previous; at !== undefined && steps < ENOUGH_STEPS; at = /\/Prev (\d+)/.exec(file)?.[1])
        steps += 1;
      if (steps > 0) yield { name, steps };
    }
  },
};
