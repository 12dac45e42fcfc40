/** Link types by the style of their line: no two built-in types share one; the project's own take their turn. */
import { LINK_PREFIX, LINK_TYPES, type LinkTypeId } from '../../../shared/domain/statement.ts';

/** Lengths of dash and gap in turn, in CSS pixels; empty: a whole line. */
export type Dashes = readonly number[];

const STYLES: readonly Dashes[] = [
  [],
  [9, 4],
  [5, 3],
  [9, 3, 2, 3],
  [2, 3],
  [14, 4],
  [9, 3, 2, 3, 2, 3],
  [1.5, 5],
  [14, 3, 4, 3],
  [6, 8],
  [4, 2, 1, 2],
];

/** `own` are the project's types, in an order that stays. */
export function dashesOf(type: LinkTypeId, own: readonly LinkTypeId[]): Dashes {
  const builtIn = LINK_TYPES.findIndex((name) => `${LINK_PREFIX}${name}` === type);
  const index = builtIn >= 0 ? builtIn : LINK_TYPES.length + Math.max(0, own.indexOf(type));
  return STYLES[index % STYLES.length] ?? [];
}

/** The types of these that are the project's own, in an order that does not depend on use. */
export function ownTypes(types: Iterable<LinkTypeId>): readonly LinkTypeId[] {
  return [...new Set(types)].filter((type) => !type.startsWith(LINK_PREFIX)).toSorted();
}

/** One link is a hairline and a half, a hundred are not a beam. CSS pixels. */
export function strokeOf(links: number): number {
  return Math.min(6, 1.2 + Math.log2(links));
}
