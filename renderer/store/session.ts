/**
 * Session: the host's side of a window. Starting, opening a project, settings, and
 * finding back after the host was away.
 */
import type { Api, HostCode, PlaceToken, ProjectView, Settings } from '../../shared/api/contract.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import { CASE_KEY } from '../../shared/domain/layer.ts';
import type { Result } from '../../shared/result.ts';
import type { Actions } from './actions.ts';
import { EMPTY_PROJECT } from './initial-state.ts';
import { takeWork } from './finishing.ts';
import { gatherAgain } from './gathering/gathering.ts';
import type { Notices } from './notices.ts';
import type { Reading } from './reading.ts';
import type { Sending } from './sending.ts';
import type { State } from './state.ts';
import { articlesInPanes, type StoreContext } from './store-context.ts';
import { takeSurvey } from './surveying.ts';
import type { Undo } from './undo.ts';

export type Session = Pick<
  Actions,
  | 'start'
  | 'openProject'
  | 'pickFolder'
  | 'listFolders'
  | 'openSample'
  | 'closeProject'
  | 'identify'
  | 'keepElsewhere'
  | 'changeSettings'
> & {
  /** The host went away or is back. */
  readonly connectionChanged: (connected: boolean) => void;
  /** Opens the project again in a host that was started anew, and sends what waits. */
  readonly findBack: () => Promise<void>;
};

type OpenFailure = Exclude<State['openFailure'], null>;

