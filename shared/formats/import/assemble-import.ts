/**
 * What a reader took out of files, text by text, → layers on articles: texts matched with
 * the project's, words placed, ids made, links tied. All that cannot be taken is listed.
 */
import { makeAnchor } from '../../domain/anchor.ts';
import type { AnnotationContent, AnnotationId, Timestamp } from '../../domain/annotation.ts';
import type { ArticlePath } from '../../domain/layer.ts';
import { compareText } from '../../domain/layer.ts';
import { compareSpans } from '../../domain/span.ts';
import type { LinkTypeId } from '../../domain/statement.ts';
import type { ExchangeAnnotation, ExchangeLayer, ExchangeStatement } from '../exchange-set.ts';
import type { Imported, KnownArticles } from '../format.ts';
import { textFrom } from '../text-from.ts';
import { createArticleFinder, type KnownArticle } from './find-article.ts';
import { createFreePaths, importedPath } from './imported-path.ts';
import { importText, type ImportedText } from './imported-text.ts';
import { lookAt, placeToLook, WhereToLook } from './where-to-look.ts';
import { placeMarks, type CountedIn, type Mark } from './place-marks.ts';
import { ItemCount } from './item-count.ts';
import { MadeIds } from './made-ids.ts';
import type { ProblemList } from './problem-list.ts';

/** One annotation as a file has it. */
export interface ImportedMark extends Mark {
  readonly start: number;
  readonly end: number;
  readonly content: Omit<AnnotationContent, 'anchor'>;
  /** Where the file carries them; anything that is none is passed over. */
  readonly id?: string;
  readonly created?: string;
  readonly modified?: string;
}

/** One relation between two marks of one document, by their keys. */
export interface ImportedRelation {
  readonly key: string;
  readonly line?: number;
  readonly from: string;
  readonly to: string;
  readonly type: LinkTypeId;
  readonly note?: string;
  readonly id?: string;
  readonly created?: string;
  readonly modified?: string;
}

/** A text with what one annotator marked on it. */
export interface ImportedDocument {
  readonly file: string;
  /** As the file has it: hostile, or ''. */
  readonly path: string;
  /** As the file has it; offsets of marks count in it. */
  readonly text: string;
  /** In what the file's own offsets were; those of marks are UTF-16. */
  readonly unit: CountedIn;
  readonly marks: readonly ImportedMark[];
  readonly relations: readonly ImportedRelation[];
}

/** For files that do not say when, where it is not known when they are imported. */
const LONG_AGO: Timestamp = '1970-01-01T00:00:00Z';

