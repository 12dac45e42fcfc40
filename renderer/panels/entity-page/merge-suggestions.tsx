/** Entities that may be one, each pair with the reason: taken, or declined for good. */
import type { ReactNode } from 'react';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import type { MergeSuggestion } from '../../../shared/domain/case/suggest-merges.ts';
import { groupsIn } from '../../store/case/groups.ts';
import { Button } from '../../ui/button.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';

/** More are shown once some of these are decided. */
const MOST = 50;

export function MergeSuggestions({
  suggestions,
}: {
  readonly suggestions: readonly MergeSuggestion[];
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const groups = useWindowState(groupsIn);
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  const nameOf = (id: EntityId): string => groups.of(id)?.name ?? '';
  if (suggestions.length === 0) return null;
  return (
    <>
      <ul className="entity-ties" aria-label={text('entity-page.suggested')}>
        {suggestions.slice(0, MOST).map(({ one, other, reason }) => {
          const names = { one: nameOf(one), other: nameOf(other) };
          const why = text(`entity-page.reason.${reason}`);
          return (
            <li key={`${one} ${other}`}>
              <span>
                <bdi>{text('entity-page.pair', names)}</bdi> <span className="soft">{why}</span>
              </span>
              {canWrite && (
                <span className="entity-tie-deeds">
                  <Button
                    label={text('entity-page.accept-pair', names)}
                    onPress={() => actions.mergeEntities(one, other, why)}
                  >
                    {text('entity-page.accept')}
                  </Button>
                  <Button
                    look="quiet"
                    label={text('entity-page.decline-pair', names)}
                    onPress={() => actions.separateEntities(one, other)}
                  >
                    {text('entity-page.decline')}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {suggestions.length > MOST && (
        <p className="soft">{text('entity-page.more-suggestions', { count: suggestions.length - MOST })}</p>
      )}
    </>
  );
}
