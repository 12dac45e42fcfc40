/** All actors and propositions: searched by any of their names, sorted, with how often and in how many articles they are named. */
import { type ReactNode, useState } from 'react';
import type { EntityGroup } from '../../../shared/domain/case/entity-groups.ts';
import { foldedName } from '../../../shared/domain/case/fold-name.ts';
import { compareText } from '../../../shared/domain/layer.ts';
import { groupsIn } from '../../store/case/groups.ts';
import type { EntitySort } from '../../store/overview/overview-state.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { VirtualList, type VirtualRow } from '../../ui/virtual-list.tsx';
import { EntityMark } from '../entities/entity-mark.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { usedNames, type Places } from './use-places.ts';

interface Row extends VirtualRow {
  readonly group: EntityGroup;
  readonly count: number;
  readonly articles: number;
}

const SORTS: readonly EntitySort[] = ['places', 'articles', 'name'];
const ROW_HEIGHT = 46;

export function EntityList({ places }: { readonly places: Places }): ReactNode {
  const text = useText();
  const actions = useActions();
  const groups = useWindowState(groupsIn);
  const query = useWindowState((state) => state.overview.entityQuery);
  const sort = useWindowState((state) => state.overview.entitySort);
  const chosen = useWindowState((state) => state.overview.entity);
  const [active, setActive] = useState<string | null>(null);
  const asked = foldedName(query);
  const rows = groups.all
    .filter(
      (group) => asked === '' || namesOf(group, places).some((name) => foldedName(name).includes(asked)),
    )
    .map((group): Row => {
      const own = places.get(group.id) ?? [];
      const articles = new Set(own.map(({ article }) => article)).size;
      return { key: group.id, estimate: ROW_HEIGHT, group, count: own.length, articles };
    })
    .toSorted(
      (a, b) =>
        (sort === 'places' ? b.count - a.count : 0) ||
        (sort === 'articles' ? b.articles - a.articles : 0) ||
        compareText(a.group.name, b.group.name),
    );
  const selected = chosen === null ? undefined : groups.of(chosen)?.id;
  const words = ({ count, articles }: Row): string => text('entity-page.named', { count, articles });
  return (
    <>
      <div className="entities-tools">
        <SearchField
          label={text('entity-page.search')}
          value={query}
          onChange={(entityQuery) => actions.setOverview({ entityQuery })}
          clearName={text('window.clear')}
        />
        <SelectField
          label={text('entity-page.sort')}
          hideLabel
          value={sort}
          choices={SORTS.map((id) => ({ id, label: text(`entity-page.sort.${id}`) }))}
          onChange={(id) => {
            const entitySort = SORTS.find((one) => one === id);
            if (entitySort !== undefined) actions.setOverview({ entitySort });
          }}
        />
      </div>
      {rows.length === 0 ? (
        <p className="entity-none">{text(asked === '' ? 'entity-page.empty' : 'entity-page.not-found')}</p>
      ) : (
        <VirtualList<Row>
          label={text('entity-page.tab')}
          className="entities-list"
          rows={rows}
          activeKey={active ?? selected ?? null}
          selectedKey={selected ?? null}
          onActive={(row) => setActive(row.key)}
          onChoose={(row) => actions.setOverview({ entity: row.key })}
          labelOf={(row) => `${row.group.name}, ${words(row)}`}
          renderRow={(row) => (
            <div className="entities-row">
              <EntityMark of={row.group.of} />
              <div>
                <bdi className="entities-row-name">{row.group.name}</bdi>
                <div className="soft">{words(row)}</div>
              </div>
            </div>
          )}
        />
      )}
    </>
  );
}

function namesOf(group: EntityGroup, places: Places): readonly string[] {
  return [...group.names, ...usedNames(places.get(group.id) ?? []).keys()];
}
