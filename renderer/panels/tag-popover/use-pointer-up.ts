/** Whether no button of the pointer is held: a selection that is still being drawn is left in peace. */
import { useEffect, useState } from 'react';

export function usePointerUp(): boolean {
  const [up, setUp] = useState(true);
  useEffect(() => {
    const press = (event: PointerEvent): void => setUp(event.buttons === 0);
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
