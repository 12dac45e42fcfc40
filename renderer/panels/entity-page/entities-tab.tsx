/** The entities of the case: the list, and the page of the chosen one, or what may be one where none is chosen. */
import './entity-page.css';
import { type ReactNode, useMemo } from 'react';
import { suggestMerges } from '../../../shared/domain/case/suggest-merges.ts';
import { groupsIn } from '../../store/case/groups.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useActions, useRunCommand, useText, useWindowState } from '../window-context.tsx';
import { EntityList } from './entity-list.tsx';
import { EntityPage } from './entity-page.tsx';
import { MergeSuggestions } from './merge-suggestions.tsx';
import { shortUsedNames, usePlaces } from './use-places.ts';

export function EntitiesTab(): ReactNode {
  const text = useText();
  const actions = useActions();
  const run = useRunCommand();
  const groups = useWindowState(groupsIn);
  const chosen = useWindowState((state) => state.overview.entity);
  const places = usePlaces();
  const suggestions = useMemo(() => suggestMerges(groups, shortUsedNames(places)), [groups, places]);
  const group = chosen === null ? undefined : groups.of(chosen);
  return (
    <div className="entities-tab">
      <div className="entities-side">
        <div className="entities-tools">
          <Button look="quiet" onPress={() => run('project-memo')}>
            {text('command.project-memo')}
          </Button>
          <Button
            look="quiet"
            isDisabled={group === undefined}
            onPress={() => actions.setOverview({ entity: null })}
          >
            {text('entity-page.suggestions', { count: suggestions.length })}
          </Button>
        </div>
        <EntityList places={places} />
      </div>
      <div className="entity-page-scroll">
        {group !== undefined && (
          <EntityPage
            key={group.id}
            group={group}
            places={places.get(group.id) ?? []}
            suggestions={suggestions.filter(({ one, other }) => one === group.id || other === group.id)}
          />
        )}
        {group === undefined && suggestions.length > 0 && (
          <section className="entity-page">
            <h2>{text('entity-page.suggested')}</h2>
            <MergeSuggestions suggestions={suggestions} />
          </section>
        )}
        {group === undefined && suggestions.length === 0 && (
          <EmptyState title={text('entity-page.none-chosen')}>
            {text('entity-page.none-chosen-more')}
          </EmptyState>
        )}
      </div>
    </div>
  );
}
