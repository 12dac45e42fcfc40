/** Words of a German article near a claim that speak about its certainty: a hint, taken only by whoever presses. */
import type { ReactNode } from 'react';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import { certaintyOf, hedgesNear } from '../../../shared/domain/case/hedges.ts';
import { mergedMetadata } from '../../store/merged-metadata.ts';
import { annotationsInPane } from '../../store/selectors.ts';
import { textOf } from '../../store/store-context.ts';
import type { State } from '../../store/state.ts';
import { Button } from '../../ui/button.tsx';
import { useText, useWindowState } from '../window-context.tsx';
import { listFormat } from '../formats.ts';

/** So many are named; more say nothing more. */
const NAMED = 4;

export function CertaintyHint({
  article,
  id,
  onTake,
}: {
  readonly article: string;
  readonly id: AnnotationId;
  readonly onTake: (value: string) => void;
}): ReactNode {
  const text = useText();
  const content = useWindowState((state) => textOf(state)(article)?.content ?? null);
  const isGerman = useWindowState(
    (state) => languageOf(state, article)?.toLowerCase().startsWith('de') === true,
  );
  const span = useWindowState(
    (state) =>
      annotationsInPane(state, state.activePane).find(({ annotation }) => annotation.id === id)?.span ?? null,
  );
  if (content === null || span === null || !isGerman) return null;
  const hedges = hedgesNear(content, span);
  const value = certaintyOf(hedges);
  if (value === null) return null;
  const named = [...new Set(hedges.map(({ word }) => word))].slice(0, NAMED).map((word) => `„${word}“`);
  const list = listFormat(text.language, { type: 'conjunction' }).format(named);
  return (
    <div className="certainty-hint">
      <p>{text('grading.hint', { words: list })}</p>
      <Button look="quiet" onPress={() => onTake(value)}>
        {text('grading.take', { value: text('grading.value.textCertainty', { value }) })}
      </Button>
    </div>
  );
}

/** As people say, else as the article or its words tell. */
function languageOf(state: State, article: string): string | undefined {
  const shown = [state.panes.main, state.panes.beside].find((pane) => pane?.article === article);
  return mergedMetadata(state, article).language ?? shown?.document?.metadata.language;
}
