/** What must be seen of what just happened: that something went out of sight, with the way back beside it, what shows nowhere else, or why nothing happened. */
import { type ReactNode, useCallback } from 'react';
import type { SaidCode } from '../store/state.ts';
import { Toast } from '../ui/toast.tsx';
import { saidWords } from './said-words.ts';
import { useRunCommand, useTagset, useText, useUi, useWindowState, useWindowUi } from './window-context.tsx';

/** All else shows by itself; everything can be undone, but only what is gone needs the way back beside it. */
const SHOWN: ReadonlySet<SaidCode> = new Set<SaidCode>([
  'deleted',
  // Why a key did nothing.
  'already-linked',
  'already-tagged',
  'colleagues',
  'entity-of-colleague',
  'link-end-gone',
  'link-end-not-mine',
  'link-misfit',
  'link-not-reversed',
  'link-select-other',
  'no-link-type',
  'no-other-place',
  'no-place-yet',
  'not-adjudicator',
  'not-placed',
  'not-tagged',
  'nothing-amended',
  'nothing-selected',
  'read-only',
  'theirs-to-decide',
  // What was done, and did not hold.
  'choice-not-kept',
  'kept-on-old-text',
  'not-described',
  'not-redone',
  'not-restored',
  'not-taken-along',
  'not-undone',
  'refused',
  // What is on the clipboard shows nowhere.
  'quote-copied',
  'table-copied',
  'not-copied',
  'occurrences-tagged',
  'occurrences-not-tagged',
  'marked-done',
  'reopened',
  'assigned',
  'tagset-changed',
  'tags-proposed',
  'blind-on',
  'blind-off',
  'not-lead',
  'work-not-kept',
]);

export function SaidToast(): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const ui = useWindowUi();
  const tagset = useTagset();
  const said = useWindowState((state) => state.said);
  const selected = useWindowState((state) => state.selected?.id);
  const closed = useUi((state) => state.toastClosed);
  const serial = said?.serial ?? 0;
  const close = useCallback(() => ui.setState({ toastClosed: serial }), [serial, ui]);
  if (said === null || !SHOWN.has(said.code) || said.serial === closed) return null;
  // Why an annotation cannot be changed is of no use beside another one.
  const { annotation } = said.values;
  if (annotation !== undefined && annotation !== selected) return null;
  const undo = {
    name: text('window.undo'),
    onPress: () => {
      close();
      run('undo');
    },
  };
  return (
    <Toast
      key={serial}
      regionName={text('notices.toast')}
      action={said.undoable ? undo : null}
      closeName={text('window.close')}
      onClose={close}
    >
      {saidWords(text, tagset, said)}
    </Toast>
  );
}
