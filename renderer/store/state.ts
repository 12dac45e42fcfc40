/**
 * The window's state: one immutable value that panels select from.
 *
 * Only `session.ts` talks to a host and only the actions in `store.ts` make a new
 * state. Panels and the editor read it and call actions.
 */
import type { View } from '../../shared/commands.ts';
import type { Annotation, AnnotationId } from '../../shared/domain/annotation.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import type {
  ArticleEntry,
  ArticleKind,
  FoundMetadata,
  LayerCounts,
  SourceRecord,
} from '../../shared/domain/article.ts';
import type { ChangeKind } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { ReviewProgress } from '../../shared/domain/review/review-progress.ts';
import type { GatheringState } from './gathering/gathering-state.ts';
import type { OverviewState } from './overview/overview-state.ts';
import type { MeasuringProgress } from './measuring.ts';
import type { Occurrences } from './occurrences/occurrences-state.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import type { ArticleDescription } from '../../shared/domain/metadata.ts';
import type { SuggestedExclusion } from '../../shared/domain/exclusions/suggest-exclusions.ts';
import type { ArticleText, Sha256 } from '../../shared/domain/text.ts';
import type {
  Events,
  ArticleCode,
  HostCode,
  HostDescription,
  Notice,
  OpenCode,
  ProjectView,
  ProjectWork,
  SaveState,
  Settings,
  SurveyState,
  WriteCode,
} from '../../shared/api/contract.ts';
import type { Layer, StatementLayer } from '../../shared/domain/layer.ts';
import type { PendingLink } from './linking/linking-state.ts';
import type { ShownCase } from './case/cases-state.ts';
import type { ReviewState } from './review-state.ts';
import type { Said } from './said.ts';
import type { SearchState } from './search/search-state.ts';

export type * from './said.ts';

/** Two articles can be shown side by side. */
export type PaneId = 'main' | 'beside';

export interface State {
  readonly phase: 'starting' | 'welcome' | 'opening' | 'ready' | 'refused';
  /** Why the last attempt to open a project failed. */
  readonly openFailure: OpenCode | HostCode | WriteCode | 'nothing-given' | null;
  /** Why no work folder could be made for the open project; it stays as it was. */
  readonly keepFailure: WriteCode | HostCode | null;
  readonly connected: boolean;
  readonly host: HostDescription | null;
  readonly settings: Settings;
  readonly project: ProjectView | null;
  /** Who leads, who is to do what, what is done. */
  readonly work: ProjectWork;

  readonly articles: readonly ArticleEntry[];
  readonly counts: Readonly<Record<ArticlePath, readonly LayerCounts[]>>;
  readonly countsDone: boolean;
  /** How far the review of articles is, as the host counted it; only where there is something to decide. */
  readonly reviewProgress: Readonly<Record<ArticlePath, ReviewProgress>>;
  /** Whether the host has counted that for all articles. */
  readonly reviewProgressDone: boolean;
  /** What is known of articles besides their texts; of those that are missing nothing is known yet. */
  readonly descriptions: Readonly<Record<ArticlePath, ArticleDescription>>;
  /** How often all articles were looked through and something was found. */
  readonly surveys: number;
  /** What of an article's text is perhaps not the article's, until somebody decided. */
  readonly suggestions: Readonly<Record<ArticlePath, ShownSuggestions>>;
  /** Why articles could not be read when somebody, or the host in the background, tried last. */
  readonly unreadable: Readonly<Record<ArticlePath, ShownProblem>>;
  /** How far the host is with looking through the articles; null until it says so. */
  readonly survey: Omit<SurveyState, 'problems'> | null;
  /** Articles whose text is being taken out of their files, if that takes a while. */
  readonly readingProgress: Readonly<Record<ArticlePath, { readonly done: number; readonly total: number }>>;
  /** How far the export or import is that this window waits for. */
  readonly exchangeProgress: Events['exchangeProgress'] | null;
  /** The same of the measuring. */
  readonly measuringProgress: MeasuringProgress | null;
  /** What is found while somebody tags all occurrences of something; null while nobody does. */
  readonly occurrences: Occurrences | null;
  /** All that is annotated in the project, once something needs it. */
  readonly gathering: GatheringState;
  /** The view *Case* as it was left. */
  readonly overview: OverviewState;
  readonly search: SearchState;

