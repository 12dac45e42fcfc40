/** A comparison in words and a table, for people: the differences first, the figures last. */
import type { Agreement } from '../../shared/domain/agreement/agreement.ts';
import type { BasisKind } from '../../shared/domain/agreement/basis.ts';
import type { Figure } from '../../shared/domain/agreement/figure.ts';
import type { Comparable } from '../../shared/domain/review/comparable.ts';
import { groundInWords, sharedGround } from '../../shared/domain/review/shared-ground.ts';
import { isUncertain, type ComparedUnit } from '../../shared/domain/review/compare-layers.ts';
import { isUnanimous } from '../../shared/domain/review/group-votes.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import type { Text } from '../../shared/text/text.ts';
import type { ArticleComparison, Comparison } from '../backend/comparing/compare.ts';
import { isAgreed } from '../backend/comparing/compare.ts';
import { nameOfTag } from './name-of-tag.ts';
import { printable } from './printable.ts';
import { tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';

/** UTF-16 code units of a quote that are shown. */
const SHOWN_QUOTE = 80;

export function tellComparison(comparison: Comparison, { text, out }: Terminal): void {
  const teller = new Teller(comparison, text);
  for (const line of teller.lines()) out(line);
}

class Teller {
  readonly #comparison: Comparison;
  readonly #text: Text;

  constructor(comparison: Comparison, text: Text) {
    this.#comparison = comparison;
    this.#text = text;
  }

  *lines(): Generator<string, void, void> {
    const { articles, unread, agreement } = this.#comparison;
    const text = this.#text;
    for (const { path, code } of unread) yield text('cli.compare.unread', { file: printable(path), code });
    for (const article of articles) yield* this.#differences(article);
    yield* this.#links();
    if (!isAgreed(this.#comparison)) yield '';
    yield* this.#pairs();
    yield '';
    yield* tableOf(this.#table());
    yield '';
    yield* this.#basis();
    yield text('cli.compare.how', {
      articles: articles.length,
      annotators: agreement.annotators.join(', '),
      samples: agreement.gamma?.samples ?? 0,
      seed: agreement.gamma?.seed ?? 0,
    });
    if (agreement.total.overall.isByTagLayer) yield text('cli.compare.by-tag-layer');
  }

  *#differences({ article, comparisons, votes }: ArticleComparison): Generator<string, void, void> {
    const text = this.#text;
    const path = printable(article.path);
    if (article.textFrom === 'kept') yield text('cli.compare.kept-text', { article: path });
    for (const annotator of this.#comparison.agreement.annotators) {
      if (article.layers.some((layer) => layer.annotator === annotator)) continue;
      yield text('cli.compare.missing', { article: path, annotator });
    }
    for (const { annotator, notCompared } of article.layers) {
      for (const { content } of notCompared) {
        yield text('cli.compare.lost', { article: path, annotator, quote: shown(content.anchor.exact) });
      }
    }
    for (const { a, b, units, isOptimal } of comparisons) {
      if (!isOptimal) yield text('cli.compare.not-optimal', { article: path, a, b });
      for (const unit of units) {
        if (unit.class === 'same') continue;
        yield `${path}, ${this.#difference(unit, { a, b, content: article.text.content })}`;
      }
    }
    if (article.layers.length < 3) return;
    const open = votes.filter((group) => !isUnanimous(group)).length;
    yield text('cli.compare.votes', {
      article: path,
      unanimous: votes.length - open,
      all: votes.length,
      annotators: article.layers.length,
    });
  }

  #difference(
    unit: ComparedUnit,
    { a, b, content }: { readonly a: string; readonly b: string; readonly content: string },
  ): string {
    const text = this.#text;
    const quote = (mark: Comparable): string => shown(content.slice(mark.span.start, mark.span.end));
    const tag = (mark: Comparable): string => this.#nameOf(mark.annotation.content.tag, mark);
    const isUnsure = isUncertain(unit) ? 'yes' : 'no';
    if (unit.class === 'only-a')
      return text('cli.compare.only', { annotator: a, tag: tag(unit.a), quote: quote(unit.a), isUnsure });
    if (unit.class === 'only-b')
      return text('cli.compare.only', { annotator: b, tag: tag(unit.b), quote: quote(unit.b), isUnsure });
    return text('cli.compare.difference', {
      class: unit.class.replace('-differs', ''),
      details: unit.differs
        .filter((each) => each !== 'tag' && each !== 'boundary')
        .map((each) => text(`cli.compare.detail.${each}`))
        .join(', '),
      a,
      b,
      tagA: tag(unit.a),
      tagB: tag(unit.b),
      quoteA: quote(unit.a),
      quoteB: quote(unit.b),
      isUnsure,
    });
  }

  *#links(): Generator<string, void, void> {
    for (const { a, b, links } of this.#comparison.links) {
      const count = (found: string): number => links.filter((link) => link.class === found).length;
      if (links.every((link) => link.class === 'same')) continue;
      yield this.#text('cli.compare.links', {
        a,
        b,
        same: count('same'),
        type: count('type-differs'),
        onlyA: count('only-a'),
        onlyB: count('only-b'),
      });
    }
  }

  /** *You agree on what, you differ on where it ends*, with the shares behind it. */
  *#pairs(): Generator<string, void, void> {
    const { agreement, articles } = this.#comparison;
    for (const { a, b } of agreement.pairs) {
      const units = articles
        .flatMap(({ counted }) => counted)
        .filter((pair) => pair.a === a && pair.b === b)
        .flatMap((pair) => pair.units);
      const ground = sharedGround(units);
      yield this.#text(ground.units === 0 ? 'agreement.pair-nothing' : 'agreement.pair', {
        a,
        b,
        ...groundInWords(ground),
      });
    }
  }

  /** What the figures were computed on, where that is not simply everything. */
  *#basis(): Generator<string, void, void> {
    const bases = this.#comparison.articles.flatMap(({ article }) => article.bases);
    const count = (kind: BasisKind): number => bases.filter((basis) => basis.kind === kind).length;
    const frozen = count('frozen');
    const takenOver = bases.reduce((sum, basis) => sum + basis.takenOver, 0);
    const missing = count('frozen-missing');
    if (frozen + takenOver + missing > 0)
      yield this.#text('cli.compare.basis', { frozen, open: bases.length - frozen, takenOver });
    if (missing > 0) yield this.#text('cli.compare.frozen-missing', { count: missing });
    const { hidden } = this.#comparison;
    if (hidden.length > 0) yield this.#text('cli.compare.hidden', { count: hidden.length });
  }

  #table(): readonly (readonly string[])[] {
    const { agreement, afterReview } = this.#comparison;
    const { total } = agreement;
    const text = this.#text;
    const row = (name: string, each: Agreement): readonly string[] => [
      name,
      ...[
        each.f1Exact,
        each.f1Relaxed,
        each.f1Weighted,
        each.cohenKappaTokens,
        each.alphaTokens,
        each.uAlpha,
        each.gamma,
      ].map((figure) => shownFigure(figure)),
    ];
    return [
      [
        '',
        text('cli.compare.column.f1-exact'),
        text('cli.compare.column.f1-relaxed'),
        text('cli.compare.column.f1-weighted'),
        text('cli.compare.column.kappa'),
        text('cli.compare.column.alpha'),
        'uα',
        'γ',
      ],
      row(text('cli.compare.all-tags'), total.overall),
      ...[...total.byTag].map(([tag, each]) => row(this.#nameOf(tag), each)),
      ...(afterReview === agreement
        ? []
        : [row(text('cli.compare.after-review'), afterReview.total.overall)]),
    ];
  }

  #nameOf(tag: TagId, mark?: Comparable): string {
    const label = mark?.annotation.content.label ?? '';
    return printable(nameOfTag(this.#text, this.#comparison.tagset, tag, label));
  }
}

function shownFigure({ value }: Figure): string {
  return value === null ? '–' : value.toFixed(3);
}

function shown(quote: string): string {
  return printable(quote.length > SHOWN_QUOTE ? `${quote.slice(0, SHOWN_QUOTE)}…` : quote);
}
