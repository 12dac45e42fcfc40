/** What overviews are made of, from all that was gathered and what is known of articles; made once per change. */
import {
  isHeard,
  scopedItems,
  voiceOf,
  type NamedEntity,
  type OverviewItem,
  type OverviewLink,
  type OverviewScope,
  type ScopedItems,
} from '../../../shared/domain/case/overview-items.ts';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import { entityGroups, type EntityGroups } from '../../../shared/domain/case/entity-groups.ts';
import type { GatheredAnnotation } from '../../../shared/domain/case/gathered.ts';
import { ACTOR, DEFAULT_TAGSET, EXCLUDED } from '../../../shared/domain/tagset.ts';
import { mergedMetadata } from '../merged-metadata.ts';
import { articlesInOrder, rootOf } from '../selectors.ts';
import type { State } from '../state.ts';
import { dayOf } from '../../../shared/domain/published-day.ts';

type Gathered = Pick<State, 'gathering' | 'descriptions' | 'project' | 'articles' | 'cases'>;
type Made = readonly [
  State['gathering']['articles'],
  State['descriptions'],
  State['project'],
  State['articles'],
  State['cases'],
];

let madeOf: Made | null = null;
let made: readonly OverviewItem[] = [];

/** All annotations of all voices, zones left aside; article by article in the order of the list, as they stand in it. */
export function allItems(state: Gathered): readonly OverviewItem[] {
  const of: Made = [state.gathering.articles, state.descriptions, state.project, state.articles, state.cases];
  if (madeOf !== null && of.every((part, at) => part === madeOf?.[at])) return made;
  const root = rootOf(state.project?.tagset ?? DEFAULT_TAGSET);
  const listed = articlesInOrder(state).map(({ path }) => path);
  const isListed = new Set(listed);
  const paths = [...listed, ...[...state.gathering.articles.keys()].filter((path) => !isListed.has(path))];
  const entities = entitiesOf(state);
  made = paths.flatMap((article) => {
    const gathered = state.gathering.articles.get(article);
    if (gathered === undefined) return [];
    const { outlet = '', published = '' } = mergedMetadata(state, article);
    const day = dayOf(published);
    return gathered.annotations
      .map((annotation): OverviewItem => ({
        annotation,
        article,
        outlet,
        published: day,
        root: root(annotation.tag),
        entity: annotation.entity === undefined ? null : (entities.get(annotation.entity) ?? null),
      }))
      .filter((item) => item.root !== EXCLUDED)
      .toSorted((a, b) => placeOf(a.annotation) - placeOf(b.annotation));
  });
  madeOf = of;
  return made;
}

const scoped = new WeakMap<readonly OverviewItem[], Map<OverviewScope, ScopedItems>>();

/** The same object as long as items and scope are. */
export function itemsInScope(state: Gathered, scope: OverviewScope): ScopedItems {
  const all = allItems(state);
  const known = scoped.get(all) ?? new Map<OverviewScope, ScopedItems>();
  scoped.set(all, known);
  const before = known.get(scope);
  if (before !== undefined) return before;
  const now = scopedItems(all, scope);
  known.set(scope, now);
  return now;
}

/** Of the voices that are in the scope. */
export function linksInScope(
  { gathering }: Pick<State, 'gathering'>,
  scope: Pick<OverviewScope, 'voices'>,
): readonly OverviewLink[] {
  return [...gathering.articles].flatMap(([article, { links }]) =>
    links.filter((link) => isHeard(scope, voiceOf(link))).map((link) => ({ article, link })),
  );
}

const byIds = new WeakMap<readonly OverviewItem[], ReadonlyMap<AnnotationId, OverviewItem>>();

export function itemsById(state: Gathered): ReadonlyMap<AnnotationId, OverviewItem> {
  const all = allItems(state);
  let byId = byIds.get(all);
  if (byId === undefined) {
    byId = new Map(all.map((item) => [item.annotation.id, item]));
    byIds.set(all, byId);
  }
  return byId;
}

const grouped = new WeakMap<State['cases'], EntityGroups>();

/** The entities of all annotators, tied as they say; made once per change. */
function groupsOf({ cases }: Pick<State, 'cases'>): EntityGroups {
  let groups = grouped.get(cases);
  if (groups === undefined) {
    groups = entityGroups(
      cases.map(({ layer }) => ({ annotator: layer.annotator.id, entries: layer.annotations.values() })),
    );
    grouped.set(cases, groups);
  }
  return groups;
}

/** What annotations name; an entity that nobody made, or that is gone, is called what most of them quote. */
function entitiesOf(state: Pick<State, 'gathering' | 'project' | 'cases'>): ReadonlyMap<string, NamedEntity> {
  const groups = groupsOf(state);
  const root = rootOf(state.project?.tagset ?? DEFAULT_TAGSET);
  const entities = new Map<string, NamedEntity>();
  const quotes = new Map<string, { actors: number; others: number; readonly names: Map<string, number> }>();
  for (const { annotations } of state.gathering.articles.values()) {
    for (const { entity, quote, tag } of annotations) {
      if (entity === undefined || entities.has(entity)) continue;
      const group = groups.of(entity);
      if (group !== undefined) {
        entities.set(entity, { id: group.id, name: group.name, of: group.of });
        continue;
      }
      const known = quotes.get(entity) ?? { actors: 0, others: 0, names: new Map<string, number>() };
      known.names.set(quote, (known.names.get(quote) ?? 0) + 1);
      if (root(tag) === ACTOR) known.actors += 1;
      else known.others += 1;
      quotes.set(entity, known);
    }
  }
  for (const [id, { actors, others, names }] of quotes) {
    const [most] = [...names].toSorted((a, b) => b[1] - a[1]);
    entities.set(id, { id, name: most?.[0] ?? id, of: actors > others ? 'actor' : 'proposition' });
  }
  return entities;
}

function placeOf({ at, start }: GatheredAnnotation): number {
  return at?.start ?? start;
}
