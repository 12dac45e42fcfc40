/** All that an entity is called: its names and aliases, and the words that name it anywhere in the project, as far as they are known here. */
import { entityGroups } from '../../../shared/domain/case/entity-groups.ts';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import type { State } from '../state.ts';

export function namesOfEntity(
  { cases, gathering, layers }: Pick<State, 'cases' | 'gathering' | 'layers'>,
  entity: EntityId,
): readonly string[] {
  const said = cases.map(({ layer }) => ({
    annotator: layer.annotator.id,
    entries: layer.annotations.values(),
  }));
  const group = entityGroups(said).of(entity);
  const ids = new Set<string | undefined>([entity, ...(group?.entities ?? []).map(({ id }) => id)]);
  const names = [...(group?.names ?? [])];
  for (const { annotations } of gathering.articles.values()) {
    for (const one of annotations)
      if (one.entity !== undefined && ids.has(one.entity) && one.isCut !== true) names.push(one.quote);
  }
  // Of articles that are shown also what was just annotated.
  for (const { layer } of Object.values(layers).flat()) {
    for (const { content } of layer.annotations.values())
      if (content.entity !== undefined && ids.has(content.entity)) names.push(content.anchor.exact);
  }
  return names;
}
