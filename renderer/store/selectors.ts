/**
 * Selectors: lists and counts made from the state, each made once per change.
 *
 * A list keeps its identity while what it is made from does, and so do the objects in
 * it: panels and the editor compare by identity.
 */
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import type { ArticleEntry } from '../../shared/domain/article.ts';
import { compareText, type ArticlePath } from '../../shared/domain/layer.ts';
import { rootTag, type TagId, type Tagset } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { comparePlaced, inReadingOrder } from './reading-order.ts';
import type { PaneId, PlacedAnnotation, ShownLayer, State } from './state.ts';

/** What the annotation list shows; absent parts let everything through. */
export interface AnnotationFilter {
  /** Top-level tags. */
  readonly tags?: ReadonlySet<TagId>;
  /** Words in quote or note, all of which must occur; case does not matter. */
  readonly words?: string;
  /** Whose annotations. */
  readonly annotator?: AnnotatorId;
}

const NO_ANNOTATIONS: readonly PlacedAnnotation[] = [];
const merged = new WeakMap<readonly ShownLayer[], readonly PlacedAnnotation[]>();

/** All annotations on an article, of all annotators, in the order of reading. */
export function placedAnnotations(state: State, article: ArticlePath): readonly PlacedAnnotation[] {
  const layers = ownValue(state.layers, article);
  if (layers === undefined) return NO_ANNOTATIONS;
  let all = merged.get(layers);
  if (all === undefined) {
    all = layers.map(inReadingOrder).reduce(mergeTwo, NO_ANNOTATIONS);
    merged.set(layers, all);
  }
  return all;
}

export function annotationsInPane(state: State, pane: PaneId): readonly PlacedAnnotation[] {
  const shown = state.panes[pane];
  return shown === null ? NO_ANNOTATIONS : placedAnnotations(state, shown.article);
}

/** The annotations that a filter lets through; the list itself if it lets through all. */
export function filterAnnotations(
  annotations: readonly PlacedAnnotation[],
  filter: AnnotationFilter,
  tagset: Tagset,
): readonly PlacedAnnotation[] {
  const words = (filter.words ?? '')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const { tags, annotator } = filter;
  if (words.length === 0 && tags === undefined && annotator === undefined) return annotations;
  const root = rootOf(tagset);
  return annotations.filter(
    (item) =>
      (tags === undefined || tags.has(root(item.annotation.content.tag))) &&
      (annotator === undefined || item.annotator.id === annotator) &&
      words.every((word) => searchable(item).includes(word)),
  );
}

/** Where the selected annotation stands among those shown: *Claim 3 of 12*; null if it is not among them. */
export function positionOfSelected(
  state: State,
  annotations: readonly PlacedAnnotation[],
): { readonly position: number; readonly count: number; readonly tag: TagId } | null {
  const { selected } = state;
  if (selected === null) return null;
  const index = annotations.findIndex(
    (item) => item.annotation.id === selected.id && item.annotator.id === selected.annotator,
  );
  const item = annotations[index];
  return item === undefined
    ? null
    : { position: index + 1, count: annotations.length, tag: item.annotation.content.tag };
}

export function selectedAnnotation(state: State): PlacedAnnotation | null {
  const { selected } = state;
  if (selected === null) return null;
  const shown = ownValue(state.layers, selected.article)?.find(
    (one) => one.layer.annotator.id === selected.annotator,
  );
  if (shown === undefined) return null;
  return inReadingOrder(shown).find((item) => item.annotation.id === selected.id) ?? null;
}

const ordered = new WeakMap<readonly ArticleEntry[], readonly ArticleEntry[]>();
const collator = new Intl.Collator(['de', 'en'], { numeric: true });

/** The articles as the list shows them: by folder, the project's own first, then by name; numbers by their value. */
export function articlesInOrder(state: Pick<State, 'articles'>): readonly ArticleEntry[] {
  let order = ordered.get(state.articles);
  if (order === undefined) {
    order = state.articles
      .map((entry) => ({ entry, folder: entry.path.slice(0, entry.path.lastIndexOf('/') + 1) }))
      .toSorted(
        (a, b) =>
          (a.folder === b.folder
            ? 0
            : collator.compare(a.folder, b.folder) || compareText(a.folder, b.folder)) ||
          collator.compare(a.entry.path, b.entry.path) ||
          compareText(a.entry.path, b.entry.path),
      )
      .map(({ entry }) => entry);
    ordered.set(state.articles, order);
  }
  return order;
}

function mergeTwo(
  left: readonly PlacedAnnotation[],
  right: readonly PlacedAnnotation[],
): readonly PlacedAnnotation[] {
  if (left.length === 0) return right;
  if (right.length === 0) return left;
  const all: PlacedAnnotation[] = [];
  let r = 0;
  for (const item of left) {
    for (let other = right[r]; other !== undefined && comparePlaced(other, item) < 0; other = right[r]) {
      all.push(other);
      r += 1;
    }
    all.push(item);
  }
  return all.concat(right.slice(r));
}

const searchTexts = new WeakMap<PlacedAnnotation, string>();

function searchable(item: PlacedAnnotation): string {
  let text = searchTexts.get(item);
  if (text === undefined) {
    const { anchor, note } = item.annotation.content;
    text = `${anchor.exact}\n${note ?? ''}`.toLowerCase();
    searchTexts.set(item, text);
  }
  return text;
}

const roots = new WeakMap<Tagset, (id: TagId) => TagId>();

/** `rootTag`, remembering its answers. */
export function rootOf(tagset: Tagset): (id: TagId) => TagId {
  let root = roots.get(tagset);
  if (root === undefined) {
    const known = new Map<TagId, TagId>();
    root = (id) => {
      let answer = known.get(id);
      if (answer === undefined) {
        answer = rootTag(tagset, id);
        known.set(id, answer);
      }
      return answer;
    };
    roots.set(tagset, root);
  }
  return root;
}

/** What to put beside the article shown, to compare: the next one in the list, the one before the last. */
export function articleBeside(state: State): ArticlePath | null {
  const shown = state.panes[state.activePane]?.article ?? null;
  const paths = articlesInOrder(state).map((entry) => entry.path);
  const here = shown === null ? -1 : paths.indexOf(shown);
  return paths[here + 1] ?? paths[here - 1] ?? shown;
}
