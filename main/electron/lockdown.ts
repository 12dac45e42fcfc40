/**
 * What a window may not do: reach the network, be given a permission, go elsewhere,
 * open others, embed, download, have its words spell-checked by somebody.
 *
 * All of it is held for every session and every page that there ever is in this
 * program, not only for those that Beleg makes.
 */
import { app, type Session, type WebContents } from 'electron';
import { ORIGIN, WINDOW_URL } from './channels.ts';
import { isSandboxGivenUp } from './sandbox.ts';

/** Copying what is selected; everything else that a page can ask for is refused. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Before Electron is ready: every renderer in a sandbox, no name ever resolved, every session and page locked. */
export function lockProcess(): void {
  // Would take back half of what a checkout was started without; a package does not go on then.
  if (!isSandboxGivenUp()) app.enableSandbox();
  // Of no use to a program without a network, and each a way out of it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('disable-background-networking');
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** Lock what the pages of a session may ask of the world. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayBeRequested(url, !app.isPackaged) });
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Lock where a page may go, and what it may open. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', stayHere);
  contents.on('will-frame-navigate', stayHere);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Whether a request stays in this program; the tools for developers are there in a checkout only. */
export function mayBeRequested(url: string, isCheckout: boolean): boolean {
  const own = [`${ORIGIN}/`, `blob:${ORIGIN}/`, 'data:', ...(isCheckout ? ['devtools://'] : [])];
  return own.some((start) => url.startsWith(start));
}

/** Loading the page again is no going away: the crash page does it. */
function stayHere(event: {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault: () => void;
}): void {
  if (!event.isMainFrame || event.url !== WINDOW_URL) event.preventDefault();
}
