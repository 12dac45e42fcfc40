/**
 * File names as they can be read safely: control characters, line ends and the marks
 * that turn writing round are shown as escapes, so that no name can look like another.
 */

// Control characters, separators, and bidirectional and invisible format characters.
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]|\p{Cs}/gu;

/** Show the result inside `<bdi>`, so that a name cannot reorder what stands around it. */
export function readableName(name: string): string {
  return name.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16).toUpperCase()}}`;
  });
}

/** This many characters at the end of a long name stay in view: what tells apart names that begin alike. */
const LAST = 5;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A file's name in three: what may be cut short, what stays (`''` for a short name), and its ending with the dot. */
export function splitFileName(name: string): {
  readonly start: string;
  readonly end: string;
  readonly ending: string;
} {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const ending = name.slice(stem.length);
  const parts = Array.from(graphemes.segment(stem), ({ segment }) => segment);
  if (parts.length <= LAST * 3) return { start: stem, end: '', ending };
  return { start: parts.slice(0, -LAST).join(''), end: parts.slice(-LAST).join(''), ending };
}

/** The last part of a path, and the folders before it (`''` at the top). */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}
