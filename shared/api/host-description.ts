/** What a host says of itself and of the places it knows: settings, capabilities, folders. */
import type { Annotator, AnnotatorId } from '../domain/annotator.ts';
import type { ArticlePath } from '../domain/layer.ts';

/** Given by the host for a place outside the project; worth nothing to another host. */
export type PlaceToken = string;

export interface HostDescription {
  readonly version: string;
  readonly capabilities: Capabilities;
  readonly settings: Settings;
  /** BCP 47 of the system, best first. */
  readonly systemLanguages: readonly string[];
  /** The host was started with a folder or file to open. */
  readonly startsWithProject: boolean;
  readonly recent: readonly RecentProject[];
}

/** The renderer branches on these, never on a host's name. */
export interface Capabilities {
  /** The system's own dialogs, for folders to open and files to save. */
  readonly folderDialog: boolean;
  readonly nativeMenu: boolean;
  /** A file can be shown in the system's file manager. */
  readonly showsFiles: boolean;
  /** The report can be printed into a PDF file. */
  readonly printsPdf: boolean;
  /** The window is a tab of the user's own browser, where extensions can read along. */
  readonly ownBrowser: boolean;
}

/** A command of `shared/commands.ts` as a menu shows it. */
export interface ShownCommand {
  readonly id: string;
  /** The first of its keys, as `shared/commands.ts` writes them; null if it has none. */
  readonly keys: string | null;
  readonly enabled: boolean;
  /** null for commands that switch nothing. */
  readonly checked: boolean | null;
}

export interface RecentProject {
  readonly place: PlaceToken;
  readonly name: string;
  readonly missing: boolean;
}

export interface Settings {
  readonly annotator: Annotator | null;
  readonly language: 'system' | 'en' | 'de';
  readonly theme: 'system' | 'light' | 'dark';
  readonly textFace: 'serif' | 'sans' | 'legible';
  /** CSS pixels. */
  readonly textSize: number;
  /** Characters a line. */
  readonly lineLength: number;
  readonly singleKeys: boolean;
  /** Rebound keys: command id → keys, as `shared/commands.ts` writes them. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Tags most recently used, newest first. */
  readonly recentTags: readonly string[];
  /** Layout of the window: collapsed panels and their widths, by panel name. */
  readonly panels: Readonly<Record<string, number | boolean>>;
  /** What was chosen for an export last, by the project's id. */
  readonly exports: Readonly<Record<string, ExportMemory>>;
  /** Who the annotations imported last were of, by the project's id. */
  readonly imports: Readonly<Record<string, AnnotatorId>>;
  /** Of one's own, besides those of the project or the built-in ones. */
  readonly rejectionReasons: readonly string[];
  /** Words of one's own that are marked in every text. */
  readonly wordList: readonly string[];
}

export interface ExportMemory {
  /** A format's id; perhaps none that this Beleg has. */
  readonly format: string;
  readonly articles: 'this' | 'all' | 'chosen';
  /** For `chosen`: paths, perhaps of articles that are gone. */
  readonly some?: readonly ArticlePath[];
  /** None: everybody. */
  readonly annotators: readonly AnnotatorId[];
  readonly adjudicated: boolean;
}

export interface FolderListing {
  readonly place: PlaceToken;
  readonly name: string;
  readonly parent: PlaceToken | null;
  readonly folders: readonly { readonly place: PlaceToken; readonly name: string }[];
  /** Articles directly inside, so that one sees whether this is the folder one wants. */
  readonly articleCount: number;
}
