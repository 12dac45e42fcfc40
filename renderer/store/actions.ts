/**
 * Everything a window can do, by name. Panels, the editor, menus and keys call
 * these and nothing else.
 */
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { AnyEdit } from '../../shared/domain/change.ts';
import type { EncodingName } from '../../shared/domain/encodings.ts';
import type { ArticlePath, LayerKey } from '../../shared/domain/layer.ts';
import type { MetadataEdit } from '../../shared/domain/metadata.ts';
import type { SuggestedExclusion } from '../../shared/domain/exclusions/suggest-exclusions.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import type {
  EarlierState,
  EncodingPreview,
  FolderListing,
  PlaceToken,
  ProjectEdit,
  Settings,
  SourceChoiceRequest,
} from '../../shared/api/contract.ts';
import type { Answering } from './answering.ts';
import type { LinkReviewing } from './link-reviewing.ts';
import type { ChangingLinks } from './linking/changing-links.ts';
import type { Linking } from './linking/linking.ts';
import type { Deciding } from './deciding.ts';
import type { Exchanging } from './exchanging.ts';
import type { Finishing } from './finishing.ts';
import type { Gathering } from './gathering/gathering.ts';
import type { Finding } from './search/finding.ts';
import type { Searching } from './search/searching.ts';
import type { Measuring } from './measuring.ts';
import type { DeletingEntity } from './case/deleting-entity.ts';
import type { Naming } from './case/naming.ts';
import type { TaggingOccurrences } from './occurrences/tagging-occurrences.ts';
import type { Overview } from './overview/overview.ts';
import type { Reviewing } from './reviewing.ts';
import type { SettlingAgreed } from './settling-agreed.ts';
import type { PaneId, SaidCode } from './state.ts';
import type { Attributing } from './tagset/attributing.ts';
import type { EditingTagset } from './tagset/editing-tagset.ts';

export type Edge = 'start' | 'end';
export type Step = 'character' | 'word';

