/** Where an annotation stands in its article, in code points, for formats that give it to people. */
import { createOffsetIndex } from '../../domain/code-points.ts';
import { isAsserted } from '../../domain/placement.ts';
import type { ExchangeAnnotation, ExchangeArticle } from '../exchange-set.ts';

export interface StatedPlace {
  readonly start?: number;
  readonly end?: number;
}

/** {} where the place is not certain. */
export function placeOf({ text }: ExchangeArticle): (annotation: ExchangeAnnotation) => StatedPlace {
  const offsets = createOffsetIndex(text.content);
  return ({ placement }) => {
    if (!isAsserted(placement)) return {};
    const { start, end } = placement.span;
    return { start: offsets.toCodePoint(start), end: offsets.toCodePoint(end) };
  };
}