  readonly panes: Readonly<Record<PaneId, Pane | null>>;
  readonly activePane: PaneId;
  /** Layers of the articles that are or were open in this session, by article; one's own and the colleagues'. */
  readonly layers: Readonly<Record<ArticlePath, readonly ShownLayer[]>>;
  /** Agreed sets on those articles: nobody's voice, so that they are not among `layers`. */
  readonly adjudicated: Readonly<Record<ArticlePath, readonly ShownLayer[]>>;
  /** What annotators say of annotations there: one's own first, those beside agreed sets too. */
  readonly statements: Readonly<Record<ArticlePath, readonly ShownStatements[]>>;
  /** What annotators say about the project as a whole: entities, which are one, memos; one's own first. */
  readonly cases: readonly ShownCase[];

  readonly selected: SelectedAnnotation | null;
  /** Which of the places that an annotation may mean is shown; the first unless it is said here. */
  readonly proposal: { readonly annotation: AnnotationId; readonly index: number } | null;
  readonly armedTag: TagId | null;
  readonly view: View;
  readonly review: ReviewState;
  /** Somebody excludes what is selected, and is asked why. */
  readonly choosingReason: boolean;
  /** The link that is being drawn. */
  readonly pendingLink: PendingLink | null;
  readonly highlightsHidden: boolean;

  readonly undo: readonly StackEntry[];
  readonly redo: readonly StackEntry[];
  readonly save: ShownSave;
  /** Changes that no host has acknowledged yet: with the connection gone they are not saved. */
  readonly unsent: number;
  readonly notices: readonly Notice[];
  /** A word for the polite live region, and for a toast if it can be undone. */
  readonly said: Said | null;
}

/** What the host says about saving, or that it could not be told at all (`file` is then empty). */
export type ShownSave =
  | SaveState
  | {
      readonly kind: 'failed';
      readonly code: HostCode | 'no-annotator';
      readonly file: string;
      readonly detail?: string;
    };

/** Why an article gives no text. */
export interface ShownProblem {
  readonly code: ArticleCode | HostCode;
  readonly detail?: string;
}

/** An article shown in a pane. */
export interface Pane {
  readonly article: ArticlePath;
  readonly status: 'loading' | 'shown' | 'failed';
  readonly failure: ArticleCode | HostCode | null;
  /** Of a failure: what the host says besides its code. */
  readonly failureDetail?: string;
  readonly document: ShownDocument | null;
  /** While it is loading: one's own annotations where the text begins, to be drawn until the layers are there. */
  readonly glimpse?: readonly PlacedAnnotation[];
  /**
   * The words selected in the text, trimmed and snapped to graphemes; null for a bare caret.
   * Tagging them or giving them up sets it to null: the editor then puts the caret behind the words.
   */
  readonly selection: Span | null;
}

export interface ShownDocument {
  readonly text: ArticleText;
  readonly kind: ArticleKind;
  readonly source: SourceRecord;
  readonly metadata: FoundMetadata;
  readonly newTextWaits: boolean;
}

export interface ShownLayer {
  readonly layer: Layer;
  readonly own: boolean;
  readonly readOnly: boolean;
  /** Only of annotations that do not stand exactly where their anchor says. */
  readonly placements: Readonly<Record<AnnotationId, Placement>>;
}

export interface ShownStatements {
  readonly layer: StatementLayer;
  readonly own: boolean;
  readonly readOnly: boolean;
}

export interface SelectedAnnotation {
  readonly article: ArticlePath;
  readonly id: AnnotationId;
  readonly annotator: string;
}

/** Of one text; another text of the article has others. */
export interface ShownSuggestions {
  readonly text: Sha256;
  readonly list: readonly SuggestedExclusion[];
}

export interface StackEntry {
  readonly change: string;
  readonly kind: ChangeKind | 'metadata';
  readonly article: ArticlePath;
  readonly count: number;
}

/** An annotation with where it stands and whose it is, as lists and the editor want it. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly annotator: Annotator;
  readonly own: boolean;
  readonly placement: Placement;
  /** Where to draw it; null if it is lost or ambiguous. */
  readonly span: Span | null;
}
