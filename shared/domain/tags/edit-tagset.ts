/**
 * Editing a tagset: pure steps from one tagset to the next. What annotations say of a tag
 * that goes is settled apart from it (`retag.ts`).
 */
import type { Timestamp } from '../annotation.ts';
import { type LinkType, linkTypesOf } from '../link-types.ts';
import type { Tag, TagId, Tagset } from '../tagset.ts';

/** Added, or in the place of the tag with its id; `at` is noted where it means something else now. */
export function withTag(tagset: Tagset, tag: Tag, at: Timestamp): Tagset {
  const before = tagset.tags.find(({ id }) => id === tag.id);
  if (before === undefined) return { ...tagset, tags: [...tagset.tags, tag] };
  const after = meansSame(before, tag) ? tag : { ...tag, changed: at };
  return { ...tagset, tags: tagset.tags.map((each) => (each === before ? after : each)) };
}

/** Its sub-tags become those of the tag above it. */
export function withoutTag(tagset: Tagset, id: TagId): Tagset {
  const gone = tagset.tags.find((tag) => tag.id === id);
  const tags = tagset.tags.filter((tag) => tag !== gone);
  return { ...tagset, tags: tags.map((tag) => (tag.parent === id ? under(tag, gone?.parent) : tag)) };
}

/**
 * `from` is one with `into`, and so are its sub-tags' parents and the ends of link types; a sub-tag that
 * swallows the tag above takes its place.
 */
export function withMerged(tagset: Tagset, from: TagId, into: TagId): Tagset {
  const gone = tagset.tags.find((tag) => tag.id === from);
  const tags = tagset.tags.filter((tag) => tag !== gone);
  const types = linkTypesOf(tagset);
  const linkTypes = types.some((type) => type.from.includes(from) || type.to.includes(from))
    ? types.map((type) => withEndsMerged(type, from, into))
    : tagset.linkTypes;
  return {
    ...tagset,
    ...(linkTypes && { linkTypes }),
    tags: tags.map((tag) => {
      if (tag.parent !== from) return tag;
      return under(tag, tag.id === into ? gone?.parent : into);
    }),
  };
}

function withEndsMerged(type: LinkType, gone: TagId, into: TagId): LinkType {
  const merged = (ends: readonly TagId[]): readonly TagId[] => [
    ...new Set(ends.map((id) => (id === gone ? into : id))),
  ];
  return { ...type, from: merged(type.from), to: merged(type.to) };
}

/** By one place among the tags that have the same parent. */
export function withTagMoved(tagset: Tagset, id: TagId, by: 1 | -1): Tagset {
  const tag = tagset.tags.find((each) => each.id === id);
  const siblings = tagset.tags.filter((each) => each.parent === tag?.parent);
  const other = tag === undefined ? undefined : siblings[siblings.indexOf(tag) + by];
  if (tag === undefined || other === undefined) return tagset;
  const swapped = (each: Tag): Tag => {
    if (each === tag) return other;
    return each === other ? tag : each;
  };
  return { ...tagset, tags: tagset.tags.map(swapped) };
}

/**
 * What an edit from `before` to `after` makes of a tagset that has become another meanwhile: what
 * the edit says of a tag holds, and of all others what stands there.
 */
export function combineTagsets(before: Tagset, after: Tagset, now: Tagset): Tagset {
  const grading = same(before.grading ?? [], after.grading ?? []) ? now.grading : after.grading;
  const { grading: _old, linkTypes: _types, ...rest } = now;
  const linkTypes = combineLinkTypes(before, after, now);
  return {
    ...rest,
    tags: combine(before.tags, after.tags, now.tags),
    ...(linkTypes && { linkTypes }),
    ...(grading !== undefined && grading.length > 0 && { grading }),
  };
}

/** Only what differs, of both: what an edit, or a proposal, is about. */
export function tagChanges(
  before: Tagset,
  after: Tagset,
): { readonly before: readonly Tag[]; readonly after: readonly Tag[] } {
  return differing(before.tags, after.tags);
}

/** What each of the lists has that the other has not, or not like this. */
export function differing<T>(
  before: readonly T[],
  after: readonly T[],
): { readonly before: readonly T[]; readonly after: readonly T[] } {
  const [was, is] = [new Set(before.map(ordered)), new Set(after.map(ordered))];
  return {
    before: before.filter((one) => !is.has(ordered(one))),
    after: after.filter((one) => !was.has(ordered(one))),
  };
}

export function sameTagset(a: Tagset, b: Tagset): boolean {
  return same(a, b);
}

/** undefined: the built-in ones. An edit that is taken back may lead there again. */
function combineLinkTypes(before: Tagset, after: Tagset, now: Tagset): Tagset['linkTypes'] {
  if (same(before.linkTypes, after.linkTypes)) return now.linkTypes;
  if (same(before.linkTypes, now.linkTypes)) return after.linkTypes;
  return combine(linkTypesOf(before), linkTypesOf(after), linkTypesOf(now));
}

function combine<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  now: readonly T[],
): readonly T[] {
  const was = new Map(before.map((each) => [each.id, each]));
  const said = new Map(after.map((each) => [each.id, each]));
  const kept = now.flatMap((each): readonly T[] => {
    const [old, next] = [was.get(each.id), said.get(each.id)];
    if (next === undefined) return old === undefined ? [each] : [];
    return [old !== undefined && same(old, next) ? each : next];
  });
  const stands = new Set(now.map(({ id }) => id));
  const come = after.filter((each) => !stands.has(each.id) && !same(was.get(each.id), each));
  const all = new Map([...kept, ...come].map((each) => [each.id, each]));
  // Who knew all of them has put them in an order, too.
  const isWhole = kept.every(({ id }) => said.has(id));
  return isWhole ? after.flatMap(({ id }) => all.get(id) ?? []) : [...all.values()];
}

function under(tag: Tag, parent: TagId | undefined): Tag {
  const { parent: _old, ...rest } = tag;
  return parent === undefined ? rest : { ...rest, parent };
}

function meansSame(a: Tag, b: Tag): boolean {
  return (a.definition ?? '') === (b.definition ?? '') && same(a.examples ?? [], b.examples ?? []);
}

/** By value: these are small and plain. The order of properties does not matter. */
export function same(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([x], [y]) => (x < y ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
