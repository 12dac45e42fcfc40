/** What bringing an earlier state back would change, annotation by annotation. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Edit } from '../../../shared/domain/change.ts';
import type { MessageKey } from '../../../shared/text/text.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText } from '../window-context.tsx';

/** More than these are only counted. */
const SHOWN = 200;
/** Longer quotes are cut: what is meant is clear by then. */
const QUOTE = 160;

/** The edits that lead to a state; null until they are known. */
export function useStateEdits(article: string, state: string | null): readonly Edit[] | null {
  const actions = useActions();
  const [known, setKnown] = useState<{ readonly state: string; readonly edits: readonly Edit[] } | null>(
    null,
  );
  useEffect(() => {
    if (state === null) return undefined;
    let isWanted = true;
    void actions.compareState(article, state).then((edits) => {
      if (isWanted && edits !== null) setKnown({ state, edits });
    });
    return () => {
      isWanted = false;
    };
  }, [actions, article, state]);
  return known !== null && known.state === state ? known.edits : null;
}

export function StatePreview({ edits }: { readonly edits: readonly Edit[] | null }): ReactNode {
  const text = useText();
  const tagset = useTagset();
  return (
    <section className="history-preview" aria-label={text('history.preview')} aria-live="polite">
      <h3>{text('history.preview')}</h3>
      {edits !== null && edits.length === 0 && <p>{text('history.nothing')}</p>}
      <ul>
        {edits?.slice(0, SHOWN).map((edit) => {
          const shown = edit.after ?? edit.before;
          return (
            shown !== null && (
              <li key={edit.annotation}>
                <TagChip tagset={tagset} tag={shown.tag} />
                <span className="visually-hidden">{tagName(text, tagset, shown.tag, shown.label)}</span>
                <q dir="auto">{shown.anchor.exact.slice(0, QUOTE)}</q>
                {shown.note !== undefined && <span dir="auto">{shown.note.slice(0, QUOTE)}</span>}
                <em>{text(kindOf(edit))}</em>
              </li>
            )
          );
        })}
      </ul>
      {edits !== null && edits.length > SHOWN && (
        <p>{text('history.more', { count: edits.length - SHOWN })}</p>
      )}
    </section>
  );
}

function kindOf({ before, after }: Edit): MessageKey {
  if (before === null) return 'history.comes-back';
  return after === null ? 'history.goes' : 'history.becomes';
}
