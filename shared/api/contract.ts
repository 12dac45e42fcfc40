/**
 * The contract: every call a renderer may make of a host, and every event a host sends.
 *
 * Nothing here knows which host answers. Adding a call touches this file, its
 * checker in `requests.ts` and its method in `main/backend`: the compiler names
 * whichever is missing. Both shells carry the same JSON text, so everything here is
 * JSON: no Map, Date, undefined-versus-missing or class crosses the boundary.
 *
 * Articles are named by their path inside the project. Anything outside it is named
 * by a token that the host gave after the user picked it: a renderer never sees,
 * and can never name, an absolute path.
 */
import type { Result } from '../result.ts';
import type { ArticleCode } from './article-code.ts';
import type { EarlierLayer, EarlierState } from './earlier-state.ts';
import type {
  FolderListing,
  HostDescription,
  PlaceToken,
  Settings,
  ShownCommand,
} from './host-description.ts';
import type { Notice } from './notice.ts';
import type { EncodingPreview, SourceChoiceRequest } from './source-choice.ts';
import type {
  ArticleAhead,
  LayerElsewhere,
  LayerView,
  OpenedArticle,
  StatementsView,
} from './opened-article.ts';
import type { PartCalls, PartEvents } from './parts-of-contract.ts';
import type { ReviewProgressNews } from './review-progress.ts';
import type { SurveyState } from './survey-state.ts';
import type { Timestamp } from '../domain/annotation.ts';
import type { Annotator, AnnotatorId } from '../domain/annotator.ts';
import type { ArticleEntry, LayerCounts, SourceRecord } from '../domain/article.ts';
import type { Change } from '../domain/change.ts';
import type { EncodingName } from '../domain/encodings.ts';
import type { ArticlePath, LayerKey } from '../domain/layer.ts';
import type { ArticleDescription, MetadataEdit } from '../domain/metadata.ts';
import type { SuggestedExclusion } from '../domain/exclusions/suggest-exclusions.ts';
import type { Tagset } from '../domain/tagset.ts';
import type { StatementKey } from '../domain/statement-key.ts';
import type { Sha256 } from '../domain/text.ts';

interface Call<Request, Value, Code extends string> {
  request: Request;
  value: Value;
  code: Code;
}

/** Codes any call may answer with: a wrong argument, an unknown name, a bug, a host that is gone. */
export type HostCode = 'bad-input' | 'no-such-call' | 'internal' | 'unreachable' | 'not-allowed';

export type * from './agreement-calls.ts';
export type * from './article-code.ts';
export type * from './case-calls.ts';
export type * from './earlier-state.ts';
export type * from './exchange-calls.ts';
export type * from './gathering-calls.ts';
export type * from './host-description.ts';
export type * from './notice.ts';
export type * from './occurrence-calls.ts';
export type * from './opened-article.ts';
export type * from './project-work.ts';
export type * from './review-progress.ts';
export type * from './search-calls.ts';
export type * from './source-choice.ts';
export type * from './survey-state.ts';
export type * from './tagset-calls.ts';

export interface Calls extends PartCalls {
  /** What this host can do, and the settings; the first call of every window. */
  describeHost: Call<Empty, HostDescription, never>;
  /** Change settings; answers with all of them as they now are. */
  changeSettings: Call<{ patch: Partial<Settings> }, Settings, WriteCode>;

  /** Let the user pick a folder with the system's own dialog (capability `folderDialog`); null if cancelled. */
  pickFolder: Call<Empty, { place: PlaceToken | null }, never>;
  /** Folders inside a place, for picking one where there is no dialog; `place: null` starts at home. */
  listFolders: Call<{ place: PlaceToken | null }, FolderListing, OpenCode>;
  /** A fresh copy of the sample project, ready to be opened. */
  copySample: Call<Empty, { place: PlaceToken }, WriteCode>;
  /** Open a project; `place: null` opens what the host was started with. */
  openProject: Call<{ place: PlaceToken | null }, ProjectView, OpenCode | 'nothing-given'>;
  /** Say who is annotating: a new name, or one of `ProjectView.knownAnnotators`. */
  identify: Call<{ name: string; uuid?: string }, Annotator, WriteCode | 'taken'>;
  /**
   * Keep annotations in a work folder of one's own because the project's folder cannot be written;
   * `can-be-written`: it can, so that they belong into it.
   */
  keepElsewhere: Call<Empty, ProjectView, WriteCode | 'can-be-written'>;

