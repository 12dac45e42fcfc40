/**
 * What a layer file counts for in the article list: how many annotations of each tag it
 * holds, without reading it as a layer, and its zones, which leave out annotations of all
 * layers of the article.
 *
 * The list needs this of hundreds of thousands of files; it is a count to look at, not
 * data to work with. What is no layer has no count. A large file is only taken to have one
 * annotation a line if all its annotations are found so.
 */
import { setImmediate } from 'node:timers/promises';
import { insideOneOf } from '../../../shared/domain/exclusions/inside-zones.ts';
import type { AnnotationId, Revision, Timestamp } from '../../../shared/domain/annotation.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { LOOKED_AT } from '../../../shared/domain/tags/outdated.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { LOST_IN } from '../../../shared/formats/annotation-item.ts';
import { readBodies } from '../../../shared/formats/annotation-body.ts';
import {
  asList,
  isList,
  isObject,
  own,
  parseJson,
  referenceOf,
  stringOr,
} from '../../../shared/formats/json-text.ts';
import type { JsonValue } from '../../../shared/json.ts';

export type TagCounts = ReadonlyMap<TagId, number>;

/** An annotation as far as it is counted. */
export interface CountedAnnotation {
  readonly id: AnnotationId;
  readonly revision: Revision;
  readonly tag: TagId;
  /** As the annotation names its tag; '' if it does not. */
  readonly label: string;
  readonly modified: Timestamp;
  /** The definition that it was looked at with, if its annotator said so. */
  readonly looked?: Timestamp;
  /** The text it was made on; '' where the file does not say. */
  readonly text: Sha256;
  /** The text that its annotator settled it to be lost in. */
  readonly lostIn?: Sha256;
  /** Code points of that text; absent where the file does not say. */
  readonly span?: Span;
}

/** A zone on the text that it was marked on, in code points. */
export interface ZoneOnText extends Span {
  readonly id: AnnotationId;
  readonly revision: Revision;
  readonly text: Sha256;
}

export interface Counted {
  /** Zones count by themselves, whatever they lie in. */
  readonly counts: TagCounts;
  /** Annotations that lie in a zone and are not counted. */
  readonly leftOut: number;
  /** Counted, but made on another text than some zone: whether they lie in it is not known. */
  readonly apart: number;
}

/** Up to this many UTF-16 code units a parser takes a few milliseconds at most. */
const PARSED_AT_ONCE = 512 * 1024;

/** How many lines of a larger file are parsed before others get their turn. */
const LINES_AT_ONCE = 1000;

const TEXT_ID = 'urn:beleg:text:';

/** Resolves to undefined if `content` is no layer file. */
export async function readCounted(content: string): Promise<readonly CountedAnnotation[] | undefined> {
  if (content.length > PARSED_AT_ONCE) {
    const lines = await readLines(content);
    if (lines !== undefined) return lines;
  }
  const parsed = parseJson(content);
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  if (own(parsed.value, 'type') !== 'AnnotationCollection') return undefined;
  const first = own(parsed.value, 'first');
  const items = isObject(first) ? own(first, 'items') : [];
  if (!isList(items)) return undefined;
  const found: CountedAnnotation[] = [];
  for (const item of items) take(found, item);
  return found;
}

export function zonesAmong(
  annotations: readonly CountedAnnotation[],
  isExcluded: (tag: TagId) => boolean,
): readonly ZoneOnText[] {
  return annotations.flatMap(({ id, revision, tag, text, span }) =>
    span !== undefined && isExcluded(tag) ? [{ id, revision, text, ...span }] : [],
  );
}

/** Counts what lies outside `zones`, of whatever layers those are. O(n log z). */
export function countOutside(
  annotations: readonly CountedAnnotation[],
  zones: readonly ZoneOnText[],
  isExcluded: (tag: TagId) => boolean,
): Counted {
  const inZoneOn = new Map(
    [...new Set(zones.map(({ text }) => text))].map((text) => [
      text,
      insideOneOf(zones.filter((zone) => zone.text === text)),
    ]),
  );
  const counts = new Map<TagId, number>();
  let leftOut = 0;
  let apart = 0;
  for (const { tag, text, span } of annotations) {
    if (zones.length > 0 && !isExcluded(tag)) {
      if (span !== undefined && inZoneOn.get(text)?.(span) === true) {
        leftOut += 1;
        continue;
      }
      if (inZoneOn.size > (inZoneOn.has(text) ? 1 : 0)) apart += 1;
    }
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return { counts, leftOut, apart };
}

/** As Beleg writes: the head with the total, then one annotation a line. */
async function readLines(content: string): Promise<readonly CountedAnnotation[] | undefined> {
  const total = /"total"\s*:\s*(\d+)/.exec(content.slice(0, PARSED_AT_ONCE))?.[1];
  const found: CountedAnnotation[] = [];
  let annotations = 0;
  let lines = 0;
  for (let start = 0; start < content.length;) {
    const newline = content.indexOf('\n', start);
    const end = newline === -1 ? content.length : newline;
    const line = content.slice(start, end).trim().replace(/,$/, '');
    start = end + 1;
    lines += 1;
    if (lines % LINES_AT_ONCE === 0) await setImmediate();
    // What is no object of its own is the head or the end of the file.
    const item = line.endsWith('}') ? parseJson(line) : undefined;
    if (item?.ok !== true || !isObject(item.value) || own(item.value, 'type') !== 'Annotation') continue;
    take(found, item.value);
    annotations += 1;
  }
  return String(annotations) === total ? found : undefined;
}

/** By the same reading of bodies as when the layer is opened, so that list and article agree. */
function take(found: CountedAnnotation[], item: JsonValue): void {
  if (!isObject(item) || own(item, 'target') === undefined) return;
  const id = own(item, 'id');
  const { tag, label } = readBodies(item);
  const attributes = own(item, 'beleg:attributes');
  const looked = isObject(attributes) ? own(attributes, LOOKED_AT) : undefined;
  const [target] = asList(own(item, 'target'));
  const span = isObject(target) ? spanOf(target) : undefined;
  const source = isObject(target) ? (referenceOf(own(target, 'source')) ?? '') : '';
  const lostIn = stringOr(own(item, LOST_IN), '');
  const about = {
    id: typeof id === 'string' ? id : '',
    revision: stringOr(own(item, 'beleg:revision'), ''),
    tag,
    label,
    modified: stringOr(own(item, 'modified'), ''),
    ...(typeof looked === 'string' && { looked }),
    text: source.startsWith(TEXT_ID) ? source.slice(TEXT_ID.length) : '',
    ...(lostIn !== '' && { lostIn }),
  };
  found.push(span === undefined ? about : { ...about, span });
}

function spanOf(target: JsonValue): Span | undefined {
  const selectors = isObject(target) ? asList(own(target, 'selector')) : [];
  for (const selector of selectors) {
    if (!isObject(selector)) continue;
    const [start, end] = [own(selector, 'start'), own(selector, 'end')];
    if (typeof start === 'number' && typeof end === 'number') return { start, end };
  }
  return undefined;
}
