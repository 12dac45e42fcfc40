/** Attacks on the contract and on what is read: every call, every path, every byte of a layer. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { testBackend } from '../../main/backend/backend.cases.ts';
import { applied, ARTICLE, creation, layerFile } from '../../main/backend/layers/own-layers.cases.ts';
import { open, project } from '../../main/backend/layers/own-layers.session.cases.ts';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import type { Api, CallName } from '../../shared/api/contract.ts';
import { dispatch } from '../../shared/api/dispatch.ts';
import { CALL_NAMES } from '../../shared/api/fake-api.cases.ts';
import { readLayerFile } from '../../shared/formats/layer-file.ts';
import { chance, mutated, sample } from './payloads.ts';
import { record, times } from './record.ts';

const WORDS = 'The minister said that the bridge was safe.\n';
const SECRET = 'nobody-outside-may-read-this';
const replyJson = z.looseObject({ ok: z.boolean(), code: z.string().optional() });

/** A project with a neighbour that is none of its business, opened in a window. */
async function opened() {
  const folder = await temporaryFolder({ 'project/a.txt': WORDS, 'neighbour/secret.txt': SECRET });
  const root = path.join(folder, 'project');
  const { backend } = await testBackend({ dataFolder: path.join(folder, 'data'), startWith: root });
  const window = backend.connect('attacker', () => undefined);
  await window.api.openProject({ place: null });
  await window.api.identify({ name: 'Anna' });
  await window.api.openArticle({ article: 'a.txt' });
  const log: string[] = [];
  return { folder, root, log, api: window.api };
}

/** True once `Object.prototype` has got what nobody gave it. */
function isPolluted(): boolean {
  return 'polluted' in {};
}

/** What somebody builds who trusts the window: the call by its name, the argument as it came. */
async function naiveDispatch(name: CallName, json: string, api: Api): Promise<string> {
  const call: unknown = Reflect.get(api, name);
  if (typeof call !== 'function') return 'no call';
  const answer: unknown = await Promise.resolve(Reflect.apply(call, api, [JSON.parse(json)]));
  return JSON.stringify(answer);
}

it('answers a thousand hostile payloads for every call, and is none the worse for it', async () => {
  const { folder, root, log, api } = await opened();
  const each = times(1000);
  const bugs: string[] = [];
  const random = chance(20_261_122);
  let slowestMs = 0;
  let taken = 0;
  for (const name of CALL_NAMES) {
    for (let i = 0; i < each; i += 1) {
      const payload = mutated(sample(name, random), random);
      const startedMs = performance.now();
      const answer = await dispatch(name, payload, api, (line) => log.push(line));
      slowestMs = Math.max(slowestMs, performance.now() - startedMs);
      const reply = replyJson.safeParse(JSON.parse(answer));
      if (!reply.success || reply.data.code === 'internal')
        bugs.push(`${name} ${payload.slice(0, 200)}: ${log.at(-1) ?? ''}`);
      else if (reply.data.ok) taken += 1;
    }
  }
  const again = await api.openProject({ place: null });
  const article = await api.openArticle({ article: 'a.txt' });
  const control = { threw: 0, all: 0 };
  const naive = await opened();
  for (let i = 0; i < 300; i += 1) {
    const payload = mutated(sample('applyChanges', random), random);
    control.all += 1;
    await naiveDispatch('applyChanges', payload, naive.api).catch(() => (control.threw += 1));
  }
  record({
    id: 'W04',
    what: `${each} fuzzed payloads for each of ${CALL_NAMES.length} calls, made from the contract’s own checkers`,
    found: `${each * CALL_NAMES.length} payloads, ${taken} taken: ${bugs.length} bugs, no pollution, articles and neighbours untouched, slowest answer ${Math.round(slowestMs)} ms`,
    control: `without checkers: ${control.threw} of ${control.all} throw inside`,
  });
  expect(bugs).toEqual([]);
  expect(isPolluted()).toBe(false);
  expect([again.ok, article.ok]).toEqual([true, true]);
  expect(await readFile(path.join(root, 'a.txt'), 'utf8')).toBe(WORDS);
  expect(await readFile(path.join(folder, 'neighbour/secret.txt'), 'utf8')).toBe(SECRET);
  expect(control.threw).toBeGreaterThan(0);
});

