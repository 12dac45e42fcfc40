/** The history of one annotation, as far as the layers on its article that are shown record it. */
import type { Annotation, AnnotationId } from '../../shared/domain/annotation.ts';
import { historyOf, type HistoryEvent, type RecordedLayer } from '../../shared/domain/history.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { namedBy } from '../../shared/domain/statement.ts';
import { ownValue } from '../../shared/own-value.ts';
import { statementsOn, threadOf } from './decisions.ts';
import type { State } from './state.ts';

type Asked = Pick<State, 'layers' | 'adjudicated' | 'statements'>;

/** Gathered from what concerns it alone: an article may have very many annotations. */
export function annotationHistory(
  state: Asked,
  article: ArticlePath,
  id: AnnotationId,
): readonly HistoryEvent[] {
  const shown = [...(ownValue(state.layers, article) ?? []), ...(ownValue(state.adjudicated, article) ?? [])];
  const onWords = shown.map(({ layer }): RecordedLayer => {
    const { annotations, annotator, adjudicated = false } = layer;
    const entries: Annotation[] = [];
    annotations.forEach((each) => {
      if (each.id === id || each.content.derivedFrom?.includes(id) === true) entries.push(each);
    });
    return { article, annotator, adjudicated, entries, deleted: [] };
  });
  const direct = statementsOn(state, article).filter(({ content }) => namedBy(content).includes(id));
  const answers = direct.flatMap(({ statement }) => threadOf(state, article, statement.id));
  const said = [...new Set([...direct, ...answers])].map(
    ({ statement, annotator, adjudicated }): RecordedLayer => ({
      article,
      annotator,
      adjudicated,
      entries: [statement],
      deleted: [],
    }),
  );
  return historyOf([...onWords, ...said]);
}
