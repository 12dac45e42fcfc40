/** Deeds over a whole project, killed in the middle: done or not done after the next start, never half. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { bundled, start } from './programs.ts';
import { record, times } from './record.ts';

const ARTICLES = 80;
const DEEDS = ['merge-tag', 'new-tag', 'tag-all', 'merge-entities'] as const;
const tagsetJson = z.object({ tagset: z.object({ tags: z.array(z.object({ id: z.string() })) }) });

/** What stands on disk: how many annotations carry which tag, what is in the tagset and in the case. */
function standing(root: string): { readonly said: string; readonly unknown: readonly string[] } {
  const annotations = path.join(root, 'beleg/annotations');
  const tags: string[] = [];
  for (const name of readdirSync(annotations, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('anna.json')) continue;
    const text = readFileSync(path.join(annotations, name), 'utf8');
    for (const [, tag = ''] of text.matchAll(/"classifying",\s*"source":\s*"([^"]+)"/g)) tags.push(tag);
  }
  const json: unknown = JSON.parse(readFileSync(path.join(root, 'beleg/project.json'), 'utf8'));
  const known = tagsetJson.parse(json).tagset.tags.map(({ id }) => id);
  const own = readFileSync(path.join(root, 'beleg/annotators/anna.json'), 'utf8');
  const entries = own.match(/"(?:name": "(?:The mayor|Orla Finch)|one": ")/g)?.length ?? 0;
  const counted = [...new Set(tags)]
    .toSorted()
    .map((tag) => `${tags.filter((each) => each === tag).length} ${tag}`);
  return {
    said: [...counted, `tagset ${known.toSorted().join(' ')}`, `${entries} entries`].join('; '),
    unknown: tags.filter((tag) => !known.includes(tag)),
  };
}

it('does all of a deed over a project or nothing of it, whenever it is killed', async () => {
  const folder = await temporaryFolder();
  const script = await bundled(path.join(import.meta.dirname, 'deeds.ts'), folder);
  const before = path.join(folder, 'before');
  mkdirSync(path.join(before, 'project/beleg'), { recursive: true });
  for (let n = 0; n < ARTICLES; n += 1)
    writeFileSync(path.join(before, `project/a${n}.txt`), `Article ${n}. The mayor crossed the bridge.\n`);
  const project = { format: 1, id: '0d0d0d0d-0000-4000-8000-000000000000', name: 'Case', lead: 'anna' };
  const tags = ['actor', 'claim', 'evidence', 'excluded'].map((name) => ({
    id: `urn:beleg:tag:${name}`,
    label: name,
  }));
  const place = { id: 'urn:uuid:00000000-0000-4000-8000-000000000001', label: 'Place', letter: 'P' };
  writeFileSync(
    path.join(before, 'project/beleg/project.json'),
    JSON.stringify({ ...project, tagset: { tags: [...tags, place] } }),
  );
  const done = async (deed: string, at: string): Promise<void> => {
    const { lines, ended } = start(script, [deed, path.join(at, 'project'), path.join(at, 'data')]);
    await ended;
    expect([deed, lines.at(-1)]).toEqual([deed, 'done']);
  };
  await done('prepare', before);

  const rounds = Math.max(3, times(10));
  const outcome = { whole: 0, none: 0, half: [] as string[], lost: 0, midway: 0 };
  for (const deed of DEEDS) {
    const at = path.join(folder, deed);
    cpSync(before, at, { recursive: true });
    const startedMs = performance.now();
    await done(deed, at);
    const wholeMs = performance.now() - startedMs;
    const after = standing(path.join(at, 'project')).said;
    const untouched = standing(path.join(before, 'project')).said;
    expect(after).not.toBe(untouched);
    for (let round = 0; round < rounds; round += 1) {
      rmSync(at, { recursive: true, force: true });
      cpSync(before, at, { recursive: true });
      const { child, lines, begun, ended } = start(script, [
        deed,
        path.join(at, 'project'),
        path.join(at, 'data'),
      ]);
      await begun;
      await sleep(wholeMs * 0.7 * (((round * 7 + 3) % 20) / 20));
      child.kill('SIGKILL');
      await ended;
      const killed = standing(path.join(at, 'project')).said;
      if (![after, untouched].includes(killed)) outcome.midway += 1;
      await done('settle', at);
      const { said, unknown } = standing(path.join(at, 'project'));
      if (said === after) outcome.whole += 1;
      else if (said === untouched) outcome.none += 1;
      else outcome.half.push(`${deed} ${round}: ${said}`);
      if (unknown.length > 0) outcome.half.push(`${deed} ${round}: annotations with a tag that is not there`);
      if (said === untouched && lines.includes('acknowledged')) outcome.lost += 1;
    }
    rmSync(at, { recursive: true, force: true });
  }
  const naive = await naivelyKilled(folder);
  record({
    id: 'R29',
    what: `\`kill -9\` in a merge of tags, a new tag, a tag-all and a merge of entities over ${ARTICLES} articles`,
    found: `${rounds * DEEDS.length} kills, ${outcome.midway} with a part of it on disk: ${outcome.whole} whole, ${outcome.none} none, ${outcome.half.length} half after the next start; ${outcome.lost} acknowledged and lost`,
    control: `replacing in file after file: ${naive} of ${ARTICLES * 10} replaced`,
  });
  expect(outcome.half).toEqual([]);
  expect(outcome.lost).toBe(0);
  expect(outcome.midway).toBeGreaterThan(0);
  expect(naive).toBeGreaterThan(0);
  expect(naive).toBeLessThan(ARTICLES * 10);
});

const NAIVE =
  'const fs = require("fs"); for (const name of fs.readdirSync(".")) { console.log(name); fs.writeFileSync(name, fs.readFileSync(name, "utf8").replace("Place", "Site")); }';

/** How many files say the new name after a script that replaces it was killed. */
async function naivelyKilled(folder: string): Promise<number> {
  const at = path.join(folder, 'naive');
  mkdirSync(at);
  for (let n = 0; n < ARTICLES * 10; n += 1) writeFileSync(path.join(at, `${n}.json`), '"Place"');
  const script = path.join(folder, 'naive.cjs');
  writeFileSync(script, `process.chdir(process.argv[2]); ${NAIVE}`);
  const { child, lines, ended } = start(script, [at, 'naive']);
  while (child.exitCode === null && lines.length < 10) await sleep(1);
  child.kill('SIGKILL');
  await ended;
  return readdirSync(at).filter((name) => readFileSync(path.join(at, name), 'utf8') === '"Site"').length;
}
