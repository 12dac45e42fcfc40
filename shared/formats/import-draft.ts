/**
 * What a reader has understood of files that anybody may have made, on its way to layers:
 * each annotation is put on the words that it says it is on, once all are known.
 *
 * How words are found and what is told of them stands in `import/place-marks.ts`.
 */
import { makeAnchor } from '../domain/anchor.ts';
import type { AnnotationContent, AnnotationId, Timestamp } from '../domain/annotation.ts';
import type { ArticlePath } from '../domain/layer.ts';
import { compareText } from '../domain/layer.ts';
import { compareSpans, type Span } from '../domain/span.ts';
import { UNTAGGED } from '../domain/tagset.ts';
import type { ArticleText } from '../domain/text.ts';
import type { ExchangeAnnotation, ExchangeLayer, ExchangeStatement } from './exchange-set.ts';
import type { Imported, ImportProblem, KnownArticles } from './format.ts';
import { ItemCount } from './import/item-count.ts';
import { MadeIds } from './import/made-ids.ts';
import { placeMarks, type Mark } from './import/place-marks.ts';
import { ProblemList } from './import/problem-list.ts';
import { lookAt, placeToLook, WhereToLook, type Look } from './import/where-to-look.ts';
import { isKnownTag } from './tag-names.ts';
import { isIri, wellFormedTerms } from './import/well-formed-terms.ts';
import { textFrom } from './text-from.ts';

/** What a file says of one annotation. */
export interface SaidAnnotation extends Omit<AnnotationContent, 'anchor' | 'lostIn'> {
  /** Kept if it is an IRI; otherwise one is made of what is said. */
  readonly id?: string;
  /** UTF-16 code units of the article's text; absent where the file has only words. */
  readonly span?: Span;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly created?: Timestamp;
  readonly modified?: Timestamp;
}

/** Where in which file it stands, for problems. */
export type SaidWhere = Pick<ImportProblem, 'file' | 'line'>;

export interface ImportArticle {
  readonly path: ArticlePath;
  readonly text: ArticleText;
}

/** For files that do not say when. */
const LONG_AGO: Timestamp = '1970-01-01T00:00:00Z';

interface Waiting {
  readonly said: SaidAnnotation;
  readonly where: SaidWhere;
  readonly id: AnnotationId;
  readonly unnamed?: true;
}

interface WaitingMark extends Mark {
  readonly waiting: Waiting;
}

export class ImportDraft {
  private readonly known: KnownArticles;
  private readonly waiting = new Map<
    ArticlePath,
    { readonly article: ImportArticle; readonly all: Waiting[] }
  >();
  private readonly statements = new Map<ArticlePath, ExchangeStatement[]>();
  private readonly articles = new Map<AnnotationId, ArticlePath>();
  /** By what the file calls them. */
  private readonly named = new Map<string, AnnotationId>();
  private readonly madeIds = new MadeIds();
  private readonly unplaced = new Set<AnnotationId>();
  private readonly added = new Map<ArticlePath, ImportArticle>();
  /** By file and tag: the first annotation that has it. */
  private readonly unknownTags = new Map<string, ImportProblem & Required<Pick<Look, 'annotation'>>>();
  private readonly problems = new ProblemList();
  private readonly count = new ItemCount();

  constructor(known: KnownArticles) {
    this.known = known;
  }

  /** The project's article of this path, or, where there is none, the only one with this very text. */
  article(path: ArticlePath, content?: string): ImportArticle | undefined {
    const { articles } = this.known;
    const named = articles.find((article) => article.path === path) ?? this.added.get(path);
    if (named !== undefined || content === undefined) return named;
    const same = [...articles, ...this.added.values()].filter(({ text }) => text.content === content);
    return same.length === 1 ? same[0] : undefined;
  }

  /** The only article in which all of these words stand. */
  articleWith(quotes: readonly string[]): ImportArticle | undefined {
    if (quotes.length === 0) return undefined;
    const having = this.known.articles.filter(({ text }) =>
      quotes.every((words) => text.content.includes(words)),
    );
    return having.length === 1 ? having[0] : undefined;
  }

  /** The project's article, or else a new one with this content, to be asked about. */
  articleOrNew(path: ArticlePath, content: string): ImportArticle {
    const known = this.article(path, content);
    if (known !== undefined) return known;
    const fresh = { path, text: textFrom(content) };
    this.added.set(path, fresh);
    return fresh;
  }

  problem(code: ImportProblem['code'], where: SaidWhere, detail?: string, look: Partial<Look> = {}): void {
    this.problems.push({ code, ...where, ...(detail !== undefined && { detail }), ...look });
  }

  /** The id it will have; undefined if the file has had it before. */
  add(article: ImportArticle, said: SaidAnnotation, where: SaidWhere): AnnotationId | undefined {
    const { span, quote } = said;
    const length = span === undefined ? (quote?.length ?? 0) : span.end - span.start;
    this.count.add(where.file, Math.min(length, article.text.content.length));
    const entry = this.waiting.get(article.path) ?? { article, all: [] };
    this.waiting.set(article.path, entry);
    const named = said.id ?? '';
    const isOwn = isIri(named);
    const name = isOwn ? named : JSON.stringify([article.path, named]);
    const twin = named === '' ? undefined : this.named.get(name);
    if (twin !== undefined) {
      const there = this.articles.get(twin) ?? article.path;
      this.problem('duplicate-id', where, said.id, { article: there, annotation: twin });
      return undefined;
    }
    const { prefix, suffix } = said;
    const id = isOwn
      ? named
      : this.madeIds.annotation(article.path, { named, ...span, quote, prefix, suffix }, said);
    if (named !== '') this.named.set(name, id);
    this.articles.set(id, article.path);
    this.noteTag(said, where, { article: article.path, annotation: id });
    const kept = wellFormedTerms(said, (what) => this.problem('unsupported-part', where, what));
    entry.all.push({ said: kept, where, id, ...(!isOwn && { unnamed: true }) });
    return id;
  }

