/**
 * Texts: `beleg/texts/<sha256>.txt`, each once, with the records of how it came about.
 *
 * A text is durable before any layer names it, so that an annotation can always be
 * shown on the very words it was made on. Texts are never changed and never removed.
 */
import type { SourceRecord } from '../../shared/domain/article.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Sha256 } from '../../shared/domain/text.ts';
import type { Result } from '../../shared/result.ts';
import type { SaveCode } from './save-code.ts';

/** A text that an annotation may be made on. */
export interface OfferedText {
  readonly sha256: Sha256;
  readonly content: string;
  readonly source: SourceRecord;
  readonly article: ArticlePath;
}

export interface Texts {
  /**
   * An article was opened and shows this text. Kept in memory until something is
   * annotated on it; `store` writes it then.
   */
  offer(text: OfferedText): void;
  /** What was offered under this hash and is perhaps not on disk yet. */
  offered(sha256: Sha256): OfferedText | undefined;
  /** The text's content, from memory or from disk; undefined if unknown or not what its name says. */
  content(sha256: Sha256): Promise<string | undefined>;
  /**
   * See to it that the text (and its record) is on disk, verified and fsynced. True
   * afterwards for as long as nobody deletes it; false if nobody knows this text.
   */
  store(sha256: Sha256): Promise<Result<boolean, SaveCode>>;
}
