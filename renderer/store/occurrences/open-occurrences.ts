/**
 * Occurrences that are open: found, of what is ticked, and neither tagged nor left out. Of an
 * article that is shown, what was tagged or excluded since counts at once.
 */
import type { FoundInArticle } from '../../../shared/api/contract.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { chooseOccurrences, countVariants } from '../../../shared/domain/occurrences/choose-occurrences.ts';
import type { OccurrenceInContext } from '../../../shared/domain/occurrences/in-context.ts';
import { leaveOutSpans } from '../../../shared/domain/occurrences/leave-out-spans.ts';
import type { Variant } from '../../../shared/domain/occurrences/variants.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { excludedZones, type ExcludedZone } from '../excluded-zones.ts';
import { ownLayer } from '../layers-state.ts';
import { inReadingOrder } from '../reading-order.ts';
import type { ShownLayer, State } from '../state.ts';
import { textOf } from '../store-context.ts';
import { occurrenceKey } from './occurrences-state.ts';

export interface OpenInArticle {
  readonly article: ArticlePath;
  readonly text: string;
  readonly open: readonly OccurrenceInContext[];
}

export interface OpenOccurrences {
  readonly articles: readonly OpenInArticle[];
  readonly count: number;
  /** How often each variant of the ticked words is there, ticked or not. */
  readonly variants: ReadonlyMap<Variant, number>;
}

const NONE: OpenOccurrences = { articles: [], count: 0, variants: new Map() };
const NO_OPEN: readonly OccurrenceInContext[] = [];

const free = new WeakMap<
  FoundInArticle,
  { readonly from: readonly unknown[]; readonly found: FoundInArticle }
>();
let last: { readonly from: readonly unknown[]; readonly open: OpenOccurrences } = { from: [], open: NONE };

/** The same object while nothing of it changes. */
export function openOccurrences(state: State): OpenOccurrences {
  const { occurrences } = state;
  if (occurrences === null) return NONE;
  const found = occurrences.articles.map((one) => stillFree(state, one, occurrences.tag));
  const { ticked, variants, leftOut, accepted } = occurrences;
  const from = [ticked, variants, leftOut, accepted, ...found];
  if (from.length === last.from.length && from.every((one, at) => one === last.from[at])) return last.open;
  const wanted = found.map((one) => {
    const isWanted = ({ span }: OccurrenceInContext): boolean => {
      const key = occurrenceKey(one.article, span.start);
      return !leftOut.has(key) && !accepted.has(key);
    };
    return { article: one.article, text: one.text, open: one.found.filter(isWanted) };
  });
  const articles = wanted.flatMap((one) => {
    const chosen = chooseOccurrences(one.open, { words: ticked, variants });
    return chosen.length === 0 ? [] : [{ article: one.article, text: one.text, open: chosen }];
  });
  const open: OpenOccurrences = {
    articles,
    count: articles.reduce((sum, each) => sum + each.open.length, 0),
    variants: countVariants(
      wanted.flatMap((one) => one.open),
      ticked,
    ),
  };
  last = { from, open };
  return open;
}

/** Of one article as it is shown; none where another text of it is. */
export function openInArticle(state: State, article: ArticlePath): readonly OccurrenceInContext[] {
  const here = openOccurrences(state).articles.find((one) => one.article === article);
  return here === undefined || here.text !== textOf(state)(article)?.sha256 ? NO_OPEN : here.open;
}

/** Without what lies in a zone or carries the tag, as far as the article is shown. */
function stillFree(state: State, one: FoundInArticle, tag: TagId): FoundInArticle {
  if (textOf(state)(one.article)?.sha256 !== one.text) return one;
  const own = ownLayer(state.layers, one.article);
  const zones = excludedZones(state, one.article).effective;
  const from = [own, zones, tag];
  const known = free.get(one);
  if (known?.from.every((each, at) => each === from[at]) === true) return known.found;
  const found = leaveOutSpans(one.found, takenSpans(own, zones, tag));
  const made = found.length === one.found.length ? one : { ...one, found };
  free.set(one, { from, found: made });
  return made;
}

function takenSpans(
  own: ShownLayer | undefined,
  zones: readonly ExcludedZone[],
  tag: TagId,
): readonly Span[] {
  const tagged =
    own === undefined ? [] : inReadingOrder(own).filter(({ annotation }) => annotation.content.tag === tag);
  return [...zones, ...tagged].flatMap(({ span }) => (span === null ? [] : [span]));
}
