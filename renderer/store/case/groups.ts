/** The entities of everybody, brought together from what the window knows. */
import { entityGroups, type EntityGroups } from '../../../shared/domain/case/entity-groups.ts';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import type { State } from '../state.ts';

const known = new WeakMap<State['cases'], EntityGroups>();

/** Worked out once for each state of the cases. */
export function groupsIn({ cases }: Pick<State, 'cases'>): EntityGroups {
  const before = known.get(cases);
  if (before !== undefined) return before;
  const groups = entityGroups(
    cases.map(({ layer }) => ({ annotator: layer.annotator.id, entries: layer.annotations.values() })),
  );
  known.set(cases, groups);
  return groups;
}

/** Somebody described it, and took that away. */
export function isDeletedEntity({ cases }: Pick<State, 'cases'>, entity: EntityId): boolean {
  return cases.some(({ layer }) => layer.deleted.has(entity));
}
