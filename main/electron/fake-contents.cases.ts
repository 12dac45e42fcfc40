/** The page of a window for tests: its line to the program, and what the program told or forbade it. */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type { Incoming, IncomingLine } from './ipc.ts';

type Handler = Parameters<IncomingLine['handle']>[1];

/** A line between page and program. */
export class FakeIpc extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  }
}

export class FakeContents extends EventEmitter {
  readonly ipc = new FakeIpc();
  readonly sent: (readonly [channel: string, json: string])[] = [];
  readonly mainFrame = { parent: null, origin: 'app://bundle', url: 'app://bundle/' };
  zoom = 1;
  crashed = false;
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  webRtc = '';
  /** What it was asked to print, and how; `failsToPrint` is what it says of it. */
  readonly printed: unknown[] = [];
  failsToPrint: Error | null = null;
  readonly reload = vi.fn<() => void>();
  readonly undo = vi.fn<() => void>();
  readonly redo = vi.fn<() => void>();

  send(channel: string, json: string): void {
    this.sent.push([channel, json]);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }

  async printToPDF(options: unknown): Promise<Buffer> {
    this.printed.push(options);
    if (this.failsToPrint !== null) throw this.failsToPrint;
    return await Promise.resolve(Buffer.from('%PDF-1.7'));
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  getZoomFactor(): number {
    return this.zoom;
  }

  setZoomFactor(factor: number): void {
    this.zoom = factor;
  }

  /** The page calls, as its preload does. */
  async invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
    return await this.invokeFrom(this.mainFrame, channel, ...args);
  }

  async invokeFrom(
    senderFrame: Incoming['senderFrame'],
    channel: string,
    ...args: readonly unknown[]
  ): Promise<unknown> {
    const handler = this.ipc.handlers.get(channel);
    if (handler === undefined) throw new Error(`nobody answers ${channel}`);
    return await handler({ senderFrame }, ...args);
  }

  /** The events of the contract that were sent to the page. */
  get events(): readonly unknown[] {
    return this.sent.map(([, json]): unknown => JSON.parse(json));
  }
}

/** An event that can be called off. */
export function cancellable(): { defaultPrevented: boolean; preventDefault: () => void } {
  const event = {
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
