/** What tests of one's own layers stand on, in the test and in processes that it starts. */
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Notice, SaveState } from '../../../shared/api/contract.ts';
import type { AnnotationContent } from '../../../shared/domain/annotation.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { AnyEdit, Change, StatementEdit } from '../../../shared/domain/change.ts';
import type { AnyLayer, ArticlePath, Layer } from '../../../shared/domain/layer.ts';
import { nodeFiles, type FileSystem } from '../disk/files.ts';
import { machineWith } from '../app-data/machine.ts';
import { createOwnLayers, type Clock, type OwnLayers, type Replaced } from './own-layers.ts';
import type { Timing } from './save-queue.ts';
import { createTexts, type Texts } from '../articles/texts.ts';

export const ARTICLE = 'spiegel.txt';
export const A1: Annotator = { id: 'a1', uuid: '11111111-1111-4111-8111-111111111111', name: 'Ana' };
export const TEXT =
  'The minister said 👍 that the bridge was safe. An engineer of the city denied it.\n'.repeat(3);
export const SHA = createHash('sha256').update(TEXT).digest('hex');

/** As fast as a test can wait. */
export const FAST: Timing = { betweenSavesMs: 1, retryMs: 5, retryAtMostMs: 20, lockMs: 5000 };

/** `urn:uuid:…` */
export function newId(): string {
  return `urn:uuid:${randomUUID()}`;
}

export interface Session {
  readonly layers: OwnLayers;
  readonly texts: Texts;
  readonly states: SaveState[];
  readonly notices: Notice[];
  /** Ids of notices that were said to be over. */
  readonly over: string[];
  readonly replaced: { readonly article: ArticlePath; readonly after: AnyLayer; readonly why: Replaced }[];
  readonly made: string[];
  readonly log: string[];
}

export interface SessionOptions {
  readonly root: string;
  readonly dataFolder: string;
  readonly fs?: FileSystem;
  readonly projectId?: string | null;
  readonly annotator?: Annotator;
  readonly timing?: Partial<Timing>;
  readonly clock?: Partial<Clock>;
}

export async function projectIdIn(root: string): Promise<string | null> {
  try {
    const json: unknown = JSON.parse(await readFile(path.join(root, 'beleg/project.json'), 'utf8'));
    return z.object({ id: z.string() }).parse(json).id;
  } catch {
    return null;
  }
}

/** Somebody opens the project; to be closed by the caller. */
export async function openHere(options: SessionOptions): Promise<Session> {
  const { root, dataFolder, fs = nodeFiles, annotator = A1 } = options;
  const machine = await machineWith('0123456789abcdef');
  const texts = createTexts({ fs, root, dataFolder, machine: machine.id });
  offerText(texts, TEXT);
  const states: SaveState[] = [];
  const notices: Notice[] = [];
  const replaced: Session['replaced'] = [];
  const over: string[] = [];
  const made: string[] = [];
  const log: string[] = [];
  const id = options.projectId === undefined ? await projectIdIn(root) : options.projectId;
  const layers = createOwnLayers({
    fs,
    machine,
    root,
    dataFolder,
    project: { id, name: 'A case' },
    annotator,
    clock: { now: () => new Date().toISOString().replace(/\.\d+/, ''), newId, ...options.clock },
    texts,
    on: {
      saveState: (state) => states.push(state),
      saved: () => undefined,
      notice: (notice) => notices.push(notice),
      noticeOver: (notice) => over.push(notice),
      layerReplaced: (_before, after, why) => replaced.push({ article: after.article, after, why }),
      projectMade: (projectId) => made.push(projectId),
    },
    log: (line) => log.push(line),
    timing: { ...FAST, ...options.timing },
  });
  return { layers, texts, states, notices, over, replaced, made, log };
}

/** An article with this text is opened; its hash. */
export function offerText(texts: Texts, content: string): string {
  const sha256 = createHash('sha256').update(content).digest('hex');
  texts.offer({
    sha256,
    content,
    source: {
      sourceSha256: sha256,
      encoding: 'utf-8',
      byteOrderMark: false,
      newline: 'lf',
      extractor: 'plain',
      extractorVersion: 1,
      replaced: 0,
    },
  });
  return sha256;
}

/** Words of `TEXT` tagged as a claim. */
export function contentAt(start: number, end: number, note?: string): AnnotationContent {
  return {
    anchor: {
      text: SHA,
      span: { start, end },
      exact: TEXT.slice(start, end),
      prefix: TEXT.slice(Math.max(0, start - 32), start),
      suffix: TEXT.slice(end, end + 32),
    },
    tag: 'urn:beleg:tag:claim',
    label: 'Claim',
    ...(note === undefined ? {} : { note }),
  };
}

export function changeOf(...edits: readonly AnyEdit[]): Change {
  return { id: newId(), kind: 'tag', at: '2026-11-22T14:03:11Z', edits };
}

export function creation(note: string, article: ArticlePath = ARTICLE): Change {
  return changeOf({ article, annotation: newId(), before: null, after: contentAt(4, 12, note) });
}

/** A colleague's annotation is taken over and the decision on it noted: one change in two files. */
export function acceptance(note: string, article: ArticlePath = ARTICLE): Change {
  const on = newId();
  const own = { ...contentAt(4, 12, note), derivedFrom: [on] };
  return {
    ...changeOf({ article, annotation: newId(), before: null, after: own }, decisionOn(on, note, article)),
    kind: 'decide',
  };
}

/** The edit that notes a decision on an annotation. */
export function decisionOn(on: string, comment: string, article: ArticlePath = ARTICLE): StatementEdit {
  const decision = { kind: 'decision', verdict: 'accepted', on, judged: 'f'.repeat(32), comment } as const;
  return { article, links: true, annotation: newId(), before: null, after: decision };
}

/** Apply, and fail the test if anything was not taken. */
export async function applied(session: Session, ...changes: readonly Change[]): Promise<void> {
  const outcome = await session.layers.apply(changes);
  if (!outcome.ok) throw new Error(`not applied: ${outcome.code} ${outcome.detail ?? ''}`);
  const [refused] = outcome.value.refused;
  if (refused !== undefined) throw new Error(`refused: ${refused.code}`);
}

export function layerFile(root: string, article: ArticlePath = ARTICLE, id = 'a1'): string {
  return path.join(root, 'beleg/annotations', ...article.split('/'), `${id}.json`);
}

/** The notes of the annotations in a layer's file, sorted; throws if it is not whole. */
export async function notesOnDisk(file: string): Promise<readonly string[]> {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  const { total, first } = layerJson.parse(json);
  const items = first?.items ?? [];
  if (total !== items.length) throw new Error('total does not fit');
  return items
    .map(({ body }) => body.find(({ purpose }) => purpose === 'commenting')?.value ?? '')
    .toSorted();
}

const bodyJson = z.object({ purpose: z.string(), value: z.string().optional() });
const layerJson = z.object({
  total: z.number(),
  first: z.object({ items: z.array(z.object({ body: z.array(bodyJson) })) }).optional(),
});

export function notesIn(layer: Layer): readonly string[] {
  return [...layer.annotations.values()].map(({ content }) => content.note ?? '').toSorted();
}
