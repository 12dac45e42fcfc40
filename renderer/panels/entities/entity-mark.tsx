/** The small sign of an entity: an actor, or a proposition. */
import { MessageSquareQuote, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntityKind } from '../../../shared/domain/case/entity.ts';

export function EntityMark({ of }: { readonly of: EntityKind }): ReactNode {
  const Sign = of === 'actor' ? UserRound : MessageSquareQuote;
  return <Sign size={13} aria-hidden className="entity-mark" />;
}
