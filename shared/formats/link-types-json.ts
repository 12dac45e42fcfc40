/** Link types as the project file has them, in its tagset. */
import type { LinkType } from '../domain/link-types.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { isIri } from './iri.ts';
import { tagLabel } from './tag-label.ts';
import { asList, asStrings, isObject, own } from './json-text.ts';

/** undefined where the file says nothing of them; types that are not understood are passed over. */
export function readLinkTypes(value: JsonValue | undefined): readonly LinkType[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return asList(value)
    .map(readLinkType)
    .filter((type) => type !== null);
}

export function writeLinkTypes(types: readonly LinkType[]): readonly JsonObject[] {
  return types.map(({ id, label, from, to }) => ({
    id,
    ...(label !== undefined && { label }),
    from: [...from],
    to: [...to],
  }));
}

function readLinkType(value: JsonValue): LinkType | null {
  if (!isObject(value)) return null;
  const id = own(value, 'id');
  const label = own(value, 'label');
  if (!isIri(id)) return null;
  return {
    id,
    ...(typeof label === 'string' && { label: tagLabel(label) }),
    from: asStrings(own(value, 'from')),
    to: asStrings(own(value, 'to')),
  };
}
