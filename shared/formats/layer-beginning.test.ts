/** What a layer file begins with is read like the file, wherever it is cut off. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Annotation } from '../domain/annotation.ts';
import { claim, layerOf } from '../domain/layer.cases.ts';
import { FERRY, QUAY, read, textOf } from './layer-file.cases.ts';
import { beginningOfLayer } from './layer-beginning.ts';
import { writeLayerFile } from './layer-file.ts';

const ODD = claim('confirm', { note: 'brackets [{ and "items":[ and \\" in a note' });
const WRITTEN = writeLayerFile(layerOf(FERRY, ODD, QUAY), null, textOf);
/** As Beleg writes it, and laid out by other programs. */
const FILES = [WRITTEN, JSON.stringify(JSON.parse(WRITTEN)), JSON.stringify(JSON.parse(WRITTEN), null, 2)];

function annotationsIn(json: string): readonly Annotation[] {
  return [...read(json).layer.annotations.values()].toSorted(
    (a, b) => a.content.anchor.span.start - b.content.anchor.span.start,
  );
}

it('a layer file that is cut off anywhere holds the first annotations, each as in the whole file', () => {
  const whole = annotationsIn(WRITTEN);
  fc.assert(
    fc.property(fc.constantFrom(...FILES), fc.nat(), (json, chosen) => {
      const beginning = beginningOfLayer(json.slice(0, chosen % (json.length + 1)));
      const annotations = beginning === undefined ? [] : annotationsIn(beginning);
      expect(annotations).toEqual(whole.slice(0, annotations.length));
    }),
    { numRuns: 60 },
  );
});

it.each(FILES)('each item is there as soon as it ends (%#)', (json) => {
  const last = json.lastIndexOf('}', json.lastIndexOf(']') - 1) + 1;
  expect(annotationsIn(beginningOfLayer(json) ?? '')).toHaveLength(3);
  expect(annotationsIn(beginningOfLayer(json.slice(0, last)) ?? '')).toHaveLength(3);
  expect(annotationsIn(beginningOfLayer(json.slice(0, last - 1)) ?? '')).toHaveLength(2);
});

it('there is no beginning without a whole item, and none of what is no layer', () => {
  const none = ['', '{', '"items":[', '[[["items":[{}]]]]', '{"first":{"items":[]}}', '{"items":[{},{}]}'];
  for (const json of none) expect(beginningOfLayer(json)).toBeUndefined();
});
