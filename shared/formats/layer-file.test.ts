import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeAnchor } from '../domain/anchor.ts';
import { place } from '../domain/placing/place-anchors.ts';
import { normaliseSpan } from '../domain/graphemes.ts';
import { emptyLayer } from '../domain/layer.ts';
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
import {
  code,
  Collection,
  FERRY,
  LATER,
  plain,
  QUAY,
  read,
  tampered,
  textOf,
  withItem,
} from './layer-file.cases.ts';
import { textsNamedIn, writeLayerFile } from './layer-file.ts';

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

test('a file of a newer format is read as far as it is understood, and says so', () => {
  const file = read(tampered(layerOf(FERRY), (each) => Object.assign(each, { 'beleg:format': 2 })));
  expect(file.oddities).toEqual([{ annotation: '', code: 'newer-format' }]);
  expect(plain(file.layer)).toEqual(plain(layerOf(FERRY)));
});

test('which texts a file names is known before it is read', () => {
  expect([...textsNamedIn(writeLayerFile(layerOf(FERRY, QUAY), null, textOf))]).toEqual([TEXT.sha256]);
  expect(textsNamedIn('{').size).toBe(0);
});

describe('what is refused', () => {
  test('text that is no JSON, or nests too deep', () => {
    expect(code('')).toBe('not-json');
    expect(code('{"type": "AnnotationCollection",')).toBe('not-json');
    expect(code(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)).toBe('too-deep');
    expect(code(`{"type":"AnnotationCollection","x":${'{"a":'.repeat(9999)}1${'}'.repeat(10_000)}`)).toBe(
      'too-deep',
    );
    const brackets = ['[[{', '\\"[{', '\\\\'].map((piece) => piece.repeat(500));
    expect(code(JSON.stringify({ type: 'AnnotationCollection', label: brackets }))).toBe('read');
    expect(code(`{"x":"\\\\","y":${'['.repeat(99)}`)).toBe('too-deep');
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

  test('a file of a newer format that is no collection any more', () => {
    expect(code('{"beleg:format": 2, "type": "Case"}')).toBe('newer-format');
  });
});

describe('odd offsets', () => {
  const cases: readonly [string, unknown, unknown][] = [
    ['offset-outside', -3, 20],
    ['offset-outside', 5, 4],
    ['offset-outside', 5, 5],
    ['offset-outside', 0.5, 7],
    ['offset-outside', 0, 1e300],
    ['offset-outside', 24, 5000],
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

  test('words without usable offsets are not taken for their twin at the beginning', () => {
    const text: ArticleText = {
      sha256: TEXT.sha256,
      content: 'Robin came home. Everybody saw that Robin left again.',
    };
    const start = text.content.lastIndexOf('Robin');
    const anchor = makeAnchor(text, { start, end: start + 5 });
    const broken = writeLayerFile(layerOf({ ...FERRY, anchor }), null, () => text.content).replace(
      `"start":${start}`,
      '"start":-1',
    );
    const found = read(broken, () => text.content).layer.annotations.get(id(1))?.content.anchor ?? anchor;
    expect(place(found, text)).toEqual({ kind: 'moved', span: anchor.span });
  });

  test('one annotation with impossible offsets costs the others nothing', () => {
    const json = withItem(
      (item) => Object.assign(item.target['selector']?.[0] ?? {}, { start: -1 }),
      layerOf(FERRY, QUAY),
    );
    expect(read(json).layer.annotations.size).toBe(2);
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
          const written = Written.parse(JSON.parse(writeLayerFile(file.layer, file.original, textOf)));
          expect(written.total).toBe(1);
          // As text: JSON knows no -0, and comparing objects passes over a key such as __proto__.
          expect(inJson(written.first.items[0]?.[key])).toBe(inJson(value));
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

test('a layer of 10,000 annotations is read and written without a freeze', () => {
  const content = Array.from({ length: 12_000 }, (_, n) => `word${n} 🚢`).join(' ');
  const text: ArticleText = { sha256: TEXT.sha256, content };
  const edits = Array.from({ length: 10_000 }, (_, n) =>
    adding(n + 10, { ...QUAY, anchor: makeAnchor(text, { start: n * 10, end: n * 10 + 8 }) }),
  );
  const layer = after(layerOf(), edits);
  const began = performance.now();
  const json = writeLayerFile(layer, null, () => content);
  const file = read(json, () => content);
  writeLayerFile(file.layer, file.original, () => content);
  expect(performance.now() - began).toBeLessThan(8000);
  expect(file.layer.annotations.size).toBe(10_000);
});

/** A written layer file, looked at without taking anything for granted. */
const Written = z.object({ total: z.number(), first: z.object({ items: z.array(z.looseObject({})) }) });

function inJson(value: unknown): string {
  return JSON.stringify(JSON.parse(JSON.stringify(value)));
}
