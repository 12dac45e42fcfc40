/** Saving what the page made: where the system's dialog says, else into the exports under a name that is free. */
import { useState } from 'react';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { exportFailure } from '../exchange/exchange-words.ts';
import { readableName } from '../readable-name.ts';

/** So many of a name, and something is wrong. */
const MOST_NAMES = 99;

/** What is drawn first may come to nothing. */
type Content = string | (() => Promise<Uint8Array>);

export interface Saving {
  /** What became of the last one, in words; null before. */
  readonly outcome: { readonly isDone: boolean; readonly words: string } | null;
  readonly save: (name: string, extension: string, content: Content) => Promise<void>;
}

export function useSave(): Saving {
  const text = useText();
  const actions = useActions();
  const hasDialog = useWindowState((state) => state.host?.capabilities.folderDialog === true);
  const [outcome, setOutcome] = useState<Saving['outcome']>(null);

  async function save(name: string, extension: string, content: Content): Promise<void> {
    setOutcome(null);
    const drawn = typeof content === 'string' ? content : await content().catch(() => null);
    if (drawn === null) return setOutcome({ isDone: false, words: text('agreement.not-drawn', { name }) });
    const bytes = base64Of(drawn);
    const place = hasDialog ? await actions.pickExport(`${name}${extension}`) : null;
    if (hasDialog && place === null) return;
    for (let number = 1; number <= MOST_NAMES; number += 1) {
      const file = number === 1 ? `${name}${extension}` : `${name} ${number}${extension}`;
      const to = place === null ? { name: file } : { place };
      const written = await actions.saveFile({ to, replace: place !== null, bytes });
      if (!written.ok && written.code === 'exists') continue;
      setOutcome(
        written.ok
          ? { isDone: true, words: text('agreement.saved', { path: readableName(written.value.path) }) }
          : { isDone: false, words: exportFailure(text, written, readableName(file)) },
      );
      return;
    }
  }

  return { outcome, save };
}

function base64Of(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
