/** After something went out of sight: a word on what it was, and the way back beside it. */
import { type ReactNode, useCallback } from 'react';
import { Toast } from '../ui/toast.tsx';
import { saidWords } from './said-words.ts';
import { useRunCommand, useTagset, useText, useUi, useWindowState, useWindowUi } from './window-context.tsx';

export function UndoToast(): ReactNode {
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
