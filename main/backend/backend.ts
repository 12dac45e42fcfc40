/**
 * The backend: implements the contract for any host, over the projects that its windows
 * have open.
 *
 * One process serves one or more windows. Each window has a `Connection`: calls in,
 * events out. Windows on one project share it, so two tabs agree. Every call is one
 * short method here; what it does is told where it is done.
 */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type {
  Api,
  EventMessage,
  HostDescription,
  PlaceToken,
  RecentProject,
  Settings,
  WriteCode,
} from '../../shared/api/contract.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { articleCalls } from './articles/article-calls.ts';
import { agreementCalls } from './comparing/agreement-calls.ts';
import { gatheringCalls } from './gathering/gathering-calls.ts';
import { exchangeCalls } from './exchange/exchange-calls.ts';
import { messageOf } from './disk/file-error.ts';
import { nodeFiles } from './disk/files.ts';
import type { Host } from './host.ts';
import { annotatorFrom } from './project/identity.ts';
import type { InProject } from './in-project.ts';
import { occurrenceCalls } from './occurrences/occurrence-calls.ts';
import { machineWith, openMachine } from './app-data/machine.ts';
import { nameOf, Places } from './project/places.ts';
import { keepPrivate } from './app-data/private-folders.ts';
import { copySample } from './project/sample.ts';
import type { Session } from './session.ts';
import { searchCalls } from './search/search-calls.ts';
import { Sessions } from './sessions.ts';
import { SettingsStore } from './app-data/settings.ts';
import { Extraction } from './sources/extraction.ts';
import type { SessionSurroundings, Window } from './surroundings.ts';
import { tagsetCalls } from './tagset/tagset-calls.ts';
import { Traffic } from './traffic.ts';
import { workCalls } from './work/work-calls.ts';

export interface Connection {
  readonly api: Api;
  /** The window is gone. */
  close(): void;
}

export interface Backend {
  /** A window joins; `send` gets every event meant for it. `window` is the shell's id for it. */
  connect(window: string, send: (message: EventMessage) => void): Connection;
  /** The token of an absolute path that the user gave to the shell: dropped, chosen, or named at a second start. */
  placeOf(absolute: string): Promise<PlaceToken>;
  /** Absolute paths of the projects opened lately, newest first, for the system's own lists. */
  recent(): Promise<readonly string[]>;
  /** Save everything that waits and release journals, locks and watchers; ends in at most `timeoutMs`. */
  close(timeoutMs: number): Promise<{ saved: boolean }>;
}

export function createBackend(host: Host): Backend {
  const windows = new Map<string, Window>();
  const starting = start(host);

  return {
    connect(id, send) {
      const window: Window = { id, send };
      windows.set(id, window);
      return {
        api: apiFor(window, starting, windows),
        close() {
          windows.delete(id);
          void starting.then(({ sessions }) => sessions.leave(id));
        },
      };
    },
    placeOf: async (absolute) => (await starting).places.tokenOf(absolute),
    recent: async () => (await starting).settings.recent.map((project) => project.path),
    async close(timeoutMs) {
      const { sessions, extraction } = await starting;
      await extraction.close();
      return sessions.close(timeoutMs);
    },
  };
}

interface Started extends SessionSurroundings {
  readonly sessions: Sessions;
}

/** Nothing here may keep a window from opening: without a place to write, settings last as long as the process. */
async function start(host: Host): Promise<Started> {
  await mkdir(host.dataFolder, { recursive: true, mode: 0o700 }).catch((error: unknown) =>
    host.log(`app-data folder: ${messageOf(error)}`),
  );
  await keepPrivate(host.dataFolder);
  const opened = await openMachine(nodeFiles, host.dataFolder).catch((error: unknown) =>
    fail('io-error', messageOf(error)),
  );
  const machine = opened.ok ? opened.value : await machineWith('0'.repeat(16));
  const settings = await SettingsStore.open({ fs: nodeFiles, folder: host.dataFolder, machine: machine.id });
  const extraction = new Extraction(() => host.spawnExtractor());
  const surroundings = { host, machine, settings, places: new Places(), extraction, traffic: new Traffic() };
  return { ...surroundings, sessions: new Sessions(surroundings) };
}

