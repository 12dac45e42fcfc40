/**
 * Files in one zip, made as they are read: the same bytes for the same files, on every
 * machine and in every time zone.
 */
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { OutputFile } from '../../../shared/formats/format.ts';

/** No entry tells when it was made. Taken apart in local time, so that it is the same day everywhere. */
function fixed() {
  return { mtime: new Date(1980, 0, 1, 12), forceDosTimestamp: true, mode: 0o100644, compress: true };
}

/** How much is handed on at a time. */
const PIECE_BYTES = 64 * 1024;

export async function* zipBytes(files: Iterable<OutputFile>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_resolve, reject) => {
    zip.once('error', reject);
  });
  failed.catch(() => undefined);
  for (const { path, chunks } of files)
    zip.addReadStreamLazy(path, fixed(), (give) => give(null, Readable.from(pieces(chunks))));
  zip.end();
  const output = zip.outputStream.pipe(new PassThrough());
  const reading = output[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([reading.next(), failed]);
    if (next.done === true) return;
    const piece: unknown = next.value;
    if (piece instanceof Uint8Array) yield piece;
  }
}

/** Bytes in pieces that are worth handing on: formats speak in short lines. */
export function* pieces(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    waiting.push(bytes);
    length += bytes.length;
    if (length < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
