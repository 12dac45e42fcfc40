/**
 * Names and quotes as a terminal may show them: what would move the cursor, end the
 * line or turn the direction of writing is written as its code.
 */

/** Control characters, line separators and what steers bidirectional text. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

export function printable(text: string): string {
  return text.replaceAll(STEERING, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