  /** All articles of the open project; counts follow as `countsChanged` events. */
  listArticles: Call<Empty, { articles: readonly ArticleEntry[]; notices: readonly Notice[] }, OpenCode>;
  /** An article's text with the layers on it, placed in it. The text comes ahead as `articleRead`. */
  openArticle: Call<{ article: ArticlePath }, OpenedArticle, ArticleCode>;
  /** One's own layer on an article, or on a path that the notice *article-renamed* named; nothing is placed. */
  readElsewhere: Call<{ article: ArticlePath }, LayerElsewhere, 'not-found' | 'no-project'>;
  /** The window still has a text that changes were refused for: they can be made on it again. */
  keepText: Call<{ content: string; source: SourceRecord }, null, 'no-project'>;
  /** The article is no longer shown in this window; stops watching it. */
  closeArticle: Call<{ article: ArticlePath }, null, never>;
  /** Stop taking the article's text out of its file; its `openArticle` then answers `cancelled`. */
  cancelReading: Call<{ article: ArticlePath }, null, never>;
  /** Places of the article beyond ASCII as they read in this encoding, and how many characters mean nothing in it. */
  previewEncoding: Call<{ article: ArticlePath; encoding: EncodingName }, EncodingPreview, ArticleCode>;
  /**
   * Settle how the article's file is read, kept in one's own file of the project; null takes a
   * choice back. Every window that shows the article is told by `articleChanged`.
   */
  chooseSource: Call<
    { article: ArticlePath; choice: SourceChoiceRequest },
    { readonly kept: boolean },
    'outside-project' | 'no-project'
  >;

  /** What is known of the articles now; what is found later follows as `articlesDescribed`. */
  describeArticles: Call<
    Empty,
    { described: Readonly<Record<ArticlePath, ArticleDescription>>; survey: SurveyState },
    'no-project'
  >;
  /** Look through the articles in the background, or stop that: what was found is kept, and it can go on. */
  surveyArticles: Call<{ going: boolean }, null, 'no-project'>;
  /** Say something of articles in one's own file of the project; on disk when this answers. */
  editMetadata: Call<{ edits: readonly MetadataEdit[] }, null, WriteCode | 'no-annotator'>;
  /**
   * What one's own file says of an article under its old path (metadata, how its file is read, whatever
   * else) goes to the new one; on disk when this answers with what went. What the new path has of its
   * own stays. `only` these go: to take it back.
   */
  moveStatements: Call<
    { from: ArticlePath; to: ArticlePath; only?: readonly StatementKey[] },
    { moved: readonly StatementKey[] },
    WriteCode | 'no-annotator'
  >;
  /** Lines of an article that are its own whatever is suggested, in one's own file; or no longer. On disk when this answers. */
  keepLines: Call<
    { article: ArticlePath; lines: readonly string[]; kept: boolean },
    null,
    WriteCode | 'no-annotator'
  >;
  /** What of an article's text is perhaps not the article's; spans are of the text that is named. */
  suggestExclusions: Call<
    { article: ArticlePath },
    { text: Sha256; suggestions: readonly SuggestedExclusion[] },
    ArticleCode
  >;

  /**
   * Apply changes: journalled durably when this answers, on disk when `saveStateChanged` says so. Each is applied once.
   * `annotator`: uuid of who made them; `other-annotator` if somebody else annotates now, and none was applied.
   */
  applyChanges: Call<
    { changes: readonly Change[]; annotator?: string },
    { refused: readonly RefusedChange[] },
    WriteCode | 'no-annotator' | 'other-annotator'
  >;

  /** What one of one's own layers was before, newest first, as far as it was kept outside the project. */
  listStates: Call<{ layer: LayerKey }, { states: readonly EarlierState[] }, 'no-project'>;
  /** What was said in one of them; bringing it back is a change like any other. */
  readState: Call<{ layer: LayerKey; state: string }, EarlierLayer, 'not-found' | 'no-project'>;
  /** The answer to the notice *layer-shrunk*: it stays, or was taken back; nobody is asked any more. */
  answerLoss: Call<{ article: ArticlePath }, null, 'no-project'>;
  /** Save now whatever waits; answers when it is on disk or has failed. */
  flush: Call<Empty, SaveState, never>;
  /** The window has got the focus: look whether files changed meanwhile. */
  lookAgain: Call<Empty, null, never>;

  /**
   * How the window's commands are now, for the host's own menu (capability `nativeMenu`);
   * `typing`: a field that has an undo of its own has the focus.
   */
  showCommands: Call<{ typing: boolean; commands: readonly ShownCommand[] }, null, never>;
  /** The answer to the event `closing`: everything is sent but so many changes, which could not be. */
  letClose: Call<{ unsent: number }, null, never>;
}

type Empty = Record<string, never>;

export type OpenCode = 'not-found' | 'not-a-folder' | 'not-readable' | 'unknown-place' | 'io-error';

export type WriteCode =
  'disk-full' | 'read-only' | 'not-writable' | 'foreign-folder' | 'newer-format' | 'io-error' | 'no-project';

