/**
 * `@recogito/text-annotator` on plain paragraphs, with each of its three renderers. The
 * annotations are as they are stored, which is what everybody opens: W3C annotations with quote
 * and position, read by its own adapter, which looks for their ranges in the page.
 */
import {
  createTextAnnotator,
  type RendererType,
  type TextAnnotation,
  W3CTextFormat,
  type W3CTextAnnotation,
} from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Annotated, Contestant } from './contestant.ts';
import { showParagraphs } from './paragraphs.ts';

const SOURCE = 'urn:beleg:benchmark';
const CREATED = new Date(0).toISOString();

export function recogito(renderer: RendererType): Contestant {
  return (root, text, annotations) => {
    const content = document.createElement('div');
    root.append(content);
    const { inPage } = showParagraphs(content, text);
    const annotator = createTextAnnotator<TextAnnotation, W3CTextAnnotation>(content, {
      renderer,
      adapter: W3CTextFormat(SOURCE, content),
    });
    const storedOf = ({ id, start, end, exact, prefix, suffix }: Annotated): W3CTextAnnotation => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      id,
      body: [],
      // Where some overlap, the canvas paints the newer ones last.
      created: CREATED,
      target: {
        source: SOURCE,
        selector: [
          { type: 'TextQuoteSelector', exact, prefix, suffix },
          { type: 'TextPositionSelector', start: inPage(start), end: inPage(start) + end - start },
        ],
      },
    });
    // Not in place of others: in this version what takes the place of all is given no ranges, and CSS highlights draw none.
    annotator.setAnnotations(annotations.map(storedOf), false);
    return { add: (annotation) => annotator.addAnnotation(storedOf(annotation)), scroller: root };
  };
}
