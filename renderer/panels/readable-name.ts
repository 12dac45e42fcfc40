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

/** The last part of a path, and the folders before it (`''` at the top). */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}
