/** What becomes of annotations when their tag is merged into another, or goes. */
import type { AnnotationContent } from '../annotation.ts';
import type { Edit } from '../change.ts';
import type { Layer } from '../layer.ts';
import type { TagId } from '../tagset.ts';

export interface Retag {
  readonly from: TagId;
  /** null: they are deleted. */
  readonly to: { readonly tag: TagId; readonly label: string } | null;
}

/** The edits of one layer, in its order. Attributes, notes and entities stay as they are. */
export function retagEdits(layer: Layer, retags: readonly Retag[]): readonly Edit[] {
  const byTag = new Map(retags.map((retag) => [retag.from, retag]));
  const { article, adjudicated } = layer;
  return [...layer.annotations.values()].flatMap(({ id, content }): readonly Edit[] => {
    const retag = byTag.get(content.tag);
    if (retag === undefined) return [];
    const after: AnnotationContent | null = retag.to && { ...content, ...retag.to };
    return [{ article, ...(adjudicated && { adjudicated }), annotation: id, before: content, after }];
  });
}
