/**
 * Whose marks the text shows while one reviews, and how: one text with all of them or two columns,
 * lines and colours by tag or by person.
 */
import type { Settings } from '../../shared/api/contract.ts';
import type { Annotator, AnnotatorId } from '../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { ownValue } from '../../shared/own-value.ts';
import { isComparing } from './adjudicating.ts';
import { colleaguesOn } from './review-queue.ts';
import { placedAnnotations } from './selectors.ts';
import type { PlacedAnnotation, State } from './state.ts';

/** One's own column or the colleagues'; all in one text. */
export type ReviewColumn = 'own' | 'theirs' | 'all';

/** Of what the settings keep about panels. */
const COLUMNS = 'review-columns';
const BY_ANNOTATOR = 'review-by-annotator';

export function isInColumns(state: Pick<State, 'view' | 'settings' | 'review'>): boolean {
  return isComparing(state) && state.settings.panels[COLUMNS] === true;
}

export function isByAnnotator(state: Pick<State, 'view' | 'settings' | 'review'>): boolean {
  return isComparing(state) && state.settings.panels[BY_ANNOTATOR] === true;
}

/** What the settings keep of these choices. */
export function layoutSettings(
  { panels }: Settings,
  patch: { readonly columns?: boolean; readonly byAnnotator?: boolean },
): Pick<Settings, 'panels'> {
  const { columns, byAnnotator } = patch;
  return {
    panels: {
      ...panels,
      ...(columns !== undefined && { [COLUMNS]: columns }),
      ...(byAnnotator !== undefined && { [BY_ANNOTATOR]: byAnnotator }),
    },
  };
}

/** Somebody with a layer on an article. */
export interface Person {
  readonly annotator: Annotator;
  readonly own: boolean;
}

/** By article: two can be shown side by side. */
const people = new Map<ArticlePath, readonly Person[]>();

/** In the order of the layers, oneself first; the same object whatever they mark meanwhile. */
export function peopleOn({ layers }: Pick<State, 'layers'>, article: ArticlePath): readonly Person[] {
  const now = ownValue(layers, article) ?? [];
  const known = people.get(article) ?? [];
  const isSame =
    now.length === known.length &&
    now.every(({ layer: { annotator }, own }, index) => {
      const before = known[index];
      return (
        before?.own === own &&
        before.annotator.id === annotator.id &&
        before.annotator.name === annotator.name
      );
    });
  if (isSame && people.has(article)) return known;
  const made = now.map(({ layer: { annotator }, own }) => ({ annotator, own }));
  people.set(article, made);
  return made;
}

const known = new WeakMap<readonly PlacedAnnotation[], Map<string, readonly PlacedAnnotation[]>>();

/** What a column of the text shows; outside the view *Review* everything. Keeps its identity as the layers do. */
export function annotationsInColumn(
  state: State,
  article: ArticlePath,
  column: ReviewColumn,
): readonly PlacedAnnotation[] {
  const all = placedAnnotations(state, article);
  const { hidden, colleague } = state.review;
  if (state.view !== 'review' || (hidden.size === 0 && column === 'all')) return all;
  const key = `${column} ${colleague ?? '*'} ${[...hidden].toSorted().join(' ')}`;
  const before = known.get(all) ?? new Map<string, readonly PlacedAnnotation[]>();
  known.set(all, before);
  const made =
    before.get(key) ??
    all.filter(({ own, annotator }) => {
      if (hidden.has(annotator.id)) return false;
      if (column === 'all') return true;
      // Beside one's own stands who is compared with.
      return column === 'own' ? own : !own && (colleague === null || colleague === annotator.id);
    });
  before.set(key, made);
  return made;
}

/** Whose marks are hidden after one step: all are shown, then only colleagues', then only one's own. */
export function nextHidden(state: State, article: ArticlePath): ReadonlySet<AnnotatorId> {
  const own = state.project?.annotator?.id;
  const theirs = colleaguesOn(state, article).map(({ id }) => id);
  const { hidden } = state.review;
  if (hidden.size === 0) return new Set(own === undefined ? [] : [own]);
  const isOnlyTheirs = hidden.size === 1 && own !== undefined && hidden.has(own);
  return isOnlyTheirs ? new Set(theirs) : new Set();
}
