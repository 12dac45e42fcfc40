/**
 * Where annotations stand in today's text, as this window knows it.
 *
 * The host places with the old texts at hand; here are only the words. So what the host
 * found is remembered with the anchor, and taken again when an undo brings the anchor back.
 * What it has not been asked about is placed by the words alone, and nothing of that is
 * asserted: the host is asked once it has the change (`isPlacementKnown`).
 */
import type { Anchor } from '../../shared/domain/anchor.ts';
import type { AnnotationContent } from '../../shared/domain/annotation.ts';
import { placeAll } from '../../shared/domain/placing/place-anchors.ts';
import { isAsserted, type Placement } from '../../shared/domain/placement.ts';
import { isKeptAsLost, settledPlacement } from '../../shared/domain/placing/settled-placement.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { ShownLayer } from './state.ts';

interface Known {
  readonly text: string;
  readonly placement: Placement;
}

const known = new WeakMap<Anchor, Known>();

/** What a host says about a layer in this text: of what it does not name, that it is exact. */
export function rememberPlacements({ layer, placements }: ShownLayer, { sha256 }: ArticleText): void {
  for (const [id, { content }] of layer.annotations) {
    const { anchor } = content;
    const placement = ownValue(placements, id);
    // Of what is kept as lost the host says no more than that.
    if (isKeptAsLost(content, sha256)) continue;
    if (placement !== undefined) known.set(anchor, { text: sha256, placement });
    else if (anchor.text !== sha256)
      known.set(anchor, { text: sha256, placement: { kind: 'exact', span: anchor.span } });
  }
}

/** True if nobody has to be asked where the anchor stands: the host has said, or it was made on this text. */
export function isPlacementKnown(anchor: Anchor, text: ArticleText): boolean {
  return anchor.text === text.sha256 || placementOf(anchor, text) !== null;
}

/** What is known of an anchor is known of one that is equal to it. */
export function carryPlacement(from: Anchor | undefined, to: Anchor): void {
  const before = from === undefined ? undefined : known.get(from);
  if (before !== undefined) known.set(to, before);
}

/** One placement for each, in order: the host's where it is known, else what the words alone propose. */
export function placementsToday(
  contents: readonly AnnotationContent[],
  text: ArticleText,
): readonly Placement[] {
  const unknown = contents.map(({ anchor }) => anchor).filter((anchor) => placementOf(anchor, text) === null);
  const found = new Map(placeAll(unknown, text).map((placement, i) => [unknown[i], placement]));
  return contents.map((content) => {
    const { anchor } = content;
    const byWords = found.get(anchor) ?? { kind: 'lost' };
    const placement =
      placementOf(anchor, text) ?? (isPlacementKnown(anchor, text) ? byWords : asProposal(byWords));
    return settledPlacement(content, placement, text.sha256);
  });
}

/** The old text may tell that it is another place, or none. */
function asProposal(placement: Placement): Placement {
  if (!isAsserted(placement)) return placement;
  return { kind: 'ambiguous', candidates: [{ span: placement.span, similarity: 1, score: 1 }] };
}

function placementOf(anchor: Anchor, { sha256 }: ArticleText): Placement | null {
  const before = known.get(anchor);
  return before?.text === sha256 ? before.placement : null;
}