export function createSession(
  context: StoreContext,
  api: Api,
  parts: {
    readonly reading: Reading;
    readonly sending: Sending;
    readonly undo: Undo;
    readonly notices: Notices;
  },
): Session {
  const { reading, sending, undo, notices } = parts;
  /** The last of several settings calls has the last word. */
  let settingsCalls = 0;
  let findingBack: Promise<void> | null = null;

  function openFailed(code: OpenFailure): void {
    context.set({ phase: context.state().project === null ? 'refused' : 'ready', openFailure: code });
  }

  async function listArticles(): Promise<void> {
    const reply = await api.listArticles({});
    if (!reply.ok) {
      context.set({ openFailure: reply.code });
      return;
    }
    context.set({ articles: reply.value.articles });
    notices.stand(reply.value.notices);
    gatherAgain(context, api);
    await reading.reload(CASE_KEY.article);
    const work = await api.describeWork({});
    if (work.ok) takeWork(context, work.value);
    const known = await api.describeArticles({});
    if (!known.ok) return;
    context.set({ descriptions: { ...known.value.described, ...context.state().descriptions } });
    // What the host told meanwhile is newer.
    if (context.state().survey === null) takeSurvey(context, known.value.survey);
  }

  async function showProject(project: ProjectView): Promise<void> {
    sending.forget();
    undo.forget();
    notices.forget();
    context.set({ ...EMPTY_PROJECT, project, phase: 'ready', openFailure: null });
    notices.stand(project.notices);
    const waiting = sending.takeUp();
    for (const article of waiting) await reading.reload(article);
    if (waiting.length > 0) sending.retry();
    // Before there is a list to choose another article from: what somebody chooses is never replaced by it.
    const first = project.startWith === null ? undefined : reading.open(project.startWith, 'main');
    await Promise.all([first, listArticles()]);
  }

  async function openWith(reply: Promise<Result<ProjectView, OpenFailure>>): Promise<void> {
    context.set({ phase: 'opening', openFailure: null });
    const opened = await reply;
    if (opened.ok) await showProject(opened.value);
    else openFailed(opened.code);
  }

  async function openProject(place: PlaceToken | null): Promise<void> {
    if (context.state().project !== null) await sending.flush();
    await openWith(api.openProject({ place }));
  }

  /** Somebody else annotates in the host now: what `before` made and could not send is not theirs. */
  async function changeHands(project: ProjectView, before: Annotator | null): Promise<void> {
    const count = sending.pending().length;
    await showProject(project);
    if (count === 0 || before === null) return;
    const code = 'unsent-of-other';
    notices.happened([{ id: code, severity: 'warning', code, values: { count, annotator: before.name } }]);
  }

  async function findBack(): Promise<void> {
    const { project } = context.state();
    if (project !== null) {
      const back = await openAgain(api, project);
      if (!back.ok) {
        if (back.code !== 'unreachable') openFailed(back.code);
        return;
      }
      if (back.value.annotator?.uuid !== project.annotator?.uuid) {
        await changeHands(back.value, project.annotator);
        return;
      }
      context.set({ project: back.value });
      notices.stand(back.value.notices);
      await listArticles();
      for (const article of articlesInPanes(context.state())) await reading.reload(article);
    } else if (context.state().phase === 'refused') await start();
    sending.retry();
  }

  async function start(): Promise<void> {
    context.set({ phase: 'starting', openFailure: null });
    const reply = await api.describeHost({});
    if (!reply.ok) {
      openFailed(reply.code);
      return;
    }
    context.set({ host: reply.value, settings: reply.value.settings });
    if (reply.value.startsWithProject) await openProject(null);
    else context.set({ phase: 'welcome' });
  }

  function changeSettings(patch: Partial<Settings>): void {
    settingsCalls += 1;
    const call = settingsCalls;
    context.set({ settings: { ...context.state().settings, ...patch } });
    void api.changeSettings({ patch }).then((reply) => {
      if (reply.ok && call === settingsCalls) context.set({ settings: reply.value });
    });
  }

  return {
    start,
    openProject,
    changeSettings,
    pickFolder: async () => {
      if (context.state().host?.capabilities.folderDialog !== true) return false;
      const reply = await api.pickFolder({});
      if (!reply.ok) openFailed(reply.code);
      else if (reply.value.place !== null) await openProject(reply.value.place);
      return true;
    },
    listFolders: async (place) => {
      const reply = await api.listFolders({ place });
      return reply.ok ? reply.value : null;
    },
    openSample: async () => {
      const reply = await api.copySample({});
      if (reply.ok) await openProject(reply.value.place);
      else openFailed(reply.code);
    },
    closeProject: () => {
      void sending.flush().then(() => {
        sending.forget();
        undo.forget();
        context.set({ ...EMPTY_PROJECT, project: null, phase: 'welcome', openFailure: null });
      });
    },
    identify: async (name, uuid) => {
      const reply = await api.identify(uuid === undefined ? { name } : { name, uuid });
      if (!reply.ok) return false;
      const { project, settings } = context.state();
      const annotator = reply.value;
      const isOther = annotator.uuid !== project?.annotator?.uuid;
      if (isOther) sending.forget();
      context.set({ settings: { ...settings, annotator }, project: project && { ...project, annotator } });
      // Whose layer is one's own depends on who one is.
      context.set({ layers: {}, cases: [] });
      if (isOther) gatherAgain(context, api);
      const waiting = isOther ? sending.takeUp() : [];
      for (const article of new Set([CASE_KEY.article, ...waiting, ...articlesInPanes(context.state())]))
        await reading.reload(article);
      sending.retry();
      return true;
    },
    keepElsewhere: async () => {
      context.set({ phase: 'opening', openFailure: null, keepFailure: null });
      const reply = await api.keepElsewhere({});
      if (reply.ok) await showProject(reply.value);
      else if (reply.code === 'can-be-written') {
        context.set({ phase: 'ready' });
        notices.happened([{ id: reply.code, severity: 'info', code: reply.code }]);
      } else context.set({ phase: 'ready', keepFailure: reply.code });
    },
    connectionChanged: (connected) => {
      const before = context.state().connected;
      context.set({ connected });
      if (connected === before) return;
      if (connected) void findOnce();
      else if (context.state().unsent > 0)
        context.set({ save: { kind: 'failed', code: 'unreachable', file: '' } });
    },
    findBack: findOnce,
  };

  function findOnce(): Promise<void> {
    findingBack ??= findBack().finally(() => {
      findingBack = null;
    });
    return findingBack;
  }
}

/** A host that was started anew does not know the place any more, but what it was started with. */
async function openAgain(
  api: Api,
  project: ProjectView,
): Promise<Result<ProjectView, OpenFailure | HostCode>> {
  const known = await api.openProject({ place: project.place });
  if (known.ok || known.code !== 'unknown-place') return known;
  const given = await api.openProject({ place: null });
  if (!given.ok) return given;
  const same =
    given.value.id === null || project.id === null
      ? given.value.name === project.name
      : given.value.id === project.id;
  return same ? given : known;
}
