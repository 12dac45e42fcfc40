/**
 * What becomes of annotations when their tag is merged into another, or goes, and of links when
 * their type does. A decision that would have an annotation tagged so goes on with a merge, too.
 */
import type { AnnotationContent } from '../annotation.ts';
import type { Edit, StatementEdit } from '../change.ts';
import type { Layer, StatementLayer } from '../layer.ts';
import type { LinkTypeId, StatementContent } from '../statement.ts';
import type { TagId } from '../tagset.ts';

export interface Retag {
  readonly from: TagId;
  /** null: they are deleted. */
  readonly to: { readonly tag: TagId; readonly label: string } | null;
}

export interface Relink {
  readonly from: LinkTypeId;
  /** null: they are deleted. */
  readonly to: LinkTypeId | null;
}

/** All that becomes other with one edit of a tagset. */
export interface Retagging {
  readonly tags: readonly Retag[];
  readonly links: readonly Relink[];
}

export const NO_RETAGGING: Retagging = { tags: [], links: [] };

export function isNoRetagging({ tags, links }: Retagging): boolean {
  return tags.length + links.length === 0;
}

/** The edits of one layer, in its order. Attributes, notes and entities stay as they are. */
export function retagEdits(layer: Layer, { tags }: Pick<Retagging, 'tags'>): readonly Edit[] {
  const byTag = new Map(tags.map((retag) => [retag.from, retag]));
  const { article, adjudicated } = layer;
  return [...layer.annotations.values()].flatMap(({ id, content }): readonly Edit[] => {
    const retag = byTag.get(content.tag);
    if (retag === undefined) return [];
    const after: AnnotationContent | null = retag.to && { ...content, ...retag.to };
    return [{ article, ...(adjudicated && { adjudicated }), annotation: id, before: content, after }];
  });
}

/** The same of statements. What a decision says stays where its tag goes without another in its place. */
export function restateEdits(layer: StatementLayer, { tags, links }: Retagging): readonly StatementEdit[] {
  const byTag = new Map(tags.map((retag) => [retag.from, retag.to]));
  const byType = new Map(links.map((relink) => [relink.from, relink]));
  const { article, adjudicated } = layer;
  return [...layer.annotations.values()].flatMap(({ id, content }): readonly StatementEdit[] => {
    const after = restated(content);
    if (after === content) return [];
    const key = { article, links: true, ...(adjudicated && { adjudicated }) } as const;
    return [{ ...key, annotation: id, before: content, after }];
  });

  function restated(content: StatementContent): StatementContent | null {
    if (content.kind === 'link') {
      const relink = byType.get(content.type);
      if (relink === undefined) return content;
      return relink.to === null ? null : { ...content, type: relink.to };
    }
    if (content.kind !== 'decision' || content.amendment === undefined) return content;
    const to = byTag.get(content.amendment.tag) ?? null;
    return to === null ? content : { ...content, amendment: { ...content.amendment, ...to } };
  }
}
