/** A session for tests: keeps the handlers that it was given. */
import { EventEmitter } from 'node:events';

export class FakeSession extends EventEmitter {
  beforeRequest: ((details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void) | null =
    null;
  permissionRequest:
    ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null = null;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  spellChecker = true;
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();

  readonly webRequest = {
    onBeforeRequest: (listener: FakeSession['beforeRequest']): void => {
      this.beforeRequest = listener;
    },
  };

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
      this.schemes.set(scheme, handler);
    },
    unhandle: (scheme: string): void => {
      this.schemes.delete(scheme);
    },
  };

  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: FakeSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: FakeSession['devicePermission']): void {
    this.devicePermission = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
}
