/**
 * Imported annotations into a layer: through the same journal and save as one's own changes.
 *
 * One writer per file holds here, too. For oneself, or for an annotator whom nobody has been
 * yet, annotations are added to what is there. For a colleague a layer is only begun: where
 * they have one on the article already, nothing is imported at all. What is there is never
 * changed: an annotation that the layer has already is passed over, and one whose id another
 * layer has gets an id of its own and says what it was taken from.
 */
import { randomUUID } from 'node:crypto';
import type { WriteCode } from '../../../shared/api/contract.ts';
import type { AnnotationContent, AnnotationId, Timestamp } from '../../../shared/domain/annotation.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { Edit } from '../../../shared/domain/change.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { derivedId } from '../../../shared/domain/revision.ts';
import type { ExchangeAnnotation } from '../../../shared/formats/exchange-set.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { nodeFiles } from '../files.ts';
import { fileOf, listLayerFiles, readLayer } from '../layer-reading.ts';
import { annotationFolderOf } from '../open-article.ts';
import { createOwnLayers, type OwnLayers } from '../own-layers.ts';
import { systemClock } from '../system-clock.ts';
import type { ExchangeContext } from './open-exchange.ts';

export type ImportLayersCode = 'layer-exists' | 'refused' | WriteCode;

export interface LayerToImport {
  readonly article: ArticlePath;
  readonly annotations: readonly ExchangeAnnotation[];
}

export interface ImportTarget {
  readonly annotator: Annotator;
  /** This machine's user is this annotator. */
  readonly isSelf: boolean;
  readonly at: Timestamp;
}

export interface ImportedLayers {
  readonly added: number;
  /** In the layer before. */
  readonly present: number;
  readonly articles: readonly ArticlePath[];
}

const CLOSING_MS = 30_000;

/** Detail of a failure after which the work comes all the same, with the next start. */
export const KEPT_IN_JOURNAL = 'kept in the journal';

export async function importLayers(
  context: ExchangeContext,
  layers: readonly LayerToImport[],
  target: ImportTarget,
): Promise<Result<ImportedLayers, ImportLayersCode>> {
  const { project } = context;
  if (project.writable !== 'yes') return fail(project.writable);
  const theirs = target.isSelf ? undefined : await firstLayerOf(context, layers, target);
  if (theirs !== undefined) return fail('layer-exists', theirs);
  const own = createOwnLayers({
    fs: nodeFiles,
    machine: context.machine,
    root: project.home,
    articles: project.articles,
    ...(project.shared === null ? {} : { shared: project.shared }),
    dataFolder: context.dataFolder,
    project: { id: project.id, name: project.name },
    annotator: target.annotator,
    clock: systemClock,
    texts: context.texts,
    on: SILENT,
    log: () => undefined,
  });
  await own.recover({ canSave: true });
  const added = await addTo(own, context, layers, target);
  // What is in the journal and cannot be saved now comes with the next start.
  const closed = await own.close(CLOSING_MS);
  return added.ok && !closed.saved ? fail('io-error', KEPT_IN_JOURNAL) : added;
}

async function addTo(
  own: OwnLayers,
  context: ExchangeContext,
  layers: readonly LayerToImport[],
  { annotator, at }: ImportTarget,
): Promise<Result<ImportedLayers, ImportLayersCode>> {
  const edits: Edit[] = [];
  let present = 0;
  for (const { article, annotations } of layers) {
    const { layer, readOnly, notices } = await own.load(article);
    if (readOnly) return fail('not-writable', notices[0]?.file ?? article);
    const others = await idsOfOthers(context, article, annotator);
    for (const { id, content, created } of annotations) {
      const isTheirs = others.has(id);
      const annotation = isTheirs ? derivedId('imported', id, annotator.uuid) : id;
      const after = isTheirs ? withSource(content, id) : content;
      if (layer.annotations.has(annotation)) present += 1;
      else edits.push({ article, annotation, before: null, after, created });
    }
  }
  const articles = [...new Set(edits.map(({ article }) => article))];
  if (edits.length === 0) return ok({ added: 0, present, articles });
  const change = { id: `urn:uuid:${randomUUID()}`, kind: 'import' as const, at, edits };
  const applied = await own.apply([change]);
  if (!applied.ok) return applied;
  const [refused] = applied.value.refused;
  if (refused !== undefined) return fail('refused', refused.code);
  const saved = await own.flush();
  if (saved.kind === 'failed') return fail(saved.code, KEPT_IN_JOURNAL);
  return ok({ added: edits.length, present, articles });
}

function withSource(content: AnnotationContent, id: AnnotationId): AnnotationContent {
  return { ...content, derivedFrom: [...new Set([...(content.derivedFrom ?? []), id])] };
}

/** The first file that the colleague has on one of these articles. */
async function firstLayerOf(
  { project }: ExchangeContext,
  layers: readonly LayerToImport[],
  { annotator }: ImportTarget,
): Promise<string | undefined> {
  for (const { article } of layers) {
    const where = await annotationFolderOf(project, article);
    const files = await listLayerFiles(where);
    const theirs = files.layers.find((file) => file.annotator === annotator.id);
    if (theirs !== undefined) return fileOf(where, theirs.name);
  }
  return undefined;
}

async function idsOfOthers(
  { project, texts }: ExchangeContext,
  article: ArticlePath,
  annotator: Annotator,
): Promise<ReadonlySet<AnnotationId>> {
  const where = await annotationFolderOf(project, article);
  const ids = new Set<AnnotationId>();
  for (const file of (await listLayerFiles(where)).layers) {
    if (file.annotator === annotator.id) continue;
    const read = await readLayer(where, file, texts);
    if (read.ok) for (const id of read.value.layer.annotations.keys()) ids.add(id);
  }
  return ids;
}

/** Nobody watches: what goes wrong is in the answers. */
const SILENT = {
  saveState: () => undefined,
  saved: () => undefined,
  layerReplaced: () => undefined,
  notice: () => undefined,
  noticeOver: () => undefined,
  projectMade: () => undefined,
};