export interface ProjectView {
  readonly place: PlaceToken;
  /** null until the first annotation makes `beleg/project.json`. */
  readonly id: string | null;
  readonly name: string;
  readonly tagset: Tagset;
  readonly annotator: Annotator | null;
  /** Who makes the agreed set, and alone may; null as long as the project has no lead. */
  readonly adjudicator: AnnotatorId | null;
  /** Annotators found in the project's own files; one of them may be the user with lost settings. */
  readonly knownAnnotators: readonly Annotator[];
  /** Why nothing can be written here, if so. */
  readonly writable: 'yes' | 'read-only' | 'foreign-folder' | 'newer-format';
  /** Article to show first: the single file that was opened, or the one shown last. */
  readonly startWith: ArticlePath | null;
  readonly notices: readonly Notice[];
}

export interface RefusedChange {
  readonly change: string;
  /**
   * `conflict`: what stands in the layer is not what the change began with, or the words
   * that it newly quotes do not stand where it says in their text.
   * `no-such-text`: it is about a text that nobody has any more; the article shows another one.
   * `not-adjudicator`: only whom the project names may change the agreed set.
   */
  readonly code: 'conflict' | 'no-such-article' | 'no-such-text' | 'read-only' | 'not-adjudicator';
}

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Timestamp }
  | { readonly kind: 'failed'; readonly code: WriteCode; readonly file: string; readonly detail?: string };

export interface Events extends PartEvents {
  saveStateChanged: SaveState;
  /** Another window changed something: apply the same changes. */
  changesApplied: { readonly changes: readonly Change[]; readonly window: string };
  /** A layer is not what it was (changed on disk, merged, recovered): take this one. */
  layerReplaced: { readonly layer: LayerView; readonly notices: readonly Notice[] };
  layerRemoved: {
    readonly article: ArticlePath;
    readonly annotator: AnnotatorId;
    readonly adjudicated?: true;
  };
  /** The same of statements. */
  statementsReplaced: { readonly statements: StatementsView; readonly notices: readonly Notice[] };
  statementsRemoved: {
    readonly article: ArticlePath;
    readonly annotator: AnnotatorId;
    readonly adjudicated?: true;
  };
  /** Articles came, went or changed. */
  articlesChanged: { readonly articles: readonly ArticleEntry[] };
  /** The text of an article that this window asked for; its layers are still being read. */
  articleRead: ArticleAhead;
  /** The open article is not what it was on disk. Instead of it there may be a folder, or a file without text (`gone`, too). */
  articleChanged: {
    readonly article: ArticlePath;
    readonly gone: boolean;
    readonly isFolder?: true;
    readonly isUnreadable?: true;
  };
  /** The text of an article is being taken out of its file, and that takes a while. */
  articleProgress: { readonly article: ArticlePath; readonly done: number; readonly total: number };
  /** Counts of some articles, as the index finds them; `done` after the last of a pass. */
  countsChanged: {
    readonly counts: Readonly<Record<ArticlePath, readonly LayerCounts[]>>;
    readonly done: boolean;
  };
  /** What is known of these articles now; `done` once all have been looked through. */
  articlesDescribed: {
    readonly described: Readonly<Record<ArticlePath, ArticleDescription>>;
    readonly done: boolean;
  };
  /** How far looking through the articles is; `problems` are those that are new since the last word. */
  surveyProgress: SurveyState;
  /** How far the review of these articles is by now, after the counts that it follows from. */
  reviewProgress: ReviewProgressNews;
  settingsChanged: Settings;
  noticed: Notice;
  /** What a notice told of is over. */
  noticeOver: { readonly id: string };
  /** The user chose a command in the host's own menu. */
  commandChosen: { readonly command: string };
  /** The user asked the host to open this: a second start, a recent project, a folder dropped on the icon. */
  openRequested: { readonly place: PlaceToken };
  /** The window is about to close: send what is being written, and answer with `letClose`. */
  closing: null;
}

export type CallName = keyof Calls;
export type EventName = keyof Events;
export type Reply<K extends CallName> = Result<Calls[K]['value'], Calls[K]['code'] | HostCode>;

/** What a renderer holds, and what `main/backend` implements. */
export type Api = { readonly [K in CallName]: (request: Calls[K]['request']) => Promise<Reply<K>> };

/** An event as it crosses: `{"event": name, "data": …}`. */
export type EventMessage = { [K in EventName]: { readonly event: K; readonly data: Events[K] } }[EventName];

/** How JSON text crosses between a renderer and its host; each shell brings one. */
export interface Transport {
  call(name: string, json: string): Promise<string>;
  /** Returns the way to stop listening. */
  onEvent(listen: (json: string) => void): () => void;
  /** Told when the host becomes unreachable or reachable again. */
  onConnection(listen: (connected: boolean) => void): () => void;
}
