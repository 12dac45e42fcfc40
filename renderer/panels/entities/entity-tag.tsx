/** The entity of an annotation on its card: sign and name; by mouse it leads to the entity's page, by keyboard the details do. */
import './entity-tag.css';
import type { ReactNode } from 'react';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import { groupsIn, isDeletedEntity } from '../../store/case/groups.ts';
import { useOpenEntityPage } from '../entity-page/use-open-entity-page.ts';
import { useText, useWindowState } from '../window-context.tsx';
import { EntityMark } from './entity-mark.tsx';

export function EntityTag({ entity }: { readonly entity: EntityId | undefined }): ReactNode {
  const group = useWindowState((state) => (entity === undefined ? undefined : groupsIn(state).of(entity)));
  const text = useText();
  const openPage = useOpenEntityPage();
  const isDeleted = useWindowState((state) => entity !== undefined && isDeletedEntity(state, entity));
  if (entity === undefined) return null;
  if (group === undefined) {
    return (
      <span className="entity-tag" data-gone>
        {text(isDeleted ? 'entities.deleted' : 'entities.unknown')}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="entity-tag"
      tabIndex={-1}
      title={text('entity-page.open', { name: group.name })}
      onClick={(event) => {
        // Else the card would take it for itself.
        event.stopPropagation();
        openPage(group.id);
      }}
    >
      <EntityMark of={group.of} />
      <bdi className="entity-tag-name">{group.name}</bdi>
    </button>
  );
}
