/** In the process that searches: the texts that were sent, indexed, and what is found in them. */
import { compareArticlePaths } from '../../../shared/domain/article-order.ts';
import { createOffsetIndex } from '../../../shared/domain/code-points.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { findPattern, patternOf } from '../../../shared/domain/search/find-pattern.ts';
import { findTerms, termOf, type Term } from '../../../shared/domain/search/find-words.ts';
import { foldText, type FoldedText } from '../../../shared/domain/search/fold-text.ts';
import { snippetOf } from '../../../shared/domain/search/snippet.ts';
import { termsIn, type TextQuery } from '../../../shared/domain/search/text-query.ts';
import { TokenIndex } from '../../../shared/domain/search/token-index.ts';
import { insideOneOf } from '../../../shared/domain/exclusions/inside-zones.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type {
  FoundText,
  FoundTexts,
  SearchedText,
  SearchedZones,
  SearchingMessage,
  SearchingRequest,
} from './searching-messages.ts';
import { withinTime } from './within-time.ts';

/** What one answer lists. */
const MOST_ARTICLES = 100;
const MOST_HITS = 500;
const MOST_HITS_OF_ONE = 50;
/** All are counted if that ends soon; what is listed is found in any case, within the longest time. */
const COUNTING_MS = 60;
const LONGEST_MS = 5000;

interface Held extends SearchedText {
  readonly folded: FoldedText;
}

/** All places in a text that are asked for, in order; `isMeant` says which of them count. */
type Finder = (text: Held, isMeant: (span: Span) => boolean) => readonly Span[];

interface Asked {
  /** null: all. */
  readonly only: ReadonlySet<ArticlePath> | null;
  readonly skip: number;
  readonly showsExcluded: boolean;
}

export class GivenTexts {
  private index = new TokenIndex();
  private texts: (Held | undefined)[] = [];
  private numbers = new Map<ArticlePath, number>();
  private gone = 0;
  private readonly zones = new Map<ArticlePath, SearchedZones['zones']>();
  private order: readonly number[] | undefined;
  private readonly longestMs: number;
  private readonly countingMs: number;

  /** `longestMs`: for a pattern, which may take any time. */
  constructor({ longestMs = LONGEST_MS, countingMs = COUNTING_MS } = {}) {
    this.longestMs = longestMs;
    this.countingMs = countingMs;
  }

  /** Answers every request at once. */
  take({ serial, searching }: SearchingRequest): SearchingMessage {
    if (searching.kind === 'take') {
      for (const article of searching.gone) this.drop(article);
      for (const text of searching.texts) this.keep(text);
      if (this.gone > this.numbers.size) this.indexAnew();
      return { serial, searched: {} };
    }
    if (searching.kind === 'exclude') {
      for (const { article, zones } of searching.of) this.zones.set(article, zones);
      return { serial, searched: {} };
    }
    if (searching.kind === 'find') return this.find(serial, searching.content, searching.query);
    if (searching.kind === 'find-each') return this.findEach(serial, searching.words, searching.query);
    const { query, only, skip, showsExcluded } = searching;
    const asked = { only: only === null ? null : new Set(only), skip, showsExcluded };
    if (query.kind === 'words') {
      const terms = termsIn(query.words).flatMap((words) => termOf(words, query) ?? []);
      if (terms.length === 0) return { serial, searched: { found: NOTHING } };
      const finder: Finder = (text, isMeant) => findAll(text.folded, terms, isMeant);
      return { serial, searched: { found: this.search(this.candidates(terms), finder, asked) } };
    }
    const pattern = patternOf(query);
    if (!pattern.ok) return { serial, failed: withDetail('bad-pattern', pattern.detail) };
    const finder: Finder = (text, isMeant) => [...findPattern(text.content, pattern.value)].filter(isMeant);
    const found = withinTime(this.longestMs, () => this.search(null, finder, asked));
    if (found === undefined) return { serial, failed: { code: 'too-slow' } };
    return { serial, searched: { found: found.value } };
  }

  private find(serial: number, content: string, query: TextQuery): SearchingMessage {
    const pattern = patternOf(query);
    if (!pattern.ok) return { serial, failed: withDetail('bad-pattern', pattern.detail) };
    const found = withinTime(Math.min(FIND_MS, this.longestMs), () => [
      ...findPattern(content, pattern.value),
    ]);
    return found === undefined
      ? { serial, failed: { code: 'too-slow' } }
      : { serial, searched: { spans: found.value } };
  }

  private findEach(serial: number, words: readonly string[], query: TextQuery): SearchingMessage {
    const pattern = patternOf(query);
    if (!pattern.ok) return { serial, failed: withDetail('bad-pattern', pattern.detail) };
    const found = withinTime(Math.min(FIND_MS, this.longestMs), () =>
      words.map((each) => [...findPattern(each, pattern.value)]),
    );
    return found === undefined
      ? { serial, failed: { code: 'too-slow' } }
      : { serial, searched: { each: found.value } };
  }

