/**
 * The layers of a session: from what crosses the wire to what is shown, and what
 * changes make of them. Pure: every function gives new layers and keeps the old.
 */
import { sameAnchor } from '../../shared/domain/anchor.ts';
import type { Annotation, AnnotationContent, AnnotationId } from '../../shared/domain/annotation.ts';
import { anchorIn, saysSame, type Content } from '../../shared/domain/content.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import {
  applyToLayer,
  editsByLayer,
  isAnnotationEdit,
  type AnyEdit,
  type Change,
  type Edit,
} from '../../shared/domain/change.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import {
  compareText,
  emptyLayer,
  layerName,
  type AnyLayer,
  type ArticlePath,
  type Layer,
  type LayerKey,
} from '../../shared/domain/layer.ts';
import { mapById } from '../../shared/domain/persistent-map.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import type { LayerView } from '../../shared/api/contract.ts';
import { ownValue } from '../../shared/own-value.ts';
import { newOwnCase, ownCase, withCase, type ShownCase } from './case/cases-state.ts';
import { carryPlacement, isPlacementKnown, placementsToday } from './placements.ts';
import { carryZones } from './excluded-zones.ts';
import { carryFigures } from './figures.ts';
import { carryOrder } from './reading-order.ts';
import type { ShownLayer, ShownStatements, State } from './state.ts';
import { newOwnStatements, ownStatements, withStatements } from './statements-state.ts';

export type Layers = State['layers'];

/** Today's text of an article, if it is shown somewhere. */
export type TextOf = (article: ArticlePath) => ArticleText | null;

export function shownLayer(view: LayerView): ShownLayer {
  const { article, annotator, adjudicated, own, readOnly, placements } = view;
  const layer: Layer = {
    ...nothingYet(article, annotator),
    ...(adjudicated && { adjudicated }),
    annotations: mapById(view.annotations),
    deleted: mapById(view.deleted),
  };
  return { layer, own, readOnly, placements };
}

/** One's own layer where none is on disk yet. */
export function newOwnLayer({ article, adjudicated }: LayerKey, annotator: Annotator): ShownLayer {
  const layer = { ...nothingYet(article, annotator), ...(adjudicated && { adjudicated }) };
  return { layer, own: true, readOnly: false, placements: {} };
}

export function ownLayer(layers: Layers, article: ArticlePath): ShownLayer | undefined {
  return ownValue(layers, article)?.find((shown) => shown.own);
}

export function findAnnotation(
  layers: Layers,
  article: ArticlePath,
  id: AnnotationId,
): { readonly shown: ShownLayer; readonly annotation: Annotation } | undefined {
  for (const shown of ownValue(layers, article) ?? []) {
    const annotation = shown.layer.annotations.get(id);
    if (annotation !== undefined) return { shown, annotation };
  }
  return undefined;
}

/** Puts a layer in the place of the same annotator's: one's own first, then by id. */
export function withLayer(layers: Layers, shown: ShownLayer): Layers {
  const { article, annotator } = shown.layer;
  const others = (ownValue(layers, article) ?? []).filter(
    (other) => other.layer.annotator.id !== annotator.id,
  );
  const next = [...others, shown].toSorted(
    (a, b) => Number(b.own) - Number(a.own) || compareText(a.layer.annotator.id, b.layer.annotator.id),
  );
  return { ...layers, [article]: next };
}

export function withoutLayer(layers: Layers, article: ArticlePath, annotator: string): Layers {
  const rest = (ownValue(layers, article) ?? []).filter((shown) => shown.layer.annotator.id !== annotator);
  return { ...layers, [article]: rest };
}

/** All that a change can touch. */
export type Shown = Pick<State, 'layers' | 'adjudicated' | 'statements' | 'cases'>;

/** One's own layer of this key, as it is shown; undefined where none is on disk yet. */
export function ownOf(
  { layers, adjudicated, statements, cases }: Shown,
  key: LayerKey,
): ShownLayer | ShownStatements | ShownCase | undefined {
  if (key.case === true) return ownCase(cases);
  if (key.links === true) return ownStatements(statements, key);
  return ownLayer(key.adjudicated === true ? adjudicated : layers, key.article);
}

/** A change's edits by how they meet the layers as they stand. */
export interface Sorted {
  /** What the edit begins with is there. */
  readonly fits: readonly AnyEdit[];
  /** What the edit leads to is there already. */
  readonly made: readonly AnyEdit[];
  /** Something else is there, or the layer cannot be changed. */
  readonly stuck: readonly AnyEdit[];
}

/** Sorts edits of one's own layers; one after the other, as an annotation may be edited twice. */
export function sortEdits(shown: Shown, edits: readonly AnyEdit[]): Sorted {
  const sorted = { fits: new Array<AnyEdit>(), made: new Array<AnyEdit>(), stuck: new Array<AnyEdit>() };
  const pending = new Map<string, Content | null>();
  for (const edit of edits) {
    const own = ownOf(shown, edit);
    const key = `${layerName(edit)}\n${edit.annotation}`;
    const earlier = pending.get(key);
    const present =
      earlier === undefined ? (own?.layer.annotations.get(edit.annotation)?.content ?? null) : earlier;
    if (own?.readOnly === true) sorted.stuck.push(edit);
    else if (saysSame(present, edit.before)) {
      sorted.fits.push(edit);
      pending.set(key, edit.after);
    } else if (saysSame(present, edit.after)) sorted.made.push(edit);
    else sorted.stuck.push(edit);
  }
  return sorted;
}

