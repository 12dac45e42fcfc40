/**
 * texts/<sha256>.<n>.json: how a text came about. Written once, never changed.
 *
 * In memory blocks count UTF-16 code units, on disk code points, like everything on disk.
 */
import type { SourceRecord } from '../domain/article.ts';
import type { Block, BlockType } from '../domain/block.ts';
import { createOffsetIndex } from '../domain/code-points.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { isList, isObject, own, parseJson, stringOr } from './json-text.ts';

export const TEXT_RECORD_FORMAT = 1;

const BLOCK_TYPES: readonly BlockType[] = ['title', 'heading', 'paragraph', 'item', 'quote', 'page'];

/** The file's whole text; `content` is that of the text. */
export function writeTextRecord(source: SourceRecord, content: string): string {
  const { blocks, ...rest } = source;
  const offsets = createOffsetIndex(content);
  const onDisk = blocks?.map(({ type, start, end, level }) => {
    const [from, to] = [offsets.toCodePoint(start), offsets.toCodePoint(end)];
    return { type, start: from, end: to, level };
  });
  const head = JSON.stringify({ format: TEXT_RECORD_FORMAT, ...rest }, undefined, 1);
  if (onDisk === undefined) return `${head}\n`;
  const lines = onDisk.map((block) => `  ${JSON.stringify(block)}`).join(',\n');
  return `${head.slice(0, -2)},\n "blocks": [\n${lines}\n ]\n}\n`;
}

/** Undefined for what is no such record, or of a newer format. */
export function readTextRecord(json: string, content: string): SourceRecord | undefined {
  const parsed = parseJson(json);
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  const file = parsed.value;
  const extractorVersion = own(file, 'extractorVersion');
  const sourceSha256 = stringOr(own(file, 'sourceSha256'), '');
  if (own(file, 'format') !== TEXT_RECORD_FORMAT || sourceSha256 === '') return undefined;
  if (typeof extractorVersion !== 'number') return undefined;
  const mode = own(file, 'mode');
  const blocks = own(file, 'blocks');
  const replaced = own(file, 'replaced');
  const emptyPages = own(file, 'emptyPages');
  return {
    sourceSha256,
    encoding: stringOr(own(file, 'encoding'), ''),
    ...encodingFrom(own(file, 'encodingFrom')),
    byteOrderMark: own(file, 'byteOrderMark') === true,
    newline: newlineOf(own(file, 'newline')),
    extractor: stringOr(own(file, 'extractor'), ''),
    extractorVersion,
    replaced: typeof replaced === 'number' ? replaced : 0,
    ...(mode === 'article' || mode === 'whole-page' ? { mode } : {}),
    ...(isList(blocks) ? { blocks: blocksIn(blocks, content) } : {}),
    ...(isList(emptyPages)
      ? { emptyPages: emptyPages.filter((page): page is number => typeof page === 'number') }
      : {}),
  };
}

function blocksIn(list: readonly JsonValue[], content: string): readonly Block[] {
  const offsets = createOffsetIndex(content);
  return list.flatMap((item): Block[] => {
    if (!isObject(item)) return [];
    const block = blockOf(item);
    if (block === undefined) return [];
    const start = offsets.toCodeUnit(block.start);
    const end = offsets.toCodeUnit(block.end);
    return start < end ? [{ ...block, start, end }] : [];
  });
}

function blockOf(item: JsonObject): Block | undefined {
  const type = BLOCK_TYPES.find((known) => known === own(item, 'type'));
  const [start, end, level] = [own(item, 'start'), own(item, 'end'), own(item, 'level')];
  if (type === undefined || typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { type, start, end, ...(typeof level === 'number' ? { level } : {}) };
}

function encodingFrom(value: JsonValue | undefined): Pick<SourceRecord, 'encodingFrom'> {
  const known = (['declared', 'guess', 'chosen'] as const).find((from) => from === value);
  return known === undefined ? {} : { encodingFrom: known };
}

function newlineOf(value: JsonValue | undefined): SourceRecord['newline'] {
  return (['lf', 'crlf', 'cr', 'mixed'] as const).find((kind) => kind === value) ?? 'none';
}
