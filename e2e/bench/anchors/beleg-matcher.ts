/** Beleg's own placing as the benchmark asks for it. */
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import { createPlacer } from '../../../shared/domain/placing/place-anchors.ts';
import { isAsserted, type Placement } from '../../../shared/domain/placement.ts';
import type { Case } from './cases.ts';
import type { Answer } from './score.ts';

/** All spans of a case together, with the old text or without. */
export function placeTogether({ old, now, spans }: Case, hasOldText: boolean): readonly Answer[] {
  const anchors = spans.map(({ span }) => makeAnchor({ sha256: 'old', content: old }, span));
  const placer = createPlacer({ sha256: 'now', content: now }, () => (hasOldText ? old : undefined));
  return placer.placeAll(anchors).map(answerOf);
}

/** Each span for itself, by its quote and context alone. */
export function placeEach({ old, now, spans }: Case): readonly Answer[] {
  const placer = createPlacer({ sha256: 'now', content: now }, () => undefined);
  return spans.map(({ span }) => {
    const [placement] = placer.placeAll([makeAnchor({ sha256: 'old', content: old }, span)]);
    return answerOf(placement ?? { kind: 'lost' });
  });
}

function answerOf(placement: Placement): Answer {
  return { isAsserted: isAsserted(placement), places: placesOf(placement) };
}

function placesOf(placement: Placement): Answer['places'] {
  if (placement.kind === 'lost') return [];
  if (placement.kind === 'ambiguous') return placement.candidates.map(({ span }) => span);
  return [placement.span];
}
