import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAnchor, place } from '../domain/anchor.ts';
import type { Layer } from '../domain/layer.ts';
import { normaliseSpan } from '../domain/graphemes.ts';
import { emptyLayer, sortedAnnotations } from '../domain/layer.ts';
import {
  adding,
  after,
  ANNOTATOR,
  anyContent,
  ARTICLE,
  AT,
  claim,
  id,
  layerOf,
  TEXT,
} from '../domain/layer.cases.ts';
import { difficultText } from '../domain/text.cases.ts';
import type { ArticleText } from '../domain/text.ts';
import type { JsonObject } from '../json.ts';
import type { LayerFile } from './layer-file.ts';
import { joinOriginals, readLayerFile, writeLayerFile } from './layer-file.ts';
import { Collection } from './layer-file.cases.ts';

const LATER = '2026-11-22T15:00:00Z';
const FERRY = claim('the ferry had left on time 🚢', { note: 'nur eine Quelle', entity: id(80) });
const QUAY = claim('Nobody on the quay');

const textOf = (sha256: string) => (sha256 === TEXT.sha256 ? TEXT.content : undefined);

function read(json: string, texts = textOf): LayerFile {
  const file = readLayerFile(json, { article: ARTICLE, textOf: texts });
  if (!file.ok) throw new Error(`${file.code}: ${file.detail ?? ''}`);
  return file.value;
}

function code(json: string): string {
  const file = readLayerFile(json, { article: ARTICLE, textOf });
  return file.ok ? 'read' : file.code;
}

/** The layer with its maps in one order, for comparison. */
function plain(layer: Layer) {
  return { ...layer, annotations: sortedAnnotations(layer), deleted: [...layer.deleted.values()] };
}

/** A written layer, changed by hand as another program would. */
function tampered(layer: Layer, change: (collection: Collection) => void): string {
  const collection = Collection.parse(JSON.parse(writeLayerFile(layer, null, textOf)));
  change(collection);
  return JSON.stringify(collection, null, 2);
}

/** The same with only the first item changed. */
function withItem(
  change: (item: Collection['first']['items'][number]) => void,
  layer = layerOf(FERRY),
): string {
  return tampered(layer, ({ first }) => first.items.slice(0, 1).forEach(change));
}

describe('writing', () => {
  test('an annotation is one line with both selectors, counted in code points', () => {
    const layer = layerOf(claim('Nobody on the quay'), FERRY);
    const lines = writeLayerFile(layer, null, textOf)
      .split('\n')
      .filter((line) => line.includes('"Annotation"'));
    expect(lines.length).toBe(2);
    const [first, second] = Collection.parse(JSON.parse(writeLayerFile(layer, null, textOf))).first.items;
    expect(first?.target).toEqual({
      type: 'SpecificResource',
      source: `urn:beleg:text:${TEXT.sha256}`,
      selector: [
        { type: 'TextPositionSelector', start: 24, end: 52 },
        {
          type: 'TextQuoteSelector',
          exact: 'the ferry had left on time 🚢',
          prefix: 'The harbour master said ',
          suffix: '. Nobody on the quay could confi',
        },
      ],
    });
    expect(first?.body).toEqual([
      { type: 'SpecificResource', purpose: 'classifying', source: 'urn:beleg:tag:claim' },
      { type: 'TextualBody', purpose: 'tagging', value: 'Claim' },
      { type: 'SpecificResource', purpose: 'identifying', source: id(80) },
      { type: 'TextualBody', purpose: 'commenting', value: 'nur eine Quelle', format: 'text/plain' },
    ]);
    expect(second?.target['selector']).toMatchObject([{ start: 54, end: 72 }, {}]);
  });

  test('an empty layer has a total of nothing and no page', () => {
    const json = writeLayerFile(layerOf(), null, textOf);
    const collection: unknown = JSON.parse(json);
    expect(collection).toMatchObject({ total: 0, 'beleg:format': 1, 'beleg:texts': [], 'beleg:deleted': [] });
    expect(collection).not.toHaveProperty('first');
    expect(plain(read(json).layer)).toEqual(plain(layerOf()));
  });

  test('words that no line of JSON may break stay on their line', () => {
    const layer = layerOf({ ...FERRY, note: 'a\u2028b\u2029c\u0085d\n' });
    const json = writeLayerFile(layer, null, textOf);
    expect(json).not.toMatch(/[\u0085\u2028\u2029]/);
    expect(plain(read(json).layer)).toEqual(plain(layer));
  });

  test('a deleted annotation is remembered, with when it had been made', () => {
    const layer = after(
      layerOf(FERRY),
      [{ article: ARTICLE, annotation: id(1), before: FERRY, after: null }],
      LATER,
    );
    const again = read(writeLayerFile(layer, null, textOf)).layer;
    expect(again.deleted).toEqual(layer.deleted);
    expect(again.deleted.get(id(1))?.created).toBe(AT);
  });

  test('an anchor whose offsets cannot be told is written with its words only', () => {
    const json = writeLayerFile(layerOf(FERRY), null, () => undefined);
    const [item] = Collection.parse(JSON.parse(json)).first.items;
    expect(item?.target['selector']).toMatchObject([
      { type: 'TextQuoteSelector', exact: FERRY.anchor.exact },
    ]);
    const file = read(json);
    expect(file.oddities).toEqual([{ annotation: id(1), code: 'offset-missing' }]);
    expect(place(file.layer.annotations.get(id(1))?.content.anchor ?? FERRY.anchor, TEXT)).toEqual({
      kind: 'moved',
      span: FERRY.anchor.span,
    });
  });
});

