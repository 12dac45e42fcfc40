/** Files that somebody gave to the window, on their way to the host in pieces that it takes. */
import { PIECE_BYTES } from '../../../shared/api/exchange-calls.ts';
import type { Exchanging } from '../../store/exchanging.ts';
import type { GivenFile } from './given-file.ts';

/** Letters of one call of `fromCharCode`: more arguments than that no engine takes for certain. */
const LETTERS = 8192;

/** Answers the failure, if there was one. `told` is called before each file. */
export async function sendFiles(
  send: Exchanging['sendImport'],
  upload: string,
  files: readonly GivenFile[],
  told: (name: string) => void,
  signal: AbortSignal,
): Promise<Extract<Awaited<ReturnType<Exchanging['sendImport']>>, { readonly ok: false }> | null> {
  for (const { path, file } of files) {
    told(path);
    // Also an empty file is one.
    for (let at = 0; at === 0 || at < file.size; at += PIECE_BYTES) {
      if (signal.aborted) return null;
      const piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
      const sent = await send({ upload, file: path, bytes: base64(piece) });
      if (!sent.ok) return sent;
    }
  }
  return null;
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += LETTERS)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + LETTERS)));
  return btoa(parts.join(''));
}
