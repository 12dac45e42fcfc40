/**
 * Where an annotation stands when its annotator has had a say: words that were settled to
 * be gone from a text are lost in it, whatever looks like them there.
 */
import type { AnnotationContent } from '../annotation.ts';
import { isAsserted, type Placement } from '../placement.ts';
import type { Sha256 } from '../text.ts';

/** `found`: where the anchor alone stands in the text. */
export function settledPlacement(content: AnnotationContent, found: Placement, text: Sha256): Placement {
  return isKeptAsLost(content, text) && found.kind !== 'exact' ? { kind: 'lost' } : found;
}

/** True if the annotator has settled that the words are gone from this text. */
export function isKeptAsLost({ lostIn }: AnnotationContent, text: Sha256): boolean {
  return lostIn === text;
}

/** True if the annotator should look where it stands: nothing is certain, and nothing settled. */
export function waitsToBeSettled(content: AnnotationContent, placement: Placement, text: Sha256): boolean {
  return !isAsserted(placement) && !isKeptAsLost(content, text);
}
