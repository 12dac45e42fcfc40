/** Files of other tools that are dropped anywhere on the window go to the dialog of imports. */
import type { Store } from '../../store/store.ts';
import type { WindowUiStore } from '../window-ui.ts';
import { areForImport, droppedFiles } from './given-file.ts';

/** Answers whether what was dropped is taken. */
export function takeDropped(store: Store, ui: WindowUiStore): (transfer: DataTransfer) => boolean {
  return (transfer) => {
    const { project } = store.getState();
    if (project?.writable !== 'yes' || !areForImport(transfer)) return false;
    void droppedFiles(transfer).then((dropped) => ui.setState({ dialog: 'import', dropped }));
    return true;
  };
}
