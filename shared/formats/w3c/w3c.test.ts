/** Web annotations as others write and check them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ANNOTATOR, TEXT } from '../../domain/layer.cases.ts';
import { isAsserted } from '../../domain/placement.ts';
import { CLAIM, DEFAULT_TAGSET } from '../../domain/tagset.ts';
import { anyExchangeSet } from '../exchange-set.cases.ts';
import type { Imported } from '../format.ts';
import { collectionChunks, recogitoChunks } from './write-w3c.ts';
import { w3c } from './w3c.ts';

const SCHEMAS = new URL('../../../../shared/schemas/w3c/tests/', import.meta.url);

function read(value: unknown): Imported {
  const known = { articles: [{ path: 'a.txt', text: TEXT }], tagset: DEFAULT_TAGSET, annotator: ANNOTATOR };
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const result = w3c.read?.([{ path: 'x.json', bytes }], known);
  if (result?.ok !== true) throw new Error(result?.code);
  return result.value;
}

const start = TEXT.content.indexOf('Die Reederei');
const body = [{ type: 'TextualBody', purpose: 'tagging', value: 'claim' }];
const quote = { type: 'TextQuoteSelector', exact: 'Die Reederei' };

describe('annotations of other programs', () => {
  it.each([
    ['code points, as the standard has it', { start: start - 1, end: start + 11 }],
    ['UTF-16, as most programs have it', { start, end: start + 12 }],
  ])('with offsets in %s stand where they were made', (_unit, position) => {
    const selector = [{ type: 'TextPositionSelector', ...position }, quote];
    const imported = read([{ id: '#1', type: 'Annotation', body, target: { source: 'a.txt', selector } }]);
    expect(imported.problems).toEqual([]);
    const [annotation] = imported.layers[0]?.annotations ?? [];
    expect(annotation?.content).toMatchObject({ tag: CLAIM, anchor: { exact: 'Die Reederei' } });
  });

  it('on an address that nobody knows are on the only article that has their words', () => {
    const target = { source: 'https://example.org/x', selector: quote };
    expect(read({ type: 'Annotation', body, target }).layers).toHaveLength(1);
    const elsewhere = { ...target, selector: { ...quote, exact: 'no such words' } };
    expect(read([{ type: 'Annotation', body, target: elsewhere }]).problems).toEqual([
      { code: 'no-such-article', file: 'x.json', detail: 'https://example.org/x' },
    ]);
  });

  it('that are there twice, or are about something else, are named', () => {
    const target = { source: 'a.txt', selector: quote };
    const one = { id: 'urn:uuid:00000000-0000-4000-8000-000000000001', body, target };
    const imported = read([one, one, { id: 'urn:x:2', target: 'https://example.org/image' }]);
    expect(imported.problems.map(({ code }) => code)).toEqual(['duplicate-id', 'not-understood']);
  });
});

const Written = z.array(
  z.object({
    target: z.object({
      selector: z.tuple([z.object({ start: z.number(), end: z.number() }), z.object({ exact: z.string() })]),
    }),
  }),
);

it('Recogito gets annotations on words alone, each with both selectors, in its unit', () => {
  const [set] = fc.sample(anyExchangeSet(), { numRuns: 1, seed: 11 });
  if (set === undefined) throw new Error('no set');
  const items = Written.parse(JSON.parse([...recogitoChunks(set)].join('')));
  const spans = set.layers.flatMap(({ annotations }) =>
    annotations.flatMap(({ placement }) => (isAsserted(placement) ? [placement.span] : [])),
  );
  expect(items.map(({ target }) => target.selector[0])).toMatchObject(spans);
  expect(
    items.every(({ target: { selector } }) => {
      const [{ start: from, end }, { exact }] = selector;
      return end - from === exact.length;
    }),
  ).toBe(true);
});

const Assertion = z.looseObject({ assertionType: z.string(), expectedResult: z.enum(['valid', 'invalid']) });

it.skipIf(!existsSync(SCHEMAS))('the collection keeps every MUST of the W3C test suite', () => {
  const schemas = (folder: string) =>
    readdirSync(new URL(`${folder}/`, SCHEMAS), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.startsWith('pages'))
      .map((name) =>
        z
          .record(z.string(), z.unknown())
          .parse(JSON.parse(readFileSync(new URL(`${folder}/${name}`, SCHEMAS), 'utf8'))),
      );
  const ajv = new Draft04({ strict: false, logger: false });
  addFormats(ajv);
  for (const definitions of schemas('definitions')) ajv.addSchema(definitions);
  const assertions = schemas('collections');
  for (const set of fc.sample(anyExchangeSet(), { numRuns: 3, seed: 7 })) {
    const collection: unknown = JSON.parse([...collectionChunks(set)].join(''));
    const failing = assertions.filter((schema) => {
      const assertion = Assertion.safeParse(schema);
      if (!assertion.success || assertion.data.assertionType !== 'must') return false;
      return ajv.validate(schema, collection) !== (assertion.data.expectedResult === 'valid');
    });
    expect(failing).toEqual([]);
  }
});
