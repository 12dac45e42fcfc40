/** How far the export or import is that the window waits for. */
import type { ReactNode } from 'react';
import { useText, useWindowState } from '../window-context.tsx';

/** `waiting` as long as the host has said nothing. */
export function ExchangeProgress({ waiting }: { readonly waiting: string }): ReactNode {
  const text = useText();
  const progress = useWindowState((state) => state.exchangeProgress);
  const words = progress === null ? waiting : text('exchange.progress', progress);
  const isCounted = progress !== null && progress.total > 0;
  return (
    // Not told aloud each time: that would drown everything else.
    <span className="exchange-going" aria-live="off">
      {words}
      <progress
        className="exchange-bar"
        aria-label={words}
        {...(isCounted && { value: progress.done, max: progress.total })}
      />
    </span>
  );
}
