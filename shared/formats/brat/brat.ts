/**
 * brat standoff: a folder with one .txt and one .ann for each article and annotator.
 *
 * After https://brat.nlplab.org/standoff.html and what its server accepts: the words of a
 * line must be those of the text, fragments have no line breaks, names are of ASCII letters.
 */
import type { ExchangeSet } from '../exchange-set.ts';
import type {
  Format,
  ImportCode,
  Imported,
  InputFile,
  KnownArticles,
  LossCode,
  OutputFile,
} from '../format.ts';
import type { Result } from '../../result.ts';
import { fail, ok } from '../../result.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { countLosses, type LossCount } from '../export/loss-count.ts';
import { layerDocuments, type LayerDocument } from '../export/layer-documents.ts';
import { createToolNames, storageName } from '../export/tool-names.ts';
import { assembleImport } from '../import/assemble-import.ts';
import { createArticleFinder } from '../import/find-article.ts';
import { createTagReader } from '../import/tag-reader.ts';
import { bratAttribute } from './brat-attributes.ts';
import { bratConfig } from './brat-config.ts';
import { fragmentsOf, onOneLine } from './brat-fragments.ts';
import { readAnn } from './read-ann.ts';
import { isEntityKept, writeAnn } from './write-ann.ts';
import { ProblemList } from '../import/problem-list.ts';

const CANNOT_CARRY: readonly LossCode[] = [
  'unsure-place',
  'lost-place',
  'outer-blanks',
  'note',
  'attributes',
  'entity',
  'links',
  'decisions',
  'replies',
  'provenance',
  'times',
  'tag-definition',
  'tag-name',
  'metadata',
];

export const brat: Format = {
  id: 'brat',
  container: 'folder',
  extension: '',
  cannotCarry: CANNOT_CARRY,
  notReadBack: ['annotator'],
  losses: (set) =>
    countLosses(set, {
      cannotCarry: CANNOT_CARRY,
      counted: ['outer-blanks', 'note', 'attributes', 'entity'],
      carriesLinks: true,
      keepsLinkNotes: true,
      names: createToolNames(set.project.tagset, storageName),
      more: countOwn,
    }),
  write,
  read,
};

function* write(set: ExchangeSet): Generator<OutputFile> {
  const names = createToolNames(set.project.tagset, storageName);
  yield* bratConfig(set, names);
  for (const document of layerDocuments(set)) {
    const path = `${document.folder}/${document.stem}`;
    yield { path: `${path}.txt`, chunks: [document.article.text.content] };
    yield { path: `${path}.ann`, chunks: writeAnn(document, names) };
  }
}

function countOwn({ article, placed, links }: LayerDocument, count: LossCount): void {
  const gone = new Set<string>();
  for (const { annotation, span } of placed) {
    const { id, content } = annotation;
    const fragments = fragmentsOf(article.text.content, span);
    const [first, last] = [fragments[0], fragments.at(-1)];
    if (first === undefined) gone.add(id);
    if (first?.start !== span.start || last?.end !== span.end) count.add('outer-blanks', id);
    if (fragments.length === 0) continue;
    if (content.note !== undefined && onOneLine(content.note) !== content.note) count.add('note', id);
    if (content.entity !== undefined && !isEntityKept(content.entity)) count.add('entity', id);
    const attributes = Object.entries(content.attributes ?? {});
    if (attributes.some(([name, value]) => bratAttribute(name, value) === undefined))
      count.add('attributes', id);
  }
  for (const { link } of links) {
    if (gone.has(link.from) || gone.has(link.to)) count.add('links');
    if (link.note !== undefined && onOneLine(link.note) !== link.note) count.add('note');
  }
}

function read(files: readonly InputFile[], known: KnownArticles): Result<Imported, ImportCode> {
  const texts = new Map(files.map((file) => [file.path, file.bytes]));
  const anns = files.filter(({ path }) => path.endsWith('.ann'));
  // A collection in which nothing is annotated yet has its configuration all the same.
  if (anns.length === 0 && !files.some(({ path }) => path.endsWith('annotation.conf')))
    return fail('not-this-format', files[0]?.path);
  const problems = new ProblemList();
  const names = createToolNames(known.tagset, storageName);
  const finder = createArticleFinder(known);
  const documents = [];
  for (const { path: file, bytes } of anns) {
    const path = file.replace(/\.ann$/, '.txt');
    const lines = decodeBytes(bytes);
    const beside = texts.get(path);
    const text = beside === undefined ? finder.find(undefined, path)?.text.content : decodeBytes(beside);
    if (lines === undefined) return fail('unreadable', file);
    if (text === undefined && beside !== undefined) return fail('unreadable', path);
    if (text === undefined) problems.push({ code: 'no-such-article', file, detail: path });
    else
      documents.push(readAnn({ file, path, text, lines }, createTagReader(names, file, problems), problems));
  }
  return ok(assembleImport(documents, known, problems));
}
