/** Words of others in a picture: what no XML can hold would make all of it unreadable. */

const NOT_IN_XML = /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{FFFE}\u{FFFF}]/gu;

/** With U+FFFD for each such character and for halves of pairs; nothing is escaped. */
export function xmlWords(words: string): string {
  return words.toWellFormed().replaceAll(NOT_IN_XML, '\u{FFFD}');
}
