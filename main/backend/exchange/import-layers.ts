/**
 * Imported annotations and links into a layer: through the same journal and save as one's own changes.
 *
 * One writer per file holds here, too. For oneself, or for an annotator whom nobody has been
 * yet, annotations are added to what is there. For a colleague a layer is only begun: where
 * they have one on the article already, nothing is imported at all. What is there is never
 * changed: an annotation that the layer has already is passed over, and one whose id another
 * layer has gets an id of its own and says what it was taken from.
 */
import type { WriteCode } from '../../../shared/api/contract.ts';
import type { AnnotationContent, AnnotationId, Timestamp } from '../../../shared/domain/annotation.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { AnyEdit, Change, Edit } from '../../../shared/domain/change.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { derivedId } from '../../../shared/domain/revision.ts';
import type { ExchangeAnnotation, ExchangeStatement } from '../../../shared/formats/exchange-set.ts';
import type { ImportProblem } from '../../../shared/formats/format.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { nodeFiles } from '../disk/files.ts';
import { fileOf, listLayerFiles } from '../layers/layer-reading.ts';
import { annotationFolderOf } from '../articles/open-article.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { createOwnLayers, type LoadedLayer, type OwnLayers } from '../layers/own-layers.ts';
import { systemClock } from '../system-clock.ts';
import { LinkEnds, linkEdits, type LinksToImport } from './import-links.ts';
import type { ExchangeContext } from './open-exchange.ts';
import { takenIds, type TakenIds } from './taken-ids.ts';

export type ImportLayersCode = 'layer-exists' | 'refused' | WriteCode;

export interface LayerToImport {
  readonly article: ArticlePath;
  readonly annotations: readonly ExchangeAnnotation[];
  readonly statements: readonly ExchangeStatement[];
}

export interface ImportTarget {
  readonly annotator: Annotator;
  /** This machine's user is this annotator. */
  readonly isSelf: boolean;
  readonly at: Timestamp;
  /** Id of the change that it becomes. */
  readonly change: string;
  /** Stops it, until it is in the journal. */
  readonly signal?: AbortSignal;
}

export interface ImportedLayers {
  /** Annotations. */
  readonly added: number;
  readonly links: number;
  /** Annotations that were in the layer before. */
  readonly present: number;
  readonly articles: readonly ArticlePath[];
  /** Links that lead nowhere, and what is no link. */
  readonly problems: readonly ImportProblem[];
  /** A problem with what was imported, in the names that annotations have now. */
  readonly renamed: (problem: ImportProblem) => ImportProblem;
  /** What was made of the layers; null if nothing was. */
  readonly change: Change | null;
}

/** Takes the change to where it is kept. */
type Apply = (change: Change) => ReturnType<OwnLayers['apply']>;

const CLOSING_MS = 30_000;

/** Detail of a failure after which the work comes all the same, with the next start. */
export const KEPT_IN_JOURNAL = 'kept in the journal';

/** One change, so that annotations and their links come together or not at all; rejects with the signal's reason. */
export async function importLayers(
  context: ExchangeContext,
  layers: readonly LayerToImport[],
  target: ImportTarget,
): Promise<Result<ImportedLayers, ImportLayersCode>> {
  const { project } = context;
  if (project.writable !== 'yes') return fail(project.writable);
  const theirs = target.isSelf ? undefined : await firstLayerOf(context, layers, target);
  if (theirs !== undefined) return fail('layer-exists', theirs);
  return withLayersOf(context, target.annotator, (own) =>
    addTo(own, context, layers, target, (change) => own.apply([change])),
  );
}

/** Work on the layers of an annotator whom no window has open; on disk, or in the journal, when it is over. */
export async function withLayersOf<T>(
  context: ExchangeContext,
  annotator: Annotator,
  work: (own: OwnLayers) => Promise<Result<T, ImportLayersCode>>,
): Promise<Result<T, ImportLayersCode>> {
  const { project } = context;
  const own = createOwnLayers({
    fs: nodeFiles,
    machine: context.machine,
    root: project.home,
    articles: project.articles,
    ...(project.shared === null ? {} : { shared: project.shared }),
    dataFolder: context.dataFolder,
    project: { id: project.id, name: project.name },
    annotator,
    clock: systemClock,
    texts: context.texts,
    on: SILENT,
    log: () => undefined,
  });
  await own.recover({ canSave: true });
  const added = await work(own).catch(async (error: unknown) => {
    await own.close(CLOSING_MS);
    throw error;
  });
  // What is in the journal and cannot be saved now comes with the next start.
  const closed = await own.close(CLOSING_MS);
  return added.ok && !closed.saved ? fail('io-error', KEPT_IN_JOURNAL) : added;
}

