/** What an annotation names, in its details: the entity's name, and the way to choose another. */
import './entity-field.css';
import type { ReactNode } from 'react';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import { groupsIn, isDeletedEntity } from '../../store/case/groups.ts';
import { canName } from '../../store/case/entity-commands.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useCommandKeys, useRunCommand, useText, useWindowState } from '../window-context.tsx';
import { useOpenEntityPage } from '../entity-page/use-open-entity-page.ts';
import { EntityMark } from './entity-mark.tsx';

export function EntityField({ entity }: { readonly entity: EntityId | undefined }): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const openPage = useOpenEntityPage();
  const keys = useCommandKeys('set-entity');
  const group = useWindowState((state) => (entity === undefined ? undefined : groupsIn(state).of(entity)));
  const isDeleted = useWindowState((state) => entity !== undefined && isDeletedEntity(state, entity));
  const isEditable = useWindowState(canName);
  if (entity === undefined && !isEditable) return null;
  const others = group?.names.slice(1) ?? [];
  return (
    <section className="entity-field" aria-label={text('entities.title')}>
      <h3 className="field-label">{text('entities.title')}</h3>
      <div className="entity-field-line">
        {entity !== undefined && (
          <p className="entity-field-name">
            {group !== undefined && <EntityMark of={group.of} />}
            <bdi>{group?.name ?? text(isDeleted ? 'entities.deleted' : 'entities.unknown')}</bdi>
          </p>
        )}
        {group !== undefined && (
          <Button
            look="quiet"
            onPress={() => openPage(group.id)}
            label={text('entity-page.open', { name: group.name })}
          >
            {text('entity-page.page')}
          </Button>
        )}
        {isEditable && (
          <Button look="quiet" onPress={() => run('set-entity')}>
            {text(entity === undefined ? 'entities.set' : 'entities.change')}
            {keys !== undefined && <Kbd keys={keys} />}
          </Button>
        )}
      </div>
      {others.length > 0 && (
        <p className="entity-field-names" dir="auto">
          {text('entities.alias', { name: others.join(' · ') })}
        </p>
      )}
    </section>
  );
}
