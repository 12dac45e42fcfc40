/** A backend on real temporary folders, as a shell would have it, and what one says to it. */
import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Api, EventName, Events, OpenedArticle, ProjectView } from '../../shared/api/contract.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { AnnotationContent } from '../../shared/domain/annotation.ts';
import type { Change } from '../../shared/domain/change.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import type { Result } from '../../shared/result.ts';
import { createBackend, type Backend } from './backend.ts';
import type { Host } from './host.ts';
import { extractorInProcess } from './sources/extractor.cases.ts';
import { temporaryFolder } from './disk/temporary-folder.cases.ts';

export interface TestWindow {
  readonly api: Api;
  /** The data of all events of this name so far. */
  of<K extends EventName>(name: K): Told[K];
  close(): void;
}

export interface TestBackend {
  readonly backend: Backend;
  readonly log: readonly string[];
  window(id?: string): TestWindow;
  close(): Promise<{ readonly saved: boolean }>;
}

export async function testBackend(host: Partial<Host>): Promise<TestBackend> {
  const log: string[] = [];
  const backend = createBackend({
    version: '0.0.0-test',
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      showsFiles: false,
      printsPdf: false,
      ownBrowser: false,
    },
    systemLanguages: ['de', 'en'],
    dataFolder: await temporaryFolder(),
    sampleFolder: path.join(await temporaryFolder(), 'sample'),
    startWith: null,
    annotatorId: null,
    spawnExtractor: extractorInProcess,
    log: (line) => log.push(line),
    ...host,
  });
  const close = (): Promise<{ saved: boolean }> => backend.close(10_000);
  onTestFinished(async () => {
    await close();
  });
  return { backend, log, close, window: (id = randomUUID()) => testWindow(backend, id) };
}

/** The data of the events so far, by their names. */
type Told = { readonly [K in EventName]: Events[K][] };

function testWindow(backend: Backend, id: string): TestWindow {
  const told: Told = {
    saveStateChanged: [],
    changesApplied: [],
    caseReplaced: [],
    layerReplaced: [],
    layerRemoved: [],
    statementsReplaced: [],
    statementsRemoved: [],
    articlesChanged: [],
    articleRead: [],
    articleChanged: [],
    articleProgress: [],
    countsChanged: [],
    articlesDescribed: [],
    workChanged: [],
    colleaguesHidden: [],
    surveyProgress: [],
    reviewProgress: [],
    exchangeProgress: [],
    measuringProgress: [],
    gathered: [],
    occurrencesProgress: [],
    searchProgress: [],
    settingsChanged: [],
    noticed: [],
    noticeOver: [],
    commandChosen: [],
    openRequested: [],
    closing: [],
  };
  const connection = backend.connect(id, (message) => keep(told, message));
  return { api: connection.api, of: (name) => told[name], close: () => connection.close() };
}

function keep<K extends EventName>(
  told: Told,
  { event, data }: { readonly event: K; readonly data: Events[K] },
): void {
  told[event].push(data);
}

/** The value of a call that must succeed. */
export function valueOf<T>(reply: Result<T>): T {
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.detail ?? ''}`);
  return reply.value;
}

/** Open what the host was started with, as `Anna` if nobody annotates yet. */
export async function openAs(window: TestWindow, name = 'Anna'): Promise<ProjectView> {
  const view = valueOf(await window.api.openProject({ place: null }));
  if (view.annotator === null) valueOf(await window.api.identify({ name }));
  valueOf(await window.api.listArticles({}));
  return valueOf(await window.api.openProject({ place: null }));
}

/** A change that tags the first place of `words` as a claim. */
export function tagging({ path: article, text }: OpenedArticle, words: string, note?: string): Change {
  return edit(article, null, contentFor(text, words, note));
}

export function contentFor(text: ArticleText, words: string, note?: string): AnnotationContent {
  const start = text.content.indexOf(words);
  if (start === -1) throw new Error(`no "${words}" in the text`);
  const anchor = makeAnchor(text, { start, end: start + words.length });
  return { anchor, tag: CLAIM, label: 'Claim', ...(note === undefined ? {} : { note }) };
}

export function edit(
  article: string,
  before: AnnotationContent | null,
  after: AnnotationContent | null,
  annotation = `urn:uuid:${randomUUID()}`,
): Change {
  const kind = before === null ? 'tag' : 'note';
  return {
    id: `urn:uuid:${randomUUID()}`,
    kind,
    at: '2026-11-22T14:03:11Z',
    edits: [{ article, annotation, before, after }],
  };
}

/** A colleague's layer file as others may write it: one annotation on these code points. */
export function layerFile(
  words: { readonly text: string; readonly exact: string; readonly start: number; readonly end: number },
  annotator = { id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' },
): string {
  const source = `urn:beleg:text:${createHash('sha256').update(words.text).digest('hex')}`;
  return JSON.stringify({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { beleg: 'urn:beleg:ns:' }],
    id: 'urn:uuid:c0000000-0000-4000-8000-000000000000',
    type: 'AnnotationCollection',
    'beleg:format': 1,
    creator: {
      id: `urn:uuid:${annotator.uuid}`,
      type: 'Person',
      name: annotator.name,
      nickname: annotator.id,
    },
    modified: '2026-11-22T14:03:11Z',
    total: 1,
    first: {
      id: 'urn:uuid:c0000000-0000-4000-8000-000000000001',
      type: 'AnnotationPage',
      startIndex: 0,
      items: [
        {
          id: `urn:uuid:${randomUUID()}`,
          type: 'Annotation',
          motivation: 'classifying',
          body: [{ type: 'SpecificResource', purpose: 'classifying', source: CLAIM }],
          target: {
            type: 'SpecificResource',
            source,
            selector: [
              { type: 'TextPositionSelector', start: words.start, end: words.end },
              { type: 'TextQuoteSelector', exact: words.exact, prefix: '', suffix: '' },
            ],
          },
        },
      ],
    },
  });
}
