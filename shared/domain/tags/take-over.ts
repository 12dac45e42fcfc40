/**
 * Taking a tagset over from a file: what it has otherwise than the project's, one by one, and what
 * becomes of the project's with those of it that are wanted. With all of them it is the file's.
 */
import type { Timestamp } from '../annotation.ts';
import { DEFAULT_LINK_TYPES, linkTypesOf, type LinkType } from '../link-types.ts';
import { DEFAULT_TAGSET, type Tag, type TagId, type Tagset } from '../tagset.ts';
import { same, withTag } from './edit-tagset.ts';
import { GRADING_NAMES } from './grading.ts';

/** A tagset as a file has it. */
export interface GivenTagset {
  readonly tagset: Tagset;
  /** False for a list of tags of another program: it says nothing of link types, gradings, attributes. */
  readonly whole: boolean;
}

/** Something that the file has and the project has not, has otherwise, or the project alone has. */
export interface Offer {
  readonly about: 'tag' | 'link' | 'grading' | 'order';
  /** Of a tag, a link type or a grading; '' of the order. */
  readonly id: string;
  readonly kind: 'new' | 'other' | 'gone';
  /** Nothing that somebody made in this project goes with it. */
  readonly isHarmless: boolean;
}

/** Whether annotations, or links, name it. */
export type IsUsed = (id: string) => boolean;

export function offersOf(
  here: Tagset,
  { tagset: there, whole }: GivenTagset,
  isUsed: IsUsed,
): readonly Offer[] {
  const tags = offersAmong('tag', here.tags, there.tags, DEFAULT_TAGSET.tags, isUsed);
  if (!whole) return tags.filter(({ kind }) => kind === 'new');
  const [types, theirs] = [linkTypesOf(here), linkTypesOf(there)];
  const links = offersAmong('link', types, theirs, DEFAULT_LINK_TYPES, isUsed);
  const gradings = GRADING_NAMES.flatMap((id): readonly Offer[] => {
    const [is, shall] = [here, there].map(({ grading }) => grading?.includes(id) === true);
    if (is === shall) return [];
    return [{ about: 'grading', id, kind: shall === true ? 'new' : 'gone', isHarmless: shall === true }];
  });
  const isOrdered = isInOrder(here.tags, there.tags) && isInOrder(types, theirs);
  const isHarmless = here.tags.every(({ id }) => DEFAULT_TAGSET.tags.some((tag) => tag.id === id));
  const order: readonly Offer[] = isOrdered ? [] : [{ about: 'order', id: '', kind: 'other', isHarmless }];
  return [...tags, ...links, ...gradings, ...order];
}

/**
 * A tag that is taken comes without a parent that is not there and without a key that another one has.
 * Where annotations name a tag and it means something else now, `at` is noted.
 */
export function withTaken(
  here: Tagset,
  { tagset: there }: GivenTagset,
  taken: readonly Offer[],
  { at, isUsed }: { readonly at: Timestamp; readonly isUsed: IsUsed },
): Tagset {
  const of = (about: Offer['about']): readonly Offer[] => taken.filter((offer) => offer.about === about);
  const isReordered = of('order').length > 0;
  const tags = fitting(here.tags, merged(here.tags, there.tags, of('tag'), isReordered)).map((tag) => {
    const before = here.tags.find(({ id }) => id === tag.id);
    return before === undefined || !isUsed(tag.id)
      ? tag
      : (withTag({ tags: [before] }, tag, at).tags[0] ?? tag);
  });
  const linkTypes = merged(linkTypesOf(here), linkTypesOf(there), of('link'), isReordered);
  const gradings = new Map(of('grading').map(({ id, kind }) => [id, kind === 'new']));
  const grading = GRADING_NAMES.filter((name) => gradings.get(name) ?? here.grading?.includes(name) === true);
  return {
    tags,
    ...(!same(linkTypes, DEFAULT_LINK_TYPES) && { linkTypes }),
    ...(grading.length > 0 && { grading }),
  };
}

/** The same tagset with the ids of the project's tags and link types where they have the same names. */
export function aligned(here: Tagset, there: Tagset, nameOf: (tag: Tag) => string): Tagset {
  const ids = new Map([
    ...idsByName(here.tags, there.tags, nameOf),
    ...idsByName(linkTypesOf(here), linkTypesOf(there), ({ label }) => label ?? ''),
  ]);
  const now = (id: string): string => ids.get(id) ?? id;
  return {
    ...there,
    tags: there.tags.map((tag) => ({
      ...tag,
      id: now(tag.id),
      ...(tag.parent !== undefined && { parent: now(tag.parent) }),
    })),
    ...(there.linkTypes && {
      linkTypes: there.linkTypes.map(({ id, from, to, ...rest }) => ({
        ...rest,
        id: now(id),
        from: from.map(now),
        to: to.map(now),
      })),
    }),
  };
}

