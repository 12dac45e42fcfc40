/**
 * Whether Chromium keeps the sandbox that Beleg's promises rest on.
 *
 * Starters of packages may do without it behind the user's back: that of an AppImage
 * does where the system allows no user namespaces. An installed Beleg then opens no
 * window. A checkout is for developers, who may have a reason (a container, a root shell).
 */
import { app } from 'electron';

/** An installed Beleg was started without it. */
export function lacksSandbox(): boolean {
  return app.isPackaged && isSandboxGivenUp();
}

/** Whoever started the program said so. */
export function isSandboxGivenUp(): boolean {
  return app.commandLine.hasSwitch('no-sandbox');
}
