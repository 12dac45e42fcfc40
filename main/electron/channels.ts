/**
 * Where window and program meet: the origin of the window's page, and the names under
 * which the preload and the main process hear each other.
 */

/** The scheme of the window's own files; registered before Electron is ready. */
export const SCHEME = 'app';
/** The only origin that is ever answered. */
export const ORIGIN = `${SCHEME}://bundle`;
/** The one page of Beleg. */
export const WINDOW_URL = `${ORIGIN}/`;

export const CHANNELS = {
  /** (name, JSON text) → JSON text: a call of the contract. */
  call: 'beleg:call',
  /** JSON text: an event of the contract. */
  event: 'beleg:event',
  /** (absolute path of something that was dropped) → its token, or null. */
  placeOf: 'beleg:place-of',
} as const;
