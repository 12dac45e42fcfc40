/** The ids that annotations and statements on an article have already, in any layer but one's own plain one. */
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import type { AnyLayer, ArticlePath } from '../../../shared/domain/layer.ts';
import type { StatementId } from '../../../shared/domain/statement.ts';
import { listLayerFiles, readLayer, readStatements } from '../layers/layer-reading.ts';
import { annotationFolderOf } from '../articles/open-article.ts';
import type { CollectContext } from './collect-set.ts';

export interface TakenIds {
  readonly annotations: ReadonlySet<AnnotationId>;
  readonly statements: ReadonlySet<StatementId>;
}

/** Layers that cannot be read have none. `annotator`: whose own plain layer is left out. */
export async function takenIds(
  { project, texts }: Pick<CollectContext, 'project' | 'texts'>,
  article: ArticlePath,
  annotator: AnnotatorId,
): Promise<TakenIds> {
  const where = await annotationFolderOf(project, article);
  const { layers, beside } = await listLayerFiles(where);
  const annotations = new Set<AnnotationId>();
  const statements = new Set<StatementId>();
  for (const file of [...layers, ...beside]) {
    if (file.annotator === annotator && file.adjudicated !== true) continue;
    const isLinks = file.links === true;
    const read = isLinks ? await readStatements(where, file, texts) : await readLayer(where, file, texts);
    if (!read.ok) continue;
    const layer: AnyLayer = read.value.layer;
    for (const id of layer.annotations.keys()) (isLinks ? statements : annotations).add(id);
  }
  return { annotations, statements };
}