describe('what is refused', () => {
  test('text that is no JSON, or nests too deep', () => {
    expect(code('')).toBe('not-json');
    expect(code('{"type": "AnnotationCollection",')).toBe('not-json');
    expect(code(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)).toBe('too-deep');
    expect(code(`{"type":"AnnotationCollection","x":${'{"a":'.repeat(9999)}1${'}'.repeat(10_000)}`)).toBe(
      'too-deep',
    );
    expect(code(JSON.stringify({ type: 'AnnotationCollection', label: '[[{'.repeat(500) }))).toBe('read');
  });

  test('JSON that is no layer', () => {
    for (const json of ['null', '7', '"x"', '[]', '{}', '{"type":"AnnotationPage","items":[]}']) {
      expect(code(json)).toBe('not-a-layer');
    }
    expect(code(tampered(layerOf(), (each) => Object.assign(each, { first: 'https://example.org/1' })))).toBe(
      'not-a-layer',
    );
    expect(code(tampered(layerOf(), (each) => Object.assign(each, { first: { items: 7 } })))).toBe(
      'not-a-layer',
    );
    expect(code(tampered(layerOf(), (each) => Object.assign(each, { 'beleg:format': 'one' })))).toBe(
      'not-a-layer',
    );
  });

  test('a file of a newer format', () => {
    expect(code(tampered(layerOf(FERRY), (each) => Object.assign(each, { 'beleg:format': 2 })))).toBe(
      'newer-format',
    );
  });
});

