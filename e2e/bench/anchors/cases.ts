/** What a benchmark of anchoring is made of: two texts, and spans whose fate is known. */
import type { Span } from '../../../shared/domain/span.ts';

export interface Case {
  readonly name: string;
  readonly old: string;
  readonly now: string;
  readonly spans: readonly KnownSpan[];
}

export interface KnownSpan {
  /** UTF-16 offsets of the old text. */
  readonly span: Span;
  /** Where it stands in the new text; null if it is gone. */
  readonly gold: Span | null;
  /** The class of the row of the table that it counts in. */
  readonly class: string;
}
