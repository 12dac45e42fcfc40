/**
 * `app://bundle/…`: the window's own files, and the headers that hold the window in.
 *
 * A request names a file of the built window or it is refused: no encoded characters,
 * no dots that lead out, no kind of file that a window is not made of. Files are read
 * with `fs`, because Electron's own fetch would pass the lock on the network.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme } from 'electron';
import { SECURITY_HEADERS } from '../../shared/api/security-headers.ts';
import { CONTENT_TYPES } from '../backend/content-types.ts';
import { SCHEME, WINDOW_URL } from './channels.ts';

/** Like a secure site of its own; nothing passes its content security policy. */
export const PRIVILEGED_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** A name that a built file may have: nothing hidden, nothing encoded. */
const NAME = /^\w[\w.@+~-]*$/;

/** The answer to a request of the window; `folder` is the absolute path of the built window. */
export async function answerRequest(
  request: Pick<Request, 'method' | 'url'>,
  folder: string,
): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const names = namesIn(request.url);
  if (names === null) return refuse(400);
  const file = path.join(folder, ...names);
  if (!file.startsWith(folder + path.sep)) return refuse(400);
  const type = CONTENT_TYPES[path.extname(file)];
  if (type === undefined) return refuse(404);
  try {
    const bytes = new Uint8Array(await readFile(file));
    return new Response(bytes, { headers: { ...SECURITY_HEADERS, 'Content-Type': type } });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse(404);
    throw error;
  }
}

/** The parts of the path in one of our addresses; null for any other address. */
function namesIn(url: string): readonly string[] | null {
  if (!url.startsWith(WINDOW_URL)) return null;
  const [name = ''] = url.slice(WINDOW_URL.length).split(/[?#]/, 1);
  if (name === '') return ['index.html'];
  const names = name.split('/');
  return names.every((part) => NAME.test(part)) ? names : null;
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS } });
}
