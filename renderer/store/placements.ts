/**
 * Where annotations stand in today's text, as this window knows it.
 *
 * The host places with the old texts at hand; here are only the words. So what the host
 * found is remembered with the anchor, and taken again when an undo brings the anchor back.
 */
import type { Anchor } from '../../shared/domain/anchor.ts';
import type { AnnotationContent } from '../../shared/domain/annotation.ts';
import { placeAll } from '../../shared/domain/place-anchors.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { isKeptAsLost, settledPlacement } from '../../shared/domain/settled-placement.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { ShownLayer } from './state.ts';

interface Known {
  readonly text: string;
  readonly placement: Placement;
}

const known = new WeakMap<Anchor, Known>();

/** What a host says about a layer in this text. */
export function rememberPlacements({ layer, placements }: ShownLayer, { sha256 }: ArticleText): void {
  for (const id of Object.keys(placements)) {
    const content = layer.annotations.get(id)?.content;
    const placement = ownValue(placements, id);
    // Of what is kept as lost the host says no more than that.
    if (content === undefined || placement === undefined || isKeptAsLost(content, sha256)) continue;
    known.set(content.anchor, { text: sha256, placement });
  }
}

/** One placement for each, in order: the host's where it is known, else by the words alone. */
export function placementsToday(
  contents: readonly AnnotationContent[],
  text: ArticleText,
): readonly Placement[] {
  const unknown = contents.map(({ anchor }) => anchor).filter((anchor) => placementOf(anchor, text) === null);
  const found = new Map(placeAll(unknown, text).map((placement, i) => [unknown[i], placement]));
  return contents.map((content) => {
    const placement = placementOf(content.anchor, text) ?? found.get(content.anchor) ?? { kind: 'lost' };
    return settledPlacement(content, placement, text.sha256);
  });
}

function placementOf(anchor: Anchor, { sha256 }: ArticleText): Placement | null {
  const before = known.get(anchor);
  return before?.text === sha256 ? before.placement : null;
}
