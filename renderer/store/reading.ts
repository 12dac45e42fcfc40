/**
 * Reading: articles with their layers come from the host and stay as the host has them.
 *
 * Whatever the host brings, changes that it has not acknowledged yet are put on top
 * again, so that nothing a person did flickers away. If one no longer fits there,
 * the article is read once more after the host has spoken.
 */
import type {
  Api,
  ArticleAhead,
  LayerView,
  OpenedArticle,
  Reply,
  StatementsView,
  CaseView,
} from '../../shared/api/contract.ts';
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import { isCaseEdit, type AnyEdit, type Change } from '../../shared/domain/change.ts';
import type { Sha256 } from '../../shared/domain/text.ts';
import { CASE_KEY, type ArticlePath } from '../../shared/domain/layer.ts';
import { ownValue } from '../../shared/own-value.ts';
import { applyToLayers, placedByWords, sortEdits } from './layers-state.ts';
import { glimpseIn } from './glimpse.ts';
import type { Notices } from './notices.ts';
import type { Sending } from './sending.ts';
import type { Pane, PaneId, ShownDocument, ShownProblem } from './state.ts';
import { articlesInPanes, PANES, textOf, type StoreContext } from './store-context.ts';
import { createLayerTaking, type FileOf } from './taking-layers.ts';
import { touched, type Undo } from './undo.ts';

export interface Reading {
  /** Shows an article in a pane; another one there is closed. */
  readonly open: (article: ArticlePath, pane: PaneId) => Promise<void>;
  readonly close: (pane: PaneId) => void;
  /** A document that was shown before an article's text changed; only the last few are known. */
  readonly earlier: (text: Sha256) => ShownDocument | undefined;
  /** Takes the article's text and layers anew, or all cases if the article is ''; `refused` changes do not count as made outside. */
  readonly reload: (article: ArticlePath, refused?: readonly Change[]) => Promise<void>;
  /** The text of an article that is being opened: to be read already, not yet to be annotated. */
  readonly articleRead: (read: ArticleAhead) => void;
  /** A layer of an article that was read is not what it was. */
  readonly layerReplaced: (view: LayerView) => void;
  /** The same of what somebody says of annotations. */
  readonly statementsReplaced: (view: StatementsView) => void;
  /** The same of what somebody says about the project. */
  readonly caseReplaced: (view: CaseView) => void;
  /** A file of layers or statements is gone from the disk. */
  readonly fileRemoved: (file: FileOf) => void;
  /** Nothing of colleagues may be shown of this article any more. */
  readonly colleaguesHidden: (article: ArticlePath) => void;
  /** Another window of this host made these; they are applied here too. */
  readonly changesApplied: (changes: readonly Change[]) => void;
  /** The host took these; what could not be put on top of its layers before is read again. */
  readonly changesAcknowledged: (changes: readonly Change[]) => void;
}

const MOST_ATTEMPTS = 5;
/** An event that the host sent before it took a change may arrive this much later than its answer. */
const RECENT_MS = 1500;
/** Documents that gave way to others and are remembered: changes on them may still be refused. */
const MOST_EARLIER = 4;
const NONE: ReadonlySet<AnnotationId> = new Set();

/** The same words may have been read in another way: in another encoding, as another part of a page. */
function isReadAlike(before: ShownDocument | null, now: ShownDocument): boolean {
  return (
    before?.source.encoding === now.source.encoding &&
    before.source.encodingFrom === now.source.encodingFrom &&
    before.source.mode === now.source.mode &&
    before.source.blocks?.length === now.source.blocks?.length &&
    before.newTextWaits === now.newTextWaits
  );
}