/** Makes those edits of a change that fit, in one's own layers. */
export function applyToLayers(shown: Shown, change: Change, annotator: Annotator, textOf: TextOf): Shown {
  const groups = editsByLayer(sortEdits(shown, change.edits).fits).values();
  return [...groups].reduce(
    (now, edits) => applyToOne(now, edits, change, annotator, textOf),
    onlyShown(shown),
  );
}

/** `edits` are all of one layer. */
function applyToOne(
  shown: Shown,
  edits: readonly AnyEdit[],
  change: Change,
  annotator: Annotator,
  textOf: TextOf,
): Shown {
  const [first] = edits;
  if (first === undefined) return shown;
  if (first.case === true) {
    const before = ownCase(shown.cases) ?? newOwnCase(annotator);
    const after = { ...before, layer: appliedTo(before.layer, edits, change) };
    return { ...shown, cases: withCase(shown.cases, after) };
  }
  const onWords = edits.filter(isAnnotationEdit);
  if (onWords.length === 0) {
    const before = ownStatements(shown.statements, first) ?? newOwnStatements(first, annotator);
    const after = { ...before, layer: appliedTo(before.layer, edits, change) };
    return { ...shown, statements: withStatements(shown.statements, after) };
  }
  const where = first.adjudicated === true ? 'adjudicated' : 'layers';
  const before = ownLayer(shown[where], first.article) ?? newOwnLayer(first, annotator);
  const layer = appliedTo(before.layer, edits, change);
  const placements = placementsAfter(before, layer, onWords, textOf(first.article));
  const after: ShownLayer = { ...before, layer, placements };
  const changed = new Set(edits.map((edit) => edit.annotation));
  carryOrder(before, after, changed);
  carryZones(before, after, changed);
  carryFigures(before, after, changed);
  return { ...shown, [where]: withLayer(shown[where], after) };
}

function onlyShown({ layers, adjudicated, statements, cases }: Shown): Shown {
  return { layers, adjudicated, statements, cases };
}

function appliedTo<L extends AnyLayer>(layer: L, edits: readonly AnyEdit[], { at }: Change): L {
  const applied = applyToLayer(layer, edits, at);
  if (!applied.ok) throw new Error(`An edit that fits was refused: ${applied.detail ?? ''}`);
  return applied.value;
}

/** Articles in which the changes put annotations on words that the host has not placed in today's text. */
export function placedByWords(
  shown: Shown,
  changes: readonly Change[],
  textOf: TextOf,
): ReadonlySet<ArticlePath> {
  const articles = new Set<ArticlePath>();
  for (const edit of changes.flatMap(({ edits }) => edits.filter(isAnnotationEdit))) {
    const { article, annotation } = edit;
    const text = textOf(article);
    const content = ownOf(shown, edit)?.layer.annotations.get(annotation)?.content;
    const anchor = content && anchorIn(content);
    if (text !== null && anchor !== undefined && !isPlacementKnown(anchor, text)) articles.add(article);
  }
  return articles;
}

/** Bookkeeping of the file stays with the host: nothing here shows it. */
function nothingYet(article: ArticlePath, annotator: Annotator): Layer {
  return emptyLayer(`urn:beleg:shown:${annotator.id}`, article, annotator, '');
}

function placementsAfter(
  before: ShownLayer,
  layer: Layer,
  edits: readonly Edit[],
  text: ArticleText | null,
): Readonly<Record<AnnotationId, Placement>> {
  const changed = new Map<AnnotationId, Placement>();
  const gone = new Set<AnnotationId>();
  const placed = new Map<AnnotationId, AnnotationContent>();
  for (const { annotation: id, before: old } of edits) {
    const content = layer.annotations.get(id)?.content;
    const isWhereItWas =
      content !== undefined &&
      old !== null &&
      sameAnchor(old.anchor, content.anchor) &&
      old.lostIn === content.lostIn;
    if (isWhereItWas) {
      carryPlacement(before.layer.annotations.get(id)?.content.anchor, content.anchor);
      continue;
    }
    if (Object.hasOwn(before.placements, id)) gone.add(id);
    if (content !== undefined) placed.set(id, content);
  }
  const placements = text === null ? [] : placementsToday([...placed.values()], text);
  for (const [i, id] of [...placed.keys()].entries()) {
    const placement = placements[i];
    if (placement !== undefined && placement.kind !== 'exact') changed.set(id, placement);
  }
  if (changed.size === 0 && gone.size === 0) return before.placements;
  const kept = Object.entries(before.placements).filter(([id]) => !gone.has(id));
  return Object.fromEntries([...kept, ...changed]);
}
