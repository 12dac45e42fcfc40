/**
 * WebAnno TSV 3.3 (INCEpTION user guide, appendix *WebAnno TSV 3.3 File format*): a row for
 * each token, and for each part of one that an annotation cuts. Offsets are UTF-16 code
 * units; what stands between sentences is not in the file, so the article is found by them.
 */
import type { Result } from '../../result.ts';
import { fail, ok } from '../../result.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import { countLosses, type LossCount } from '../export/loss-count.ts';
import { layerDocuments, type LayerDocument } from '../export/layer-documents.ts';
import { sentencesOf } from '../export/sentences.ts';
import { createToolNames, plainName } from '../export/tool-names.ts';
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
import { createArticleFinder } from '../import/find-article.ts';
import { createTagReader } from '../import/tag-reader.ts';
import { readTsv, type TsvSentence } from './read-tsv.ts';
import { spanOnTokens, writeTsv } from './write-tsv.ts';
import { ProblemList } from '../import/problem-list.ts';

const CANNOT_CARRY: readonly LossCode[] = [
  'unsure-place',
  'lost-place',
  'outer-blanks',
  'links',
  'decisions',
  'replies',
  'tag-definition',
  'tag-name',
  'metadata',
  'blank-lines',
];

export const webannoTsv: Format = {
  id: 'webanno-tsv',
  container: 'folder',
  extension: '',
  cannotCarry: CANNOT_CARRY,
  notReadBack: ['annotator'],
  losses,
  write,
  read,
};

function* write(set: ExchangeSet): Generator<OutputFile> {
  const names = createToolNames(set.project.tagset, plainName);
  for (const document of layerDocuments(set))
    yield { path: `${document.folder}/${document.stem}.tsv`, chunks: writeTsv(document, names) };
}

function losses(set: ExchangeSet): ReturnType<Format['losses']> {
  const counted = new Set<string>();
  return countLosses(set, {
    cannotCarry: CANNOT_CARRY,
    counted: ['outer-blanks', 'blank-lines'],
    carriesLinks: true,
    keepsLinkNotes: true,
    names: createToolNames(set.project.tagset, plainName),
    more: (document, count) => {
      countBlanks(document, count);
      const { path, text } = document.article;
      if (!counted.has(path) && padded(sentencesIn(document)) !== text.content.replace(/\n$/, ''))
        count.add('blank-lines');
      counted.add(path);
    },
  });
}

/** Rows are tokens: what an annotation has before its first or behind its last one is not in the file. */
function countBlanks({ article, placed, links }: LayerDocument, count: LossCount): void {
  const tokens = sentencesOf(article.text).flatMap((sentence) => sentence.tokens);
  const gone = new Set<string>();
  for (const { annotation, span } of placed) {
    const kept = spanOnTokens(tokens, span);
    if (kept?.start !== span.start || kept.end !== span.end) count.add('outer-blanks', annotation.id);
    if (kept === null) gone.add(annotation.id);
  }
  count.add('links', undefined, links.filter(({ link }) => gone.has(link.from) || gone.has(link.to)).length);
}

function sentencesIn({ article }: LayerDocument): readonly TsvSentence[] {
  const { content } = article.text;
  return sentencesOf(article.text).map(({ start, end }) => ({ start, text: content.slice(start, end) }));
}

/** More padding than this between two sentences is no text that somebody annotated. */
const MOST_PADDING = 100_000;

/** The text as our reader makes it of the sentences: one blank, or line breaks, for what is not in the file. */
function padded(sentences: readonly TsvSentence[]): string {
  let text = '';
  for (const { start, text: words } of sentences) {
    const gap = Math.min(start - text.length, MOST_PADDING);
    text += (gap > 1 ? '\n'.repeat(gap) : ' '.repeat(Math.max(0, gap))) + words;
  }
  return text;
}

function read(files: readonly InputFile[], known: KnownArticles): Result<Imported, ImportCode> {
  const tsvs = files.filter(({ path }) => path.endsWith('.tsv'));
  // A folder without a file is what an empty set is written as.
  if (tsvs.length === 0 && files.length > 0) return fail('not-this-format', files[0]?.path);
  const names = createToolNames(known.tagset, plainName);
  const problems = new ProblemList();
  const documents: ImportedDocument[] = [];
  for (const { path: file, bytes } of tsvs) {
    const text = decodeBytes(bytes);
    if (text === undefined) return fail('unreadable', file);
    const tsv = readTsv(file, text, createTagReader(names, file, problems), problems);
    if (tsv === undefined) return fail('not-this-format', file);
    const { sentences, marks, relations } = tsv;
    const path = file.replace(/\.tsv$/, '.txt');
    const content = textWith(sentences, path, known) ?? padded(sentences);
    if (sentences.length > 0) documents.push({ file, path, text: content, unit: 'utf-16', marks, relations });
  }
  return ok(assembleImport(documents, known, problems));
}

/** The article in which every sentence stands where the file says; the one of this path before others. */
function textWith(sentences: readonly TsvSentence[], path: string, known: KnownArticles): string | undefined {
  const named = createArticleFinder(known).find(undefined, path);
  const fits = (content: string): boolean =>
    sentences.every(({ start, text }) => content.startsWith(text, start));
  if (named !== undefined && fits(named.text.content)) return named.text.content;
  return known.articles.find(({ text }) => fits(text.content))?.text.content;
}
