import { expect, test } from 'vitest';
import { countTags } from './count-tags.ts';

const annotation = (tag: string, start: number, end: number): unknown => ({
  type: 'Annotation',
  body: [{ type: 'SpecificResource', purpose: 'classifying', source: `urn:beleg:tag:${tag}` }],
  target: { source: 'urn:beleg:text:0', selector: [{ type: 'TextPositionSelector', start, end }] },
});

const layer = (items: readonly unknown[]): string =>
  JSON.stringify({
    type: 'AnnotationCollection',
    total: items.length,
    first: { type: 'AnnotationPage', items },
  });

test('what lies in a zone that the layer excludes is not counted, the zone itself is', async () => {
  const counts = await countTags(
    layer([
      annotation('claim', 0, 10),
      annotation('excluded:comment', 50, 90),
      annotation('claim', 55, 60),
      annotation('actor', 45, 60),
      annotation('actor', 50, 90),
    ]),
  );
  expect(Object.fromEntries(counts ?? [])).toEqual({
    'urn:beleg:tag:claim': 1,
    'urn:beleg:tag:excluded:comment': 1,
    'urn:beleg:tag:actor': 1,
  });
});