  /** The article that an annotation added so far is on. */
  articleOfAnnotation(id: AnnotationId): ArticlePath | undefined {
    return this.articles.get(id);
  }

  addStatement(article: ArticlePath, statement: ExchangeStatement): void {
    this.count.add(article, 0);
    const there = this.statements.get(article);
    if (there === undefined) this.statements.set(article, [statement]);
    else there.push(statement);
  }

  finish(): Imported {
    const layers: ExchangeLayer[] = [];
    for (const { article, all } of this.waiting.values()) {
      const annotations = this.placed(article, all);
      const statements = this.statements.get(article.path) ?? [];
      if (annotations.length + statements.length === 0) continue;
      const { annotator } = this.known;
      layers.push({ article: article.path, annotator, adjudicated: false, annotations, statements });
    }
    layers.sort((a, b) => compareText(a.article, b.article));
    for (const { annotation, ...problem } of this.unknownTags.values())
      this.problems.push(this.unplaced.has(annotation) ? problem : { ...problem, annotation });
    const newArticles = [...this.added.values()].map(({ path, text }) => ({ path, content: text.content }));
    const looks = this.looks();
    const { listed, more } = this.problems;
    const problems = listed.map((problem) => looks.told(problem));
    return { layers, newArticles, problems, moreProblems: more };
  }

  /** A tag that the project does not have is listed once a file; its label comes in all the same. */
  private noteTag(
    { tag, label }: SaidAnnotation,
    where: SaidWhere,
    look: Required<Omit<Look, 'place'>>,
  ): void {
    if (tag === UNTAGGED || isKnownTag(this.known.tagset, tag)) return;
    const key = JSON.stringify([where.file, tag]);
    if (this.unknownTags.has(key)) return;
    this.unknownTags.set(key, { code: 'unknown-tag', ...where, detail: label === '' ? tag : label, ...look });
  }

  private looks(): WhereToLook {
    const looks = new WhereToLook();
    for (const [path, { all }] of this.waiting)
      for (const { said, where, id } of all)
        looks.add(where.file, { ...where, key: said.id ?? '' }, path, this.unplaced.has(id) ? undefined : id);
    return looks;
  }

  /** File by file: each may count otherwise. */
  private placed({ path, text }: ImportArticle, all: readonly Waiting[]): readonly ExchangeAnnotation[] {
    const byFile = new Map<string, WaitingMark[]>();
    for (const each of all) {
      const marks = byFile.get(each.where.file);
      if (marks === undefined) byFile.set(each.where.file, [markOf(each)]);
      else marks.push(markOf(each));
    }
    const annotations: ExchangeAnnotation[] = [];
    for (const [file, marks] of byFile) {
      const { placed, problems, about } = placeMarks(file, marks, text, text.content, 'code-points');
      for (const problem of problems) {
        const mark = about.get(problem);
        const place = mark === undefined ? {} : placeToLook(mark, text.content, true);
        const isThere = problem.code === 'shifted';
        if (mark !== undefined && !isThere) this.unplaced.add(mark.waiting.id);
        const found = isThere ? lookAt(path, mark?.waiting.id) : { article: path, ...place };
        this.problems.push({ ...problem, ...found });
      }
      for (const { mark, span } of placed) annotations.push(this.annotation(mark.waiting, span, text));
    }
    return annotations.toSorted(
      (a, b) => compareSpans(a.content.anchor.span, b.content.anchor.span) || compareText(a.id, b.id),
    );
  }

  private annotation({ said, id, unnamed }: Waiting, span: Span, text: ArticleText): ExchangeAnnotation {
    const { tag, label, note, entity, attributes, derivedFrom } = said;
    const created = said.created ?? this.known.at ?? LONG_AGO;
    return {
      id,
      content: {
        anchor: makeAnchor(text, span),
        tag,
        label,
        ...(note !== undefined && { note }),
        ...(entity !== undefined && { entity }),
        ...(attributes !== undefined && Object.keys(attributes).length > 0 && { attributes }),
        ...(derivedFrom !== undefined && derivedFrom.length > 0 && { derivedFrom }),
      },
      created,
      modified: said.modified ?? created,
      revision: '',
      previous: [],
      placement: { kind: 'exact', span },
      ...(unnamed && { unnamed }),
    };
  }
}

function markOf(waiting: Waiting): WaitingMark {
  const { span, quote, prefix, suffix } = waiting.said;
  const { line } = waiting.where;
  return {
    waiting,
    key: nameOf(waiting),
    ...(line !== undefined && { line }),
    ...span,
    ...(quote !== undefined && { exact: quote }),
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
}

/** For people: the words, else the id. */
function nameOf({ said, id }: Waiting): string {
  return said.quote ?? said.id ?? id;
}
