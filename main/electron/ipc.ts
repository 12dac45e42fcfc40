/**
 * The window's line to the program: calls in, as the contract's JSON text, and nothing
 * but text.
 *
 * Only the top frame of our own page is heard, on the line of its own window. What it
 * says then passes the same gate (`dispatch`) as what comes over the loopback shell.
 */
import type { Api, PlaceToken } from '../../shared/api/contract.ts';
import { dispatch } from '../../shared/api/dispatch.ts';
import { fail } from '../../shared/result.ts';
import { CHANNELS, ORIGIN } from './channels.ts';

/** Of Electron's `IpcMainInvokeEvent`, who speaks. */
export interface Incoming {
  readonly senderFrame: { readonly parent: unknown; readonly origin: string } | null;
}

/** Of Electron's `IpcMain`, what is used. */
export interface IncomingLine {
  handle(channel: string, listener: (event: Incoming, ...args: unknown[]) => Promise<unknown>): void;
}

export interface Line {
  /** The api for the page that is loaded now. */
  readonly api: () => Api;
  /** The token of something that the user dropped; null if there is no such thing. */
  readonly placeOf: (absolute: string) => Promise<PlaceToken | null>;
  readonly log: (line: string) => void;
}

/** The longest path that any system has. */
const LONGEST_PATH = 32_767;

/** Answer what comes over `ipc`, the line of one window's page. */
export function answerWindow(ipc: IncomingLine, { api, placeOf, log }: Line): void {
  ipc.handle(CHANNELS.call, async (event, name: unknown, json: unknown) => {
    refuseStrangers(event, log);
    if (typeof name !== 'string' || typeof json !== 'string') return JSON.stringify(fail('bad-input'));
    return await dispatch(name, json, api(), log);
  });
  ipc.handle(CHANNELS.placeOf, async (event, absolute: unknown) => {
    refuseStrangers(event, log);
    // Empty for a file that the page made itself.
    if (typeof absolute !== 'string' || absolute === '' || absolute.length > LONGEST_PATH) return null;
    return await placeOf(absolute);
  });
}

function refuseStrangers({ senderFrame }: Incoming, log: (line: string) => void): void {
  // A frame that is gone by now is nobody any more.
  if (senderFrame !== null && senderFrame.parent === null && senderFrame.origin === ORIGIN) return;
  log('refused a message: not from the window’s own page');
  throw new Error('refused');
}
