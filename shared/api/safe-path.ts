/**
 * Paths as a window may name them: inside the project by their very form.
 *
 * This looks at the text only, for every system at once. Whether a link leads out of
 * the project is a question to the disk; the backend asks it again with the real path.
 */

/**
 * Is `path` relative and without a part that goes up or stays?
 *
 * A backslash is an ordinary character of a file name on Linux and macOS, and a
 * separator on Windows: it may stand in a name, but never between two parts of which
 * one is `..`, and never behind a drive letter.
 */
export function isSafePath(path: string): boolean {
  if (path === '' || path.includes('\0')) return false;
  if (/^[/\\]/.test(path) || /^[A-Za-z]:[/\\]/.test(path)) return false;
  if (path.split('/').some((part) => part === '' || part === '.')) return false;
  return !path.split(/[/\\]/).includes('..');
}
