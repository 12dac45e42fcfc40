/**
 * Link types: what an annotation may say of another, and between which tags. Which there are
 * comes from the tagset; a project that says nothing of them has the built-in ones.
 *
 * An end allows tags with all below them: what goes from Evidence goes from its sub-tags too.
 */
import { LINK_PREFIX, type LinkTypeId } from './statement.ts';
import { ACTOR, CLAIM, EVIDENCE, type TagId, type Tagset } from './tagset.ts';

export interface LinkType {
  readonly id: LinkTypeId;
  /** Absent for built-in types: their names come from `shared/text` in the reader's language. */
  readonly label?: string;
  /** Tags where it may begin. */
  readonly from: readonly TagId[];
  /** Tags where it may lead to. */
  readonly to: readonly TagId[];
}

/** A type as it is offered at one end: the annotation that stands there is where it leads to if `reversed`. */
export interface OfferedType {
  readonly type: LinkType;
  readonly reversed: boolean;
}

export const DEFAULT_LINK_TYPES: readonly LinkType[] = [
  { id: `${LINK_PREFIX}supports`, from: [EVIDENCE], to: [CLAIM] },
  { id: `${LINK_PREFIX}refutes`, from: [EVIDENCE], to: [CLAIM] },
  { id: `${LINK_PREFIX}states`, from: [ACTOR], to: [CLAIM] },
  { id: `${LINK_PREFIX}denies`, from: [ACTOR], to: [CLAIM] },
  { id: `${LINK_PREFIX}reports`, from: [ACTOR], to: [CLAIM] },
  { id: `${LINK_PREFIX}quotes`, from: [ACTOR], to: [ACTOR] },
  { id: `${LINK_PREFIX}contradicts`, from: [CLAIM], to: [CLAIM] },
  { id: `${LINK_PREFIX}repeats`, from: [CLAIM], to: [CLAIM] },
];

export function linkTypesOf({ linkTypes }: Tagset): readonly LinkType[] {
  return linkTypes ?? DEFAULT_LINK_TYPES;
}

/** undefined for a type that the tagset does not know: links of it are kept and shown all the same. */
export function linkTypeOf(tagset: Tagset, id: LinkTypeId): LinkType | undefined {
  return linkTypesOf(tagset).find((type) => type.id === id);
}

/** True if a link of this type may tie these tags in this direction. */
export function mayLink(tagset: Tagset, type: LinkType, from: TagId, to: TagId): boolean {
  return allows(tagset, type.from, from) && allows(tagset, type.to, to);
}

/** Whether the tag, or one that it is a sub-tag of, is among `ends`. */
export function allows(tagset: Tagset, ends: readonly TagId[], tag: TagId): boolean {
  return withAncestors(tagset, tag).some((each) => ends.includes(each));
}

/**
 * What can be drawn at an annotation with this tag: first what begins there, then, reversed, what
 * only leads there. In the tagset's order.
 */
export function typesAt(tagset: Tagset, tag: TagId): readonly OfferedType[] {
  const types = linkTypesOf(tagset);
  const begins = types.filter(({ from }) => allows(tagset, from, tag));
  const leads = types.filter((type) => !begins.includes(type) && allows(tagset, type.to, tag));
  return [
    ...begins.map((type) => ({ type, reversed: false })),
    ...leads.map((type) => ({ type, reversed: true })),
  ];
}

/** For each tag what can be drawn at it; of sub-tags only those that a type names itself. */
export function linkTypesAtTags(
  tagset: Tagset,
): readonly { readonly tag: TagId; readonly types: readonly OfferedType[] }[] {
  const named = new Set(linkTypesOf(tagset).flatMap(({ from, to }) => from.concat(to)));
  return tagset.tags
    .filter(({ id, parent }) => parent === undefined || named.has(id))
    .map(({ id }) => ({ tag: id, types: typesAt(tagset, id) }))
    .filter(({ types }) => types.length > 0);
}

/** Of what is offered at `tag` that which fits an annotation with the tag `other` at its other end. */
export function typesBetween(tagset: Tagset, tag: TagId, other: TagId): readonly OfferedType[] {
  return typesAt(tagset, tag).filter(({ type, reversed }) =>
    allows(tagset, reversed ? type.from : type.to, other),
  );
}

/** The tag, the one that it is a sub-tag of, and so on; each once, whatever a file says. */
function withAncestors(tagset: Tagset, tag: TagId): readonly TagId[] {
  const found: TagId[] = [];
  let current: TagId | undefined = tag;
  while (current !== undefined && !found.includes(current)) {
    found.push(current);
    const at: TagId = current;
    current = tagset.tags.find(({ id }) => id === at)?.parent;
  }
  return found;
}
