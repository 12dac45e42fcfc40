/** What is said of an annotation that does not stand exactly where it was made. */
import type { Placement } from '../../shared/domain/placement.ts';
import type { Text } from '../../shared/text/text.ts';
import { numberFormat } from './formats.ts';

/** null for an exact one: nothing needs to be said. */
export function placementWords(text: Text, placement: Placement): string | null {
  switch (placement.kind) {
    case 'exact':
      return null;
    case 'moved':
      return text('placement.moved');
    case 'changed':
      return text('placement.changed', { percent: percent(text, placement.similarity) });
    case 'ambiguous':
      return text('placement.ambiguous', { count: placement.candidates.length });
    case 'lost':
      return text('placement.lost');
  }
}

/** 0 to 1 as a whole percentage, as the language writes it. */
export function percent(text: Text, share: number): string {
  return numberFormat(text.language, { style: 'percent' }).format(share);
}
