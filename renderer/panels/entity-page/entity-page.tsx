/** The page of an entity: what it is, who says so, its names, where and when it is named, and what its annotations are tied to. */
import type { ReactNode } from 'react';
import type { EntityGroup } from '../../../shared/domain/case/entity-groups.ts';
import type { OverviewItem } from '../../../shared/domain/case/overview-items.ts';
import type { MergeSuggestion } from '../../../shared/domain/case/suggest-merges.ts';
import { EntityMark } from '../entities/entity-mark.tsx';
import { useText } from '../window-context.tsx';
import { Concordance } from './concordance.tsx';
import { EntityDays } from './entity-days.tsx';
import { EntityLinks } from './entity-links.tsx';
import { EntityNames } from './entity-names.tsx';
import { EntitySaid } from './entity-said.tsx';
import { EntityTies } from './entity-ties.tsx';
import { MergeSuggestions } from './merge-suggestions.tsx';

export function EntityPage({
  group,
  places,
  suggestions,
}: {
  readonly group: EntityGroup;
  readonly places: readonly OverviewItem[];
  /** That concern it. */
  readonly suggestions: readonly MergeSuggestion[];
}): ReactNode {
  const text = useText();
  const articles = new Set(places.map(({ article }) => article)).size;
  const parts = [
    text(group.of === 'actor' ? 'entity-page.actor' : 'entity-page.proposition'),
    ...(group.actorKind === undefined ? [] : [text(`entity-page.kind.${group.actorKind}`)]),
    ...(group.external === undefined ? [] : [group.external]),
    text('entity-page.named', { count: places.length, articles }),
  ];
  return (
    <article className="entity-page" aria-label={group.name}>
      <header>
        <h2 className="entity-page-name">
          <EntityMark of={group.of} /> <bdi>{group.name}</bdi>
        </h2>
        <p className="soft">{parts.join(' · ')}</p>
      </header>
      <EntityNames group={group} places={places} />
      <Concordance name={group.name} places={places} />
      <EntityDays name={group.name} places={places} />
      <EntityLinks group={group} />
      <section aria-label={text('entity-page.ties')}>
        <h3>{text('entity-page.ties')}</h3>
        <EntityTies group={group} />
        <MergeSuggestions suggestions={suggestions} />
      </section>
      <section aria-label={text('entity-page.said')}>
        <h3>{text('entity-page.said')}</h3>
        {group.entities.map((entity) => (
          <EntitySaid key={entity.id} entity={entity} />
        ))}
      </section>
    </article>
  );
}
