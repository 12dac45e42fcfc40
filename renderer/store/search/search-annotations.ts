/** Searching what is annotated: quotes, notes, tags and names of entities, of everybody, as far as it was gathered. */
import type { EntityGroup, EntityGroups } from '../../../shared/domain/case/entity-groups.ts';
import type { GatheredAnnotation } from '../../../shared/domain/case/gathered.ts';
import { findTerm, findTerms, termOf, type Term } from '../../../shared/domain/search/find-words.ts';
import { foldText, type FoldedText } from '../../../shared/domain/search/fold-text.ts';
import { snippetOf } from '../../../shared/domain/search/snippet.ts';
import { termsIn, type TextQuery } from '../../../shared/domain/search/text-query.ts';
import type { Span } from '../../../shared/domain/span.ts';
import { ownValue } from '../../../shared/own-value.ts';
import { groupsIn } from '../case/groups.ts';
import { mergedMetadata } from '../merged-metadata.ts';
import { sortedDay } from '../../../shared/domain/published-day.ts';
import { articlesInOrder } from '../selectors.ts';
import type { State } from '../state.ts';
import { tagLabel } from '../tag-label.ts';
import type { MatchedWords } from './match-words.ts';
import { tagsUnder } from './tags-under.ts';
import {
  isReviewed,
  isSurelyPlaced,
  type AnnotationFilter,
  type Result,
  type ResultGroup,
} from './search-state.ts';

/** What one list shows. */
const MOST_RESULTS = 2000;

/** So long the window may be busy before others have their turn. */
const BUSY_MS = 8;

type Found = Pick<State['search']['project'], 'groups' | 'totals' | 'hasMore'>;

/** Quotes and notes are folded once; labels are the same for thousands of annotations. */
const foldedWords = new WeakMap<GatheredAnnotation, FoldedText>();
const foldedLabels = new Map<string, FoldedText>();
const MOST_LABELS = 5000;

/**
 * All annotations that the filters let through and that hold every word; all where no word is
 * asked for. With turns for others in between: null if it is not wanted any more by then.
 * `matched`: where a pattern matches, if one is asked for (`match-words.ts`).
 */
export async function searchAnnotations(
  state: State,
  matched: MatchedWords | null,
  isStale: () => boolean,
): Promise<Found | null> {
  const { isIn, spansIn } = finderOf(state.search.project.query, matched);
  const found = new Map<string, { count: number; readonly results: Result[] }>();
  let hits = 0;
  let listed = 0;
  const isWhole = await walk(state, isStale, ({ article, annotation, group, words, labels }) => {
    if (!isIn(words, labels)) return;
    const here = found.get(article) ?? { count: 0, results: [] };
    found.set(article, here);
    here.count += 1;
    hits += 1;
    if (listed >= MOST_RESULTS) return;
    listed += 1;
    here.results.push(resultOf(annotation, spansIn(words), group?.name ?? ''));
  });
  if (!isWhole) return null;
  const groups: ResultGroup[] = Array.from(found, ([article, here]) => ({ article, ...here }));
  return { groups, totals: { articles: groups.length, hits, leftOut: 0, isWhole: true }, hasMore: false };
}

/** All words that a pattern has to be looked for in, each once; null if nobody wants them any more. */
export async function wordsSearched(state: State, isStale: () => boolean): Promise<Set<string> | null> {
  const texts = new Set<string>();
  const isWhole = await walk(state, isStale, ({ words, labels }) => {
    texts.add(words.content).add(labels.content);
  });
  return isWhole ? texts : null;
}

interface Searched {
  readonly article: string;
  readonly annotation: GatheredAnnotation;
  readonly group: EntityGroup | undefined;
  readonly words: FoldedText;
  readonly labels: FoldedText;
}

/** Through all that the filters let through, a few milliseconds at a time; false if it was broken off. */
async function walk(
  state: State,
  isStale: () => boolean,
  visit: (searched: Searched) => void,
): Promise<boolean> {
  const groupOf = entityFinder(groupsIn(state));
  const isOf = filterOf(state, state.search.project.of, groupOf);
  let busyUntil = performance.now() + BUSY_MS;
  for (const article of articlesIn(state)) {
    for (const annotation of state.gathering.articles.get(article)?.annotations ?? []) {
      if (performance.now() > busyUntil) {
        await new Promise((done) => {
          setTimeout(done);
        });
        if (isStale()) return false;
        busyUntil = performance.now() + BUSY_MS;
      }
      if (!isOf(annotation)) continue;
      const group = groupOf(annotation);
      const labels = labelsOf(state, annotation, group);
      visit({ article, annotation, group, words: wordsOf(annotation), labels });
    }
  }
  return true;
}

