/** Names of tags and link types in files: as long as a window shows and a call carries. */

/** In UTF-16 code units. */
export const LONGEST_LABEL = 256;

/** Cut where it is longer. */
export function tagLabel(label: string): string {
  return label.slice(0, LONGEST_LABEL).toWellFormed();
}
