/** Ids in files of ours: absolute IRIs, as a call carries them. */
import type { JsonValue } from '../json.ts';

/** In UTF-16 code units. */
const LONGEST = 2048;

/** A scheme, a colon, and something without white space. */
export function isIri(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value.length <= LONGEST && /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(value);
}
