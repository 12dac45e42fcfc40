/** Where something that stands at words is to stand, as the text scrolls and the window changes its size. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Span } from '../../../shared/domain/span.ts';
import type { Editor } from '../../editor/editor.ts';
import { popoverPlace, type Place } from './popover-place.ts';

/** `span`: those words; null for the selected ones. Answers null while they are out of view. */
export function usePopoverPlace(
  popover: RefObject<HTMLElement | null>,
  within: RefObject<HTMLElement | null>,
  editor: Editor | null,
  span: Span | null,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const measure = (): void => {
      const page = within.current?.querySelector('.editor-host')?.getBoundingClientRect();
      const words = (span === null ? editor?.selectionBox() : editor?.boxOf(span)) ?? null;
      const size = popover.current?.getBoundingClientRect();
      setPlace(
        words === null || page === undefined || size === undefined ? null : popoverPlace(words, size, page),
      );
    };
    measure();
    const stop = editor?.onViewMoved(measure);
    window.addEventListener('resize', measure);
    return () => {
      stop?.();
      window.removeEventListener('resize', measure);
    };
  }, [editor, popover, span, within]);
  return place;
}
