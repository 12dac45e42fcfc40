import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Layer } from '../domain/layer.ts';
import {
  adding,
  after,
  anyContent,
  anyStatement,
  ARTICLE,
  claim,
  id,
  layerOf,
  statementsOf,
  TEXT,
} from '../domain/layer.cases.ts';
import { mergeLayers } from '../domain/merging/merge-layers.ts';
import { EVIDENCE } from '../domain/tagset.ts';
import { writeAnnotatorFile } from './annotator-file.ts';
import { Collection, fullStatements, LATER, LinksCollection, tampered, textOf } from './layer-file.cases.ts';
import { writeLayerFile } from './layer-file.ts';
import { writeProjectFile } from './project-file.ts';

const JsonObject = z.record(z.string(), z.unknown());
const parse = (json: string) => JsonObject.parse(JSON.parse(json));
const readJson = (url: URL) => parse(readFileSync(url, 'utf8'));
const Context = z.custom<jsonld.NodeObject>((value) => typeof value === 'object' && value !== null);

/** Everything that an annotation can say, a copy from a merge, and a deletion. */
function fullLayer(): Layer {
  const words = claim('the ferry had left on time 🚢', {
    note: 'zwei\nZeilen',
    entity: id(80),
    attributes: { 'how sure': 'very', weight: 0.5, checked: true },
    derivedFrom: [id(90)],
  });
  const layer = after(layerOf(words, claim('Nobody on the quay')), [
    { article: ARTICLE, annotation: id(2), before: claim('Nobody on the quay'), after: null },
    adding(3, claim('Kameras', { tag: EVIDENCE, label: 'Evidence' })),
  ]);
  const editing = (note: string) =>
    after(layer, [{ article: ARTICLE, annotation: id(1), before: words, after: { ...words, note } }], LATER);
  return mergeLayers({ base: layer, mine: editing('mine'), theirs: editing('theirs'), at: LATER }).layer;
}

const LINKS = writeLayerFile(fullStatements(), null, textOf);

const FILES: readonly [string, string][] = [
  ['a layer with everything in it', writeLayerFile(fullLayer(), null, textOf)],
  ['an empty layer', writeLayerFile(layerOf(), null, textOf)],
  ['a layer without its text', writeLayerFile(layerOf(claim('Kameras')), null, () => undefined)],
  [
    'a layer of another program',
    tampered(fullLayer(), (each) => Object.assign(each, { rights: 'https://example.org/' })),
  ],
  ['a links file with everything in it', LINKS],
  ['an adjudicated layer', writeLayerFile({ ...fullLayer(), adjudicated: true }, null, textOf)],
];

describe('our own schemas (docs/schemas)', () => {
  const schema = (name: string) => {
    const ajv = new Ajv2020({ allErrors: true, strictTuples: false, strictTypes: false });
    const read = (each: string) =>
      readJson(new URL(`../../docs/schemas/${each}.schema.json`, import.meta.url));
    if (name === 'links') ajv.addSchema(read('layer'));
    return ajv.compile(read(name));
  };
  const linksSchema = schema('links');
  const layerSchema = schema('layer');
  const errorsOf = (json: string) => (layerSchema(JSON.parse(json)) ? [] : layerSchema.errors);

  test.each(FILES)('%s fits', (_, json) => {
    expect(errorsOf(json)).toEqual([]);
  });

  test('law: whatever is written fits', () => {
    fc.assert(
      fc.property(fc.array(anyContent(TEXT), { maxLength: 4 }), (contents) => {
        expect(errorsOf(writeLayerFile(layerOf(...contents), null, textOf))).toEqual([]);
      }),
    );
  });

  test.each([
    ['a page without an item', { total: 1, first: { items: [] } }],
    ['a total of nothing with a page', { total: 0 }],
    ['another format', { 'beleg:format': 2 }],
    ['a time without a zone', { modified: '2026-11-22T14:03:11' }],
  ])('%s does not fit', (_, wrong) => {
    expect(layerSchema({ ...parse(writeLayerFile(fullLayer(), null, textOf)), ...wrong })).toBe(false);
  });

  test.each([
    [{ modified: 7 }],
    [{ target: {} }],
    [{ body: [{ purpose: 'classifying', value: 'x' }] }],
    [{ 'beleg:previous': [] }],
  ])('an annotation with %j does not fit', (wrong) => {
    const json = tampered(fullLayer(), ({ first }) => Object.assign(first.items[0] ?? {}, wrong));
    expect(errorsOf(json)).not.toEqual([]);
  });

  test('law: whatever is said of annotations fits the schema of links files', () => {
    fc.assert(
      fc.property(fc.array(anyStatement(TEXT), { maxLength: 4 }), (contents) => {
        const json = writeLayerFile(statementsOf(...contents), null, textOf);
        expect(linksSchema(JSON.parse(json)) ? [] : linksSchema.errors).toEqual([]);
      }),
    );
  });

  test.each([
    [0, { body: [{ type: 'SpecificResource', purpose: 'linking', source: id(302) }] }],
    [1, { 'beleg:amendment': { body: [], target: {} } }],
    [1, { 'beleg:judged': '' }],
    [2, { body: [] }],
    [2, { target: 'no iri' }],
  ])('statement %i with %j does not fit', (index, wrong) => {
    const collection = LinksCollection.parse(JSON.parse(LINKS));
    Object.assign(collection.first.items[index] ?? {}, wrong);
    expect(linksSchema(collection)).toBe(false);
  });

  test('project and annotator files fit', () => {
    const uuid = '1f0b52a4-6a0e-4d0c-8f6d-7f6b8d1f2a11';
    const tagset = { tags: [{ id: id(7), label: 'Place', letter: 'P', cue: 'dashed' as const }] };
    const project = writeProjectFile({ id: uuid, name: 'Ferry', lead: 'a1', tagset, original: {} });
    expect(schema('project')(JSON.parse(project))).toBe(true);
    expect(schema('project')({ format: 1, id: uuid })).toBe(false);
    const annotator = writeAnnotatorFile({ annotator: { id: 'a1', uuid, name: 'Ada' }, original: {} });
    expect(schema('annotator')(JSON.parse(annotator))).toBe(true);
    expect(schema('annotator')({ format: 1, id: 'A 1', uuid, name: '' })).toBe(false);
  });
});

