/**
 * Entities of all annotators, brought together into what they stand for.
 *
 * Two entities are one where somebody said so; entities tied over others are one, too. Who says
 * *same* and then *different* of the same two has the newer word. A colleague's *different* parts
 * nobody who was merged: it is a contradiction, which the group carries to be shown. Nothing is
 * decided by who said it first or who is asked, so that everybody sees the same groups.
 */
import type { AnnotatorId } from '../annotator.ts';
import type { Entry, Timestamp } from '../annotation.ts';
import { compareText } from '../layer.ts';
import type { CaseContent } from './case-content.ts';
import type { ActorKind, EntityContent, EntityId, EntityKind } from './entity.ts';
import type { DifferentContent, SameAsContent } from './same-as.ts';

/** What one annotator says. */
export interface SaidCase {
  readonly annotator: AnnotatorId;
  readonly entries: Iterable<Entry<CaseContent>>;
}

/** An entity with who made it. */
export interface SaidEntity extends Entry<EntityContent> {
  readonly annotator: AnnotatorId;
}

/** A word on two entities, with who said it. */
export interface SaidPair extends Entry<SameAsContent | DifferentContent> {
  readonly annotator: AnnotatorId;
}

export interface EntityGroup {
  /** Of the first entity: the id of the group, as long as that one is in it. */
  readonly id: EntityId;
  readonly of: EntityKind;
  /** What most call it; of equally many the oldest. */
  readonly name: string;
  readonly actorKind?: ActorKind;
  readonly external?: string;
  /** The oldest first; never empty. */
  readonly entities: readonly SaidEntity[];
  /** Who ties them, and why; what was said twice counts once for each annotator. */
  readonly merges: readonly SaidPair[];
  /** Who says of two of them that they are not one. */
  readonly contradictions: readonly SaidPair[];
  /** Who says of one of them that it is not one that is in another group. */
  readonly apart: readonly SaidPair[];
  /** Names of the entities and aliases typed in, each once, the group's name first. */
  readonly names: readonly string[];
}

export interface EntityGroups {
  /** By kind and name. */
  readonly all: readonly EntityGroup[];
  /** The group that an entity belongs to; undefined for one that nobody has made, or that was deleted. */
  of(entity: EntityId): EntityGroup | undefined;
  /** Who said of these two, or of two that are one with them, that they are not one. */
  keptApart(one: EntityId, other: EntityId): readonly SaidPair[];
}

/** `cases` in any order; an id that two annotators have is the older one's. */
export function entityGroups(cases: readonly SaidCase[]): EntityGroups {
  const entities = new Map<EntityId, SaidEntity>();
  const words: SaidPair[] = [];
  for (const { annotator, entries } of cases) {
    for (const entry of entries) {
      const { content } = entry;
      if (content.kind === 'entity') {
        const entity = { ...entry, content, annotator };
        const known = entities.get(entry.id);
        if (known === undefined || byAge(entity, known) < 0) entities.set(entry.id, entity);
      } else if (content.kind !== 'memo') words.push({ ...entry, content, annotator });
    }
  }
  const standing = lastWords(words).filter(
    ({ content: { one, other } }) => one !== other && ofOneKind(entities, one, other),
  );
  const merges = standing.filter(({ content }) => content.kind === 'same-as');
  const apart = standing.filter(({ content }) => content.kind === 'different');
  const rootOf = joined(merges.map(({ content }) => [content.one, content.other]));

  const members = new Map<EntityId, SaidEntity[]>();
  for (const entity of [...entities.values()].toSorted(byAge)) {
    const root = rootOf(entity.id);
    addTo(members, root, entity);
  }
  const within = (said: readonly SaidPair[]) => {
    const byRoot = new Map<EntityId, SaidPair[]>();
    for (const pair of said) {
      const root = rootOf(pair.content.one);
      if (root === rootOf(pair.content.other)) addTo(byRoot, root, pair);
    }
    return byRoot;
  };
  const [mergesOf, contradictionsOf] = [within(merges), within(apart)];
  const apartOf = new Map<EntityId, SaidPair[]>();
  for (const pair of apart) {
    const [one, other] = [rootOf(pair.content.one), rootOf(pair.content.other)];
    if (one !== other) for (const root of [one, other]) addTo(apartOf, root, pair);
  }
  const groups = new Map<EntityId, EntityGroup>();
  for (const [root, all] of members) {
    const said = {
      merges: mergesOf.get(root) ?? [],
      contradictions: contradictionsOf.get(root) ?? [],
      apart: apartOf.get(root) ?? [],
    };
    groups.set(root, groupOf(all, said));
  }
  const rootsOf = ({ one, other }: Pick<SameAsContent, 'one' | 'other'>): string =>
    pairKey({ one: rootOf(one), other: rootOf(other) });
  const apartByRoots = new Map<string, SaidPair[]>();
  for (const pair of apart) addTo(apartByRoots, rootsOf(pair.content), pair);
  return {
    all: [...groups.values()].toSorted(
      (a, b) => compareText(a.of, b.of) || compareText(a.name, b.name) || compareText(a.id, b.id),
    ),
    of: (entity) => groups.get(rootOf(entity)),
    keptApart: (one, other) => apartByRoots.get(rootsOf({ one, other })) ?? [],
  };
}

