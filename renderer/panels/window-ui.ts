/**
 * What only this window knows and nobody keeps: which dialog is open, which side
 * panel came last, how far each text is scrolled, and the editors that are mounted.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { StatementId } from '../../shared/domain/statement.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { Editor } from '../editor/editor.ts';
import type { GivenFile } from './exchange/given-file.ts';
import { NOTHING_FOLDED, type Folding } from './exclusions/folding.ts';
import type { PlacementSummary } from '../store/unsettled-queue.ts';
import type { PaneId } from '../store/state.ts';

export type DialogId =
  | 'settings'
  | 'shortcuts'
  | 'palette'
  | 'folder-picker'
  | 'encoding'
  | 'metadata'
  | 'history'
  | 'accept-class'
  | 'work'
  | 'tagset'
  | 'agreement'
  | 'entity'
  | 'memo'
  | 'export'
  | 'export-article'
  | 'export-history'
  | 'import';
export type SideId = 'articles' | 'annotations';
export type RegionId = SideId | 'text';

export interface WindowUi {
  readonly dialog: DialogId | null;
  /**
   * Of two open side panels the one to show where there is room for one; null until somebody
   * chose: then the articles while none is open, and the annotations of the one that is.
   */
  readonly lastSide: SideId | null;
  /**
   * The one region that is shown where there is room for one only; null until somebody chose:
   * then the articles while none is open, and the text of the one that is.
   */
  readonly narrowRegion: RegionId | null;
  /** How far down the end of what is in view is, 0 to 1. */
  readonly progress: Readonly<Record<PaneId, number>>;
  readonly editors: Readonly<Record<PaneId, Editor | null>>;
  /** Serial of the toast that was closed. */
  readonly toastClosed: number;
  /** This text takes the focus as soon as it is shown: it was opened by keyboard. */
  readonly focusWhenShown: PaneId | null;
  /** Files dropped on the window, for the dialog of imports to take. */
  readonly dropped: readonly GivenFile[];
  /** Words to be selected and shown as soon as their article is. */
  readonly wordsToShow: { readonly article: ArticlePath; readonly span: Span } | null;
  /** The annotation that the pointer is on, in each text. */
  readonly hoveredMarks: Readonly<Record<PaneId, AnnotationId | null>>;
  /** A link that is dragged from an annotation: from where to where, in client coordinates. */
  readonly linkDrag: {
    readonly start: { readonly x: number; readonly y: number };
    readonly now: { readonly x: number; readonly y: number };
    readonly isOnTarget: boolean;
  } | null;
  /** The popover at the selection was sent away with Esc; a new selection brings it back. */
  readonly popoverHidden: boolean;
  /** What the list of articles is filtered by, and in which project; kept while a search stands in its place. */
  readonly articleFilter: { readonly project: string; readonly words: string };
  /** The annotation list shows only those that wait for a word about their place. */
  readonly settling: boolean;
  /** The annotation list shows only those with an open decision of a colleague on them. */
  readonly showsJudged: boolean;
  /** The annotation list shows only those to be looked at again. */
  readonly showsOutdated: boolean;
  /** Answers that are being written, by what they answer. */
  readonly answers: ReadonlyMap<StatementId, string>;
  /** How an article's annotations stand, as it was said when the banner was put away. */
  readonly summaryPutAway: PlacementSummary | null;
  /** Which excluded zones are folded away. */
  readonly folding: Folding;
  /** The host does not know this window any more: it has to be opened again from Beleg. */
  readonly refused: boolean;
}

export type WindowUiStore = StoreApi<WindowUi>;

export function createWindowUi(): WindowUiStore {
  return createStore<WindowUi>(() => ({
    dialog: null,
    lastSide: null,
    narrowRegion: null,
    progress: { main: 0, beside: 0 },
    editors: { main: null, beside: null },
    toastClosed: 0,
    focusWhenShown: null,
    dropped: [],
    wordsToShow: null,
    hoveredMarks: { main: null, beside: null },
    linkDrag: null,
    popoverHidden: false,
    articleFilter: { project: '', words: '' },
    settling: false,
    showsJudged: false,
    showsOutdated: false,
    answers: new Map(),
    summaryPutAway: null,
    folding: NOTHING_FOLDED,
    refused: false,
  }));
}
