/** A backend for the tests of the shell: answers every call, remembers what reached it, and can send events. */
import type { Api, CallName, EventMessage, HostDescription } from '../../shared/api/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Backend } from '../backend/backend.ts';

export interface FakeBackend extends Backend {
  /** Every call that reached the api, in order. */
  readonly calls: { readonly window: string; readonly name: CallName; readonly request: unknown }[];
  readonly windows: Set<string>;
  /** Send to every connected window. */
  send(message: EventMessage): void;
  isClosed: boolean;
}

const DESCRIPTION: HostDescription = {
  version: '0.0.0',
  capabilities: { folderDialog: false, nativeMenu: false, ownBrowser: false },
  settings: {
    annotator: null,
    language: 'system',
    theme: 'system',
    textFace: 'serif',
    textSize: 18,
    lineLength: 68,
    singleKeys: true,
    keys: {},
    recentTags: [],
    panels: {},
  },
  systemLanguages: ['en'],
  startsWithProject: false,
  recent: [],
};

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
    async close() {
      this.isClosed = true;
      return await Promise.resolve({ saved: true });
    },
  };
}

/** Tells `heard` about every call; answers some of them as a real one would and fails the rest politely. */
export function fakeApi(heard: (name: CallName, request: unknown) => void): Api {
  const answer =
    <Reply>(name: CallName, reply: Reply) =>
    async (request: unknown): Promise<Reply> => {
      heard(name, request);
      return await Promise.resolve(reply);
    };
  return {
    describeHost: answer('describeHost', ok(DESCRIPTION)),
    changeSettings: answer('changeSettings', ok(DESCRIPTION.settings)),
    pickFolder: answer('pickFolder', ok({ place: null })),
    listFolders: answer('listFolders', fail('not-found' as const)),
    copySample: answer('copySample', fail('read-only' as const)),
    openProject: answer('openProject', fail('nothing-given' as const)),
    identify: answer('identify', fail('taken' as const)),
    keepElsewhere: answer('keepElsewhere', fail('no-project' as const)),
    listArticles: answer('listArticles', ok({ articles: [], notices: [] })),
    openArticle: answer('openArticle', fail('not-found' as const)),
    closeArticle: answer('closeArticle', ok(null)),
    applyChanges: answer('applyChanges', ok({ refused: [] })),
    flush: answer('flush', ok({ kind: 'idle' } as const)),
    lookAgain: answer('lookAgain', ok(null)),
  };
}
