/**
 * The text of an article: what people read and what offsets count in.
 *
 * For .txt and .md it is the decoded file without BOM and with LF line ends, and
 * nothing else changed. It is known by the SHA-256 of its UTF-8 bytes.
 */

/** 64 lower-case hexadecimal digits. */
export type Sha256 = string;

export interface ArticleText {
  readonly sha256: Sha256;
  readonly content: string;
  /** BCP 47; absent where nobody said and nothing could be told from the text. */
  readonly language?: string;
}