/** `problems`: what the reader found wrong itself. */
export function assembleImport(
  documents: readonly ImportedDocument[],
  known: KnownArticles,
  problems: ProblemList,
): Imported {
  // Before any work is done for them.
  countAll(documents);
  const all = problems;
  const finder = createArticleFinder(known);
  /** By their words. */
  const created = new Map<string, KnownArticle>();
  const freePath = createFreePaths();
  const byArticle = new Map<ArticlePath, LayerParts>();
  const usedIds = new Set<string>();
  const looks = new WhereToLook();
  const madeIds = new MadeIds();
  const articleFor = (content: string, claimed: string): KnownArticle => {
    const there = finder.find(content, claimed);
    if (there) return there;
    const same = created.get(content);
    if (same) return same;
    const article = { path: freePath(importedPath(claimed)), text: textFrom(content) };
    created.set(content, article);
    return article;
  };
  for (const document of documents) {
    const text = importText(document.text);
    const article = articleFor(text.content, document.path);
    const parts = byArticle.get(article.path) ?? { annotations: [], statements: [] };
    byArticle.set(article.path, parts);
    /** The file's own, if it is one and nothing else has it. */
    const claimed = (id: string | undefined): AnnotationId | undefined => {
      if (id === undefined || !isUuid(id) || usedIds.has(id)) return undefined;
      usedIds.add(id);
      return id;
    };
    const marks = withoutDuplicates(document.marks, document.file, all);
    const counted = marks.map((mark) => inContent(mark, text));
    const {
      placed,
      problems: misplaced,
      about,
    } = placeMarks(document.file, counted, article.text, text.content, document.unit);
    const ids = new Map<string, AnnotationId>();
    for (const { mark, span } of placed) {
      const own = claimed(mark.id);
      const id = own ?? madeIds.annotation(article.path, { ...span }, mark.content);
      ids.set(mark.key, id);
      const anchor = makeAnchor(article.text, span);
      parts.annotations.push({
        id,
        content: { anchor, ...mark.content },
        ...timesOf(mark, known),
        revision: '',
        previous: [],
        placement: { kind: 'exact', span: anchor.span },
        ...(own === undefined && { unnamed: true }),
      });
    }
    for (const mark of marks) looks.add(document.file, mark, article.path, ids.get(mark.key));
    for (const problem of misplaced) {
      const mark = about.get(problem);
      const id = ids.get(mark?.key ?? '');
      const place =
        id === undefined && mark !== undefined
          ? placeToLook(mark, article.text.content, text.content === article.text.content)
          : {};
      all.push({ ...problem, ...lookAt(article.path, id), ...place });
    }
    for (const relation of withoutDuplicates(document.relations, document.file, all)) {
      const [from, to] = [ids.get(relation.from), ids.get(relation.to)];
      if (from === undefined || to === undefined) {
        const { line, key } = relation;
        const where = line === undefined ? {} : { line };
        const look = lookAt(article.path, from ?? to);
        all.push({ code: 'dangling-link', file: document.file, ...where, detail: key, ...look });
        continue;
      }
      const { type, note } = relation;
      parts.statements.push({
        id: claimed(relation.id) ?? madeIds.link(article.path, type, from, to, note),
        ...timesOf(relation, known),
        content: { kind: 'link', type, from, to, ...(note !== undefined && { note }) },
      });
    }
  }
  return {
    layers: [...byArticle].flatMap(([path, parts]) => layerOf(path, parts, known)),
    newArticles: [...created.values()].map(({ path, text }) => ({ path, content: text.content })),
    problems: all.listed.map((problem) => looks.told(problem)),
    moreProblems: all.more,
  };
}

function countAll(documents: readonly ImportedDocument[]): void {
  const count = new ItemCount();
  for (const { file, text, marks, relations } of documents) {
    for (const { start, end } of marks) count.add(file, Math.min(end - start, text.length));
    for (const _ of relations) count.add(file, 0);
  }
}

function inContent(mark: ImportedMark, text: ImportedText): ImportedMark {
  const { exact } = mark;
  const span = { start: text.toContent(mark.start), end: text.toContent(mark.end) };
  return { ...mark, ...span, ...(exact !== undefined && { exact: importText(exact).content }) };
}

interface LayerParts {
  readonly annotations: ExchangeAnnotation[];
  readonly statements: ExchangeStatement[];
}

function layerOf(article: ArticlePath, parts: LayerParts, known: KnownArticles): ExchangeLayer[] {
  if (parts.annotations.length === 0) return [];
  const annotations = parts.annotations.toSorted(
    (a, b) => compareSpans(a.content.anchor.span, b.content.anchor.span) || compareText(a.id, b.id),
  );
  return [
    { article, annotator: known.annotator, adjudicated: false, annotations, statements: parts.statements },
  ];
}

function withoutDuplicates<T extends { readonly key: string; readonly line?: number }>(
  items: readonly T[],
  file: string,
  problems: ProblemList,
): readonly T[] {
  const seen = new Set<string>();
  return items.filter(({ key, line }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return true;
    }
    problems.push({ code: 'duplicate-id', file, ...(line !== undefined && { line }), detail: key });
    return false;
  });
}

function isUuid(id: string): boolean {
  return /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

function timesOf(
  { created, modified }: { readonly created?: string; readonly modified?: string },
  { at }: KnownArticles,
): { readonly created: Timestamp; readonly modified: Timestamp } {
  const made = isTime(created) ? created : (at ?? LONG_AGO);
  return { created: made, modified: isTime(modified) ? modified : made };
}

function isTime(time: string | undefined): time is Timestamp {
  return time !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time);
}
