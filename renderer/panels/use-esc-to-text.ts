/** Esc in a side region goes back to the text, unless a filter with words or a menu has a use for the key. */
import type { KeyboardEvent } from 'react';
import { useBackToText } from './window-context.tsx';

/** Properties for the region's element: it names Esc as a key of its own, so that no command takes it. */
export function useEscToText(): {
  readonly 'data-own-keys': string;
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const backToText = useBackToText();
  return {
    'data-own-keys': 'Escape',
    // Before its controls: buttons keep the key to themselves.
    onKeyDownCapture: (event) => {
      // A menu that was opened here lies elsewhere in the page.
      const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
      if (event.key !== 'Escape' || !isHere || isFilterWithWords(event.target)) return;
      backToText();
    },
  };
}

/** There the key clears first. */
function isFilterWithWords(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.value !== '';
}
