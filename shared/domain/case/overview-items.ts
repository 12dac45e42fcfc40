/**
 * What an overview is made of: annotations with what is known of their articles, as far as the
 * chosen scope lets them through. Zones are no items: they say what is left out.
 */
import type { AnnotatorId } from '../annotator.ts';
import type { ArticlePath } from '../layer.ts';
import type { TagId } from '../tagset.ts';
import type { EntityKind } from './entity.ts';
import type { GatheredAnnotation, GatheredLink } from './gathered.ts';

/** Who or what is named, as it is shown: several entities where somebody said that they are one. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly of: EntityKind;
}

export interface OverviewItem {
  readonly annotation: GatheredAnnotation;
  readonly article: ArticlePath;
  /** '' where nobody says. */
  readonly outlet: string;
  /** The day as ISO 8601 writes it, else as it is said; '' where nobody says. */
  readonly published: string;
  /** The top-level tag. */
  readonly root: TagId;
  readonly entity: NamedEntity | null;
}

/** A link with the article from which it was drawn. */
export interface OverviewLink {
  readonly link: GatheredLink;
  readonly article: ArticlePath;
}

/** The voice of the agreed set, which is nobody's; no annotator's id has a space. */
export const AGREED_VOICE = 'agreed set';

export type PlacementScope = 'all' | 'certain' | 'uncertain';

export interface OverviewScope {
  /** Annotators, or the agreed set; null: every annotator, without the agreed set. */
  readonly voices: readonly string[] | null;
  /** null: all; '' are articles without one. */
  readonly outlet: string | null;
  /** Top-level. */
  readonly tag: TagId | null;
  readonly placement: PlacementScope;
  /** Also what lies in Excluded zones. */
  readonly withExcluded: boolean;
}

export const WHOLE_SCOPE: OverviewScope = {
  voices: null,
  outlet: null,
  tag: null,
  placement: 'all',
  withExcluded: false,
};

/** What a scope lets through, and what it leaves out because it is excluded, or not sure. */
export interface ScopedItems {
  readonly items: readonly OverviewItem[];
  /** Left out only because they lie in Excluded zones. */
  readonly leftOut: number;
  /** Among `items`: their place in today's text is not certain. */
  readonly uncertain: number;
}

export function voiceOf({
  annotator,
  adjudicated,
}: {
  readonly annotator: AnnotatorId;
  readonly adjudicated?: true;
}): string {
  return adjudicated === true ? AGREED_VOICE : annotator;
}

export function isHeard(scope: Pick<OverviewScope, 'voices'>, voice: string): boolean {
  return scope.voices === null ? voice !== AGREED_VOICE : scope.voices.includes(voice);
}

/** True where nobody has to look at the annotation's place. */
export function isPlacedForCertain({ placement }: Pick<GatheredAnnotation, 'placement'>): boolean {
  return placement === 'exact' || placement === 'moved';
}

/** In the order in which they were given. A narrower scope never lets more through. */
export function scopedItems(all: readonly OverviewItem[], scope: OverviewScope): ScopedItems {
  let leftOut = 0;
  let uncertain = 0;
  const items = all.filter((item) => {
    const { annotation, outlet, root } = item;
    const isCertain = isPlacedForCertain(annotation);
    const isIn =
      isHeard(scope, voiceOf(annotation)) &&
      (scope.outlet === null || scope.outlet === outlet) &&
      (scope.tag === null || scope.tag === root) &&
      (scope.placement === 'all' || (scope.placement === 'certain') === isCertain);
    if (!isIn) return false;
    if (annotation.insideExcluded === true && !scope.withExcluded) {
      leftOut += 1;
      return false;
    }
    if (!isCertain) uncertain += 1;
    return true;
  });
  return { items, leftOut, uncertain };
}