function apiFor(window: Window, starting: Promise<Started>, windows: ReadonlyMap<string, Window>): Api {
  const inProject: InProject = async (work) => {
    const { sessions, traffic } = await starting;
    const session = sessions.of(window.id);
    if (session === undefined) return fail('no-project');
    return session.tellable(await traffic.answer(() => work(session)));
  };

  return {
    describeHost: async () => ok(await describe(await starting)),

    async changeSettings({ patch }) {
      const started = await starting;
      const { annotator, ...rest } = patch;
      if (annotator !== undefined) {
        // A name can be changed here; who one is, only by `identify`.
        const settled = started.settings.settings.annotator;
        if (annotator === null || annotator.uuid !== settled?.uuid) return fail('not-allowed');
        const renamed = await identify(started, window, annotator.name, undefined);
        if (!renamed.ok) return renamed;
      }
      const changed = await started.settings.change(rest);
      if (changed.ok) tellSettings(windows, window, changed.value);
      return changed;
    },

    async pickFolder() {
      const { host, places } = await starting;
      const picked = await host.pickFolder?.();
      return ok({ place: picked === undefined || picked === null ? null : places.tokenOf(picked) });
    },

    listFolders: async ({ place }) => (await starting).places.list(place),

    async copySample() {
      const { host, places } = await starting;
      const copied = await copySample(host.sampleFolder, host.dataFolder);
      return copied.ok ? ok({ place: places.tokenOf(copied.value) }) : copied;
    },

    async openProject({ place }) {
      const { host, places, sessions, settings } = await starting;
      const given = place === null ? host.startWith : places.pathOf(place);
      if (given === null) return fail('nothing-given');
      if (given === undefined) return fail('unknown-place');
      const session = await sessions.open(window, path.resolve(given));
      if (!session.ok) return session;
      const view = await session.value.view();
      session.value.lookAhead();
      return ok({ ...view, notices: [...settings.takeNotices(), ...view.notices] });
    },

    async identify({ name, uuid }) {
      const started = await starting;
      const identified = await identify(started, window, name, uuid);
      if (identified.ok) tellSettings(windows, window, started.settings.settings);
      return identified;
    },

    keepElsewhere: () => inProject((session) => session.keepElsewhere()),

    async listArticles() {
      const { sessions, traffic } = await starting;
      const session = sessions.of(window.id);
      if (session === undefined) return fail('not-found', 'no project is open');
      return traffic.answer(() => session.listArticles());
    },

    async closeArticle({ article }) {
      (await starting).sessions.of(window.id)?.closeArticle(window.id, article);
      return ok(null);
    },

    async cancelReading({ article }) {
      (await starting).sessions.of(window.id)?.cancelReading(article);
      return ok(null);
    },

    ...articleCalls(window, inProject),

    applyChanges: ({ changes, annotator }) =>
      inProject((session) => session.applyChanges(window.id, changes, annotator)),

    listStates: ({ layer }) => inProject(({ desk }) => desk.history.list(layer)),
    readState: ({ layer, state }) => inProject(({ desk }) => desk.history.read(layer, state)),
    answerLoss: ({ article }) => inProject(({ desk }) => desk.history.answer(article)),

    async flush() {
      const session = (await starting).sessions.of(window.id);
      return ok((await session?.flush()) ?? { kind: 'idle' });
    },

    async lookAgain() {
      await (await starting).sessions.of(window.id)?.lookAgain();
      return ok(null);
    },

    // Of a shell that has menus and windows of its own: it takes them before they come here.
    showCommands: async () => ok(null),
    letClose: async () => ok(null),

    ...workCalls(inProject),
    ...searchCalls(inProject),
    ...exchangeCalls(window, starting, inProject),
    ...agreementCalls(window, starting, inProject),
    ...gatheringCalls(inProject),
    ...occurrenceCalls(window, inProject),
    readCases: () => inProject(({ desk }) => desk.cases.read()),
    ...tagsetCalls(inProject, starting),
  };
}

async function describe({ host, settings, places }: Started): Promise<HostDescription> {
  const recent = settings.recent.map(async ({ path: folder }): Promise<RecentProject> => ({
    place: places.tokenOf(folder),
    name: nameOf(folder),
    missing: await stat(folder).then(
      () => false,
      () => true,
    ),
  }));
  return {
    version: host.version,
    capabilities: host.capabilities,
    settings: settings.settings,
    systemLanguages: host.systemLanguages,
    startsWithProject: host.startWith !== null,
    recent: await Promise.all(recent),
  };
}

/** Who annotates from now on, in all open projects; kept in the settings unless the run has `--annotator`. */
async function identify(
  { host, settings, sessions }: Started,
  window: Window,
  name: string,
  uuid: string | undefined,
): Promise<Result<Annotator, WriteCode | 'bad-input'>> {
  const session = sessions.of(window.id);
  const current = host.annotatorId === null ? settings.settings.annotator : (session?.annotator ?? null);
  const answer = uuid === undefined ? { name } : { name, uuid };
  const annotator = annotatorFrom(answer, session?.known ?? [], current);
  if (annotator === undefined) return fail('bad-input');
  if (host.annotatorId === null) {
    const kept = await settings.change({ annotator });
    if (!kept.ok) return kept;
  }
  await Promise.all(sessions.all().map((each) => annotateIn(each, annotator, session)));
  return ok(annotator);
}

/** In the project where the question was answered as answered, in others only where the same person is at work. */
async function annotateIn(session: Session, annotator: Annotator, asked: Session | undefined): Promise<void> {
  const before = session.annotator;
  if (session === asked || before === null) await session.annotateAs(annotator);
  else if (before.uuid === annotator.uuid) await session.annotateAs({ ...before, name: annotator.name });
}

function tellSettings(windows: ReadonlyMap<string, Window>, from: Window, settings: Settings): void {
  for (const window of windows.values()) {
    if (window !== from) window.send({ event: 'settingsChanged', data: settings });
  }
}
