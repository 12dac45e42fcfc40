/**
 * Whether no selection is being drawn: no button of the pointer is held, but for one
 * that is pressed on the popover itself, which must stay to feel the click.
 */
import { useEffect, useState } from 'react';

export function usePointerUp(): boolean {
  const [up, setUp] = useState(true);
  useEffect(() => {
    const press = (event: PointerEvent): void => {
      const onPopover = event.target instanceof Element && event.target.closest('.tag-popover') !== null;
      setUp(event.buttons === 0 || onPopover);
    };
    document.addEventListener('pointerdown', press, { capture: true });
    document.addEventListener('pointerup', press, { capture: true });
    document.addEventListener('pointercancel', press, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', press, { capture: true });
      document.removeEventListener('pointerup', press, { capture: true });
      document.removeEventListener('pointercancel', press, { capture: true });
    };
  }, []);
  return up;
}
