/** A backend for the tests of the shell: answers every call, remembers what reached it, and can send events. */
import { fakeApi } from '../../shared/api/fake-api.cases.ts';
import type { CallName, EventMessage } from '../../shared/api/contract.ts';
import type { Backend } from '../backend/backend.ts';

export interface FakeBackend extends Backend {
  /** Every call that reached the api, in order. */
  readonly calls: { readonly window: string; readonly name: CallName; readonly request: unknown }[];
  readonly windows: Set<string>;
  /** Send to every connected window. */
  send(message: EventMessage): void;
  isClosed: boolean;
}

export function fakeBackend(): FakeBackend {
  const calls: FakeBackend['calls'] = [];
  const senders = new Map<string, (message: EventMessage) => void>();
  const windows = new Set<string>();
  return {
    calls,
    windows,
    isClosed: false,
    send(message) {
      for (const send of senders.values()) send(message);
    },
    connect(window, send) {
      senders.set(window, send);
      windows.add(window);
      return {
        api: fakeApi((name, request) => calls.push({ window, name, request })),
        close() {
          senders.delete(window);
          windows.delete(window);
        },
      };
    },
    placeOf: async (absolute) => await Promise.resolve(`place of ${absolute}`),
    recent: async () => await Promise.resolve([]),
    async close() {
      this.isClosed = true;
      return await Promise.resolve({ saved: true });
    },
  };
}
