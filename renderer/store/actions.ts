/**
 * Everything a window can do, by name. Panels, the editor, menus and keys call
 * these and nothing else.
 */
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import type { FolderListing, PlaceToken, Settings } from '../../shared/api/contract.ts';
import type { PaneId } from './state.ts';

export type Edge = 'start' | 'end';
export type Step = 'character' | 'word';

export interface Actions {
  start(): Promise<void>;
  openProject(place: PlaceToken | null): Promise<void>;
  /** By the system's dialog where there is one; false if the window must show its own (`listFolders`). */
  pickFolder(): Promise<boolean>;
  listFolders(place: PlaceToken | null): Promise<FolderListing | null>;
  openSample(): Promise<void>;
  closeProject(): void;
  identify(name: string, uuid?: string): Promise<boolean>;
  keepElsewhere(): Promise<void>;
  changeSettings(patch: Partial<Settings>): void;

  openArticle(article: ArticlePath, pane?: PaneId): Promise<void>;
  closeBeside(): void;
  activatePane(pane: PaneId): void;
  stepArticle(by: 1 | -1): void;

  /**
   * The editor tells what is selected; already trimmed and snapped. Tags it if a tag is armed,
   * unless it is still `growing` (a drag that goes on, a selection by keyboard).
   */
  selectText(pane: PaneId, span: Span | null, growing?: boolean): void;
  /** Tag the selected words; without a selection but with a selected annotation, change its tag; with neither, arm the tag. */
  tag(tag: TagId): void;
  tagAgain(): void;
  arm(tag: TagId | null): void;
  selectAnnotation(article: ArticlePath, id: AnnotationId | null, annotator?: string): void;
  stepAnnotation(by: 1 | -1): void;
  retag(article: ArticlePath, id: AnnotationId, tag: TagId): void;
  writeNote(article: ArticlePath, id: AnnotationId, note: string): void;
  /** Grow (outwards) or shrink (inwards) one edge of an annotation by a grapheme or a word. */
  moveBoundary(article: ArticlePath, id: AnnotationId, edge: Edge, by: 'grow' | 'shrink', step: Step): void;
  remove(article: ArticlePath, id: AnnotationId): void;
  /** The user looked at two versions: keep this one, without the mark. */
  resolveConflict(article: ArticlePath, id: AnnotationId): void;

  undo(): void;
  redo(): void;
  flush(): Promise<void>;
  hideHighlights(hidden: boolean): void;
  dismissNotice(id: string): void;
}
