/**
 * The focus, where it went with what had it: the text that gave way in a narrow window, the
 * details of an annotation that is settled. The words that the details are about take it, so
 * that the next key means what it says on them.
 */
import { useEffect } from 'react';

/** `id`: of the words, which come into the page with the component that asks. Whoever has the focus keeps it. */
export function useLostFocus(id: string): void {
  useEffect(() => {
    const take = (): void => {
      if (isLost(document.activeElement)) document.getElementById(id)?.focus({ preventScroll: true });
    };
    take();
    // What is hidden now loses the focus with the next frame only.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(take);
    });
    return () => cancelAnimationFrame(frame);
  }, [id]);
}

function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.closest('[hidden]') !== null;
}
