import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeAnchor } from '../domain/anchor.ts';
import { place } from '../domain/placing/place-anchors.ts';
import { normaliseSpan } from '../domain/graphemes.ts';
import { layerOf } from '../domain/layer.cases.ts';
import { CLAIM } from '../domain/tagset.ts';
import { readAnnotatorFile, writeAnnotatorFile } from './annotator-file.ts';
import { plain } from './layer-file.cases.ts';
import { readLayerFile, readLinksFile, textsNamedIn, writeLayerFile } from './layer-file.ts';
import { readProjectFile, writeProjectFile } from './project-file.ts';

const ROOT = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/file-format.md', ROOT), 'utf8');
const SAMPLES = new URL('samples/beleg/', ROOT);
/** Beside the repository where they are present. */
const ARTICLES = new URL('../shared/articles/', ROOT);

const sha256Of = (content: string) => createHash('sha256').update(content).digest('hex');

function blocks(language: string): readonly string[] {
  return Array.from(
    PAGE.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g')),
    ([, block]) => block ?? '',
  );
}

function schemaNamed(name: string) {
  const json = readFileSync(new URL(`docs/schemas/${name}.schema.json`, ROOT), 'utf8');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(json));
}

function layerSchema() {
  return new Ajv2020({ strictTuples: false }).compile(schemaNamed('layer'));
}

function linksSchema() {
  const ajv = new Ajv2020({ strictTuples: false, strictTypes: false });
  return ajv.addSchema(schemaNamed('layer')).compile(schemaNamed('links'));
}

/** Reads the file, writes it, and expects the same again. */
function expectStable(json: string, article: string, content: (sha256: string) => string | undefined): void {
  const file = readLayerFile(json, { article, textOf: content });
  if (!file.ok) throw new Error(file.code);
  const { layer, original, oddities } = file.value;
  expect(oddities).toEqual([]);
  expect(writeLayerFile(layer, original, content)).toBe(json);
  expect(JSON.parse(writeLayerFile(layer, null, content))).toEqual(JSON.parse(json));
  expect(layerSchema()(JSON.parse(json))).toBe(true);
}

function expectStableLinks(json: string, article: string, content: () => string): void {
  const file = readLinksFile(json, { article, textOf: content });
  if (!file.ok) throw new Error(file.code);
  const { layer, original, oddities } = file.value;
  expect(oddities).toEqual([]);
  expect(writeLayerFile(layer, original, content)).toBe(json);
  expect(JSON.parse(writeLayerFile(layer, null, content))).toEqual(JSON.parse(json));
  expect(linksSchema()(JSON.parse(json))).toBe(true);
}

test('the layer and the links on the page of the file format is what Beleg reads and writes', () => {
  const text = blocks('text')[1] ?? '';
  const [layer = '', links = '', project = '', annotator = ''] = blocks('json');
  expect([...textsNamedIn(layer)]).toEqual([sha256Of(text)]);
  expect(PAGE).toContain(`${Array.from(text).length} code points long`);
  expectStable(layer, 'news/ferry.txt', () => text);
  expectStableLinks(links, 'news/ferry.txt', () => text);

  const read = readProjectFile(project);
  expect(read.ok && writeProjectFile(read.value)).toBe(project);
  const who = readAnnotatorFile(annotator);
  expect(who.ok && writeAnnotatorFile(who.value)).toBe(annotator);
});

test('the annotator on the page is as the schema says', () => {
  const [, , , annotator = ''] = blocks('json');
  expect(new Ajv2020().compile(schemaNamed('annotator'))(JSON.parse(annotator))).toBe(true);
});

test('every term of our own in the schemas is explained on the page', () => {
  for (const name of ['layer', 'links']) {
    const schema = readFileSync(new URL(`docs/schemas/${name}.schema.json`, ROOT), 'utf8');
    for (const term of new Set(schema.match(/"(beleg|prov):[A-Za-z]+"/g))) {
      expect(PAGE).toContain(`\`${term.slice(1, -1)}\``);
    }
  }
});

test('the layers of the sample project are as Beleg writes them, on the words they are about', () => {
  const names = readdirSync(new URL('annotations/', SAMPLES), { recursive: true, encoding: 'utf8' });
  const textOf = (sha256: string) => readFileSync(new URL(`texts/${sha256}.txt`, SAMPLES), 'utf8');
  const layers = names.filter((name) => name.endsWith('.json')).map((name) => name.replaceAll('\\', '/'));
  expect(layers.length).toBeGreaterThan(0);
  for (const name of layers) {
    const json = readFileSync(new URL(`annotations/${name}`, SAMPLES), 'utf8');
    expectStable(json, name.slice(0, name.lastIndexOf('/')), textOf);
  }
});

test.skipIf(!existsSync(ARTICLES))(
  'real articles are annotated and read again (../shared/articles; skipped where absent)',
  () => {
    for (const name of readdirSync(ARTICLES)) {
      const content = readFileSync(new URL(name, ARTICLES), 'utf8').replaceAll('\r\n', '\n');
      const text = { sha256: sha256Of(content), content };
      const contents = [];
      for (let at = 0; at < content.length; at += 40) {
        const span = normaliseSpan(content, { start: at, end: at + 55 });
        if (span) contents.push({ anchor: makeAnchor(text, span), tag: CLAIM, label: 'Claim' });
      }
      const layer = layerOf(...contents);
      const json = writeLayerFile(layer, null, () => content);
      const file = readLayerFile(json, { article: layer.article, textOf: () => content });
      expect(file.ok && plain(file.value.layer)).toEqual(plain(layer));
      for (const { content: said } of layer.annotations.values())
        expect(place(said.anchor, text).kind).toBe('exact');
    }
  },
);