it('follows no path out of the project in any call', async () => {
  const { folder, api, log } = await opened();
  const secret = path.join(folder, 'neighbour/secret.txt');
  const ways = [
    '../neighbour/secret.txt',
    '../../etc/passwd',
    secret,
    '/etc/passwd',
    '/proc/self/environ',
    'x/../../neighbour/secret.txt',
    '..\\neighbour\\secret.txt',
    '%2e%2e/neighbour/secret.txt',
    '..%2fneighbour%2fsecret.txt',
    'C:\\Windows\\win.ini',
    '\\\\host\\share\\x',
    '//host/share/x',
    'a.txt/../../neighbour/secret.txt',
    './../neighbour/secret.txt',
    'a.txt\u0000.txt',
    '.',
    '..',
    '',
  ];
  const random = chance(7);
  const leaks: string[] = [];
  let tried = 0;
  for (const name of CALL_NAMES) {
    for (const way of ways) {
      for (let i = 0; i < 5; i += 1) {
        // Every string in turn, also those that are no paths: who knows what becomes of them.
        const text = JSON.stringify(sample(name, random));
        const strings = [...text.matchAll(/(?<=[:[,])"(?:[^"\\]|\\.)*"(?!:)/g)];
        const place = strings[i % Math.max(1, strings.length)];
        if (place === undefined) continue;
        tried += 1;
        const payload = `${text.slice(0, place.index)}${JSON.stringify(way)}${text.slice(place.index + place[0].length)}`;
        const answer = await dispatch(name, payload, api, (line) => log.push(line));
        if (answer.includes(SECRET) || answer.includes('root:')) leaks.push(`${name} ${payload}`);
      }
    }
  }
  const naive: string[] = [];
  for (const way of ways) {
    const text = await readFile(path.resolve(folder, 'project', way), 'utf8').catch(() => '');
    if (text.includes(SECRET) || text.includes('root:')) naive.push(way);
  }
  record({
    id: 'W03',
    what: `${ways.length} ways out of the folder in every string of every call`,
    found: `${tried} requests: ${leaks.length} led out`,
    control: `joining folder and name: ${naive.length} of ${ways.length} lead out`,
  });
  expect(leaks).toEqual([]);
  expect(await readFile(secret, 'utf8')).toBe(SECRET);
  expect((await stat(secret)).size).toBe(SECRET.length);
  expect(naive.length).toBeGreaterThan(0);
});

it('reads damaged and hostile layers without falling over, and overwrites none', async () => {
  const where = await project();
  const first = await open(where);
  for (let i = 0; i < 20; i += 1) await applied(first, creation(`note ${i}`));
  await first.layers.close(5000);
  const file = layerFile(where.root);
  const good = await readFile(file);
  const random = chance(99);
  const damaged: Buffer[] = [
    Buffer.alloc(0),
    Buffer.concat([good.subarray(0, good.length / 2), Buffer.alloc(good.length / 2)]),
  ];
  for (let i = 0; i < 100; i += 1) damaged.push(good.subarray(0, Math.floor((good.length * i) / 100)));
  for (let i = 0; i < times(1000); i += 1) {
    const copy = Buffer.from(good);
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    damaged.push(copy);
  }
  const json: unknown = JSON.parse(good.toString('utf8'));
  for (let i = 0; i < times(2000); i += 1) damaged.push(Buffer.from(mutated(json, random)));
  damaged.push(Buffer.from(`${'['.repeat(10_000)}${']'.repeat(10_000)}`));

  const outcome = { read: 0, refused: 0, threw: 0, naive: 0 };
  for (const bytes of damaged) {
    const text = bytes.toString('utf8');
    try {
      const read = readLayerFile(text, { article: ARTICLE, textOf: () => undefined });
      if (read.ok) outcome.read += 1;
      else outcome.refused += 1;
    } catch {
      outcome.threw += 1;
    }
    try {
      naiveNotes(text);
    } catch {
      outcome.naive += 1;
    }
  }
  // Through the whole of a session: the file stays what it was, byte for byte, unless it is a good one.
  let overwritten = 0;
  for (const bytes of damaged.filter((_, i) => i % 40 === 0)) {
    await writeFile(file, bytes);
    const session = await open(where);
    const { readOnly } = await session.layers.load(ARTICLE);
    await session.layers.apply([creation('more')]);
    await session.layers.flush();
    await session.layers.close(1000);
    if (readOnly && !(await readFile(file)).equals(bytes)) overwritten += 1;
  }
  record({
    id: 'R10',
    what: 'layers that are empty, cut at every hundredth, full of zeros, with flipped bits, hostile parts, 10,000 deep',
    found: `${damaged.length} files: ${outcome.refused} refused, ${outcome.read} read, ${outcome.threw} fell over; ${overwritten} damaged ones overwritten`,
    control: `parsed and believed: ${outcome.naive} of ${damaged.length} fall over`,
  });
  expect(outcome.threw).toBe(0);
  expect(overwritten).toBe(0);
  expect(isPolluted()).toBe(false);
  expect(outcome.naive).toBeGreaterThan(0);
});

/** As somebody reads it who believes that it is what it should be. */
function naiveNotes(text: string): readonly string[] {
  const { first } = layerJson.parse(JSON.parse(text));
  return first.items.map(({ body }) => body.map(({ purpose }) => purpose).join());
}

const layerJson = z.object({
  first: z.object({ items: z.array(z.object({ body: z.array(z.object({ purpose: z.string() })) })) }),
});