/** Beside the repository where it is present: others' work under its own licence. */
const W3C = new URL('../../../shared/schemas/w3c/', import.meta.url);

describe.skipIf(!existsSync(W3C))('the W3C test suite (../shared/schemas/w3c; skipped where absent)', () => {
  const Assertion = z.looseObject({
    assertionType: z.string(),
    expectedResult: z.enum(['valid', 'invalid']),
  });
  const tests = (folder: string) =>
    readdirSync(new URL(`tests/${folder}/`, W3C), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.startsWith('pages'))
      .map((name) => readJson(new URL(`tests/${folder}/${name}`, W3C)));

  /** Titles of the assertions of that kind which do not hold. */
  function failing(folder: string, kind: string, value: unknown): readonly unknown[] {
    const ajv = new Draft04({ strict: false, logger: false });
    addFormats(ajv);
    for (const definitions of tests('definitions')) ajv.addSchema(definitions);
    return tests(folder).flatMap((schema) => {
      const assertion = Assertion.safeParse(schema);
      if (!assertion.success || assertion.data.assertionType !== kind) return [];
      const isValid = ajv.validate(schema, value);
      return isValid === (assertion.data.expectedResult === 'valid') ? [] : [schema['id']];
    });
  }

  test.each(FILES)('every MUST of a collection, a page and an annotation holds for %s', (_, json) => {
    const collection = Collection.parse(JSON.parse(json));
    const context = collection['@context'];
    expect(failing('collections', 'must', parse(json))).toEqual([]);
    if (collection['total'] === 0) return;
    // Inside of a collection the context stands once, on top; the suite looks at each part by itself.
    expect(failing('collections/pages', 'must', { '@context': context, ...collection.first })).toEqual([]);
    for (const item of LinksCollection.parse(JSON.parse(json)).first.items) {
      expect(failing('annotations', 'must', { '@context': context, ...item })).toEqual([]);
    }
  });

  test('the suite is heard: a wrong collection fails', () => {
    expect(failing('collections', 'must', { ...parse(FILES[0]?.[1] ?? ''), type: 'Collection' })).not.toEqual(
      [],
    );
  });

  test.each(FILES)('JSON-LD readers lose nothing of %s', async (_, json) => {
    const expanded = await jsonld.expand(parse(json), options());
    expect(JSON.stringify(expanded)).toContain('urn:beleg:ns:format');
  });

  test('safe mode is heard: a key without a prefix fails', async () => {
    const wrong = { ...parse(FILES[0]?.[1] ?? ''), certainty: 'high' };
    await expect(jsonld.expand(wrong, options())).rejects.toThrow(/safe mode/i);
  });

  test('an attribute and a source of an annotation mean to JSON-LD readers what they mean to us', async () => {
    const expanded = JSON.stringify(await jsonld.expand(parse(FILES[0]?.[1] ?? ''), options()));
    expect(expanded).toContain(`"http://www.w3.org/ns/prov#wasDerivedFrom":[{"@id":"${id(90)}"}]`);
    expect(expanded).toContain('"urn:beleg:ns:name":[{"@value":"how sure"}]');
  });

  /** Nothing is fetched: the one context is at hand. The types do not know safe mode yet. */
  function options(): jsonld.Options.Expand & { readonly safe: true } {
    const document = Context.parse(readJson(new URL('anno.jsonld', W3C)));
    return {
      safe: true,
      documentLoader: (url: string) =>
        url === 'http://www.w3.org/ns/anno.jsonld'
          ? Promise.resolve({ documentUrl: url, document })
          : Promise.reject(new Error(`not at hand: ${url}`)),
    };
  }
});
