/** The entity of an annotation on its card: sign and name. */
import './entity-tag.css';
import type { ReactNode } from 'react';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import { groupsIn } from '../../store/case/groups.ts';
import { useWindowState } from '../window-context.tsx';
import { EntityMark } from './entity-mark.tsx';

/** Nothing for an entity that nobody has described. */
export function EntityTag({ entity }: { readonly entity: EntityId | undefined }): ReactNode {
  const group = useWindowState((state) => (entity === undefined ? undefined : groupsIn(state).of(entity)));
  if (group === undefined) return null;
  return (
    <span className="entity-tag" title={group.name}>
      <EntityMark of={group.of} />
      <bdi className="entity-tag-name">{group.name}</bdi>
    </span>
  );
}
