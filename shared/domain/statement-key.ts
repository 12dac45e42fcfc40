/** Names one word that an annotator's file says of an article, whatever it is about. */
export interface StatementKey {
  /** The key of the file that it stands under: `metadata`, `sources` … */
  readonly under: string;
  /** Its field there; null where all that is said of the article is one value. */
  readonly field: string | null;
}
