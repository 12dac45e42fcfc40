/**
 * Whether two entities are one: *same* ties them, *different* keeps them apart.
 *
 * Both are statements of their annotator on anybody's entities. Taking one back deletes it,
 * and nothing of either entity was changed by it. *Different* declines a suggestion for good,
 * and contradicts a colleague who merged.
 */
import type { AnnotationId } from '../annotation.ts';
import type { EntityId } from './entity.ts';

interface Pair {
  readonly one: EntityId;
  readonly other: EntityId;
  readonly reason?: string;
  readonly derivedFrom?: readonly AnnotationId[];
}

export interface SameAsContent extends Pair {
  readonly kind: 'same-as';
}

export interface DifferentContent extends Pair {
  readonly kind: 'different';
}

/** True if both say the same of the same two; which is named first is part of what is said. */
export function samePair(a: SameAsContent | DifferentContent, b: SameAsContent | DifferentContent): boolean {
  return a.kind === b.kind && a.one === b.one && a.other === b.other && a.reason === b.reason;
}