/** In place: somebody's file may tie a hundred thousand to one. */
function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const there = lists.get(key);
  if (there === undefined) lists.set(key, [one]);
  else there.push(one);
}

/** An actor is never a proposition; what names an entity that is gone says nothing. */
function ofOneKind(entities: ReadonlyMap<EntityId, SaidEntity>, one: EntityId, other: EntityId): boolean {
  const of = entities.get(one)?.content.of;
  return of !== undefined && of === entities.get(other)?.content.of;
}

/** Of what one annotator says of the same two, only the newest counts; sorted. */
function lastWords(words: readonly SaidPair[]): readonly SaidPair[] {
  const last = new Map<string, SaidPair>();
  for (const word of words) {
    const key = `${word.annotator}\n${pairKey(word.content)}`;
    const known = last.get(key);
    if (known === undefined || isNewer(word, known)) last.set(key, word);
  }
  return [...last.values()].toSorted(byAge);
}

function isNewer(a: SaidPair, b: SaidPair): boolean {
  return a.modified === b.modified ? a.id > b.id : a.modified > b.modified;
}

/** The same for the same two entities, whichever is named first. */
function pairKey({ one, other }: Pick<SameAsContent, 'one' | 'other'>): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** Which of those that are joined, directly or over others, stands for all of them. */
function joined(pairs: readonly (readonly [EntityId, EntityId])[]): (id: EntityId) => EntityId {
  const above = new Map<EntityId, EntityId>();
  const rootOf = (id: EntityId): EntityId => {
    let root = id;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    // Shortened, so that long chains stay quick.
    for (let at = id; at !== root;) {
      const next = above.get(at) ?? root;
      above.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [one, other] of pairs) {
    const [a, b] = [rootOf(one), rootOf(other)].toSorted(compareText);
    if (a !== undefined && b !== undefined && a !== b) above.set(b, a);
  }
  return rootOf;
}

function groupOf(
  entities: readonly SaidEntity[],
  said: Pick<EntityGroup, 'merges' | 'contradictions' | 'apart'>,
): EntityGroup {
  const [first] = entities;
  if (first === undefined) throw new TypeError('a group of nothing');
  const name = commonest(entities.map(({ content }) => content.name)) ?? first.content.name;
  const actorKind = commonest(entities.flatMap(({ content }) => content.actorKind ?? []));
  const external = commonest(entities.flatMap(({ content }) => content.external ?? []));
  const names = entities.flatMap(({ content }) => [content.name, ...(content.aliases ?? [])]);
  return {
    id: first.id,
    of: first.content.of,
    name,
    ...(actorKind !== undefined && { actorKind }),
    ...(external !== undefined && { external }),
    entities,
    ...said,
    names: [...new Set([name, ...names])],
  };
}

/** Of equally many the first. */
function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

function byAge(
  a: { readonly created: Timestamp; readonly id: string; readonly annotator: string },
  b: { readonly created: Timestamp; readonly id: string; readonly annotator: string },
): number {
  return (
    compareText(a.created, b.created) || compareText(a.id, b.id) || compareText(a.annotator, b.annotator)
  );
}
