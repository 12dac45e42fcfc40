/** Links files: what is said of annotations, in the words of the standard and with everything of others kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, anyStatement, ARTICLE, id, layerOf, statementsOf, TEXT } from '../domain/layer.cases.ts';
import type { AnyEdit } from '../domain/change.ts';
import type { StatementLayer } from '../domain/layer.ts';
import type { StatementContent } from '../domain/statement.ts';
import {
  code,
  Collection,
  FERRY,
  fullStatements,
  LATER,
  LinksCollection,
  read,
  readLinks,
  textOf,
  withItem,
} from './layer-file.cases.ts';
import { readLinksFile, writeLayerFile } from './layer-file.ts';

const REPLY: StatementContent = { kind: 'reply', to: id(402), comment: 'why?' };

/** A written links file with its items changed by hand, as another program would. */
function tampered(layer: StatementLayer, change: (items: Record<string, unknown>[]) => void): string {
  const collection = LinksCollection.parse(JSON.parse(writeLayerFile(layer, null, textOf)));
  change(collection.first.items);
  return JSON.stringify(collection);
}

/** The first item replaced by one of another program. */
function foreign(item: Record<string, unknown>): string {
  return tampered(statementsOf(REPLY), (items) => items.splice(0, 1, { id: id(1), ...item }));
}

const said = (json: string) => [...readLinks(json).layer.annotations.values()].map(({ content }) => content);

test('law: what is written is read, word for word, and written the same again', () => {
  fc.assert(
    fc.property(fc.array(anyStatement(TEXT), { maxLength: 5 }), (contents) => {
      const layer = statementsOf(...contents);
      const json = writeLayerFile(layer, null, textOf);
      const file = readLinks(json);
      expect(file.oddities).toEqual([]);
      expect(file.layer).toEqual(layer);
      expect(writeLayerFile(file.layer, file.original, textOf)).toBe(json);
    }),
  );
});

test('each kind is written as the standard names it, about the annotation as a whole', () => {
  const { items } = LinksCollection.parse(JSON.parse(writeLayerFile(fullStatements(), null, textOf))).first;
  expect(items.map(({ motivation, target }) => [motivation, target])).toEqual([
    ['linking', id(301)],
    ['moderating', id(303)],
    ['replying', id(402)],
  ]);
  expect(items[0]?.body).toEqual([
    { type: 'SpecificResource', purpose: 'classifying', source: 'urn:beleg:link:supports' },
    { type: 'SpecificResource', purpose: 'linking', source: id(302), 'beleg:article': 'more/ä b.txt' },
    { type: 'TextualBody', purpose: 'commenting', value: 'zwei\nZeilen', format: 'text/plain' },
  ]);
  expect(items[1]).toMatchObject({
    'beleg:judged': 'f'.repeat(32),
    'beleg:amendment': { target: { source: `urn:beleg:text:${TEXT.sha256}` } },
    body: [{ source: 'urn:beleg:decision:amended' }, { value: 'boundary' }, { value: 'ends later' }],
  });
});

test('the labels of the four files of an annotator tell them apart', () => {
  const label = (json: string) => Collection.parse(JSON.parse(json))['label'];
  const layers = [layerOf(), { ...layerOf(), adjudicated: true as const }];
  const links = [statementsOf(), { ...statementsOf(), adjudicated: true as const }];
  const labels = [...layers, ...links].map((layer) => label(writeLayerFile(layer, null, textOf)));
  expect(labels).toEqual([
    'dir/storm.txt, a1',
    'dir/storm.txt, a1, adjudicated',
    'dir/storm.txt, a1, links',
    'dir/storm.txt, a1, adjudicated, links',
  ]);
});

