/**
 * Opening and reading a file that anybody may have put there.
 *
 * What is called like a file can be a link to anywhere, a FIFO that nobody writes to, a
 * device without end, or larger than memory. A link is not followed, nothing waits for
 * a writer, and only a regular file is read, up to a limit that the caller sets.
 */
import { constants, type Stats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';

/** No regular file: a folder, a FIFO, a socket, a device. */
export const NOT_REGULAR = 'ENOTREGULAR';

/** How much more room is made at a time for a file that grew while it was read. */
const MORE_BYTES = 64 * 1024;

/** Without O_NOFOLLOW (Windows) the name is looked at first: better than nothing, where nothing better is. */
const CANNOT_REFUSE_LINKS = (constants.O_NOFOLLOW ?? 0) === 0;

export interface ReadFile {
  readonly bytes: Uint8Array;
  /** Of the very file that was read. */
  readonly stats: Stats;
}

/**
 * Open for reading. Rejects with the system's error: `ELOOP` for a link, `ENOTREGULAR`
 * for what is no regular file.
 */
export async function openRegularFile(file: string): Promise<FileHandle> {
  if (CANNOT_REFUSE_LINKS && (await lstat(file)).isSymbolicLink()) throw fileError('ELOOP', 'a link');
  const handle = await open(
    file,
    constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0),
  );
  try {
    if (!(await handle.stat()).isFile()) throw fileError(NOT_REGULAR, 'no regular file');
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** All bytes of a file just opened; rejects with `EFBIG` beyond `limit`, whatever size it says it has. */
export async function readBytes(handle: FileHandle, limit: number): Promise<Uint8Array> {
  const { size } = await handle.stat();
  if (size > limit) throw fileError('EFBIG', `${size} bytes are more than ${limit}`);
  // One byte more than it should have: then the read that finds the end needs no more room.
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) return buffer.subarray(0, length);
    length += bytesRead;
    if (length > limit) throw fileError('EFBIG', `more than ${limit} bytes`);
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(MORE_BYTES)]);
  }
}

/** Open, read and close; rejects as the two above do. */
export async function readRegularFile(file: string, limit: number): Promise<ReadFile> {
  const handle = await openRegularFile(file);
  try {
    return { bytes: await readBytes(handle, limit), stats: await handle.stat() };
  } finally {
    await handle.close();
  }
}

function fileError(code: string, message: string): Error & { readonly code: string } {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}
