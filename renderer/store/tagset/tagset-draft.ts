/**
 * A tagset that is being edited: what it would be, and what would become of annotations with it.
 * Nothing of it is anywhere until it is kept.
 */
import type { TagUse } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { withMerged, withoutTag } from '../../../shared/domain/tags/edit-tagset.ts';
import type { Retag } from '../../../shared/domain/tags/retag.ts';
import type { TagId, Tagset } from '../../../shared/domain/tagset.ts';
import { tagLabel } from '../tag-label.ts';

export interface TagsetDraft {
  readonly tagset: Tagset;
  readonly retags: readonly Retag[];
}

/** What becomes of own annotations with a tag that goes. */
export type Fate =
  | { readonly kind: 'merge'; readonly into: TagId }
  /** They stay as they are: with a tag that the tagset does not know. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'delete' };

export function withoutTagInDraft({ tagset, retags }: TagsetDraft, id: TagId, fate: Fate): TagsetDraft {
  if (fate.kind === 'keep') return { tagset: withoutTag(tagset, id), retags: redirected(retags, id, null) };
  if (fate.kind === 'delete')
    return {
      tagset: withoutTag(tagset, id),
      retags: [...redirected(retags, id, null), { from: id, to: null }],
    };
  const to = { tag: fate.into, label: tagLabel(tagset, fate.into) };
  return {
    tagset: withMerged(tagset, id, fate.into),
    retags: [...redirected(retags, id, to), { from: id, to }],
  };
}

/** What was to become `id` goes on with it: two merges one after the other are one. */
function redirected(retags: readonly Retag[], id: TagId, to: Retag['to']): readonly Retag[] {
  return retags.map((retag) => (retag.to?.tag === id ? { ...retag, to } : retag));
}

export interface Concern {
  readonly annotations: number;
  /** Files: each layer is one. */
  readonly articles: number;
  readonly others: readonly {
    readonly annotator: AnnotatorId;
    readonly annotations: number;
    readonly articles: number;
  }[];
}

/** How many annotations these tags concern: own ones, and by colleague those that stay as they are. */
export function concernOf(uses: readonly TagUse[], tags: ReadonlySet<TagId>): Concern {
  const concerned = uses.filter(({ tag }) => tags.has(tag));
  const others = new Map<AnnotatorId, { annotations: number; readonly articles: Set<string> }>();
  for (const { annotator, annotations, articles } of concerned.flatMap((use) => use.others)) {
    const sum = others.get(annotator) ?? { annotations: 0, articles: new Set<string>() };
    sum.annotations += annotations;
    for (const article of articles) sum.articles.add(article);
    others.set(annotator, sum);
  }
  return {
    annotations: concerned.reduce((sum, { own }) => sum + own.annotations, 0),
    articles: new Set(concerned.flatMap(({ own }) => own.articles)).size,
    others: [...others].map(([annotator, { annotations, articles }]) => ({
      annotator,
      annotations,
      articles: articles.size,
    })),
  };
}