describe('files of other programs', () => {
  test.each<[string, Record<string, unknown>, Partial<StatementContent>]>([
    [
      'a target as an object',
      { motivation: 'replying', target: { id: id(402) }, bodyValue: 'hm' },
      { kind: 'reply', to: id(402), comment: 'hm' },
    ],
    [
      'a list of one target, and a body that is no list',
      { motivation: ['oa:replying'], target: [id(7)], body: { value: 'hm', purpose: 'replying' } },
      { kind: 'reply', to: id(7), comment: 'hm' },
    ],
    [
      'sources as objects',
      {
        motivation: 'linking',
        target: { source: { id: id(7) } },
        body: [
          { purpose: 'linking', source: { id: id(8) } },
          { purpose: 'oa:classifying', source: id(70) },
        ],
      },
      { kind: 'link', from: id(7), to: id(8), type: id(70) },
    ],
    [
      'a decision without a revision, and an amendment of one that was accepted',
      {
        motivation: 'moderating',
        target: id(7),
        body: { purpose: 'classifying', source: 'urn:beleg:decision:accepted' },
        'beleg:amendment': { target: {} },
      },
      { kind: 'decision', verdict: 'accepted', on: id(7), judged: '' },
    ],
  ])('with %s are understood, and written back as they were', (_, item, expected) => {
    const json = foreign(item);
    expect(said(json)).toEqual([expected]);
    const file = readLinks(json);
    expect(JSON.parse(writeLayerFile(file.layer, file.original, textOf))).toEqual(JSON.parse(json));
  });

  test.each([
    { motivation: 'linking', target: id(7), body: { purpose: 'linking', source: id(8) } },
    { motivation: 'moderating', target: id(7), body: { purpose: 'classifying', source: 'urn:x:maybe' } },
    { motivation: 'replying', target: id(7) },
    { motivation: 'replying', target: [id(7), id(8)], bodyValue: 'both' },
    { motivation: 'replying', target: { source: id(7), selector: {} }, bodyValue: 'here' },
    { motivation: 'classifying', target: id(7), bodyValue: 'hm' },
    { target: id(7), bodyValue: 'hm' },
  ])('an item like %j is kept as it is, and not shown', (item) => {
    const json = foreign(item);
    const file = readLinks(json);
    expect(file.layer.annotations.size).toBe(0);
    expect(file.oddities).toMatchObject([{ code: 'not-understood' }]);
    expect(JSON.parse(writeLayerFile(file.layer, file.original, textOf))).toEqual(JSON.parse(json));
  });

  test('what they added is kept at every level when a statement is changed', () => {
    const x = { 'x:more': [1, { deep: null }] };
    const extra = { type: 'TextualBody', purpose: 'describing', value: 'theirs' };
    const json = tampered(fullStatements(), (items) => {
      for (const item of items) {
        Object.assign(item, x);
        if (!Array.isArray(item['body'])) continue;
        for (const body of item['body']) Object.assign(body, x);
        item['body'].unshift(extra);
        Object.assign(item['beleg:amendment'] ?? {}, x);
      }
    });
    const file = readLinks(json);
    const edits = [...file.layer.annotations.values()].map(({ id: annotation, content }) => {
      const changed: StatementContent =
        content.kind === 'link' ? { ...content, to: id(999), note: 'new' } : { ...content, comment: 'new' };
      return { article: ARTICLE, links: true as const, annotation, before: content, after: changed };
    });
    const written = writeLayerFile(after(file.layer, edits, LATER), file.original, textOf);
    const { items } = LinksCollection.parse(JSON.parse(written)).first;
    for (const item of items) {
      expect(item).toMatchObject({ ...x, modified: LATER });
      expect(item.body?.[0]).toEqual(extra);
      expect(item.body?.slice(1).every((body) => 'x:more' in body)).toBe(true);
    }
    expect(items[0]?.body?.[2]).toMatchObject({ source: id(999), 'beleg:article': 'more/ä b.txt' });
    expect(items[1]?.['beleg:amendment']).toMatchObject(x);
    expect(said(written).map((each) => ('comment' in each ? each.comment : 'new'))).toEqual(
      edits.map(() => 'new'),
    );
  });

  test('what did not change stays as it was written, also where the text is not at hand', () => {
    const json = writeLayerFile(fullStatements(), null, textOf);
    const file = readLinks(json, () => undefined);
    const edits = [...file.layer.annotations.values()].flatMap(({ id: annotation, content }): AnyEdit[] => {
      const edit = { article: ARTICLE, links: true as const, annotation, before: content };
      if (content.kind === 'link') return [{ ...edit, after: { ...content, toArticle: 'new.txt' } }];
      return content.kind === 'decision' ? [{ ...edit, after: { ...content, comment: 'new' } }] : [];
    });
    const changed = writeLayerFile(after(file.layer, edits, LATER), file.original, () => undefined);
    const [before, now] = [json, changed].map((each) => LinksCollection.parse(JSON.parse(each)).first.items);
    expect(now?.[0]?.body?.[1]).toEqual({ ...before?.[0]?.body?.[1], 'beleg:article': 'new.txt' });
    expect(now?.[1]?.['beleg:amendment']).toEqual(before?.[1]?.['beleg:amendment']);
    expect(now?.[2]).toEqual(before?.[2]);
  });

  test('a decision that is taken from amended to rejected loses its amendment, and nothing else', () => {
    const file = readLinks(writeLayerFile(fullStatements(), null, textOf));
    const before = file.layer.annotations.get(id(2))?.content ?? null;
    if (before?.kind !== 'decision') throw new Error('no decision');
    const { amendment: _gone, ...rest } = before;
    const edit = { article: ARTICLE, links: true as const, annotation: id(2), before };
    const verdict = 'rejected' as const;
    const rejected = after(file.layer, [{ ...edit, after: { ...rest, verdict } }], LATER);
    const json = writeLayerFile(rejected, file.original, textOf);
    const item = LinksCollection.parse(JSON.parse(json)).first.items[1];
    expect(item).not.toHaveProperty('beleg:amendment');
    expect(item?.body?.map(({ source, value }) => source ?? value)).toEqual([
      'urn:beleg:decision:rejected',
      'boundary',
      'ends later',
    ]);
  });
});

describe('hostile files', () => {
  test.each([
    ['no JSON', '{"type":', 'not-json'],
    ['deeper than anybody needs', `{"a":${'['.repeat(100)}${']'.repeat(100)}}`, 'too-deep'],
    ['no collection', '{"type":"Annotation"}', 'not-a-layer'],
    ['of a newer format, and another shape', '{"type":"Novel","beleg:format":7}', 'newer-format'],
  ])('%s are refused', (_, json, expected) => {
    expect(readLinksFile(json, { article: ARTICLE, textOf })).toMatchObject({ ok: false, code: expected });
    expect(code(json)).toBe(expected);
  });

  test('names of prototypes are no keys, and ids like them are only names', () => {
    const item = `{"id":"__proto__","motivation":"replying","target":"constructor","bodyValue":"x","__proto__":{"created":"now"}}`;
    const json = `{"type":"AnnotationCollection","first":{"items":[${item}]}}`;
    const { layer } = readLinks(json);
    expect(layer.annotations.get('__proto__')).toMatchObject({
      content: { to: 'constructor' },
      created: '1970-01-01T00:00:00Z',
    });
    expect({}).not.toHaveProperty('created');
  });

  test('statements in a layer of annotations stay there unread, and the other way round', () => {
    const links = writeLayerFile(fullStatements(), null, textOf);
    expect(read(links).layer.annotations.size).toBe(0);
    expect(readLinks(withItem(() => undefined)).layer.annotations.size).toBe(0);
    expect(readLinks(writeLayerFile(layerOf(FERRY), null, textOf)).oddities).toHaveLength(1);
  });
});
