/** Every format that is read: broken, hostile and huge files get a sentence that names the file, and nothing is written. */
import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS } from '../../../shared/formats/index.ts';
import { createText } from '../../../shared/text/text.ts';
import { exchangeProject, filesBelow } from './exchange.cases.ts';
import { USUAL_LIMITS } from './input-files.ts';

/** A name that the reader of a format takes for its own. */
const NAMES: Readonly<Record<string, string>> = {
  csv: 'in.csv',
  'csv-de': 'in.csv',
  brat: 'in.ann',
  'cas-json': 'in.json',
  'webanno-tsv': 'in.tsv',
  'label-studio': 'in.json',
  doccano: 'in.jsonl',
  prodigy: 'in.jsonl',
  spacy: 'in.jsonl',
  qdpx: 'in.qde',
  qdc: 'in.qdc',
};

const DEEP = 20_000;

const HOSTILE: Readonly<Record<string, string | Buffer>> = {
  'random bytes': Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919 + 131) % 256)),
  'deep JSON': '['.repeat(DEEP),
  'deep XML': '<Project>'.repeat(DEEP),
  entities: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><Project name="&b;"/>',
  'prototype keys': '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  'a zip that is cut off': 'PK\u0003\u0004 and nothing more',
};

const readers = FORMATS.filter(({ read }) => read !== undefined);
const cases = readers.flatMap(({ id }) =>
  Object.entries(HOSTILE).map(([what, content]) => ({ id, what, content })),
);

it.each(cases)('$id: $what', async ({ id, content }) => {
  const project = await exchangeProject({ 'a.txt': 'Die Fähre fuhr nicht.' });
  const before = [...(await filesBelow(project.root)).keys()];
  const name = NAMES[id] ?? 'in.json';
  const file = path.join(project.outside, name);
  await writeFile(file, content);
  const imported = await project.imported(id, file);
  if (imported.ok) {
    expect(imported.value).toMatchObject({ added: 0, links: 0, newArticles: [] });
    expect(imported.value.problems[0]?.file).toBe(name);
  } else {
    const words = { path: imported.detail ?? '', count: 1 };
    expect(createText('en')(`exchange.import.${imported.code}`, words)).toContain(name);
  }
  expect([...(await filesBelow(project.root)).keys()]).toEqual(before);
  expect({}).not.toHaveProperty('polluted');
});

it.each(readers)('$id: a huge file', async ({ id }) => {
  const project = await exchangeProject({ 'a.txt': 'Die Fähre fuhr nicht.' });
  const name = NAMES[id] ?? 'in.json';
  const file = path.join(project.outside, name);
  const handle = await open(file, 'w');
  // Nothing but its size: nobody reads it to find that out.
  await handle.truncate(USUAL_LIMITS.file + 1);
  await handle.close();
  const before = [...(await filesBelow(project.root)).keys()];
  expect(await project.imported(id, file)).toMatchObject({ code: 'too-large', detail: name });
  expect([...(await filesBelow(project.root)).keys()]).toEqual(before);
});
