/**
 * `@recogito/text-annotator` on plain paragraphs, with each of its three renderers. It is given
 * the ranges of the page with the annotations, as it makes them itself of a selection: of a
 * file, which has offsets only, it would have to look for each from the beginning of the text.
 */
import {
  createTextAnnotator,
  type RendererType,
  type TextAnnotation,
  type TextAnnotator,
} from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Annotated, Contestant } from './contestant.ts';
import { showParagraphs } from './paragraphs.ts';

const CREATED = new Date(0);

export function recogito(renderer: RendererType): Contestant {
  return (root, text, annotations) => {
    const content = document.createElement('div');
    root.append(content);
    const { rangeOf } = showParagraphs(content, text);
    const annotator: TextAnnotator = createTextAnnotator(content, { renderer });
    const annotationOf = ({ id, start, end, exact }: Annotated): TextAnnotation => ({
      id,
      bodies: [],
      target: {
        annotation: id,
        // Where some overlap, the canvas paints the newer ones last.
        created: CREATED,
        selector: [{ quote: exact, start, end, range: rangeOf(start, end) }],
      },
    });
    annotator.setAnnotations(annotations.map(annotationOf));
    return { add: (annotation) => annotator.addAnnotation(annotationOf(annotation)), scroller: root };
  };
}