  private search(
    candidates: Uint8Array | null,
    finder: Finder,
    { only, skip, showsExcluded }: Asked,
  ): FoundTexts {
    const begunMs = performance.now();
    const articles: FoundText[] = [];
    const totals = { articles: 0, hits: 0, leftOut: 0 };
    let listed = 0;
    let isFull = false;
    for (const number of this.inOrder()) {
      const text = this.texts[number];
      if (text === undefined || candidates?.[number] === 0 || only?.has(text.article) === false) continue;
      const tookMs = performance.now() - begunMs;
      if ((isFull && tookMs > this.countingMs) || tookMs > LONGEST_MS)
        return { articles, hasMore: isFull, totals: { ...totals, isWhole: false } };
      const isExcluded = this.exclusionsIn(text);
      const spans = finder(text, showsExcluded ? isAny : (span) => !isExcluded(span));
      if (!showsExcluded && isExcluded !== isNone)
        totals.leftOut += finder(text, isAny).length - spans.length;
      if (spans.length === 0) continue;
      totals.articles += 1;
      totals.hits += spans.length;
      if (totals.articles <= skip) continue;
      if (isFull || articles.length === MOST_ARTICLES || listed >= MOST_HITS) {
        isFull = true;
        continue;
      }
      const found = foundIn(text, spans, isExcluded);
      listed += found.hits.length;
      articles.push(found);
    }
    return { articles, hasMore: isFull, totals: { ...totals, isWhole: true } };
  }

  /** Zones on another text than this one say nothing of it. */
  private exclusionsIn({ article, text, content }: Held): (span: Span) => boolean {
    const zones = this.zones.get(article)?.filter((zone) => zone.text === text) ?? [];
    if (zones.length === 0) return isNone;
    const offsets = createOffsetIndex(content);
    return insideOneOf(
      zones.map(({ start, end }) => ({ start: offsets.toCodeUnit(start), end: offsets.toCodeUnit(end) })),
    );
  }

  private candidates(terms: readonly Term[]): Uint8Array | null {
    let all: Uint8Array | null = null;
    for (const term of terms) {
      const some = this.index.mayHold(term, this.texts.length);
      all = all === null || some === null ? (some ?? all) : both(all, some);
    }
    return all;
  }

  private inOrder(): readonly number[] {
    this.order ??= [...this.numbers]
      .toSorted(([a], [b]) => compareArticlePaths(a, b))
      .map(([, number]) => number);
    return this.order;
  }

  private keep(text: SearchedText): void {
    this.drop(text.article);
    const held = { ...text, folded: foldText(text.content) };
    const number = this.texts.push(held) - 1;
    this.numbers.set(text.article, number);
    this.index.add(number, held.folded.folded);
    this.order = undefined;
  }

  private drop(article: ArticlePath): void {
    const number = this.numbers.get(article);
    if (number === undefined) return;
    this.texts[number] = undefined;
    this.numbers.delete(article);
    this.gone += 1;
    this.order = undefined;
  }

  /** More texts are gone than there are: their words go, too. */
  private indexAnew(): void {
    const held = this.texts.filter((text) => text !== undefined);
    this.index = new TokenIndex();
    this.texts = held;
    this.gone = 0;
    this.order = undefined;
    this.numbers = new Map(held.map(({ article }, number) => [article, number]));
    for (const [number, { folded }] of held.entries()) this.index.add(number, folded.folded);
  }
}

/** Somebody waits at the text for it. */
const FIND_MS = 2000;

const NOTHING: FoundTexts = {
  articles: [],
  hasMore: false,
  totals: { articles: 0, hits: 0, leftOut: 0, isWhole: true },
};

const isAny = (): boolean => true;
const isNone = (): boolean => false;

/** None unless every term is there, and meant. */
function findAll(
  text: FoldedText,
  terms: readonly Term[],
  isMeant: (span: Span) => boolean,
): readonly Span[] {
  for (const term of terms) {
    if (terms.length > 1 && !findTerms(text, [term]).some(isMeant)) return [];
  }
  return findTerms(text, terms).filter(isMeant);
}

function foundIn(
  { article, text, content }: Held,
  spans: readonly Span[],
  isExcluded: (span: Span) => boolean,
): FoundText {
  return {
    article,
    count: spans.length,
    hits: spans.slice(0, MOST_HITS_OF_ONE).map((span) => ({
      text,
      span,
      snippet: snippetOf(content, span),
      excluded: isExcluded(span),
    })),
  };
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((isIn, number) => (isIn === 1 && b[number] === 1 ? 1 : 0));
}

function withDetail<Code extends string>(
  code: Code,
  detail: string | undefined,
): { readonly code: Code; readonly detail?: string } {
  return detail === undefined ? { code } : { code, detail };
}
