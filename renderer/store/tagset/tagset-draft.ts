/**
 * A tagset that is being edited: what it would be, and what would become of annotations and links with
 * it. Nothing of it is anywhere until it is kept.
 */
import { linkTypesOf } from '../../../shared/domain/link-types.ts';
import type { LinkTypeId } from '../../../shared/domain/statement.ts';
import { withMerged, withoutTag } from '../../../shared/domain/tags/edit-tagset.ts';
import type { Relink, Retag, Retagging } from '../../../shared/domain/tags/retag.ts';
import type { TagId, Tagset } from '../../../shared/domain/tagset.ts';
import { tagLabel } from '../tag-label.ts';

export interface TagsetDraft {
  readonly tagset: Tagset;
  readonly retagging: Retagging;
}

/** What becomes of own annotations with a tag that goes, or of own links with their type. */
export type Fate =
  | { readonly kind: 'merge'; readonly into: string }
  /** They stay as they are: with a tag or type that the tagset does not know. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'delete' };

export function withoutTagInDraft(draft: TagsetDraft, id: TagId, fate: Fate): TagsetDraft {
  const { tagset, retagging } = draft;
  if (fate.kind === 'keep') return { ...draft, tagset: withoutTag(tagset, id) };
  const to = fate.kind === 'delete' ? null : { tag: fate.into, label: tagLabel(tagset, fate.into) };
  // What was to become it goes on with it: two merges one after the other are one.
  const tags = retagging.tags.map((retag): Retag => (retag.to?.tag === id ? { ...retag, to } : retag));
  return {
    tagset: to === null ? withoutTag(tagset, id) : withMerged(tagset, id, to.tag),
    retagging: { ...retagging, tags: [...tags, { from: id, to }] },
  };
}

export function withoutLinkTypeInDraft(draft: TagsetDraft, id: LinkTypeId, fate: Fate): TagsetDraft {
  const { retagging } = draft;
  const tagset = { ...draft.tagset, linkTypes: linkTypesOf(draft.tagset).filter((type) => type.id !== id) };
  if (fate.kind === 'keep') return { ...draft, tagset };
  const to = fate.kind === 'delete' ? null : fate.into;
  const links = retagging.links.map((relink): Relink => (relink.to === id ? { ...relink, to } : relink));
  return { tagset, retagging: { ...retagging, links: [...links, { from: id, to }] } };
}

/** Of what came back into the tagset after all nothing becomes other. */
export function settledRetagging({ tagset, retagging }: TagsetDraft): Retagging {
  const tags = new Set(tagset.tags.map(({ id }) => id));
  const types = new Set(linkTypesOf(tagset).map(({ id }) => id));
  return {
    tags: retagging.tags.filter(({ from }) => !tags.has(from)),
    links: retagging.links.filter(({ from }) => !types.has(from)),
  };
}
