/** What an export would hold and lose, asked for anew with every choice. */
import { useEffect, useState } from 'react';
import type { ExportChoice, ExportPreview } from '../../../shared/api/contract.ts';
import { useActions } from '../window-context.tsx';

export type Preview =
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'known'; readonly preview: ExportPreview };

/** Choices that follow each other quickly are asked for once. */
const PAUSE_MS = 120;

/** `null` asks nothing. The same object is the same choice: make another one only for another choice. */
export function usePreview(choice: ExportChoice | null): Preview | null {
  const actions = useActions();
  const [known, setKnown] = useState<{ readonly of: ExportChoice; readonly preview: Preview } | null>(null);
  useEffect(() => {
    if (choice === null) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void actions.previewExport(choice).then((reply) => {
        if (!isWanted) return;
        const preview: Preview = reply.ok ? { kind: 'known', preview: reply.value } : { kind: 'failed' };
        setKnown({ of: choice, preview });
      });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [actions, choice]);
  if (choice === null) return null;
  return known?.of === choice ? known.preview : { kind: 'looking' };
}
