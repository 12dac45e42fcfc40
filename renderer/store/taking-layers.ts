/**
 * Taking layers: what a host says of layers and statements is put in the place of what was
 * shown, and what it has not got yet of one's own is put on top again.
 */
import type { CaseView, LayerView, OpenedArticle, StatementsView } from '../../shared/api/contract.ts';
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import { layerName, type ArticlePath, type LayerKey } from '../../shared/domain/layer.ts';
import { ownValue } from '../../shared/own-value.ts';
import { shownCase, withCase, type ShownCase } from './case/cases-state.ts';
import { noteColleagueChange } from './colleague-change.ts';
import {
  applyToLayers,
  newOwnLayer,
  ownOf,
  shownLayer,
  sortEdits,
  withLayer,
  withoutLayer,
  type Shown,
} from './layers-state.ts';
import { rememberPlacements } from './placements.ts';
import type { Sending } from './sending.ts';
import type { ShownLayer, ShownStatements } from './state.ts';
import { newOwnStatements, shownStatements, withoutStatements, withStatements } from './statements-state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import type { Undo } from './undo.ts';

/** Whose file of an article, and which. */
export interface FileOf extends LayerKey {
  readonly annotator: string;
}

export interface LayerTaking {
  /** What one annotator says about the project. */
  readonly takeCase: (view: CaseView, except?: ReadonlySet<AnnotationId>) => void;
  /** All layers and statements of an article: what is not among them is gone. */
  readonly takeAll: (opened: OpenedArticle, except: ReadonlySet<AnnotationId>) => void;
  readonly takeLayer: (view: LayerView) => void;
  readonly takeStatements: (view: StatementsView) => void;
  /** The file is gone from the disk. */
  readonly remove: (file: FileOf) => void;
  /** Nothing of colleagues may be shown of this article any more. */
  readonly hideColleagues: (article: ArticlePath) => void;
}

const NONE: ReadonlySet<AnnotationId> = new Set();

