/** The looks of an element, again whenever theme or system change them. */
import { type RefObject, useEffect, useState } from 'react';
import { looksIn, type Looks } from './looks.ts';

const FORCED = '(forced-colors: active)';

/** Null until the element is there. */
export function useLooks(element: RefObject<HTMLElement | null>): Looks | null {
  const [looks, setLooks] = useState<Looks | null>(null);
  useEffect(() => {
    const look = (): void => {
      if (element.current !== null) setLooks(looksIn(element.current));
    };
    look();
    const theme = new MutationObserver(look);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const forced = matchMedia(FORCED);
    forced.addEventListener('change', look);
    return () => {
      theme.disconnect();
      forced.removeEventListener('change', look);
    };
  }, [element]);
  return looks;
}
