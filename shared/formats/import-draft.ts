/**
 * What a reader has understood of files that anybody may have made, on its way to layers:
 * each annotation is put on the words that it says it is on, once all are known.
 *
 * Offsets are believed where the quoted words stand there. Elsewhere the words decide: the
 * only place that has them; of several the one that is off by as much as others of this
 * article are. What stays uncertain is refused and named, never guessed.
 */
import { makeAnchor } from '../domain/anchor.ts';
import type { AnnotationContent, AnnotationId, Timestamp } from '../domain/annotation.ts';
import type { ArticlePath } from '../domain/layer.ts';
import { compareText } from '../domain/layer.ts';
import { isAsserted } from '../domain/placement.ts';
import { createPlacer, type Placer } from '../domain/place-anchors.ts';
import { derivedId } from '../domain/revision.ts';
import { compareSpans, type Span } from '../domain/span.ts';
import type { ArticleText } from '../domain/text.ts';
import type { ExchangeAnnotation, ExchangeLayer, ExchangeStatement } from './exchange-set.ts';
import type { Imported, ImportProblem, KnownArticles } from './format.ts';
import { textFrom } from './text-from.ts';

/** What a file says of one annotation. */
export interface SaidAnnotation extends Omit<AnnotationContent, 'anchor' | 'lostIn'> {
  /** Kept if it is an IRI; otherwise the same file gives the same id again. */
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

/** How often the same words are looked for in one text. */
const MOST_OCCURRENCES = 1000;
/** For files that do not say when. */
const LONG_AGO: Timestamp = '1970-01-01T00:00:00Z';

interface Waiting {
  readonly said: SaidAnnotation;
  readonly where: SaidWhere;
  readonly id: AnnotationId;
}

export class ImportDraft {
  private readonly known: KnownArticles;
  private readonly format: string;
  private readonly waiting = new Map<
    ArticlePath,
    { readonly article: ImportArticle; readonly all: Waiting[] }
  >();
  private readonly statements = new Map<ArticlePath, ExchangeStatement[]>();
  private readonly articles = new Map<AnnotationId, ArticlePath>();
  private readonly added = new Map<ArticlePath, ImportArticle>();
  private readonly problems: ImportProblem[] = [];

  /** `format` goes into the ids of annotations that have none. */
  constructor(known: KnownArticles, format: string) {
    this.known = known;
    this.format = format;
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

  problem(code: ImportProblem['code'], where: SaidWhere, detail?: string): void {
    this.problems.push({ code, ...where, ...(detail !== undefined && { detail }) });
  }

  /** The id it will have; undefined if the file has had it before. */
  add(article: ImportArticle, said: SaidAnnotation, where: SaidWhere): AnnotationId | undefined {
    const entry = this.waiting.get(article.path) ?? { article, all: [] };
    this.waiting.set(article.path, entry);
    const named = said.id ?? '';
    const id = isIri(named)
      ? named
      : derivedId('import', this.format, article.path, named === '' ? String(entry.all.length) : `#${named}`);
    if (this.articles.has(id)) {
      this.problem('duplicate-id', where, said.id);
      return undefined;
    }
    this.articles.set(id, article.path);
    entry.all.push({ said, where, id });
    return id;
  }

  /** The article that an annotation added so far is on. */
  articleOfAnnotation(id: AnnotationId): ArticlePath | undefined {
    return this.articles.get(id);
  }

  addStatement(article: ArticlePath, statement: ExchangeStatement): void {
    this.statements.set(article, [...(this.statements.get(article) ?? []), statement]);
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
    const newArticles = [...this.added.values()].map(({ path, text }) => ({ path, content: text.content }));
    return { layers, newArticles, problems: this.problems };
  }

  private placed(article: ImportArticle, all: readonly Waiting[]): readonly ExchangeAnnotation[] {
    const { text } = article;
    const found: { readonly each: Waiting; readonly span: Span }[] = [];
    const several: Waiting[] = [];
    const shifts = new Set<number>();
    let placer: Placer | undefined;
    for (const each of all) {
      const place = findWords(
        each.said,
        text.content,
        () => (placer ??= createPlacer(text, () => undefined)),
      );
      if (place === 'several') several.push(each);
      else if (typeof place === 'string') this.problem(place, each.where, nameOf(each));
      else {
        found.push({ each, span: place });
        shifts.add(this.shifted(each, place));
      }
    }
    for (const each of several) {
      const { span, quote = '' } = each.said;
      const places = [...shifts].map((shift) => (span?.start ?? Number.NaN) + shift);
      const [start, ...others] = places.filter((at) => at >= 0 && text.content.startsWith(quote, at));
      if (start === undefined || others.length > 0) {
        this.problem('words-ambiguous', each.where, nameOf(each));
        continue;
      }
      const place = { start, end: start + quote.length };
      found.push({ each, span: place });
      this.shifted(each, place);
    }
    return found
      .map(({ each, span }) => this.annotation(each, span, text))
      .toSorted(
        (a, b) => compareSpans(a.content.anchor.span, b.content.anchor.span) || compareText(a.id, b.id),
      );
  }

  /** By how much the file's offsets are off; told if they are. */
  private shifted({ said, where, ...rest }: Waiting, { start }: Span): number {
    const shift = said.span === undefined ? 0 : start - said.span.start;
    if (shift !== 0) {
      const detail = nameOf({ said, where, ...rest });
      this.problems.push({ code: 'shifted', ...where, detail, shift });
    }
    return shift;
  }

  private annotation({ said, id }: Waiting, span: Span, text: ArticleText): ExchangeAnnotation {
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
    };
  }
}

function findWords(
  { span, quote, prefix = '', suffix = '' }: SaidAnnotation,
  content: string,
  placer: () => Placer,
): Span | 'several' | 'outside-text' | 'words-not-found' {
  const isInside =
    span !== undefined && span.start >= 0 && span.start < span.end && span.end <= content.length;
  if (isInside && (quote === undefined || content.slice(span.start, span.end) === quote)) return span;
  if (quote === undefined || quote === '') return 'outside-text';
  const starts = occurrences(content, quote);
  if (starts.length > 0) {
    const hasContext = (at: number): boolean =>
      content.slice(Math.max(0, at - prefix.length), at) === prefix &&
      content.startsWith(suffix, at + quote.length);
    const inContext = prefix + suffix === '' ? [] : starts.filter(hasContext);
    const [start, ...others] = inContext.length === 1 ? inContext : starts;
    return start === undefined || others.length > 0 ? 'several' : { start, end: start + quote.length };
  }
  // Other white space between the words, as tables and line-based files have it.
  const anchor = { text: '', span: { start: 0, end: quote.length + 1 }, exact: quote, prefix, suffix };
  const [place] = placer().placeAll([anchor]);
  return place !== undefined && isAsserted(place) ? place.span : 'words-not-found';
}

function occurrences(content: string, words: string): readonly number[] {
  const found: number[] = [];
  for (
    let at = content.indexOf(words);
    at >= 0 && found.length < MOST_OCCURRENCES;
    at = content.indexOf(words, at + 1)
  )
    found.push(at);
  return found;
}

/** For people: the words, else the id. */
function nameOf({ said, id }: Waiting): string {
  return said.quote ?? said.id ?? id;
}

function isIri(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id);
}