/** Into the layers that `own` holds; what they have already is passed over. */
export async function addTo(
  own: Pick<OwnLayers, 'load' | 'loadStatements' | 'flush'>,
  context: ExchangeContext,
  layers: readonly LayerToImport[],
  target: ImportTarget,
  apply: Apply,
): Promise<Result<ImportedLayers, ImportLayersCode>> {
  const { annotator, at, change: id, signal } = target;
  const edits: Edit[] = [];
  const links: LinksToImport[] = [];
  const ends = new LinkEnds();
  const used = new Set<string>();
  let present = 0;
  for (const { article, annotations, statements, loaded, taken } of await lookAtAll(
    own,
    context,
    layers,
    target,
  )) {
    signal?.throwIfAborted();
    const { layer, readOnly, notices } = loaded;
    if (readOnly) return fail('not-writable', notices[0]?.file ?? article);
    for (const there of [...taken.annotations, ...layer.annotations.keys()]) ends.there(there);
    for (const { id: given, content, created, unnamed } of annotations) {
      const isTheirs = taken.annotations.has(given);
      const annotation = isTheirs ? derivedId('imported', given, annotator.uuid) : given;
      const after = isTheirs && unnamed !== true ? withSource(content, given) : content;
      ends.comes(given, annotation, article);
      used.add(annotation);
      if (layer.annotations.has(annotation)) present += 1;
      else edits.push({ article, annotation, before: null, after, created });
    }
    if (statements.length === 0) continue;
    const said = await own.loadStatements(article);
    if (said.readOnly) return fail('not-writable', said.notices[0]?.file ?? article);
    links.push({ article, statements, layer: said.layer, taken: taken.statements });
  }
  const tied = links.map((each) => linkEdits(each, ends, annotator, used));
  const all: readonly AnyEdit[] = [...edits, ...tied.flatMap((each) => each.edits)];
  const problems = tied.flatMap((each) => each.problems);
  const articles = [...new Set(all.map(({ article }) => article))];
  const renamed = (problem: ImportProblem): ImportProblem => ends.renamed(problem);
  const report = {
    added: edits.length,
    links: all.length - edits.length,
    present,
    articles,
    problems,
    renamed,
  };
  if (all.length === 0) return ok({ ...report, change: null });
  signal?.throwIfAborted();
  const change = { id, kind: 'import' as const, at, edits: all };
  const applied = await apply(change);
  if (!applied.ok) return applied;
  const [refused] = applied.value.refused;
  if (refused !== undefined) return fail('refused', refused.code);
  const saved = await own.flush();
  return saved.kind === 'failed' ? fail(saved.code, KEPT_IN_JOURNAL) : ok({ ...report, change });
}

interface LookedAt extends LayerToImport {
  readonly loaded: LoadedLayer;
  readonly taken: TakenIds;
}

/** What is there already, of a few articles side by side. */
async function lookAtAll(
  own: Pick<OwnLayers, 'load'>,
  context: ExchangeContext,
  layers: readonly LayerToImport[],
  { annotator, signal }: ImportTarget,
): Promise<readonly LookedAt[]> {
  const looked = new Map<LayerToImport, LookedAt>();
  await eachAtOnce(layers, AT_ONCE, async (layer) => {
    signal?.throwIfAborted();
    const loaded = await own.load(layer.article);
    looked.set(layer, { ...layer, loaded, taken: await takenIds(context, layer.article, annotator.id) });
  });
  return layers.flatMap((layer) => looked.get(layer) ?? []);
}

/** As many as Node has threads for. */
const AT_ONCE = 4;

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
    const { layers: own, beside } = await listLayerFiles(where);
    const theirs = [...own, ...beside].find(
      (file) => file.annotator === annotator.id && file.adjudicated !== true,
    );
    if (theirs !== undefined) return fileOf(where, theirs.name);
  }
  return undefined;
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
