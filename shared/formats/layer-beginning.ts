/**
 * The beginning of a layer file as a file of its own: complete, with the first items only,
 * so that it is read and checked like any other.
 */
import { endOfString } from './json-text.ts';

/** Where the items stand: in a list of this name, in the page, in the collection. */
const ITEMS = /"items"\s*:\s*$/;
const CLOSED = ']}}';
const OF_ITEMS = CLOSED.length;

/** What may stand between the name of a list and the list; more blanks than this are nobody's. */
const NAME_LENGTH = 32;

/**
 * `part`: what a layer file begins with, cut off anywhere and laid out anyhow. Undefined where
 * no whole item is in it. What stands behind the items in the file is not in the answer.
 */
export function beginningOfLayer(part: string): string | undefined {
  let depth = 0;
  let isInItems = false;
  let end = -1;
  for (let at = 0; at < part.length; at += 1) {
    const character = part[at];
    if (character === '"') at = endOfString(part, at);
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth === OF_ITEMS && character === '[' && !isInItems)
        isInItems = ITEMS.test(part.slice(Math.max(0, at - NAME_LENGTH), at));
    } else if (character === '}' || character === ']') {
      depth -= 1;
      // All of them are here.
      if (isInItems && depth < OF_ITEMS) break;
      if (isInItems && depth === OF_ITEMS) end = at + 1;
    }
  }
  return end < 0 ? undefined : `${part.slice(0, end)}${CLOSED}`;
}
