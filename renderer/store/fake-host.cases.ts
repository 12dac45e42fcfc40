/**
 * A host in memory, for tests of the store: it applies changes with the domain's own
 * code, each once, and can be told to be away, to refuse, or to answer late.
 */
import type {
  Api,
  EventMessage,
  LayerView,
  ProjectView,
  RefusedChange,
  SaveState,
  Settings,
  Transport,
} from '../../shared/api/contract.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import { applyToLayer, editsByLayer, type Change } from '../../shared/domain/change.ts';
import type { StatementKey } from '../../shared/domain/statement-key.ts';
import {
  emptyLayer,
  type AnyLayer,
  type ArticlePath,
  type Layer,
  type LayerKey,
} from '../../shared/domain/layer.ts';
import { DEFAULT_TAGSET } from '../../shared/domain/tagset.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { fail, ok, type Failure } from '../../shared/result.ts';
import { fakeParts } from '../../shared/api/fake-parts.cases.ts';
import { NOT_SURVEYED } from '../../shared/api/survey-state.ts';
import { DEFAULT_SETTINGS } from './initial-state.ts';
import { countingClock } from './counting-clock.cases.ts';
import { FakeBeside } from './fake-beside.cases.ts';
import { fakeWork } from './fake-work.cases.ts';
import { fakeHistory } from './fake-history.cases.ts';
import { fakeLayerView } from './fake-layer-view.cases.ts';
import { createStore, type Store } from './store.ts';
import type { Shelf } from './store-context.ts';

export { countingClock } from './counting-clock.cases.ts';

export const ANN: Annotator = { id: 'ann', uuid: 'urn:uuid:ann', name: 'Ann' };
export const BOB: Annotator = { id: 'bob', uuid: 'urn:uuid:bob', name: 'Bob' };

export interface FakeHost {
  readonly api: Api;
  readonly transport: Transport;
  /** What a window keeps while it is open. */
  readonly shelf: Shelf;
  readonly texts: Map<ArticlePath, ArticleText>;
  /** Contents of texts that annotations were made on, by their hash. */
  readonly older: Map<string, string>;
  /** Statements and agreed sets. */
  readonly beside: FakeBeside;
  /** By article, then annotator. */
  readonly layers: Map<ArticlePath, Map<string, Layer>>;
  /** Ids of applied changes, in order. */
  readonly applied: string[];
  /** Every call, by name. */
  readonly calls: string[];
  readonly settings: Settings;
  project: Omit<ProjectView, 'annotator'> & { annotator: Annotator | null };
  /** 'lost-reply': applies what it gets, but the answer does not arrive. */
  link: 'up' | 'down' | 'lost-reply';
  /** Refuses these changes whatever they are. */
  refuse: (change: Change) => boolean;
  refuseCode: RefusedChange['code'];
  /** While set, calls of applyChanges wait for it. */
  gate: Promise<void> | null;
  /** What happens to a text that the window brings back. */
  keepText: (content: string) => null;
  /** What one's own file says of an article under its old path. */
  statements: StatementKey[];
  /** From which path to which they were asked to go. */
  readonly moves: string[];
  projectOpen: boolean;
  refuseNext: boolean;
  save: SaveState;
  emit(message: EventMessage): void;
  setConnected(connected: boolean): void;
  layer(article: ArticlePath, annotator?: Annotator): Layer;
  view(article: ArticlePath, annotator?: Annotator): LayerView;
  /** What another program does to a layer. */
  put(layer: Layer): void;
}

/** Texts get their content as identity: the store never looks at the digits. */
export function textOfArticle(content: string): ArticleText {
  return { sha256: content.length.toString(16).padStart(64, '0'), content };
}

