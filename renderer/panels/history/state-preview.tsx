/** What bringing an earlier state back would change, one after the other. */
import { type ReactNode, useEffect, useState } from 'react';
import { isCaseEdit, isStatementEdit, type AnyEdit, type Edit } from '../../../shared/domain/change.ts';
import { layerName, type LayerKey } from '../../../shared/domain/layer.ts';
import type { MessageKey } from '../../../shared/text/text.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState } from '../window-context.tsx';
import { caseWords, statementWords, type Named } from './entry-words.ts';

/** More than these are only counted. */
const SHOWN = 200;
/** Longer quotes are cut: what is meant is clear by then. */
const QUOTE = 160;

/** The edits that lead to a state; null until they are known. */
export function useStateEdits(layer: LayerKey, state: string | null): readonly AnyEdit[] | null {
  const actions = useActions();
  const [known, setKnown] = useState<{ readonly of: string; readonly edits: readonly AnyEdit[] } | null>(
    null,
  );
  const of = `${layerName(layer)}\n${state ?? ''}`;
  useEffect(() => {
    if (state === null) return undefined;
    let isWanted = true;
    void actions.compareState(layer, state).then((edits) => {
      if (isWanted && edits !== null) setKnown({ of, edits });
    });
    return () => {
      isWanted = false;
    };
    // `of` names both; the key itself is another object each time.
  }, [actions, layer, of, state]);
  return known !== null && known.of === of ? known.edits : null;
}

export function StatePreview({ edits }: { readonly edits: readonly AnyEdit[] | null }): ReactNode {
  const text = useText();
  return (
    <section className="history-preview" aria-label={text('history.preview')} aria-live="polite">
      <h3>{text('history.preview')}</h3>
      {edits !== null && edits.length === 0 && <p>{text('history.nothing')}</p>}
      <ul>
        {edits?.slice(0, SHOWN).map((edit) => (
          <li key={edit.annotation}>
            {isStatementEdit(edit) || isCaseEdit(edit) ? (
              <SaidWords edit={edit} edits={edits} />
            ) : (
              <AnnotationWords edit={edit} />
            )}
            <em>{text(kindOf(edit))}</em>
          </li>
        ))}
      </ul>
      {edits !== null && edits.length > SHOWN && (
        <p>{text('history.more', { count: edits.length - SHOWN })}</p>
      )}
    </section>
  );
}

function AnnotationWords({ edit }: { readonly edit: Edit }): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const shown = edit.after ?? edit.before;
  if (shown === null) return null;
  return (
    <>
      <TagChip tagset={tagset} tag={shown.tag} />
      <span className="visually-hidden">{tagName(text, tagset, shown.tag, shown.label)}</span>
      <q dir="auto">{shown.anchor.exact.slice(0, QUOTE)}</q>
      {shown.note !== undefined && <span dir="auto">{shown.note.slice(0, QUOTE)}</span>}
    </>
  );
}

function SaidWords({
  edit,
  edits,
}: {
  readonly edit: Exclude<AnyEdit, Edit>;
  readonly edits: readonly AnyEdit[];
}): ReactNode {
  const around = { text: useText(), tagset: useTagset(), state: useNamed(), edits };
  const words = isCaseEdit(edit)
    ? [edit.before, edit.after].map((said) => said && caseWords(around, said))
    : [edit.before, edit.after].map((said) => said && statementWords(around, edit.article, said));
  const [before = null, after = null] = words;
  return <span dir="auto">{(after ?? before ?? '').slice(0, 2 * QUOTE)}</span>;
}

function useNamed(): Named {
  return {
    layers: useWindowState(({ layers }) => layers),
    adjudicated: useWindowState(({ adjudicated }) => adjudicated),
    gathering: useWindowState(({ gathering }) => gathering),
    cases: useWindowState(({ cases }) => cases),
    panes: useWindowState(({ panes }) => panes),
  };
}

function kindOf({ before, after }: AnyEdit): MessageKey {
  if (before === null) return 'history.comes-back';
  return after === null ? 'history.goes' : 'history.becomes';
}
