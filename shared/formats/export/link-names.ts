/** Types of links ↔ names of letters, digits, `_` and `-`, as other tools want them. */
import type { LinkTypeId } from '../../domain/statement.ts';

const BUILT_IN = 'urn:beleg:link:';
const OWN = 'urn:uuid:';

/** `supports`; a project's own type, which has no label at hand, is named by its id. */
export function linkName(type: LinkTypeId): string {
  if (type.startsWith(BUILT_IN) && isName(type.slice(BUILT_IN.length))) return type.slice(BUILT_IN.length);
  if (type.startsWith(OWN) && isName(type.slice(OWN.length))) return `type_${type.slice(OWN.length)}`;
  return 'linked';
}

/** For any name that a file may have. */
export function linkType(name: string): LinkTypeId {
  const own = /^type_([0-9a-f-]{36})$/.exec(name)?.[1];
  if (own !== undefined) return OWN + own;
  return BUILT_IN + (isName(name) ? name : encodeURIComponent(name.toWellFormed()));
}

/** True if reading the name gives the type again. */
export function keepsLinkType(type: LinkTypeId): boolean {
  return linkType(linkName(type)) === type;
}

function isName(name: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(name);
}
