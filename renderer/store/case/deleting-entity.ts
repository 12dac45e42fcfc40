/**
 * Deleting an entity of one's own: in the same step one's own annotations name it no more, in
 * all articles. What colleagues' annotations name is theirs to say; how many do is told.
 */
import type { Api } from '../../../shared/api/contract.ts';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import type { AnyEdit } from '../../../shared/domain/change.ts';
import { CASE_KEY, type ArticlePath } from '../../../shared/domain/layer.ts';
import { ownLayer, shownLayer, withLayer } from '../layers-state.ts';
import type { Sending } from '../sending.ts';
import { shownStatements, withStatements } from '../statements-state.ts';
import { articlesInPanes, type StoreContext } from '../store-context.ts';
import type { Undo } from '../undo.ts';
import { ownCase } from './cases-state.ts';
import { groupsIn } from './groups.ts';

export interface DeletingEntity {
  /** One's own; said, and nothing done, as long as it is not known where it is named. */
  readonly deleteEntity: (entity: EntityId) => Promise<void>;
}

export function createDeletingEntity(
  context: StoreContext,
  api: Pick<Api, 'readElsewhere'>,
  undo: Pick<Undo, 'make'>,
  sending: Pick<Sending, 'flush'>,
  gather: () => void,
): DeletingEntity {
  const contentOf = (entity: EntityId) =>
    ownCase(context.state().cases)?.layer.annotations.get(entity)?.content;

  /** Articles on which one's own annotations name it, and how many annotations of others do. */
  function usesOf(entity: EntityId): { readonly own: readonly ArticlePath[]; readonly others: number } {
    const { gathering, project } = context.state();
    const own = new Set<ArticlePath>(articlesInPanes(context.state()));
    let others = 0;
    for (const [article, { annotations }] of gathering.articles) {
      for (const annotation of annotations) {
        if (annotation.entity !== entity) continue;
        if (annotation.annotator === project?.annotator?.id && annotation.adjudicated !== true)
          own.add(article);
        else others += 1;
      }
    }
    return { own: [...own], others };
  }

  /** Reads the layers that are not shown; false if another project is open by now. */
  async function readLayers(articles: readonly ArticlePath[]): Promise<boolean> {
    const place = context.state().project?.place;
    await sending.flush();
    for (const article of articles) {
      const read = await api.readElsewhere({ article });
      const { project, layers, statements } = context.state();
      if (project?.place !== place) return false;
      // An article that was opened meanwhile is newer; what is gone keeps what it names.
      if (!read.ok || articlesInPanes(context.state()).includes(article)) continue;
      context.set({
        layers: withLayer(layers, shownLayer(read.value)),
        statements: withStatements(statements, shownStatements(read.value.statements)),
      });
    }
    return true;
  }

  function editsOn(article: ArticlePath, entity: EntityId): readonly AnyEdit[] {
    const annotations = ownLayer(context.state().layers, article)?.layer.annotations.values() ?? [];
    return [...annotations].flatMap(({ id: annotation, content: before }) => {
      if (before.entity !== entity) return [];
      const { entity: _, ...after } = before;
      return [{ article, annotation, before, after }];
    });
  }

  return {
    deleteEntity: async (entity) => {
      if (contentOf(entity)?.kind !== 'entity') {
        context.say('entity-of-colleague', { name: groupsIn(context.state()).of(entity)?.name ?? '' });
        return;
      }
      if (!context.state().gathering.isDone) {
        gather();
        context.say('entity-uses-unknown');
        return;
      }
      const { own, others } = usesOf(entity);
      const shown = articlesInPanes(context.state());
      const unread = own.filter((article) => !shown.includes(article));
      if (unread.length > 0 && !(await readLayers(unread))) return;
      const before = contentOf(entity);
      if (before?.kind !== 'entity') return;
      const named = own.flatMap((article) => editsOn(article, entity));
      const { newId, now } = context.clock;
      const edits = [...named, { ...CASE_KEY, annotation: entity, before, after: null }];
      if (undo.make({ id: newId(), kind: 'delete-entity', at: now(), edits }))
        context.say('entity-deleted', { name: before.name, count: named.length, others }, true);
    },
  };
}
