/** What bringing an earlier state back would change, one after the other. */
import { type ReactNode, useEffect, useState } from 'react';
import {
  isAnnotationEdit,
  isCaseEdit,
  isStatementEdit,
  type AnyEdit,
  type Edit,
} from '../../../shared/domain/change.ts';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import { layerName, type LayerKey } from '../../../shared/domain/layer.ts';
import type { MessageKey } from '../../../shared/text/text.ts';
import { CheckField } from '../../ui/check-field.tsx';
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

/** `left`: of the annotations, those that shall stay as they are now. */
export function StatePreview({
  edits,
  left,
  onLeave,
}: {
  readonly edits: readonly AnyEdit[] | null;
  readonly left: ReadonlySet<AnnotationId>;
  readonly onLeave: (left: ReadonlySet<AnnotationId>) => void;
}): ReactNode {
  const text = useText();
  const choices = edits?.filter(isAnnotationEdit) ?? [];
  const leave = (id: AnnotationId, isWanted: boolean): void => {
    const without = new Set(left);
    if (isWanted) without.delete(id);
    else without.add(id);
    onLeave(without);
  };
  return (
    <section className="history-preview" aria-label={text('history.preview')} aria-live="polite">
      <h3>{text('history.preview')}</h3>
      {edits !== null && edits.length === 0 && <p>{text('history.nothing')}</p>}
      {choices.length > 1 && (
        <CheckField
          value={left.size === 0}
          onChange={(isWanted) =>
            onLeave(new Set(isWanted ? [] : choices.map(({ annotation }) => annotation)))
          }
        >
          {text('history.choose-all', { count: choices.length })}
        </CheckField>
      )}
      <ul>
        {edits?.slice(0, SHOWN).map((edit) => (
          <li key={edit.annotation}>
            {isStatementEdit(edit) || isCaseEdit(edit) ? (
              <SaidWords edit={edit} edits={edits} />
            ) : (
              <Chosen
                isChoice={choices.length > 1}
                value={!left.has(edit.annotation)}
                onChange={(isWanted) => leave(edit.annotation, isWanted)}
              >
                <AnnotationWords edit={edit} />
              </Chosen>
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

/** Of a single one there is nothing to choose. */
function Chosen({
  isChoice,
  children,
  ...choice
}: {
  readonly isChoice: boolean;
  readonly value: boolean;
  readonly onChange: (isWanted: boolean) => void;
  readonly children: ReactNode;
}): ReactNode {
  return isChoice ? <CheckField {...choice}>{children}</CheckField> : children;
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
