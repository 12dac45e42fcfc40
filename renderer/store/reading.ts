/**
 * Reading: articles with their layers come from the host and stay as the host has them.
 *
 * Whatever the host brings, changes that it has not acknowledged yet are put on top
 * again, so that nothing a person did flickers away. If one no longer fits there,
 * the article is read once more after the host has spoken.
 */
import type { Api, LayerView, OpenedArticle } from '../../shared/api/contract.ts';
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import {
  applyToLayers,
  newOwnLayer,
  ownLayer,
  shownLayer,
  sortEdits,
  withLayer,
  withoutLayer,
} from './layers-state.ts';
import type { Notices } from './notices.ts';
import type { Sending } from './sending.ts';
import type { Pane, PaneId, ShownDocument } from './state.ts';
import { articlesInPanes, textOf, type StoreContext } from './store-context.ts';
import { touched, type Undo } from './undo.ts';

export interface Reading {
  /** Shows an article in a pane; another one there is closed. */
  readonly open: (article: ArticlePath, pane: PaneId) => Promise<void>;
  readonly close: (pane: PaneId) => void;
  /** Takes the article's text and layers anew; `refused` changes do not count as made outside. */
  readonly reload: (article: ArticlePath, refused?: readonly Change[]) => Promise<void>;
  readonly takeLayer: (view: LayerView, except?: ReadonlySet<AnnotationId>) => void;
  readonly layerRemoved: (article: ArticlePath, annotator: string) => void;
  /** Another window of this host made these; they are applied here too. */
  readonly changesApplied: (changes: readonly Change[]) => void;
  /** Reads again what could not be put on top of the host's layers. */
  readonly settleDoubts: () => void;
}

const NONE: ReadonlySet<AnnotationId> = new Set();

export function createReading(
  context: StoreContext,
  api: Pick<Api, 'openArticle' | 'closeArticle'>,
  sending: Pick<Sending, 'pending' | 'knows'>,
  undo: Pick<Undo, 'changedOutside'>,
  notices: Pick<Notices, 'stand'>,
): Reading {
  /** Articles where a change that waits did not fit on what the host brought. */
  const doubtful = new Set<ArticlePath>();

  function setPane(id: PaneId, pane: Pane | null): void {
    context.set({ panes: { ...context.state().panes, [id]: pane } });
  }

  function release(article: ArticlePath): void {
    if (!articlesInPanes(context.state()).includes(article)) void api.closeArticle({ article });
  }

  function takeLayer(view: LayerView, except = NONE): void {
    const before = context
      .state()
      .layers[view.article]?.find((shown) => shown.layer.annotator.id === view.annotator.id);
    context.set({ layers: withLayer(context.state().layers, shownLayer(view)) });
    if (!view.own) return;
    putPendingOnTop(view.article);
    const after = ownLayer(context.state().layers, view.article);
    if (before !== undefined && after !== undefined) undo.changedOutside(before, after, except);
  }

  function putPendingOnTop(article: ArticlePath): void {
    const { project } = context.state();
    if (project === null || project.annotator === null) return;
    for (const change of sending.pending(article)) {
      const { layers } = context.state();
      const edits = change.edits.filter((edit) => edit.article === article);
      if (sortEdits(layers, edits).stuck.length > 0) doubtful.add(article);
      const waiting = { ...change, edits };
      context.set({ layers: applyToLayers(layers, waiting, project.annotator, textOf(context.state())) });
    }
  }

  function takeArticle(opened: OpenedArticle, except: ReadonlySet<AnnotationId>): void {
    const { layers, panes } = context.state();
    const document: ShownDocument = { text: opened.text, kind: opened.kind, source: opened.source };
    const show = (pane: Pane | null): Pane | null => {
      if (pane === null || pane.article !== opened.path) return pane;
      const same = pane.document?.text.sha256 === opened.text.sha256;
      return {
        article: opened.path,
        status: 'shown',
        failure: null,
        document: same ? pane.document : document,
        selection: same ? pane.selection : null,
      };
    };
    context.set({ panes: { main: show(panes.main), beside: show(panes.beside) } });

    const gone = (layers[opened.path] ?? []).filter(
      (shown) => !opened.layers.some((view) => view.annotator.id === shown.layer.annotator.id),
    );
    for (const { layer } of gone) layerRemoved(opened.path, layer.annotator.id, except);
    for (const view of opened.layers) takeLayer(view, except);
    if (opened.layers.length === 0) context.set({ layers: { [opened.path]: [], ...context.state().layers } });
    if (ownLayer(context.state().layers, opened.path) === undefined) putPendingOnTop(opened.path);
    notices.stand(opened.notices);
  }

  function layerRemoved(article: ArticlePath, annotator: string, except = NONE): void {
    const before = ownLayer(context.state().layers, article);
    if (before === undefined || before.layer.annotator.id !== annotator) {
      context.set({ layers: withoutLayer(context.state().layers, article, annotator) });
      return;
    }
    context.set({ layers: withLayer(context.state().layers, newOwnLayer(article, before.layer.annotator)) });
    putPendingOnTop(article);
    undo.changedOutside(before, ownLayer(context.state().layers, article) ?? before, except);
  }

  async function reload(article: ArticlePath, refused: readonly Change[] = []): Promise<void> {
    const reply = await api.openArticle({ article });
    if (reply.ok && context.state().project !== null) takeArticle(reply.value, touched(refused));
    release(article);
  }

  return {
    open: async (article, pane) => {
      const before = context.state().panes[pane];
      if (before?.article === article && before.status !== 'failed') return;
      const loading: Pane = { article, status: 'loading', failure: null, document: null, selection: null };
      setPane(pane, loading);
      if (before !== null && before.article !== article) release(before.article);
      const reply = await api.openArticle({ article });
      if (reply.ok) {
        takeArticle(reply.value, NONE);
        release(article);
      } else if (context.state().panes[pane] === loading) {
        setPane(pane, { ...loading, status: 'failed', failure: reply.code });
      }
    },
    close: (pane) => {
      const before = context.state().panes[pane];
      setPane(pane, null);
      if (before !== null) release(before.article);
    },
    reload,
    takeLayer,
    layerRemoved,
    changesApplied: (changes) => {
      for (const change of changes) {
        const { layers, project } = context.state();
        if (sending.knows(change.id) || project === null || project.annotator === null) continue;
        const edits = change.edits.filter((edit) => layers[edit.article] !== undefined);
        const { stuck } = sortEdits(layers, edits);
        for (const article of new Set(stuck.map((edit) => edit.article))) void reload(article);
        const theirs = { ...change, edits };
        context.set({ layers: applyToLayers(layers, theirs, project.annotator, textOf(context.state())) });
      }
    },
    settleDoubts: () => {
      for (const article of doubtful) {
        if (sending.pending(article).length > 0) continue;
        doubtful.delete(article);
        void reload(article);
      }
    },
  };
}
