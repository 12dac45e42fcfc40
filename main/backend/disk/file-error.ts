/** What the system says when a file cannot be read, in the codes of the contract. */

/** The system's code of a failed file operation (`ENOENT`, …), if `error` is one. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What a failed file operation says of itself, for `Failure.detail`: without the path, which windows must not see. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node: "ENOENT: no such file or directory, open '/home/…'".
  const syscall = 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : undefined;
  return syscall === undefined ? error.message : (error.message.split(`, ${syscall}`)[0] ?? error.message);
}

/** Why something could not be read. */
export function readFailure(error: unknown): 'not-found' | 'not-readable' | 'io-error' {
  const code = codeOf(error) ?? '';
  if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)) return 'not-found';
  // ELOOP: a ring of links is there, but leads nowhere.
  if (['EACCES', 'EPERM', 'ELOOP'].includes(code)) return 'not-readable';
  return 'io-error';
}
