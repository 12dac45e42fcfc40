/** Annotators: the people who annotate, known by a short id (file name) and a uuid (identity). */

/** File-name-safe: 1 to 32 of a–z, 0–9 and the hyphen. */
export type AnnotatorId = string;

export interface Annotator {
  readonly id: AnnotatorId;
  /** Identity across renamings and machines; a file with another uuid is somebody else's. */
  readonly uuid: string;
  /** Display name. */
  readonly name: string;
}

export function isAnnotatorId(text: string): boolean {
  return /^[a-z0-9-]{1,32}$/.test(text);
}
