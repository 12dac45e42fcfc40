/**
 * Tag counts: how often each tag stands on an article, as the article list shows it.
 *
 * The host counts what is on disk; what is open in this window is counted here, so that
 * the list follows the hand. A change only touches the counts of the tags it names.
 */
import type { LayerCounts } from '../../shared/domain/article.ts';
import type { Edit } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { rootTag, type TagId, type Tagset } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { ShownLayer, State } from './state.ts';
import { articlesInPanes } from './store-context.ts';

type ByTag = Readonly<Record<TagId, number>>;

const exact = new WeakMap<ShownLayer, ReadonlyMap<TagId, number>>();

/** `after` is `before` with these edits made: gives it its counts without counting anew. */
export function carryCounts(before: ShownLayer, after: ShownLayer, edits: readonly Edit[]): void {
  const counts = exact.get(before);
  if (counts === undefined) return;
  const next = new Map(counts);
  for (const edit of edits) {
    if (edit.before !== null) next.set(edit.before.tag, (next.get(edit.before.tag) ?? 0) - 1);
    if (edit.after !== null) next.set(edit.after.tag, (next.get(edit.after.tag) ?? 0) + 1);
  }
  exact.set(after, next);
}

interface Made {
  readonly from: readonly unknown[];
  readonly layers: State['layers'];
  readonly answer: State['counts'];
}

let last: Made | null = null;

/**
 * Counts by article and annotator: the host's, with those of this window's layers in their
 * place: of all annotators where the article is shown, of one's own elsewhere. The same
 * object while neither has changed.
 */
export function countsByArticle(
  state: Pick<State, 'counts' | 'layers' | 'panes' | 'project'>,
): State['counts'] {
  const { counts, layers, project } = state;
  const shownArticles = articlesInPanes(state);
  const from = [counts, project?.tagset, shownArticles.join('\n'), Object.keys(layers).length];
  const known = last !== null && sameItems(last.from, from) ? last : null;
  if (known !== null && known.layers === layers) return known.answer;
  const changed = new Map<ArticlePath, readonly LayerCounts[]>();
  for (const [article, all] of Object.entries(layers)) {
    if (known !== null && ownValue(known.layers, article) === all) continue;
    const live = all
      .filter((shown) => shown.own || shownArticles.includes(article))
      .map((shown) => ({
        annotator: shown.layer.annotator.id,
        byTag: byTopTag(shown, project?.tagset),
      }));
    const others = (ownValue(counts, article) ?? []).filter(
      (one) => !live.some((other) => other.annotator === one.annotator),
    );
    changed.set(article, [...live, ...others]);
  }
  const answer = { ...(known?.answer ?? counts), ...Object.fromEntries(changed) };
  last = { from, layers, answer };
  return answer;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function byTopTag(shown: ShownLayer, tagset: Tagset | undefined): ByTag {
  const sums = new Map<TagId, number>();
  for (const [tag, count] of countsOf(shown)) {
    const top = tagset === undefined ? tag : rootTag(tagset, tag);
    if (count > 0) sums.set(top, (sums.get(top) ?? 0) + count);
  }
  return Object.fromEntries(sums);
}

function countsOf(shown: ShownLayer): ReadonlyMap<TagId, number> {
  const known = exact.get(shown);
  if (known !== undefined) return known;
  const counts = new Map<TagId, number>();
  for (const { content } of shown.layer.annotations.values()) {
    counts.set(content.tag, (counts.get(content.tag) ?? 0) + 1);
  }
  exact.set(shown, counts);
  return counts;
}