export function createReading(
  context: StoreContext,
  api: Pick<Api, 'openArticle' | 'closeArticle' | 'readCases'>,
  sending: Pick<Sending, 'pending' | 'knows'>,
  undo: Pick<Undo, 'changedOutside'>,
  notices: Pick<Notices, 'stand'>,
  /** The host has answered for an article that was to be shown. */
  answered: (article: ArticlePath) => void,
): Reading {
  /** Articles where a change that waits did not fit on what the host brought, or that only the host can place. */
  const doubtful = new Set<ArticlePath>();
  /** Not shown any more, but changes of theirs are still on their way to the host. */
  const unreleased = new Set<ArticlePath>();
  /** The last documents that gave way to others, the newest last. */
  const earlier = new Map<Sha256, ShownDocument>();
  /** How many batches with changes of an article the host took. */
  const acknowledged = new Map<ArticlePath, number>();
  /** Articles with a change that the host took just now. */
  const recent = new Map<ArticlePath, ReturnType<typeof setTimeout>>();
  const taking = createLayerTaking(context, sending, undo, (article) => doubtful.add(article));

  function setPane(id: PaneId, pane: Pane | null): void {
    context.set({ panes: { ...context.state().panes, [id]: pane } });
  }

  /** Only after its changes: a host that keeps the article no more does not know what they are made on. */
  function release(article: ArticlePath): void {
    unreleased.delete(article);
    if (articlesInPanes(context.state()).includes(article)) return;
    if (sending.pending(article).length > 0) unreleased.add(article);
    else void api.closeArticle({ article });
  }

  function takeArticle(opened: OpenedArticle, except: ReadonlySet<AnnotationId>): void {
    const { panes } = context.state();
    const document = documentOf(opened);
    const show = (pane: Pane | null): Pane | null => {
      if (pane === null || pane.article !== opened.path) return pane;
      const same = pane.document?.text.sha256 === opened.text.sha256;
      if (!same && pane.document !== null) rememberEarlier(pane.document);
      return {
        article: opened.path,
        status: 'shown',
        failure: null,
        document: same && isReadAlike(pane.document, document) ? pane.document : document,
        selection: same ? pane.selection : null,
      };
    };
    context.set({ panes: { main: show(panes.main), beside: show(panes.beside) } });

    taking.takeAll(opened, except);
    notices.stand(opened.notices);
  }

  function rememberEarlier(document: ShownDocument): void {
    earlier.delete(document.text.sha256);
    earlier.set(document.text.sha256, document);
    for (const oldest of [...earlier.keys()].slice(0, -MOST_EARLIER)) earlier.delete(oldest);
  }

  /**
   * What the host answers may be older than a change that it acknowledged meanwhile: then
   * it is asked once more.
   */
  async function fetchAnew<R>(article: ArticlePath, ask: () => Promise<R>): Promise<R | null> {
    const place = context.state().project?.place;
    for (let attempt = 1; ; attempt += 1) {
      const before = acknowledged.get(article) ?? 0;
      const reply = await ask();
      if (context.state().project?.place !== place) return null;
      if (before === (acknowledged.get(article) ?? 0) || attempt === MOST_ATTEMPTS) return reply;
    }
  }

  function fetchArticle(article: ArticlePath): Promise<Reply<'openArticle'> | null> {
    return fetchAnew(article, () => api.openArticle({ article }));
  }

  async function reload(article: ArticlePath, refused: readonly Change[] = []): Promise<void> {
    if (article === CASE_KEY.article) {
      const read = await fetchAnew(article, () => api.readCases({}));
      if (read?.ok !== true) return;
      for (const view of read.value.cases) taking.takeCase(view, touched(refused));
      notices.stand(read.value.notices);
      return;
    }
    const reply = await fetchArticle(article);
    if (reply?.ok === true) {
      noteUnreadable(article, null);
      takeArticle(reply.value, touched(refused));
    }
    release(article);
  }

  /** The list shows which articles could not be read when they were opened last. */
  function noteUnreadable(article: ArticlePath, problem: ShownProblem | null): void {
    const { [article]: before, ...others } = context.state().unreadable;
    if (problem !== null && problem.code !== 'cancelled')
      context.set({ unreadable: { ...others, [article]: problem } });
    else if (before !== undefined) context.set({ unreadable: others });
  }

  function forgetProgress(article: ArticlePath): void {
    const { [article]: before, ...others } = context.state().readingProgress;
    if (before !== undefined) context.set({ readingProgress: others });
  }

  /** The host's word, unless it may be older than what was acknowledged just now. */
  function replaced<V extends { readonly article: ArticlePath; readonly own: boolean }>(
    view: V,
    take: (view: V) => void,
  ): void {
    const { layers, panes } = context.state();
    const isKnown = ownValue(layers, view.article) !== undefined;
    if (!isKnown && (view.own || !articlesInPanes({ panes }).includes(view.article))) return;
    if (view.own && recent.has(view.article)) void reload(view.article);
    else take(view);
  }

  return {
    open: async (article, pane) => {
      const before = context.state().panes[pane];
      if (before?.article === article && before.status !== 'failed') return;
      const loading: Pane = { article, status: 'loading', failure: null, document: null, selection: null };
      // Asked first: the host reads while the window draws.
      const asked = fetchArticle(article);
      setPane(pane, loading);
      if (before !== null && before.article !== article) release(before.article);
      const reply = await asked;
      if (reply === null) return;
      forgetProgress(article);
      noteUnreadable(article, reply.ok ? null : reply);
      if (reply.ok) {
        takeArticle(reply.value, NONE);
        release(article);
      } else if (isLoading(context.state().panes[pane], article)) {
        const detail = reply.detail === undefined ? {} : { failureDetail: reply.detail };
        setPane(pane, { ...loading, status: 'failed', failure: reply.code, ...detail });
      }
      answered(article);
    },
    close: (pane) => {
      const before = context.state().panes[pane];
      setPane(pane, null);
      if (before !== null) release(before.article);
    },
    reload,
    earlier: (text) => earlier.get(text),
    articleRead: (read) => {
      const { panes } = context.state();
      for (const pane of PANES) {
        const waiting = panes[pane];
        if (isLoading(waiting, read.path))
          setPane(pane, {
            ...waiting,
            document: documentOf(read),
            glimpse: glimpseIn(context.state(), read),
          });
      }
    },
    layerReplaced: (view) => {
      replaced(view, taking.takeLayer);
    },
    statementsReplaced: (view) => {
      replaced(view, taking.takeStatements);
    },
    caseReplaced: (view) => {
      if (view.own && recent.has(CASE_KEY.article)) void reload(CASE_KEY.article);
      else taking.takeCase(view);
    },
    fileRemoved: taking.remove,
    colleaguesHidden: taking.hideColleagues,
    changesApplied: (changes) => {
      for (const change of changes) {
        const { layers, project } = context.state();
        if (sending.knows(change.id) || project === null || project.annotator === null) continue;
        const isShown = (edit: AnyEdit): boolean =>
          isCaseEdit(edit) || ownValue(layers, edit.article) !== undefined;
        const edits = change.edits.filter(isShown);
        const { stuck } = sortEdits(context.state(), edits);
        for (const article of new Set(stuck.map((edit) => edit.article))) void reload(article);
        const theirs = { ...change, edits };
        context.set(applyToLayers(context.state(), theirs, project.annotator, textOf(context.state())));
        for (const article of placedByWords(context.state(), [theirs], textOf(context.state())))
          void reload(article);
      }
    },
    changesAcknowledged: (changes) => {
      for (const article of new Set(changes.flatMap(({ edits }) => edits.map((edit) => edit.article)))) {
        acknowledged.set(article, (acknowledged.get(article) ?? 0) + 1);
        clearTimeout(recent.get(article));
        recent.set(
          article,
          setTimeout(() => recent.delete(article), RECENT_MS),
        );
      }
      for (const article of placedByWords(context.state(), changes, textOf(context.state())))
        doubtful.add(article);
      // Only those whose answer has come: one that still waits would come round again and again.
      const arrived = [...unreleased].filter((article) => sending.pending(article).length === 0);
      for (const article of arrived) release(article);
      for (const article of doubtful) {
        if (sending.pending(article).length > 0) continue;
        doubtful.delete(article);
        void reload(article);
      }
    },
  };
}

function documentOf({
  text,
  kind,
  source,
  metadata,
  newTextWaits,
}: Omit<ArticleAhead, 'glimpse'>): ShownDocument {
  return { text, kind, source, metadata, newTextWaits };
}

function isLoading(pane: Pane | null, article: ArticlePath): pane is Pane {
  return pane?.article === article && pane.status === 'loading';
}