export function createFakeHost(texts: Readonly<Record<ArticlePath, string>>): FakeHost {
  const listeners = new Set<(json: string) => void>();
  const connections = new Set<(connected: boolean) => void>();
  const known = new Set<string>();
  const shelves = new Map<string, readonly Change[]>();

  const host: FakeHost = {
    shelf: {
      keep: (project, changes) => void shelves.set(project, structuredClone(changes)),
      kept: (project) => structuredClone(shelves.get(project) ?? []),
    },
    texts: new Map(Object.entries(texts).map(([path, content]) => [path, textOfArticle(content)])),
    older: new Map(),
    beside: new FakeBeside(),
    layers: new Map(),
    applied: [],
    calls: [],
    settings: { ...DEFAULT_SETTINGS, annotator: ANN },
    project: {
      place: 'place-1',
      id: 'urn:uuid:project',
      name: 'case',
      tagset: DEFAULT_TAGSET,
      annotator: ANN,
      adjudicator: ANN.id,
      knownAnnotators: [ANN],
      writable: 'yes',
      startWith: null,
      notices: [],
    },
    link: 'up',
    refuse: () => host.refuseNext,
    gate: null,
    refuseCode: 'conflict',
    keepText: () => null,
    statements: [],
    moves: [],
    projectOpen: false,
    refuseNext: false,
    save: { kind: 'idle' },
    emit: (message) => {
      for (const listen of listeners) listen(JSON.stringify(message));
    },
    setConnected: (connected) => {
      for (const listen of connections) listen(connected);
    },
    layer: (article, annotator = ANN) =>
      host.layers.get(article)?.get(annotator.id) ??
      emptyLayer(`urn:uuid:layer-${article}-${annotator.id}`, article, annotator, '2026-01-01T00:00:00Z'),
    view: (article, annotator = ANN) =>
      fakeLayerView(
        host.layer(article, annotator),
        annotator.id === ANN.id,
        host.texts.get(article),
        host.older,
      ),
    put: (layer) => {
      const ofArticle = host.layers.get(layer.article) ?? new Map<string, Layer>();
      host.layers.set(layer.article, ofArticle.set(layer.annotator.id, layer));
    },
    transport: {
      call: () => Promise.reject(new Error('the fake is called through its api')),
      onEvent: (listen) => {
        listeners.add(listen);
        return () => listeners.delete(listen);
      },
      onConnection: (listen) => {
        connections.add(listen);
        return () => connections.delete(listen);
      },
    },
    api: {
      describeHost: () =>
        answer('describeHost', () =>
          ok({
            version: '0',
            capabilities: {
              folderDialog: false,
              nativeMenu: false,
              showsFiles: false,
              printsPdf: false,
              ownBrowser: false,
            },
            settings: host.settings,
            systemLanguages: ['en'],
            startsWithProject: true,
            recent: [],
          }),
        ),
      changeSettings: ({ patch }) =>
        answer('changeSettings', () => ok<Settings>(Object.assign(host.settings, patch))),
      pickFolder: () => answer('pickFolder', () => ok({ place: null })),
      listFolders: () => answer('listFolders', () => fail('not-found')),
      copySample: () => answer('copySample', () => ok({ place: 'sample' })),
      openProject: () =>
        answer('openProject', () => {
          host.projectOpen = true;
          return ok(host.project);
        }),
      identify: ({ name }) =>
        answer('identify', () => {
          host.project.annotator = { id: 'ann', uuid: 'urn:uuid:ann', name };
          return ok(host.project.annotator);
        }),
      keepElsewhere: () => answer('keepElsewhere', () => ok(host.project)),
      listArticles: () =>
        answer('listArticles', () =>
          ok({
            articles: [...host.texts.keys()].map((path) => ({
              path,
              kind: 'text' as const,
              size: 1,
              modifiedMs: 1,
            })),
            notices: [],
          }),
        ),
      openArticle: ({ article }) =>
        answer('openArticle', () => {
          const text = host.texts.get(article);
          if (text === undefined) return fail('not-found');
          const annotators = [...(host.layers.get(article)?.values() ?? [])].map((layer) => layer.annotator);
          return ok({
            path: article,
            text,
            kind: 'text' as const,
            source: SOURCE,
            metadata: {},
            newTextWaits: false,
            layers: [
              ...annotators.map((annotator) => host.view(article, annotator)),
              ...host.beside.agreed(article, ANN),
            ],
            statements: host.beside.statements(article, ANN),
            notices: [],
          });
        }),
      readElsewhere: ({ article }) =>
        answer('readElsewhere', () =>
          ok({ ...host.view(article), statements: host.beside.ownStatements(article, ANN) }),
        ),
      keepText: ({ content }) => answer('keepText', () => ok(host.keepText(content))),
      closeArticle: () => answer('closeArticle', () => ok(null)),
      cancelReading: () => answer('cancelReading', () => ok(null)),
      previewEncoding: () => answer('previewEncoding', () => ok({ samples: ['Müller'], unreadable: 0 })),
      chooseSource: () => answer('chooseSource', () => ok({ kept: true })),
      describeArticles: () => answer('describeArticles', () => ok({ described: {}, survey: NOT_SURVEYED })),
      surveyArticles: () => answer('surveyArticles', () => ok(null)),
      editMetadata: () => answer('editMetadata', () => ok(null)),
      moveStatements: ({ from, to, only }) =>
        answer('moveStatements', () => {
          host.moves.push(`${from} to ${to}${only === undefined ? '' : ` (${only.length})`}`);
          return ok({ moved: host.statements });
        }),
      keepLines: () => answer('keepLines', () => ok(null)),
      suggestExclusions: () => answer('suggestExclusions', () => fail('not-found')),
      applyChanges: async ({ changes, annotator }) => {
        await host.gate;
        return answer('applyChanges', () => {
          if (!host.projectOpen) return fail('no-project');
          if (annotator !== host.project.annotator?.uuid) return fail('other-annotator');
          const refused = changes.filter((change) => !applyOnce(change));
          if (host.link === 'lost-reply') return fail('unreachable');
          return ok({ refused: refused.map(({ id }) => ({ change: id, code: host.refuseCode })) });
        });
      },
      ...fakeHistory(new Map()),
      ...fakeWork(ANN.id, (data) => host.emit({ event: 'workChanged', data })),
      readCases: () => answer('readCases', () => ok({ cases: host.beside.cases(ANN), notices: [] })),
      flush: () => answer('flush', () => ok(host.save)),
      lookAgain: () => answer('lookAgain', () => ok(null)),
      showCommands: () => answer('showCommands', () => ok(null)),
      letClose: () => answer('letClose', () => ok(null)),
      ...fakeParts((name) => void host.calls.push(name)),
    },
  };

  /** A copy, as the wire makes one. */
  async function answer<T>(name: string, reply: () => T): Promise<T | Failure<'unreachable'>> {
    host.calls.push(name);
    await Promise.resolve();
    if (host.link === 'down') return fail('unreachable');
    return structuredClone(reply());
  }

  function layerOf(key: LayerKey): AnyLayer {
    const isVoice = key.links !== true && key.case !== true && key.adjudicated !== true;
    return isVoice ? host.layer(key.article) : host.beside.layer(key, ANN);
  }

  function applyOnce(change: Change): boolean {
    if (known.has(change.id)) return true;
    if (host.refuse(change)) {
      host.refuseNext = false;
      return false;
    }
    const after = [...editsByLayer(change.edits).values()].flatMap((edits) =>
      edits.slice(0, 1).map((edit) => applyToLayer(layerOf(edit), edits, change.at)),
    );
    for (const result of after) if (!result.ok) return false;
    for (const result of after) {
      if (!result.ok) continue;
      const { value } = result;
      if (value.links === true || value.case === true || value.adjudicated === true) host.beside.put(value);
      else host.put(value);
    }
    known.add(change.id);
    host.applied.push(change.id);
    host.save = { kind: 'saved', at: change.at };
    return true;
  }

  return host;
}

/** A store on the host, started, with these articles in its panes. */
export async function startStore(host: FakeHost, main?: ArticlePath, beside?: ArticlePath): Promise<Store> {
  const store = createStore({
    api: host.api,
    transport: host.transport,
    clock: countingClock(),
    shelf: host.shelf,
  });
  await store.actions.start();
  if (main !== undefined) await store.actions.openArticle(main, 'main');
  if (beside !== undefined) await store.actions.openArticle(beside, 'beside');
  store.actions.activatePane('main');
  return store;
}

/** Lets everything that waits only for promises happen. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 50; i += 1) await Promise.resolve();
}

const SOURCE = {
  sourceSha256: '0'.repeat(64),
  encoding: 'utf-8',
  byteOrderMark: false,
  newline: 'lf',
  extractor: 'text',
  extractorVersion: 1,
  replaced: 0,
} as const;