function offersAmong<T extends Tag | LinkType>(
  about: 'tag' | 'link',
  here: readonly T[],
  there: readonly T[],
  builtIn: readonly T[],
  isUsed: IsUsed,
): readonly Offer[] {
  const isAsBuilt = (one: T): boolean => builtIn.some((each) => same(each, one));
  const theirs = new Map(there.map((one) => [one.id, one]));
  const known = new Map(here.map((one) => [one.id, one]));
  const come = there.flatMap((one): readonly Offer[] => {
    const before = known.get(one.id);
    if (before === undefined) return [{ about, id: one.id, kind: 'new', isHarmless: true }];
    return same(before, one) ? [] : [{ about, id: one.id, kind: 'other', isHarmless: isAsBuilt(before) }];
  });
  const go = here.filter(({ id }) => !theirs.has(id));
  return [
    ...come,
    ...go.map((one): Offer => ({
      about,
      id: one.id,
      kind: 'gone',
      isHarmless: isAsBuilt(one) && !isUsed(one.id),
    })),
  ];
}

function merged<T extends { readonly id: string }>(
  here: readonly T[],
  there: readonly T[],
  taken: readonly Offer[],
  isReordered: boolean,
): readonly T[] {
  const kinds = new Map(taken.map(({ id, kind }) => [id, kind]));
  const all = new Map(here.filter(({ id }) => kinds.get(id) !== 'gone').map((one) => [one.id, one]));
  for (const one of there)
    if (kinds.get(one.id) === 'new' || kinds.get(one.id) === 'other') all.set(one.id, one);
  const [mine, theirs] = [here, there].map((list) => list.map(({ id }) => id).filter((id) => all.has(id)));
  const ids = isReordered ? interleaved(theirs ?? [], mine ?? []) : interleaved(mine ?? [], theirs ?? []);
  return ids.flatMap((id) => all.get(id) ?? []);
}

/** All of `first` in their order, and the others each behind the one that it stands behind among `others`. */
function interleaved(first: readonly string[], others: readonly string[]): readonly string[] {
  const all = [...first];
  others.forEach((id, i) => {
    if (!all.includes(id)) all.splice(all.indexOf(others[i - 1] ?? '') + 1, 0, id);
  });
  return all;
}

function fitting(before: readonly Tag[], tags: readonly Tag[]): readonly Tag[] {
  const known = new Set(tags.map(({ id }) => id));
  const here = new Set(before);
  const keys = new Set(tags.flatMap((tag) => (here.has(tag) && tag.key !== undefined ? [tag.key] : [])));
  return tags.map((tag) => {
    const { parent, key, ...rest } = tag;
    const hasParent = parent === undefined || known.has(parent);
    if (here.has(tag) && hasParent) return tag;
    const isKeyTaken = key !== undefined && !here.has(tag) && keys.has(key);
    return {
      ...rest,
      ...(parent !== undefined && hasParent && { parent }),
      ...(key !== undefined && !isKeyTaken && { key }),
    };
  });
}

/** Whether those that both have stand in the same order. */
function isInOrder(
  here: readonly { readonly id: string }[],
  there: readonly { readonly id: string }[],
): boolean {
  const common = (list: readonly { readonly id: string }[], other: typeof list): readonly string[] =>
    list.map(({ id }) => id).filter((id) => other.some((each) => each.id === id));
  return same(common(here, there), common(there, here));
}

/** From ids of the file to those of the project; each of these once. */
function idsByName<T extends { readonly id: TagId }>(
  here: readonly T[],
  there: readonly T[],
  nameOf: (one: T) => string,
): ReadonlyMap<string, string> {
  const hereIds = new Set(here.map(({ id }) => id));
  const thereIds = new Set(there.map(({ id }) => id));
  const free = new Map(
    here.filter(({ id }) => !thereIds.has(id)).map((one) => [folded(nameOf(one)), one.id]),
  );
  const ids = new Map<string, string>();
  for (const one of there) {
    const name = folded(nameOf(one));
    const id = free.get(name);
    if (hereIds.has(one.id) || name === '' || id === undefined) continue;
    ids.set(one.id, id);
    free.delete(name);
  }
  return ids;
}

function folded(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