describe('odd offsets', () => {
  const cases: readonly [string, unknown, unknown][] = [
    ['offset-outside', -3, 20],
    ['offset-outside', 5, 4],
    ['offset-outside', 5, 5],
    ['offset-outside', 0.5, 7],
    ['offset-outside', 0, 1e300],
    ['offset-outside', '5', 9],
    ['words-differ', 0, 5],
  ];
  test.each(cases)(
    '%s: an annotation from %s to %s is kept and found by its words',
    (expected, start, end) => {
      const json = withItem((item) => Object.assign(item.target['selector']?.[0] ?? {}, { start, end }));
      const file = read(json);
      expect(file.oddities).toEqual([{ annotation: id(1), code: expected }]);
      const { anchor } = file.layer.annotations.get(id(1))?.content ?? FERRY;
      expect(anchor.exact).toBe(FERRY.anchor.exact);
      expect(anchor.span.end).toBeGreaterThan(anchor.span.start);
      expect(place(anchor, TEXT)).toEqual({ kind: 'moved', span: FERRY.anchor.span });
      expect(JSON.parse(writeLayerFile(file.layer, file.original, textOf))).toEqual(JSON.parse(json));
    },
  );

  test('an offset inside a grapheme is shown where it is, and said so', () => {
    const text: ArticleText = { sha256: TEXT.sha256, content: 'Cafe\u0301 au lait' };
    const file = read(
      writeLayerFile(
        after(emptyLayer(id(9), ARTICLE, ANNOTATOR, AT), [
          adding(1, { ...FERRY, anchor: makeAnchor(text, { start: 0, end: 4 }) }),
        ]),
        null,
        () => text.content,
      ),
      () => text.content,
    );
    expect(file.oddities).toEqual([{ annotation: id(1), code: 'offset-inside-grapheme' }]);
    expect(place(file.layer.annotations.get(id(1))?.content.anchor ?? FERRY.anchor, text).kind).toBe('exact');
  });

  test('one annotation with impossible offsets costs the others nothing', () => {
    const json = withItem(
      (item) => Object.assign(item.target['selector']?.[0] ?? {}, { start: -1 }),
      layerOf(FERRY, QUAY),
    );
    expect(read(json).layer.annotations.size).toBe(2);
  });
});

