/** From a line of a dialog to what it is about: the dialog closes, and the annotation or the words are shown. */
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Span } from '../../../shared/domain/span.ts';
import { useActions, useWindowUi } from '../window-context.tsx';

export interface Lead {
  readonly toAnnotation: (article: ArticlePath, id: AnnotationId, annotator: AnnotatorId) => void;
  /** `span` null: to the article. */
  readonly toWords: (article: ArticlePath, span: Span | null) => void;
}

export function useLead(): Lead {
  const actions = useActions();
  const ui = useWindowUi();
  return {
    toAnnotation: (article, id, annotator) => {
      ui.setState({ dialog: null, narrowRegion: 'text' });
      void actions.openArticle(article).then(() => actions.selectAnnotation(article, id, annotator));
    },
    toWords: (article, span) => {
      const wordsToShow = span === null ? null : { article, span };
      ui.setState({ dialog: null, narrowRegion: 'text', wordsToShow });
      void actions.openArticle(article);
    },
  };
}
