import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { AT, id } from '../../domain/layer.cases.ts';
import { anyExchangeSet } from '../exchange-set.cases.ts';
import type { ExchangeLayer, ExchangeSet, ExchangeStatement } from '../exchange-set.ts';
import { EXAMPLE, filesOf } from '../worked-example.cases.ts';
import { tei } from './tei.ts';

/** A colleague's layer of the same article, with a decision, a reply to it, and one about nothing. */
function reviewed(): ExchangeSet {
  const said = [
    { kind: 'decision', verdict: 'rejected', on: id(3), judged: '', reason: 'no claim', comment: 'a < b' },
    { kind: 'reply', to: id(101), comment: 'Doch.' },
    { kind: 'decision', verdict: 'accepted', on: id(999), judged: '' },
  ] as const;
  const statements = said.map((content, index): ExchangeStatement => ({
    id: id(101 + index),
    created: AT,
    modified: AT,
    content,
  }));
  const colleague: ExchangeLayer = {
    article: 'fähre.txt',
    annotator: { id: 'b-2', uuid: id(7), name: 'Bert' },
    adjudicated: false,
    annotations: [],
    statements,
  };
  return { ...EXAMPLE, layers: [...EXAMPLE.layers, colleague] };
}

const FILE = filesOf(tei, reviewed())['fähre.xml'] ?? '';

test('writes lines as paragraphs, with anchors named by their offset in code points', () => {
  expect(FILE).toContain(
    '<body xml:space="preserve"><p><anchor xml:id="at-0"/>🚢 <anchor xml:id="at-2"/>Über<anchor xml:id="at-6"/></p>\n' +
      '<p><anchor xml:id="at-7"/>„Möwe“<anchor xml:id="at-13"/> sagt die<anchor xml:id="at-22"/> Crew <anchor xml:id="at-28"/>👍🏽<anchor xml:id="at-30"/> nie.</p>\n' +
      '<p/>\n</body>',
  );
});

test('writes spans, links and decisions as stand-off', () => {
  const [, standOff = ''] = /<standOff>\n(.*)<\/standOff>/s.exec(FILE) ?? [];
  expect(standOff).toBe(
    [
      '<spanGrp type="annotations" resp="#by-a1">',
      `<span xml:id="span-1" n="${id(1)}" from="#at-0" to="#at-22" ana="#tag-Uebertreibung">= zwei\nZeilen</span>`,
      `<span xml:id="span-2" n="${id(2)}" from="#at-2" to="#at-6" ana="#tag-Actor" corresp="${id(80)}"/>`,
      `<span xml:id="span-3" n="${id(3)}" from="#at-7" to="#at-13" ana="#tag-Claim"/>`,
      `<span xml:id="span-4" n="${id(4)}" from="#at-28" to="#at-30" ana="#tag-Evidence"/>`,
      '</spanGrp>\n',
      '<linkGrp type="links" resp="#by-a1"><link type="states" target="#span-2 #span-3"/></linkGrp>\n',
      '<listAnnotation resp="#by-b-2">',
      '<annotation xml:id="statement-1" motivation="moderating" target="#span-3"><note type="verdict">rejected</note><note type="reason">no claim</note><note type="comment">a &lt; b</note></annotation>',
      '<annotation xml:id="statement-2" motivation="replying" target="#statement-1"><note>Doch.</note></annotation>',
      '</listAnnotation>\n',
    ].join(''),
  );
  expect(FILE).toContain(
    '<category xml:id="tag-Uebertreibung"><catDesc><term>Übertreibung</term></catDesc></category>',
  );
  expect(tei.losses(reviewed()).map(({ code, count }) => `${code} ${count}`)).toEqual([
    'note 1',
    'attributes 1',
    'decisions 1',
    'times 4',
  ]);
});

test('points into the document of another article', () => {
  const [layer] = EXAMPLE.layers;
  const [article] = EXAMPLE.articles;
  const [annotation] = layer?.annotations ?? [];
  if (layer === undefined || article === undefined || annotation === undefined) throw new Error('no example');
  const content = { kind: 'link', type: 'urn:beleg:link:repeats', from: id(5), to: id(3) } as const;
  const other = {
    ...layer,
    article: 'mehr/b c.txt',
    annotations: [{ ...annotation, id: id(5) }],
    statements: [{ id: id(6), created: AT, modified: AT, content }],
  };
  const set = {
    ...EXAMPLE,
    articles: [article, { ...article, path: 'mehr/b c.txt' }],
    layers: [layer, other],
  };
  expect(filesOf(tei, set)['mehr/b c.xml']).toContain(
    '<link type="repeats" target="#span-1 ../f%C3%A4hre.xml#span-3"/>',
  );
  expect(tei.losses(set).some(({ code }) => code === 'links')).toBe(false);
});

const SCHEMA = new URL('../../../../shared/schemas/tei/tei_all-4.11.0.rng', import.meta.url);

/**
 * The schema without the elements that none of the documents has: whatever it accepts, the
 * whole one accepts, and it is read in a tenth of the time.
 */
function schemaFor(documents: readonly string[]): string {
  const used = new Set(
    documents.flatMap((xml) => [...xml.matchAll(/<([A-Za-z]+)/g)].map((match) => match[1])),
  );
  return readFileSync(SCHEMA, 'utf8').replace(
    /(<define name="[^"]+">)\s*<element name="([^"]+)">[\s\S]*?<\/define>/g,
    (define, open: string, name: string) => (used.has(name) ? define : `${open}<notAllowed/></define>`),
  );
}

describe.skipIf(!existsSync(SCHEMA))(
  'the schema of TEI (../shared/schemas/tei; skipped where absent)',
  () => {
    test('holds for any set, and every pointer inside a document has an end', async () => {
      const sets = [reviewed(), ...fc.sample(anyExchangeSet(), { numRuns: 5, seed: 3 })];
      const xml = sets.flatMap((set, index) =>
        Object.values(filesOf(tei, set)).map((contents, number) => ({
          fileName: `${index}-${number}.xml`,
          contents,
        })),
      );
      const schema = { fileName: 'tei.rng', contents: schemaFor(xml.map(({ contents }) => contents)) };
      const checked = await validateXML({ xml, schema, extension: 'relaxng', maxMemoryPages: 4096 });
      expect(checked.errors).toEqual([]);
      for (const { contents } of xml) {
        const ids = new Set([...contents.matchAll(/ xml:id="([^"]+)"/g)].map((match) => match[1]));
        const pointers = [...contents.matchAll(/[ "]#([^" ]+)/g)].map((match) => match[1]);
        expect(pointers.filter((pointer) => !ids.has(pointer))).toEqual([]);
      }
    });
  },
);