/** `doubt` is told of articles where a change that waits did not fit on what the host brought. */
export function createLayerTaking(
  context: StoreContext,
  sending: Pick<Sending, 'pending'>,
  undo: Pick<Undo, 'changedOutside'>,
  doubt: (article: ArticlePath) => void,
): LayerTaking {
  /** One's own layer as the host has it, with what waits put on top. */
  function withPending(shown: Shown, key: LayerKey): Shown {
    const { project } = context.state();
    if (project === null || project.annotator === null) return shown;
    const name = layerName(key);
    let next = shown;
    for (const change of sending.pending(key.article)) {
      const edits = change.edits.filter((edit) => layerName(edit) === name);
      if (sortEdits(next, edits).stuck.length > 0) doubt(key.article);
      next = applyToLayers(next, { ...change, edits }, project.annotator, textOf(context.state()));
    }
    return next;
  }

  function takeOwn(shown: Taken, except: ReadonlySet<AnnotationId>): void {
    const before = ownOf(context.state(), shown.layer);
    const next = withPending(put(context.state(), shown), shown.layer);
    context.set(next);
    const after = ownOf(next, shown.layer);
    if (before !== undefined && after !== undefined) undo.changedOutside(before, after, except);
  }

  function takeLayer(view: LayerView, except = NONE): void {
    const shown = shownLayer(view);
    const text = textOf(context.state())(view.article);
    if (text !== null) rememberPlacements(shown, text);
    if (view.own) takeOwn(shown, except);
    else takeColleagues(shown);
  }

  function takeColleagues(shown: ShownLayer): void {
    const { article, annotator, adjudicated } = shown.layer;
    const known = adjudicated === true ? undefined : colleagueLayer(article, annotator.id);
    context.set(put(context.state(), shown));
    if (known !== undefined) noteColleagueChange(context, known, shown);
  }

  function colleagueLayer(article: ArticlePath, annotator: string): ShownLayer | undefined {
    return ownValue(context.state().layers, article)?.find(
      ({ own, layer }) => !own && layer.annotator.id === annotator,
    );
  }

  function takeStatements(view: StatementsView, except = NONE): void {
    if (view.own) takeOwn(shownStatements(view), except);
    else context.set(put(context.state(), shownStatements(view)));
  }

  function remove({ annotator, ...key }: FileOf, except = NONE): void {
    const before = ownOf(context.state(), key)?.layer;
    if (before?.annotator.id === annotator) {
      const make = key.links === true ? newOwnStatements : newOwnLayer;
      takeOwn(make(key, before.annotator), except);
      return;
    }
    const { layers, adjudicated, statements } = context.state();
    if (key.links === true) context.set({ statements: withoutStatements(statements, key, annotator) });
    else if (key.adjudicated === true)
      context.set({ adjudicated: withoutLayer(adjudicated, key.article, annotator) });
    else {
      const known = colleagueLayer(key.article, annotator);
      context.set({ layers: withoutLayer(layers, key.article, annotator) });
      if (known !== undefined) noteColleagueChange(context, known, undefined);
    }
  }

  return {
    takeCase: (view, except = NONE) => {
      if (view.own) takeOwn(shownCase(view), except);
      else context.set(put(context.state(), shownCase(view)));
    },
    takeAll: (opened, except) => {
      const { path: article, layers, statements } = opened;
      const following = new Set(opened.following);
      const there = new Set([
        ...layers.map((view) => nameOfFile({ ...keyOf(view), annotator: view.annotator.id })),
        ...statements.map((view) =>
          nameOfFile({ ...keyOf(view), links: true, annotator: view.annotator.id }),
        ),
      ]);
      for (const { layer } of allShown(context.state(), article)) {
        const file = { ...layer, annotator: layer.annotator.id };
        if (there.has(nameOfFile(file)) || following.has(file.annotator)) continue;
        const { adjudicated, links, annotator } = file;
        remove({ article, annotator, ...(adjudicated && { adjudicated }), ...(links && { links }) }, except);
      }
      for (const view of layers) takeLayer(view, except);
      for (const view of statements) takeStatements(view, except);
      for (const key of OWN_FILES) {
        const own = { article, ...key };
        if (sending.pending(article).length > 0 && ownOf(context.state(), own) === undefined)
          context.set(withPending(context.state(), own));
      }
      // Known from now on, though nobody may have annotated it.
      const now = context.state().layers;
      if (ownValue(now, article) === undefined) context.set({ layers: { ...now, [article]: [] } });
    },
    takeLayer,
    takeStatements,
    remove,
    hideColleagues: (article) => {
      for (const { layer, own } of allShown(context.state(), article)) {
        if (own) continue;
        const { adjudicated, links, annotator } = layer;
        remove({
          article,
          annotator: annotator.id,
          ...(adjudicated && { adjudicated }),
          ...(links && { links }),
        });
      }
      const { selected, project } = context.state();
      if (selected?.article === article && selected.annotator !== project?.annotator?.id)
        context.set({ selected: null });
    },
  };
}

type Taken = ShownLayer | ShownStatements | ShownCase;

function isCase(shown: ShownStatements | ShownCase): shown is ShownCase {
  return shown.layer.case === true;
}

/** All files that one may have for an article. */
const OWN_FILES: readonly Omit<LayerKey, 'article'>[] = [
  {},
  { links: true },
  { adjudicated: true },
  { adjudicated: true, links: true },
];

function put(all: Shown, shown: Taken): Shown {
  const { layers, adjudicated, statements, cases } = all;
  const same = { layers, adjudicated, statements, cases };
  if ('placements' in shown)
    return shown.layer.adjudicated === true
      ? { ...same, adjudicated: withLayer(adjudicated, shown) }
      : { ...same, layers: withLayer(layers, shown) };
  return isCase(shown)
    ? { ...same, cases: withCase(cases, shown) }
    : { ...same, statements: withStatements(statements, shown) };
}

function allShown(
  { layers, adjudicated, statements }: Shown,
  article: ArticlePath,
): readonly (ShownLayer | ShownStatements)[] {
  const onWords = [layers, adjudicated].flatMap((all) => ownValue(all, article) ?? []);
  return [...onWords, ...(ownValue(statements, article) ?? [])];
}

function keyOf({ article, adjudicated }: LayerView | StatementsView): LayerKey {
  return { article, ...(adjudicated && { adjudicated }) };
}

function nameOfFile({ annotator, ...key }: FileOf): string {
  return `${layerName(key)}\n${annotator}`;
}