export interface Actions
  extends
    Answering,
    Deciding,
    ChangingLinks,
    Linking,
    LinkReviewing,
    Exchanging,
    Finishing,
    Gathering,
    Measuring,
    Overview,
    Reviewing,
    SettlingAgreed,
    TaggingOccurrences,
    Finding,
    Searching,
    EditingTagset,
    Attributing,
    Naming,
    DeletingEntity {
  readonly start: () => Promise<void>;
  readonly openProject: (place: PlaceToken | null) => Promise<void>;
  /** By the system's dialog where there is one; false if the window must show its own (`listFolders`). */
  readonly pickFolder: () => Promise<boolean>;
  readonly listFolders: (place: PlaceToken | null) => Promise<FolderListing | null>;
  readonly openSample: () => Promise<void>;
  readonly closeProject: () => void;
  readonly identify: (name: string, uuid?: string) => Promise<boolean>;
  readonly keepElsewhere: () => Promise<void>;
  readonly changeSettings: (patch: Partial<Settings>) => void;

  readonly openArticle: (article: ArticlePath, pane?: PaneId) => Promise<void>;
  /** How the article reads in an encoding; null if that could not be told. */
  readonly previewEncoding: (article: ArticlePath, encoding: EncodingName) => Promise<EncodingPreview | null>;
  /** False if the article cannot be read so. */
  readonly chooseSource: (article: ArticlePath, choice: SourceChoiceRequest) => Promise<boolean>;
  readonly cancelReading: (article: ArticlePath) => void;
  /** Have the host look through the articles in the background, or stop that; it can go on later. */
  readonly surveyArticles: (going: boolean) => void;
  readonly closeBeside: () => void;
  readonly activatePane: (pane: PaneId) => void;
  readonly stepArticle: (by: 1 | -1) => void;
  /** Shows the article in the pane that has it, else in the active one, with this annotation selected. */
  readonly goToAnnotation: (article: ArticlePath, id: AnnotationId) => Promise<void>;

  /**
   * The editor tells what is selected; already trimmed and snapped. Tags it if a tag is armed,
   * unless it is still `growing` (a drag that goes on, a selection by keyboard).
   */
  readonly selectText: (pane: PaneId, span: Span | null, growing?: boolean) => void;
  /**
   * Tag the selected words; without a selection but with a selected annotation, change its tag;
   * with neither, arm the tag. *Excluded* alone asks for a reason first (`choosingReason`).
   */
  readonly tag: (tag: TagId) => void;
  readonly tagAgain: () => void;
  /** No reason: nothing is excluded, what was selected stays so. */
  readonly leaveReason: () => void;
  readonly arm: (tag: TagId | null) => void;
  readonly selectAnnotation: (article: ArticlePath, id: AnnotationId | null, annotator?: string) => void;
  readonly stepAnnotation: (by: 1 | -1) => void;
  readonly retag: (article: ArticlePath, id: AnnotationId, tag: TagId) => void;
  readonly writeNote: (article: ArticlePath, id: AnnotationId, note: string) => void;
  /** Grow (outwards) or shrink (inwards) one edge of an annotation by a grapheme or a word. */
  readonly moveBoundary: (
    article: ArticlePath,
    id: AnnotationId,
    edge: Edge,
    by: 'grow' | 'shrink',
    step: Step,
  ) => void;
  readonly remove: (article: ArticlePath, id: AnnotationId) => void;
  /** Whether this person may change an annotation; says why not. */
  readonly mayChange: (article: ArticlePath, id: AnnotationId) => boolean;
  /** The user looked at two versions: keep this one, without the mark. */
  readonly resolveConflict: (article: ArticlePath, id: AnnotationId) => void;

  /**
   * Say something of articles in one's own file, null taking back what one said; answers whether
   * it is on disk. Undo takes it back.
   */
  readonly editMetadata: (edits: readonly MetadataEdit[]) => Promise<boolean>;
  /** Ask what of a shown article's text is perhaps not the article's. */
  readonly suggestExclusions: (article: ArticlePath) => Promise<void>;
  /** Exclude what was suggested: one of them, or all in one step of undo. */
  readonly acceptSuggestions: (article: ArticlePath, accepted: readonly SuggestedExclusion[]) => void;
  /** They are the article's own: kept so in one's own file, and not suggested any more. Undo takes it back. */
  readonly declineSuggestions: (
    article: ArticlePath,
    declined: readonly SuggestedExclusion[],
  ) => Promise<void>;
  /** To the next of one's own annotations on the active article whose place waits for a word. */
  readonly stepReview: (by: 1 | -1) => void;
  /** Shows the next of the places that the selected annotation may mean. */
  readonly stepProposal: (by: 1 | -1) => void;
  /** The selected annotation belongs to the words that are selected, else to the place that is shown. */
  readonly confirmPlace: () => void;
  /** The selected annotation's words are gone: it stays, and waits no longer. */
  readonly keepAsLost: () => void;
  /** All of one's own that are exact or have moved with the article's text belong to today's from now on: one step. */
  readonly confirmCertain: (article: ArticlePath) => void;

  /** One's own annotations on the same text under another path: they go along, or are copied; one step. */
  readonly takeAlong: (article: ArticlePath, from: ArticlePath, how: 'move' | 'copy') => Promise<void>;

  /** What one of one's own layers was before, newest first; null if that could not be told. */
  readonly listStates: (layer: LayerKey) => Promise<readonly EarlierState[] | null>;
  /** The edits that would make an earlier state of what is there now; null if it cannot be read. */
  readonly compareState: (layer: LayerKey, state: string) => Promise<readonly AnyEdit[] | null>;
  /** Brings an earlier state back, or of it what is missing now, or the chosen entries: one step. */
  readonly restoreState: (
    layer: LayerKey,
    state: string,
    what: 'all' | 'lost' | ReadonlySet<AnnotationId>,
  ) => Promise<boolean>;
  /** The answer to the notice that most of a layer went at once. */
  readonly answerLoss: (article: ArticlePath, notice: string) => Promise<void>;

  /** One's own work on an article is done, and frozen as it is now; or is not any more. Undo takes it back. */
  readonly markArticle: (article: ArticlePath, done: boolean) => Promise<void>;
  /** The project's settings, for its lead; answers whether they are on disk. Undo takes it back. */
  readonly editProject: (edit: ProjectEdit) => Promise<boolean>;

  /** What the window itself did, to be announced. */
  readonly say: (code: SaidCode, values?: Readonly<Record<string, string | number>>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly flush: () => Promise<void>;
  /** Keeps what the host has not got yet for the next page of this window: this one is about to go. */
  readonly keepUnsent: () => void;
  readonly hideHighlights: (hidden: boolean) => void;
  readonly dismissNotice: (id: string) => void;
  /** It is known that the last attempt to open or to keep elsewhere failed. */
  readonly dismissFailure: () => void;
}
