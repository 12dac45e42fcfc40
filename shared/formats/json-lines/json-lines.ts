/**
 * JSON Lines (jsonlines.org): one object a line, UTF-8 without a byte order mark. Separators
 * that JSON allows inside strings and Python's line readers split at are escaped.
 */
import type { JsonObject } from '../../json.ts';
import type { Result } from '../../result.ts';
import { fail, ok } from '../../result.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import { layerDocuments, type LayerDocument } from '../export/layer-documents.ts';
import { createToolNames, plainName } from '../export/tool-names.ts';
import type { ImportCode, Imported, InputFile, KnownArticles, OutputFile } from '../format.ts';
import { assembleImport, type ImportedDocument } from '../import/assemble-import.ts';
import { createTagReader, type TagReader } from '../import/tag-reader.ts';
import { isObject, parseJson, toLine } from '../json-text.ts';
import { ProblemList } from '../import/problem-list.ts';

/** One file with a line for each layer. */
export function jsonLinesFile(
  set: ExchangeSet,
  lineOf: (document: LayerDocument, number: number) => JsonObject,
): readonly OutputFile[] {
  function* chunks(): Generator<string> {
    let number = 0;
    for (const document of layerDocuments(set)) yield `${toLine(lineOf(document, (number += 1)))}\n`;
  }
  return [{ path: 'annotations.jsonl', chunks: chunks() }];
}

export interface JsonLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly value: JsonObject;
}

/** What one line says; undefined: nothing of this format. */
export type LineReader = (
  line: JsonLine,
  tags: TagReader,
  problems: ProblemList,
) => ImportedDocument | undefined;

/** Lines that are none are listed; a file in which no line is one is refused. An empty file has none. */
export function importJsonLines(
  files: readonly InputFile[],
  known: KnownArticles,
  read: LineReader,
): Result<Imported, ImportCode> {
  const names = createToolNames(known.tagset, plainName);
  const problems = new ProblemList();
  const documents: ImportedDocument[] = [];
  for (const { path: file, bytes } of files) {
    const text = decodeBytes(bytes);
    if (text === undefined) return fail('unreadable', file);
    const tags = createTagReader(names, file, problems);
    let [some, understood] = [false, false];
    for (const [index, source] of text.split('\n').entries()) {
      if (source.trim() === '') continue;
      some = true;
      const line = index + 1;
      const parsed = parseJson(source);
      const value = parsed.ok && isObject(parsed.value) ? parsed.value : undefined;
      const document = value && read({ file, line, value }, tags, problems);
      if (document) documents.push(document);
      else problems.push({ code: 'not-understood', file, line });
      understood ||= document !== undefined;
    }
    if (some && !understood) return fail('not-this-format', file);
  }
  return ok(assembleImport(documents, known, problems));
}
