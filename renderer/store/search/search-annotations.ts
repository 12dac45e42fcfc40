/** Searching what is annotated: quotes, notes, tags and names of entities, of everybody, as far as it was gathered. */
import type { EntityGroup, EntityGroups } from '../../../shared/domain/case/entity-groups.ts';
import type { GatheredAnnotation } from '../../../shared/domain/case/gathered.ts';
import { findPattern, patternOf } from '../../../shared/domain/search/find-pattern.ts';
import { findTerm, findTerms, termOf } from '../../../shared/domain/search/find-words.ts';
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

/** Searched words of an annotation, part by part; one part never runs into the next. */
interface Searched {
  readonly labels: string;
  readonly folded: FoldedText;
}

const known = new WeakMap<GatheredAnnotation, Searched>();

/** All annotations that the filters let through and that hold every word; all where no word is asked for. */
export function searchAnnotations(
  state: State,
): Pick<State['search']['project'], 'groups' | 'totals' | 'hasMore'> {
  const { query, of } = state.search.project;
  const spansIn = finderOf(query);
  const groupOf = entityFinder(groupsIn(state));
  const isOf = filterOf(state, of, groupOf);
  const groups: ResultGroup[] = [];
  let hits = 0;
  let listed = 0;
  for (const article of articlesIn(state)) {
    const annotations = state.gathering.articles.get(article)?.annotations ?? [];
    const results: Result[] = [];
    let count = 0;
    for (const annotation of annotations) {
      if (!isOf(annotation)) continue;
      const group = groupOf(annotation);
      const spans = spansIn(searchedOf(annotation, labelsOf(state, annotation, group)).folded);
      if (spans === null) continue;
      count += 1;
      if (listed >= MOST_RESULTS) continue;
      listed += 1;
      results.push(resultOf(annotation, spans, group?.name ?? ''));
    }
    hits += count;
    if (count > 0) groups.push({ article, count, results });
  }
  return { groups, totals: { articles: groups.length, hits, isWhole: true }, hasMore: false };
}

/** null: does not hold what is asked for. */
function finderOf(query: TextQuery): (text: FoldedText) => readonly Span[] | null {
  if (query.words.trim() === '') return () => [];
  if (query.kind === 'pattern') {
    const pattern = patternOf(query);
    if (!pattern.ok) return () => null;
    return ({ content }) => {
      const spans = [...findPattern(content, pattern.value)];
      return spans.length === 0 ? null : spans;
    };
  }
  const terms = termsIn(query.words).flatMap((words) => termOf(words, query) ?? []);
  return (text) => {
    if (terms.some((term) => findTerm(text, term).next().done === true)) return null;
    return findTerms(text, terms);
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
): string {
  const now = project === null ? label : tagLabel(project.tagset, tag);
  const labels = now === label ? now : `${now}\n\n${label}`;
  return group === undefined ? labels : `${labels}\n\n${group.names.join('\n\n')}`;
}

function searchedOf(annotation: GatheredAnnotation, labels: string): Searched {
  const before = known.get(annotation);
  if (before?.labels === labels) return before;
  const parts = [annotation.quote, annotation.note ?? '', labels];
  const searched = { labels, folded: foldText(parts.join('\n\n')) };
  known.set(annotation, searched);
  return searched;
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
