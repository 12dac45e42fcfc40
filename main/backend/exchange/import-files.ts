/**
 * An import from beginning to end: files → what a format understands of them → new articles,
 * if that was allowed → layers. All of it, or nothing.
 */
import { randomUUID } from 'node:crypto';
import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Annotator, AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { Timestamp } from '../../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type {
  Format,
  ImportCode,
  Imported,
  ImportProblem,
  KnownArticles,
} from '../../../shared/formats/format.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { identityFromOption, knownAnnotators } from '../project/identity.ts';
import { readArticle } from '../articles/open-article.ts';
import { scanFolder } from '../project/project-folder.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { writeCodeOf } from '../disk/save-code.ts';
import type { SettingsStore } from '../app-data/settings.ts';
import type { Going } from './collect-set.ts';
import { beginImport, endImport } from './import-record.ts';
import {
  importLayers,
  KEPT_IN_JOURNAL,
  type ImportedLayers,
  type ImportLayersCode,
  type LayerToImport,
} from './import-layers.ts';
import { makeArticles, placesFor, unmakeArticles, type NewArticle } from './new-articles.ts';
import type { ExchangeContext } from './open-exchange.ts';
import type { ReadFilesCode } from './input-files.ts';
import { readImport, type ReadImportCode, type SpawnReader } from './read-imports.ts';
import { readInputFiles } from './read-files.ts';

export type ImportFilesCode =
  ImportCode | ReadFilesCode | ImportLayersCode | 'not-read-by-beleg' | 'new-articles' | ReadImportCode;

/** As many as Node has threads for. */
const AT_ONCE = 4;

export interface ImportJob {
  readonly format: Format;
  readonly annotator: AnnotatorId;
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Articles that come along may become files under `imported/`. */
  readonly newArticles: boolean;
  readonly at: Timestamp;
  /** Starts the process that reads the files. */
  readonly spawnReader: SpawnReader;
}

export interface ImportReport extends Omit<ImportedLayers, 'renamed'> {
  readonly newArticles: readonly ArticlePath[];
  /** Problems beyond those that are listed. */
  readonly moreProblems: number;
}

/** Rejects with the signal's reason when it is stopped. On `new-articles` the detail holds where they would go, a line each. */
export async function importFiles(
  context: ExchangeContext,
  settings: SettingsStore,
  job: ImportJob,
  going: Going = {},
): Promise<Result<ImportReport, ImportFilesCode>> {
  const { format, at } = job;
  if (format.read === undefined) return fail('not-read-by-beleg');
  const files = await readInputFiles(job.files);
  if (!files.ok) return files;
  const { annotator, isSelf } = await annotatorOf(context, job.annotator, settings);
  const known = await knownArticles(context, going);
  going.progress?.(0, 0, 'reading');
  const toRead = { files: files.value, format: format.id, known, annotator, at };
  const read = await readImport(job.spawnReader, toRead, going.signal);
  if (!read.ok) return read;
  const { signal } = going;
  const target = { annotator, isSelf, at, ...(signal !== undefined && { signal }) };
  const allowed = { newArticles: job.newArticles, annotator };
  return carryOut(context, understood(context, read.value.imported), allowed, going, (layers, change) =>
    importLayers(context, layers, { ...target, change }),
  );
}

/** What files bring, and where articles that come along would go. */
export interface Understood {
  readonly imported: Imported;
  readonly fresh: readonly NewArticle[];
}

export function understood(context: ExchangeContext, imported: Imported): Understood {
  return { imported, fresh: placesFor(imported.newArticles, (article) => isThere(context, article)) };
}

/**
 * Articles and layers together, or neither, whenever it is ended. `add` makes layers of it, as
 * a change with this id; if it cannot, the articles that were made for it go again.
 */
