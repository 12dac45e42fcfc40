/** What the window says aloud: what was just done politely, and that saving fails at once. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { LiveRegion, type Utterance } from '../ui/live-region.tsx';
import { saidWords } from './said-words.ts';
import { saveWords } from './status-bar/save-words.ts';
import { useTagset, useText, useWindowState } from './window-context.tsx';

export function Voice(): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const said = useWindowState((state) => state.said);
  const save = useWindowState((state) => state.save);
  const polite = useMemo(
    () => (said === null ? null : { serial: said.serial, words: saidWords(text, tagset, said) }),
    [said, tagset, text],
  );
  const failure = save.kind === 'failed' ? saveWords(text, save) : null;
  return <LiveRegion polite={polite} assertive={useFailureAndBack(failure, text('save.back'))} />;
}

/** Speaks when saving begins to fail and when it works again, not in between. */
function useFailureAndBack(failure: string | null, back: string): Utterance | null {
  const last = useRef<string | null>(null);
  const [utterance, setUtterance] = useState<Utterance | null>(null);
  useEffect(() => {
    if (failure === last.current) return;
    last.current = failure;
    setUtterance((before) => ({ serial: (before?.serial ?? 0) + 1, words: failure ?? back }));
  }, [back, failure]);
  return utterance;
}
