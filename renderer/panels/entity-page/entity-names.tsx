/** All names of an entity: typed in, and collected from annotations; those lead to where they were used. */
import type { ReactNode } from 'react';
import type { EntityGroup } from '../../../shared/domain/case/entity-groups.ts';
import type { OverviewItem } from '../../../shared/domain/case/overview-items.ts';
import { useShowWords } from '../overviews/use-scoped.ts';
import { useText } from '../window-context.tsx';
import { usedNames } from './use-places.ts';

export function EntityNames({
  group,
  places,
}: {
  readonly group: EntityGroup;
  readonly places: readonly OverviewItem[];
}): ReactNode {
  const text = useText();
  const showWords = useShowWords();
  const used = usedNames(places);
  const unused = group.names.filter((name) => !used.has(name));
  return (
    <section aria-label={text('entity-page.names')}>
      <h3>{text('entity-page.names')}</h3>
      <ul className="entity-names">
        {[...used].map(([name, items]) => (
          <li key={name}>
            <button
              type="button"
              className="entity-name"
              aria-label={text('entity-page.name-used', { name, count: items.length })}
              onClick={() => showWords(name, items)}
            >
              <bdi>{name}</bdi>{' '}
              <span className="soft">{text('overview.number', { value: items.length })}</span>
            </button>
          </li>
        ))}
        {unused.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi> <span className="soft">{text('entity-page.typed')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
