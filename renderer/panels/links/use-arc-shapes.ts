/** Where the arcs of an annotation stand now: measured once a frame at most, and only what is in view. */
import { useLayoutEffect, useState } from 'react';
import type { Span } from '../../../shared/domain/span.ts';
import type { Editor, PageBox } from '../../editor/editor.ts';
import type { ShownEnd } from '../../store/linking/link-ends.ts';
import type { ShownLink } from '../../store/linking/shown-links.ts';
import { arcShapes, type ArcShapes, type EndPlace } from './arc-shapes.ts';

/** A line of text is not higher: of words over several lines the first one is meant. */
const LINE_PX = 32;

export interface PlacedArcs extends ArcShapes {
  readonly page: PageBox;
  /** Where the annotation itself is. */
  readonly at: EndPlace;
}

/** null as long as nothing can be measured. `span`: where the annotation stands whose links these are. */
export function useArcShapes(
  editor: Editor | null,
  article: string,
  span: Span | null,
  links: readonly ShownLink[],
): PlacedArcs | null {
  const [placed, setPlaced] = useState<PlacedArcs | null>(null);
  useLayoutEffect(() => {
    if (editor === null || span === null) return undefined;
    let frame = 0;
    // All is read before anything is drawn: what is measured is laid out already.
    const measure = (): void => {
      frame = 0;
      const page = editor.pageBox();
      const view = editor.visibleSpan();
      const at = placeOf(editor, view, page, span);
      const ends = links.map(({ id, isFrom, from, to }) => ({
        id,
        isFrom,
        place: endPlace(isFrom ? to : from, article, (words) => placeOf(editor, view, page, words)),
      }));
      const now = { ...arcShapes(at, ends, page), page, at };
      setPlaced((before) => (isSame(before, now) ? before : now));
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    // In the next frame: by then the page has scrolled to what was selected, and its words have their place.
    soon();
    const stop = editor.onViewMoved(soon);
    window.addEventListener('resize', soon);
    return () => {
      stop();
      window.removeEventListener('resize', soon);
      if (frame !== 0) cancelAnimationFrame(frame);
    };
  }, [editor, article, span, links]);
  return editor === null || span === null ? null : placed;
}

/** They are few: nothing is drawn anew while the page is scrolled where none of them is. */
function isSame(a: PlacedArcs | null, b: PlacedArcs): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function endPlace(end: ShownEnd, article: string, placeIn: (span: Span) => EndPlace): EndPlace {
  if (!('tag' in end)) return { kind: 'gone' };
  if (end.article !== article) return { kind: 'elsewhere', article: end.article };
  return end.span === null ? { kind: 'gone' } : placeIn(end.span);
}

/** Words far away are not measured: what was never laid out would have to be. */
function placeOf(editor: Editor, view: Span, page: PageBox, { start, end }: Span): EndPlace {
  if (end < view.start) return { kind: 'above' };
  if (start > view.end) return { kind: 'below' };
  const box = editor.boxOf({ start, end });
  if (box === null) return { kind: start <= view.start ? 'above' : 'below' };
  return { kind: 'in-view', y: Math.max(box.top, page.top) + Math.min(box.height, LINE_PX) / 2 };
}
