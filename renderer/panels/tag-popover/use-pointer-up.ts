/**
 * Whether no selection is being drawn: a press that began in the text has been let go.
 * A press anywhere else, such as on the popover itself, leaves it as it is.
 */
import { type RefObject, useEffect, useState } from 'react';

export function usePointerUp(within: RefObject<HTMLElement | null>): boolean {
  const [up, setUp] = useState(true);
  useEffect(() => {
    const press = ({ target }: PointerEvent): void => {
      const text = within.current?.querySelector('.editor-host');
      if (target instanceof Node && text?.contains(target) === true) setUp(false);
    };
    const letGo = (): void => setUp(true);
    document.addEventListener('pointerdown', press, { capture: true });
    document.addEventListener('pointerup', letGo, { capture: true });
    document.addEventListener('pointercancel', letGo, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', press, { capture: true });
      document.removeEventListener('pointerup', letGo, { capture: true });
      document.removeEventListener('pointercancel', letGo, { capture: true });
    };
  }, [within]);
  return up;
}
