/** Boundaries: where an annotation's edge goes when it grows or shrinks by one grapheme or one word. */
import {
  nextGrapheme,
  nextWordEdge,
  normaliseSpan,
  previousGrapheme,
  previousWordEdge,
} from '../../shared/domain/graphemes.ts';
import { sameSpan, type Span } from '../../shared/domain/span.ts';
import type { Edge, Step } from './actions.ts';

/**
 * The span with one edge moved; null if it can go no further: at an end of the text, or
 * because nothing would be left. White space is passed over, as no span begins or ends with it.
 */
export function movedBoundary(
  content: string,
  span: Span,
  edge: Edge,
  by: 'grow' | 'shrink',
  step: Step,
): Span | null {
  const forwards = (edge === 'end') === (by === 'grow');
  const next = stepper(forwards, step, edge);
  let offset = span[edge];
  for (;;) {
    const to = next(content, offset);
    if (to === offset) return null;
    offset = to;
    const start = edge === 'start' ? offset : span.start;
    const end = edge === 'end' ? offset : span.end;
    const moved = normaliseSpan(content, { start, end });
    if (moved === null) return null;
    if (!sameSpan(moved, span)) return moved;
  }
}

function stepper(forwards: boolean, step: Step, edge: Edge): (content: string, offset: number) => number {
  if (step === 'word') {
    const move = forwards ? nextWordEdge : previousWordEdge;
    return (content, offset) => move(content, offset, edge);
  }
  return forwards ? nextGrapheme : previousGrapheme;
}
