/**
 * The backend: implements the contract for any host, over one open project.
 *
 * One process serves one or more windows. Each window has a `Connection`: calls in,
 * events out. All windows of a process share the open project, so two tabs agree.
 */
import type { Api, EventMessage } from '../../shared/api/contract.ts';
import type { Host } from './host.ts';

export interface Connection {
  readonly api: Api;
  /** The window is gone. */
  close(): void;
}

export interface Backend {
  /** A window joins; `send` gets every event meant for it. `window` is the shell's id for it. */
  connect(window: string, send: (message: EventMessage) => void): Connection;
  /** Save everything that waits and release journals, locks and watchers; ends in at most `timeoutMs`. */
  close(timeoutMs: number): Promise<{ saved: boolean }>;
}

export declare function createBackend(host: Host): Backend;
