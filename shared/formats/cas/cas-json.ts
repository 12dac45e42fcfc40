/**
 * UIMA CAS JSON 0.4 (github.com/apache/uima-uimaj-io-jsoncas, SPECIFICATION.adoc, with plain
 * `begin` and `end` as every implementation writes them): one file for each layer, offsets
 * in UTF-16 code units. What INCEpTION keeps everything of, overlap and links too.
 */
import type { JsonObject } from '../../json.ts';
import type { Result } from '../../result.ts';
import { fail, ok } from '../../result.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import { countLosses } from '../export/loss-count.ts';
import { layerDocuments, type LayerDocument } from '../export/layer-documents.ts';
import { createToolNames, plainName, type ToolNames } from '../export/tool-names.ts';
import type {
  Format,
  ImportCode,
  Imported,
  InputFile,
  KnownArticles,
  LossCode,
  OutputFile,
} from '../format.ts';
import { assembleImport, type ImportedDocument } from '../import/assemble-import.ts';
import { createTagReader } from '../import/tag-reader.ts';
import { isObject, parseJson, toLine } from '../json-text.ts';
import { CAS_TYPES, featureStructures, SOFA_ID, type CasType, type FeatureStructure } from './cas-model.ts';
import { readCas } from './read-cas.ts';
import { ProblemList } from '../import/problem-list.ts';

export const CAS_CANNOT_CARRY: readonly LossCode[] = [
  'unsure-place',
  'lost-place',
  'links',
  'decisions',
  'replies',
  'tag-definition',
  'tag-name',
  'metadata',
];

export const casJson: Format = {
  id: 'cas-json',
  container: 'folder',
  extension: '',
  cannotCarry: CAS_CANNOT_CARRY,
  notReadBack: ['annotator'],
  losses: (set) => casLosses(set, CAS_CANNOT_CARRY),
  write,
  read,
};

export function casLosses(set: ExchangeSet, cannotCarry: readonly LossCode[]): ReturnType<Format['losses']> {
  const names = createToolNames(set.project.tagset, plainName);
  return countLosses(set, { cannotCarry, carriesLinks: true, keepsLinkNotes: true, names });
}

function* write(set: ExchangeSet): Generator<OutputFile> {
  const names = createToolNames(set.project.tagset, plainName);
  for (const document of layerDocuments(set))
    yield { path: `${document.folder}/${document.stem}.json`, chunks: chunksOf(document, names) };
}

/** One feature structure a line: people compare such files. */
function* chunksOf(document: LayerDocument, names: ToolNames): Generator<string> {
  const types = Object.fromEntries(CAS_TYPES.map((type) => [type.name, typeOf(type)]));
  yield `{\n"%TYPES": ${toLine(types)},\n"%FEATURE_STRUCTURES": [\n`;
  yield toLine({
    '%ID': SOFA_ID,
    '%TYPE': 'uima.cas.Sofa',
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: document.article.text.content,
  });
  const members: number[] = [];
  for (const structure of featureStructures(document, names)) {
    members.push(structure.id);
    yield `,\n${toLine(structureOf(structure))}`;
  }
  yield `\n],\n"%VIEWS": ${toLine({ _InitialView: { '%SOFA': SOFA_ID, '%MEMBERS': members } })}\n}\n`;
}

function typeOf({ name, superType, features }: CasType): JsonObject {
  return {
    '%NAME': name,
    '%SUPER_TYPE': superType,
    ...Object.fromEntries(
      Object.entries(features).map(([feature, range]) => [feature, { '%NAME': feature, '%RANGE': range }]),
    ),
  };
}

function structureOf({ id, type, begin, end, values, references }: FeatureStructure): JsonObject {
  const said = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    '%ID': id,
    '%TYPE': type,
    '@sofa': SOFA_ID,
    begin,
    end,
    ...Object.fromEntries(said),
    ...Object.fromEntries(Object.entries(references).map(([feature, to]) => [`@${feature}`, to])),
  };
}

function read(files: readonly InputFile[], known: KnownArticles): Result<Imported, ImportCode> {
  const names = createToolNames(known.tagset, plainName);
  const problems = new ProblemList();
  const documents: ImportedDocument[] = [];
  const jsons = files.filter(({ path }) => path.endsWith('.json'));
  for (const { path, bytes } of jsons) {
    const text = decodeBytes(bytes);
    const json = text === undefined ? undefined : parseJson(text);
    if (json?.ok !== true) return fail(json?.code === 'too-deep' ? 'too-deep' : 'unreadable', path);
    if (!isObject(json.value)) return fail('not-this-format', path);
    const document = readCas(path, json.value, createTagReader(names, path, problems), problems);
    if (document === undefined) return fail('not-this-format', path);
    documents.push(document);
  }
  // A folder without a file is what an empty set is written as.
  if (jsons.length === 0 && files.length > 0) return fail('not-this-format', files[0]?.path);
  return ok(assembleImport(documents, known, problems));
}
