/** `@recogito/text-annotator` on plain paragraphs, with each of its three renderers. */
import {
  createTextAnnotator,
  type RendererType,
  type TextAnnotation,
  type TextAnnotator,
} from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Annotated, Contestant } from './contestant.ts';
import { showParagraphs } from './paragraphs.ts';

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
        selector: [{ quote: exact, start, end, range: rangeOf(start, end) }],
      },
    });
    annotator.setAnnotations(annotations.map(annotationOf));
    return { add: (annotation) => annotator.addAnnotation(annotationOf(annotation)), scroller: root };
  };
}
