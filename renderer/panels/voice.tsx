/** What the window says: the polite and the assertive live region, and the toast with a way back. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { LiveRegion, type Utterance } from '../ui/live-region.tsx';
import { Toast } from '../ui/toast.tsx';
import { saidWords } from './said-words.ts';
import { saveWords } from './status-bar/save-words.ts';
import { useRunCommand, useTagset, useText, useUi, useWindowState, useWindowUi } from './window-context.tsx';

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
  return (
    <>
      <LiveRegion polite={polite} assertive={useFailureAndBack(failure, text('save.back'))} />
      <UndoToast />
    </>
  );
}

function UndoToast(): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const ui = useWindowUi();
  const tagset = useTagset();
  const said = useWindowState((state) => state.said);
  const closed = useUi((state) => state.toastClosed);
  const serial = said?.serial ?? 0;
  const close = useCallback(() => ui.setState({ toastClosed: serial }), [serial, ui]);
  // Everything can be undone; only what is gone from sight needs the way back beside it.
  if (said === null || said.code !== 'deleted' || said.serial === closed) return null;
  return (
    <Toast
      regionName={text('notices.toast')}
      actionName={text('window.undo')}
      onAction={() => {
        close();
        run('undo');
      }}
      closeName={text('window.close')}
      onClose={close}
    >
      {saidWords(text, tagset, said)}
    </Toast>
  );
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
