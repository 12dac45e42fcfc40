import { describe, expect, test } from 'vitest';
import { place } from '../domain/placing/place-anchors.ts';
import { after, ARTICLE, AT, claim, id, layerOf, TEXT } from '../domain/layer.cases.ts';
import type { JsonObject } from '../json.ts';
import { Collection, FERRY, LATER, QUAY, read, tampered, textOf, withItem } from './layer-file.cases.ts';
import { joinOriginals, writeLayerFile } from './layer-file.ts';

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
      first.items.forEach((item) => Object.assign(item, { body: item.body?.toReversed() })),
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
