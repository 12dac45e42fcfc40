/**
 * The editor: an article's text as ProseMirror shows it, with the annotations on it.
 *
 * It knows spans and how they are drawn, not what annotations mean. The text can be
 * walked, selected and read aloud, never changed.
 */
import type { ArticleKind } from '../../shared/domain/article.ts';
import type { Block } from '../../shared/domain/block.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import type { TagCue } from '../../shared/domain/tagset.ts';

export interface MarkColours {
  readonly line: string;
  readonly tint: string;
}

/** A stretch to draw. Several may overlap. */
export interface Mark {
  readonly id: string;
  readonly span: Span;
  readonly cue: TagCue;
  /** Colours of its own, as CSS; absent: those of the cue. */
  readonly colours?: MarkColours | undefined;
  /** 'own' or a colleague's second voice; drawn apart, never by colour alone. */
  readonly voice: 'own' | 'colleague';
  /** Not exact: drawn as uncertain until confirmed. */
  readonly uncertain: boolean;
  /** Stands at its start: who made it, where several did. */
  readonly sign?: string | undefined;
  /** Read by screen readers: tag, annotator, note. */
  readonly description: string;
}

/** A stretch with a line above its whole paragraphs; folded, only the line is shown. */
export interface Fold {
  readonly id: string;
  readonly span: Span;
  readonly folded: boolean;
  /** What stands on the line, for so many lines of text. */
  readonly words: (lines: number) => string;
}

/** A stretch that is dotted and carries a `?`; `words` say what is suggested. */
export interface Suggestion {
  readonly span: Span;
  readonly words: string;
  /** Words within a line, whose `?` stands above them; `current` is the one that is looked at. Else a stretch. */
  readonly look?: 'words' | 'current';
}

/** What was found in the text; spans are in order and do not overlap. */
export interface FoundWords {
  readonly hits: readonly Span[];
  /** The one that is meant. */
  readonly current: Span | null;
  /** Zones that are not the article's: hits in them are drawn so. */
  readonly excluded: readonly Span[];
  /** Words of a list of one's own. */
  readonly listed: readonly Span[];
}

export interface EditorEvents {
  /**
   * The words selected, trimmed and snapped to graphemes; null for a bare caret. Once per
   * settled selection: when the mouse button, or Shift, is let go.
   */
  selectionChanged(span: Span | null): void;
  /** Clicked or reached by key: the smallest mark first, then the next one on repetition; null for none. */
  markPicked(id: string | null): void;
  /** What a click would pick under the pointer now; null for none. */
  markHovered?(id: string | null): void;
  focused(): void;
  /** The line of this fold was pressed. */
  foldPressed?(id: string): void;
}

/** The first offset in view, and how much of its line is out of view above (CSS pixels). */
export interface ViewPlace {
  readonly offset: number;
  readonly above: number;
}

/** The page on screen (client coordinates): what of it is in view, and where its lines end. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The edge of the text; to `right` there is the margin. */
  readonly textRight: number;
}

export interface EditorOptions {
  readonly text: ArticleText;
  readonly kind: ArticleKind;
  /** What an extracted text consists of; absent where lines and marks tell. */
  readonly blocks?: readonly Block[] | undefined;
  /** Accessible name of the text: the article's path. */
  readonly label: string;
  /** Says that the text cannot be changed and what the keys do; for `aria-describedby`. */
  readonly description: string;
  readonly events: EditorEvents;
}

/** Made by `createEditor` (create-editor.ts). It handles the keys that move the caret and no others. */
export interface Editor {
  /**
   * Replaces the marks; only paragraphs near the viewport are decorated. Ids are unique.
   * Cheap (2 ms among 50,000) if unchanged marks are the same objects in the same order.
   */
  setMarks(marks: readonly Mark[]): void;
  /** Frames this mark, or will as soon as there is one; `reveal` scrolls it to a comfortable place unless it stands in one. */
  select(id: string | null, reveal: boolean): void;
  hideMarks(hidden: boolean): void;
  /**
   * Replaces the folds. Offsets and marks stay as they are; a caret that would be hidden goes behind
   * the fold. Folds that `came` by themselves leave the line that is looked at where it is on screen;
   * those of somebody's own making go where they belong. While a pointer presses on
   * the text they wait, as marks and suggestions do: the words under it stay what they are.
   */
  setFolds(folds: readonly Fold[], how: 'came' | 'made'): void;
  setSuggestions(suggestions: readonly Suggestion[]): void;
  /** Replaces what is marked as found, near the viewport. */
  setFound(found: FoundWords): void;
  /** Marks the place where words stood that are gone, and nothing of what stands there; null for none. */
  setGap(gap: { readonly offset: number; readonly words: string } | null): void;
  /** Scrolls these words to a comfortable place unless they stand in one. */
  reveal(span: Span): void;
  /** Selects these words, or puts the caret there if the span is empty. Reports nothing, moves no focus. */
  setSelection(span: Span): void;
  /** Moves on to the next mark under the caret or the last click (`O`). */
  cycleOverlap(): void;
  focus(): void;
  /** True as long as words are selected, in view or not. */
  hasSelection(): boolean;
  /** Scrolls so that this offset stands in the first line in view: where somebody read before. */
  showFrom(offset: number): void;
  /** Where the view stands, to be shown by an editor of the same text. */
  place(): ViewPlace;
  showPlace(place: ViewPlace): void;
  /** Where the selected words are on screen, for the popover; null if there are none in view. */
  selectionBox(): DOMRect | null;
  /** Where these words are on screen; null if they are out of view. */
  boxOf(span: Span): DOMRect | null;
  pageBox(): PageBox;
  /** The smallest mark at a point of the screen; null where there is none, or the text is not there. */
  markAt(x: number, y: number): string | null;
  /** The first and last offset in view, for the status bar. */
  visibleSpan(): Span;
  /**
   * Told whenever other words may be in view: the text was scrolled, or its pane has another size;
   * also once when the pane has its first.
   */
  onViewMoved(listen: () => void): () => void;
  destroy(): void;
}