export async function carryOut(
  context: ExchangeContext,
  { imported, fresh }: Understood,
  { newArticles, annotator }: { readonly newArticles: boolean; readonly annotator: Annotator },
  going: Going,
  add: (layers: readonly LayerToImport[], change: string) => ReturnType<typeof importLayers>,
): Promise<Result<ImportReport, ImportFilesCode>> {
  if (fresh.length > 0 && !newArticles)
    return fail('new-articles', fresh.map((article) => article.path).join('\n'));
  const { project, machine, texts } = context;
  if (project.writable !== 'yes') return fail(project.writable);
  const change = `urn:uuid:${randomUUID()}`;
  const articles = fresh.map(({ path: article, sha256 }) => ({ path: article, sha256 }));
  const begun = await beginImport(context, { change, annotator, articles });
  if (!begun.ok) return fail(writeCodeOf(begun.code), begun.detail);
  const { made, outcome } = await makeArticles(project.articles, fresh, machine.id, going);
  const moved = new Map(made.map(({ given, path: article }) => [given, article]));
  await eachAtOnce(made, AT_ONCE, async ({ content, sha256, path: article }) => {
    if (going.signal?.aborted === true) return;
    const read = await readArticle(project, article, context.sources);
    if (read.ok) texts.offer({ sha256, content, source: read.value.source });
  });
  const layers = imported.layers.map(({ article, annotations, statements }) => ({
    article: moved.get(article) ?? article,
    annotations,
    statements,
  }));
  try {
    going.signal?.throwIfAborted();
    const added = outcome.ok ? await add(layers, change) : fail(writeCodeOf(outcome.code), outcome.detail);
    if (!added.ok) {
      // What is in the journal comes with the next start, and then needs its articles.
      if (added.detail === KEPT_IN_JOURNAL) return added;
      await unmakeArticles(project.articles, made);
      await endImport(begun.value);
      return added;
    }
    await endImport(begun.value);
    const { renamed, ...report } = added.value;
    const own = imported.problems.map((problem) => renamed(inMoved(problem, moved)));
    const problems = [...own, ...report.problems];
    const { moreProblems } = imported;
    const paths = fresh.map((article) => article.path);
    return ok({ ...report, newArticles: paths, problems, moreProblems });
  } catch (error) {
    if (isAbort(error)) {
      await unmakeArticles(project.articles, made);
      await endImport(begun.value);
    }
    throw error;
  }
}

/** A problem on an article that came along, by the path that it got. */
export function inMoved(problem: ImportProblem, moved: ReadonlyMap<string, ArticlePath>): ImportProblem {
  const article = problem.article === undefined ? undefined : moved.get(problem.article);
  return article === undefined ? problem : { ...problem, article };
}

/** It was stopped before it was in the journal. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Whoever is named, as this project and this machine know them. */
export async function annotatorOf(
  { project }: ExchangeContext,
  id: AnnotatorId,
  settings: SettingsStore,
): Promise<{ readonly annotator: Annotator; readonly isSelf: boolean }> {
  const known = project.isOurs ? await knownAnnotators(project.home) : [];
  const { annotator } = await identityFromOption(id, known, settings);
  const named = annotator ?? { id, uuid: '', name: id };
  const isSelf = [settings.settings.annotator?.uuid, settings.uuidOf(id)].includes(named.uuid);
  return { annotator: named, isSelf };
}

/** Every article of the project with its text; those that cannot be read are none to import to. */
export async function knownArticles(
  { project, sources, texts }: ExchangeContext,
  { signal, progress }: Going,
): Promise<Pick<KnownArticles, 'articles' | 'tagset'>> {
  const scanned = await scanFolder(project.articles);
  const articles: KnownArticles['articles'][number][] = [];
  for (const [done, { path: article, kind }] of scanned.articles.entries()) {
    signal?.throwIfAborted();
    progress?.(done + 1, scanned.articles.length);
    if (kind === 'unread' || (project.only !== null && article !== project.only)) continue;
    const read = await readArticle(project, article, sources);
    if (!read.ok) continue;
    const { text, source } = read.value;
    texts.offer({ sha256: text.sha256, content: text.content, source });
    articles.push({ path: article, text });
  }
  return { articles, tagset: project.tagset };
}

function isThere({ project }: ExchangeContext, article: ArticlePath): boolean {
  return lstatSync(path.join(project.articles, article), { throwIfNoEntry: false }) !== undefined;
}
