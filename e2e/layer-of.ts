/** A colleague's layer as another program could have written it: no more than a reader needs. */
import { createHash } from 'node:crypto';

/** Ids begin with the annotator's: `ben-0` is Ben's first. */
export function layerOf(
  text: string,
  annotator: { readonly id: string; readonly name: string },
  marked: readonly (readonly [words: string, tag: string])[],
): string {
  const source = `urn:beleg:text:${createHash('sha256').update(text).digest('hex')}`;
  const items = marked.map(([exact, tag], index) => ({
    id: `urn:uuid:${annotator.id}-${String(index)}`,
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'SpecificResource', purpose: 'classifying', source: `urn:beleg:tag:${tag}` },
      { type: 'TextualBody', purpose: 'tagging', value: tag },
    ],
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start: text.indexOf(exact), end: text.indexOf(exact) + exact.length },
        { type: 'TextQuoteSelector', exact },
      ],
    },
  }));
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    creator: { type: 'Person', name: annotator.name, nickname: annotator.id },
    total: items.length,
    first: { type: 'AnnotationPage', items },
  });
}
