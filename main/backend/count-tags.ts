/**
 * How many annotations of each tag a layer file holds, without reading it as a layer.
 *
 * The article list needs this of hundreds of thousands of files; it is a count to
 * look at, not data to work with. What is no layer has no count. A large file is only
 * taken to have one annotation a line if all its annotations are found so. What lies in a
 * zone that the same layer excludes is not counted.
 */
import { setImmediate } from 'node:timers/promises';
import { insideOneOf } from '../../shared/domain/inside-zones.ts';
import type { Span } from '../../shared/domain/span.ts';
import { EXCLUDED, type TagId } from '../../shared/domain/tagset.ts';
import { readBodies } from '../../shared/formats/annotation-body.ts';
import { asList, isList, isObject, own, parseJson } from '../../shared/formats/json-text.ts';
import type { JsonValue } from '../../shared/json.ts';

export type TagCounts = ReadonlyMap<TagId, number>;

/** Up to this many UTF-16 code units a parser takes a few milliseconds at most. */
const PARSED_AT_ONCE = 512 * 1024;

/** How many lines of a larger file are parsed before others get their turn. */
const LINES_AT_ONCE = 1000;

/** Resolves to undefined if `content` is no layer file. */
export async function countTags(content: string): Promise<TagCounts | undefined> {
  if (content.length > PARSED_AT_ONCE) {
    const counts = await countLines(content);
    if (counts !== undefined) return counts;
  }
  const parsed = parseJson(content);
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  if (own(parsed.value, 'type') !== 'AnnotationCollection') return undefined;
  const first = own(parsed.value, 'first');
  const items = isObject(first) ? own(first, 'items') : [];
  if (!isList(items)) return undefined;
  const found: Found[] = [];
  for (const item of items) take(found, item);
  return counted(found);
}

/** As Beleg writes: the head with the total, then one annotation a line. */
async function countLines(content: string): Promise<TagCounts | undefined> {
  const total = /"total"\s*:\s*(\d+)/.exec(content.slice(0, PARSED_AT_ONCE))?.[1];
  const found: Found[] = [];
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
  return String(annotations) === total ? counted(found) : undefined;
}

interface Found {
  readonly tag: TagId;
  /** Code points; absent where the file does not say. */
  readonly span?: Span;
}

/** By the same reading of bodies as when the layer is opened, so that list and article agree. */
function take(found: Found[], item: JsonValue): void {
  if (!isObject(item) || own(item, 'target') === undefined) return;
  const { tag } = readBodies(item);
  const span = spanOf(own(item, 'target'));
  found.push(span === undefined ? { tag } : { tag, span });
}

function spanOf(target: JsonValue | undefined): Span | undefined {
  const [first] = asList(target);
  const selectors = isObject(first) ? asList(own(first, 'selector')) : [];
  for (const selector of selectors) {
    if (!isObject(selector)) continue;
    const [start, end] = [own(selector, 'start'), own(selector, 'end')];
    if (typeof start === 'number' && typeof end === 'number') return { start, end };
  }
  return undefined;
}

function counted(found: readonly Found[]): TagCounts {
  const zones = found.flatMap(({ tag, span }) => (span !== undefined && isExcluded(tag) ? [span] : []));
  const isInZone = insideOneOf(zones);
  const counts = new Map<TagId, number>();
  for (const { tag, span } of found) {
    if (span !== undefined && !isExcluded(tag) && isInZone(span)) continue;
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

function isExcluded(tag: TagId): boolean {
  return tag === EXCLUDED || tag.startsWith(`${EXCLUDED}:`);
}