describe('files of other programs', () => {
  test('a source as an object, a bare target list, one selector and no bookkeeping are understood', () => {
    const json = tampered(layerOf(FERRY), (collection) => {
      const [item] = collection.first.items;
      const { 'beleg:revision': _revision, ...rest } = item ?? { id: '', target: {} };
      const quote = item?.target['selector']?.[1] ?? {};
      const target = [{ source: { id: `urn:beleg:text:${TEXT.sha256}` }, selector: quote }];
      Object.assign(collection.first, { items: [{ ...rest, target }] });
      delete collection['beleg:deleted'];
      delete collection['beleg:format'];
    });
    const { layer } = read(json);
    expect(layer.annotations.get(id(1))).toMatchObject({
      revision: '',
      previous: [],
      content: { tag: FERRY.tag },
    });
    expect(place(layer.annotations.get(id(1))?.content.anchor ?? QUAY.anchor, TEXT)).toMatchObject({
      kind: 'moved',
    });
  });

  test.each([
    [{ body: 'urn:beleg:tag:actor' }, { tag: 'urn:beleg:tag:actor', label: '' }],
    [{ body: 'just words' }, { tag: 'urn:beleg:tag:untagged', note: 'just words' }],
    [{ bodyValue: 'a comment' }, { tag: 'urn:beleg:tag:untagged', note: 'a comment' }],
    [
      { body: { type: 'TextualBody', purpose: 'tagging', value: 'Evidence' } },
      { tag: 'urn:beleg:tag:evidence' },
    ],
    [
      { body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Ort ß' }] },
      { tag: 'urn:beleg:label:Ort%20%C3%9F' },
    ],
    [{ body: { value: 'hm' }, motivation: ['oa:commenting'] }, { note: 'hm' }],
    [{}, { tag: 'urn:beleg:tag:untagged', label: '' }],
  ])('a body like %j is understood', (given, expected) => {
    const json = withItem((item) => {
      delete item.body;
      Object.assign(item, given);
    });
    const file = read(json);
    expect(file.layer.annotations.get(id(1))?.content).toMatchObject(expected);
    expect(JSON.parse(writeLayerFile(file.layer, file.original, textOf))).toEqual(JSON.parse(json));
  });

  test('unknown properties are kept at every level when an annotation is changed', () => {
    const x = { 'x:more': { 'x:deep': [1, 'two', null] } };
    const json = tampered(layerOf(FERRY, QUAY), (collection) => {
      Object.assign(collection, x);
      Object.assign(collection.first, x);
      Object.assign(collection['beleg:texts']?.[0] ?? {}, x);
      const [item] = collection.first.items;
      Object.assign(item ?? {}, x, { rights: 'https://example.org/licence' });
      Object.assign(item?.body?.[0] ?? {}, x);
      item?.body?.push({ type: 'Image', id: 'https://example.org/photo.jpg' });
      Object.assign(item?.target ?? {}, x);
      Object.assign(item?.target['selector']?.[1] ?? {}, x);
    });
    const file = read(json);
    const moved = {
      ...claim('ferry had left'),
      note: 'changed',
      entity: id(80),
      tag: 'urn:beleg:tag:evidence',
    };
    const edits = [{ article: ARTICLE, annotation: id(1), before: FERRY, after: moved }];
    const written = writeLayerFile(after(file.layer, edits, LATER), file.original, textOf);
    const collection = Collection.parse(JSON.parse(written));
    expect(collection).toMatchObject(x);
    expect(collection.first).toMatchObject(x);
    expect(collection['beleg:texts']?.[0]).toMatchObject(x);
    const [item] = collection.first.items;
    expect(item).toMatchObject({ ...x, rights: 'https://example.org/licence', modified: LATER, created: AT });
    expect(item?.body).toEqual([
      { type: 'SpecificResource', purpose: 'classifying', source: 'urn:beleg:tag:evidence', ...x },
      { type: 'TextualBody', purpose: 'tagging', value: 'Claim' },
      { type: 'SpecificResource', purpose: 'identifying', source: id(80) },
      { type: 'TextualBody', purpose: 'commenting', value: 'changed', format: 'text/plain' },
      { type: 'Image', id: 'https://example.org/photo.jpg' },
    ]);
    expect(item?.target).toMatchObject({
      ...x,
      selector: [
        { start: 28, end: 42 },
        { exact: 'ferry had left', ...x },
      ],
    });
    expect(read(written).layer.annotations.get(id(1))?.content).toEqual(moved);
  });

  test('items that are not about words of a text are kept as they are', () => {
    const link = { id: id(70), type: 'Annotation', motivation: 'linking', body: id(1), target: id(2) };
    const others: readonly JsonObject[] = [
      link,
      { id: id(71), type: 'Annotation', target: [{ source: 'a' }, { source: 'b' }] },
      { type: 'Annotation', target: 'https://example.org' },
      { id: id(72), target: { source: 'x', selector: { type: 'TextPositionSelector', start: 1, end: 3 } } },
    ];
    const json = tampered(layerOf(FERRY), ({ first }) =>
      Object.assign(first, { items: [...first.items, ...others] }),
    );
    const file = read(json);
    expect([...file.layer.annotations.keys()]).toEqual([id(1)]);
    expect(file.oddities.map((oddity) => oddity.annotation)).toEqual([id(70), id(71), '', id(72)]);
    const written: unknown = JSON.parse(writeLayerFile(file.layer, file.original, textOf));
    const [first] = layerOf(FERRY).annotations.keys();
    expect(written).toMatchObject({ total: 5, first: { items: [{ id: first }, ...others] } });
  });

  test('of two items with one id the first is read and both are kept', () => {
    const json = tampered(
      layerOf(FERRY),
      ({ first }) => void first.items.push(...structuredClone(first.items)),
    );
    const file = read(json);
    expect(file.oddities).toEqual([{ annotation: id(1), code: 'same-id-twice' }]);
    expect(
      Collection.parse(JSON.parse(writeLayerFile(file.layer, file.original, textOf))).first.items.length,
    ).toBe(2);
  });

  test('an unchanged annotation is written as it was read, also without its text', () => {
    const json = tampered(layerOf(FERRY, QUAY), ({ first }) =>
      first.items.forEach((item) => void item.body?.reverse()),
    );
    const file = read(json, () => undefined);
    expect(file.oddities).toEqual([]);
    const retagged = { ...(file.layer.annotations.get(id(2))?.content ?? QUAY), tag: 'urn:beleg:tag:actor' };
    const layer = after(file.layer, [
      { article: ARTICLE, annotation: id(2), before: { ...retagged, tag: QUAY.tag }, after: retagged },
    ]);
    const before = Collection.parse(JSON.parse(json)).first.items;
    const now = Collection.parse(JSON.parse(writeLayerFile(layer, file.original, () => undefined))).first
      .items;
    expect(now[0]).toEqual(before[0]);
    expect(now[1]?.target).toEqual(before[1]?.target);
    expect(JSON.stringify(now[1]?.body)).toContain('urn:beleg:tag:actor');
  });

  test('keys that mean something to JavaScript are mere keys', () => {
    const hostile = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
    const json = writeLayerFile(layerOf({ ...FERRY, attributes: { a: 1 } }), null, textOf)
      .replace('{', hostile)
      .replace('{"id":"urn:uuid:00000000-0000-4000-8000-000000000001"', `${hostile}"id":"${id(1)}"`)
      .replace('"beleg:name":"a"', '"beleg:name":"__proto__"');
    const file = read(json);
    const annotation = file.layer.annotations.get(id(1));
    expect(annotation?.content.attributes).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const edits = [
      {
        article: ARTICLE,
        annotation: id(1),
        before: annotation?.content ?? null,
        after: { ...FERRY, note: 'x' },
      },
    ];
    const written = writeLayerFile(after(file.layer, edits), file.original, textOf);
    expect(written.match(/"__proto__": ?\{"polluted":1\}/g)?.length).toBe(2);
    expect(Object.getPrototypeOf(file.layer)).toBe(Object.prototype);
  });

  test('after a merge, lines that only the older file had are still known', () => {
    const mine = read(withItem((item) => Object.assign(item, { 'x:mine': 1 })));
    const theirs = read(writeLayerFile(layerOf(), null, textOf));
    const written = writeLayerFile(mine.layer, joinOriginals(theirs.original, mine.original), textOf);
    expect(written).toContain('"x:mine":1');
  });
});

describe('laws', () => {
  test('what is written is read again, and written again the same', () => {
    fc.assert(
      fc.property(
        difficultText()
          .filter((content) => normaliseSpan(content, { start: 0, end: content.length }) !== null)
          .chain((content) =>
            fc
              .array(anyContent({ sha256: TEXT.sha256, content }), { maxLength: 5 })
              .map((contents) => ({ content, layer: layerOf(...contents) })),
          ),
        ({ content, layer }) => {
          const json = writeLayerFile(layer, null, () => content);
          const file = read(json, () => content);
          expect(plain(file.layer)).toEqual(plain(layer));
          expect(writeLayerFile(file.layer, file.original, () => content)).toBe(json);
          expect(writeLayerFile(file.layer, null, () => content)).toBe(json);
        },
      ),
    );
  });

  test('no text whatever makes the reader throw', () => {
    fc.assert(fc.property(fc.json(), (json) => void code(json)));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('target', 'body', 'id', 'motivation', 'beleg:previous'),
        (value, key) => {
          const json = withItem((item) => Object.assign(item, { [key]: value }));
          const file = read(json);
          const written: unknown = JSON.parse(writeLayerFile(file.layer, file.original, textOf));
          expect(written).toMatchObject({ total: 1, first: { items: [{ [key]: value }] } });
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('creator', 'id', 'beleg:texts', 'beleg:deleted', '@context', 'modified', 'label'),
        (value, key) => {
          const json = tampered(layerOf(FERRY), (collection) => Object.assign(collection, { [key]: value }));
          const file = read(json);
          expect(file.layer.annotations.size).toBe(1);
          const again = read(writeLayerFile(file.layer, file.original, textOf));
          expect(plain(again.layer)).toEqual(plain(file.layer));
        },
      ),
    );
  });
});

test('a layer of 50,000 annotations is read and written in a few seconds', () => {
  const content = Array.from({ length: 60_000 }, (_, n) => `word${n} 🚢`).join(' ');
  const text: ArticleText = { sha256: TEXT.sha256, content };
  const edits = Array.from({ length: 50_000 }, (_, n) =>
    adding(n + 10, { ...QUAY, anchor: makeAnchor(text, { start: n * 10, end: n * 10 + 8 }) }),
  );
  const layer = after(layerOf(), edits);
  const began = performance.now();
  const json = writeLayerFile(layer, null, () => content);
  const file = read(json, () => content);
  writeLayerFile(file.layer, file.original, () => content);
  expect(performance.now() - began).toBeLessThan(8000);
  expect(file.layer.annotations.size).toBe(50_000);
});
