/** The dialog with the memos on the project. */
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useText, useWindowUi } from '../window-context.tsx';
import { Memos } from './memos.tsx';

export function MemoDialog(): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  return (
    <Dialog
      title={text('memo.project')}
      closeName={text('window.close')}
      onClose={() => ui.setState({ dialog: null })}
    >
      <Memos article={null} />
    </Dialog>
  );
}
