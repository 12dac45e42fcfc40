/**
 * How many annotations of each tag a layer file holds, without reading it as a layer.
 *
 * The article list needs this of hundreds of thousands of files; it is a count to
 * look at, not data to work with. What is no layer has no count. A file is only
 * trusted to be written one annotation a line if all its annotations are found so.
 */
import { setImmediate } from 'node:timers/promises';
import type { TagId } from '../../shared/domain/tagset.ts';

export type TagCounts = ReadonlyMap<TagId, number>;

/** Up to this many UTF-16 code units `JSON.parse` takes a few milliseconds at most. */
const PARSED_AT_ONCE = 512 * 1024;

/** How many lines of a larger file are parsed before others get their turn. */
const LINES_AT_ONCE = 2000;

/** Resolves to undefined if `content` is no layer file. */
export async function countTags(content: string): Promise<TagCounts | undefined> {
  if (content.length > PARSED_AT_ONCE) {
    const counts = await countLines(content);
    if (counts !== undefined) return counts;
  }
  const parsed = parse(content);
  const first = isRecord(parsed) ? parsed['first'] : undefined;
  if (!isRecord(parsed) || parsed['type'] !== 'AnnotationCollection') return undefined;
  const items = isRecord(first) ? first['items'] : [];
  if (!Array.isArray(items)) return undefined;
  const counts = new Map<TagId, number>();
  for (const item of items) count(counts, item);
  return counts;
}

/** As Beleg writes: the head with the total, then one annotation a line. */
async function countLines(content: string): Promise<TagCounts | undefined> {
  const total = /"total"\s*:\s*(\d+)/.exec(content.slice(0, PARSED_AT_ONCE))?.[1];
  const counts = new Map<TagId, number>();
  let found = 0;
  let lines = 0;
  for (let start = 0; start < content.length;) {
    const newline = content.indexOf('\n', start);
    const end = newline === -1 ? content.length : newline;
    const line = content.slice(start, end).trim().replace(/,$/, '');
    start = end + 1;
    lines += 1;
    if (lines % LINES_AT_ONCE === 0) await setImmediate();
    // The head is the one long line that is no object of its own.
    const item = line.endsWith('}') ? parse(line) : undefined;
    if (!isRecord(item) || item['type'] !== 'Annotation') continue;
    count(counts, item);
    found += 1;
  }
  return String(found) === total ? counts : undefined;
}

function count(counts: Map<TagId, number>, item: unknown): void {
  const body = isRecord(item) ? item['body'] : undefined;
  for (const part of Array.isArray(body) ? body : [body]) {
    if (!isRecord(part) || part['purpose'] !== 'classifying') continue;
    const source = isRecord(part['source']) ? part['source']['id'] : part['source'];
    if (typeof source !== 'string') continue;
    counts.set(source, (counts.get(source) ?? 0) + 1);
    // An annotation has one tag.
    return;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