interface Finder {
  /** Every term stands in the words or in the labels. */
  readonly isIn: (words: FoldedText, labels: FoldedText) => boolean;
  readonly spansIn: (words: FoldedText) => readonly Span[];
}

/** `matched`: of a pattern, what the host found. */
function finderOf(query: TextQuery, matched: MatchedWords | null): Finder {
  if (query.words.trim() === '') return { isIn: () => true, spansIn: () => [] };
  if (matched !== null) {
    return {
      isIn: (words, labels) => matched.has(words.content) || matched.has(labels.content),
      spansIn: (words) => matched.get(words.content) ?? [],
    };
  }
  const terms = termsIn(query.words).flatMap((words) => termOf(words, query) ?? []);
  // Most have none of it: that is told without looking where.
  const stands = (text: FoldedText, term: Term): boolean =>
    text.folded.includes(term.folded) && findTerm(text, term).next().done !== true;
  return {
    isIn: (words, labels) => terms.every((term) => stands(words, term) || stands(labels, term)),
    spansIn: (words) => findTerms(words, terms),
  };
}

function filterOf(
  state: State,
  { tag, annotator, entity, placement, review }: AnnotationFilter,
  groupOf: (one: GatheredAnnotation) => EntityGroup | undefined,
): (one: GatheredAnnotation) => boolean {
  const tags = tag === undefined ? null : tagsUnder(state.project?.tagset.tags ?? [], tag);
  const wanted = entity === undefined ? undefined : groupsIn(state).of(entity);
  return (one) =>
    (tags === null || tags.has(one.tag)) &&
    (annotator === undefined || one.annotator === annotator) &&
    (entity === undefined || (wanted !== undefined && groupOf(one) === wanted)) &&
    (placement === undefined || isSurelyPlaced(one) === (placement === 'sure')) &&
    (review === undefined || isReviewed(one, review));
}

/** In the order of the list, then those that are gone; of the outlet and the time that are asked for. */
function articlesIn(state: State): readonly string[] {
  const { outlet, from, until } = state.search.project.filter;
  const listed = articlesInOrder(state).map(({ path }) => path);
  const order = [...new Set([...listed, ...state.gathering.articles.keys()])];
  if (outlet === undefined && from === undefined && until === undefined) return order;
  return order.filter((article) => {
    if (ownValue(state.descriptions, article) === undefined) return false;
    const metadata = mergedMetadata(state, article);
    const day = sortedDay(metadata.published ?? '').slice(0, 10);
    if (outlet !== undefined && (metadata.outlet ?? '').toLowerCase() !== outlet.toLowerCase()) return false;
    return (
      (from === undefined || (day !== '' && day >= from)) &&
      (until === undefined || (day !== '' && day <= until))
    );
  });
}

function entityFinder(groups: EntityGroups): (one: GatheredAnnotation) => EntityGroup | undefined {
  return ({ entity }) => (entity === undefined ? undefined : groups.of(entity));
}

/** What the tag is called now, and was called when it was tagged; and all names of the entity. */
function labelsOf(
  { project }: State,
  { tag, label }: GatheredAnnotation,
  group: EntityGroup | undefined,
): FoldedText {
  const now = project === null ? label : tagLabel(project.tagset, tag);
  const own = now === label ? now : `${now}\n\n${label}`;
  const labels = group === undefined ? own : `${own}\n\n${group.names.join('\n\n')}`;
  const before = foldedLabels.get(labels);
  if (before !== undefined) return before;
  if (foldedLabels.size === MOST_LABELS) foldedLabels.clear();
  const folded = foldText(labels);
  foldedLabels.set(labels, folded);
  return folded;
}

/** One part never runs into the next. */
function wordsOf(annotation: GatheredAnnotation): FoldedText {
  const before = foldedWords.get(annotation);
  if (before !== undefined) return before;
  const { quote, note = '' } = annotation;
  const folded = foldText(note === '' ? quote : `${quote}\n\n${note}`);
  foldedWords.set(annotation, folded);
  return folded;
}

function resultOf(annotation: GatheredAnnotation, spans: readonly Span[], entity: string): Result {
  const { quote, note = '' } = annotation;
  const inQuote = spans.find(({ end }) => end <= quote.length);
  const whole = { before: '', words: '', after: quote.replace(/\s+/gu, ' ').slice(0, SHOWN) };
  const snippet = inQuote === undefined ? whole : snippetOf(quote, inQuote);
  return {
    kind: 'annotation',
    annotation,
    snippet,
    note: note.replace(/\s+/gu, ' ').slice(0, SHOWN),
    entity,
  };
}

/** Of a quote or a note in the list (UTF-16 code units). */
const SHOWN = 160;
