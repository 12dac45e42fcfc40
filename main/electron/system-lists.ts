/**
 * Recent projects where the system shows them: the dock's menu on a Mac, the jump list
 * of the task bar on Windows. Folders only; Beleg is registered for no kind of file.
 */
import path from 'node:path';
import { app, type JumpListItem } from 'electron';
import type { Text } from '../../shared/text/text.ts';

/** How Windows cuts descriptions; longer ones are not shown at all. */
const LONGEST_DESCRIPTION = 260;

/** Tell the system which projects were opened lately, newest first. */
export function tellSystem(recent: readonly string[], text: Text, platform: NodeJS.Platform): void {
  if (platform === 'darwin') {
    const [newest] = recent;
    // The system keeps the list, and shows it in the dock; what is chosen there comes as `open-file`.
    if (newest !== undefined) app.addRecentDocument(newest);
  }
  // In a checkout the program alone is Electron, which would not know what to start.
  if (platform !== 'win32' || !app.isPackaged) return;
  // What the user took out of the list must not come back with the next change.
  const removed = new Set(app.getJumpListSettings().removedItems.map((item) => item.args));
  const items = recent.map(jumpListItem).filter((item) => !removed.has(item.args));
  app.setJumpList([{ type: 'custom', name: text('welcome.recent'), items }]);
}

function jumpListItem(folder: string): JumpListItem {
  // The portable build unpacks itself; what can be started again is what the user started.
  const program = process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath;
  return {
    type: 'task',
    title: path.basename(folder) || folder,
    description: folder.slice(-LONGEST_DESCRIPTION),
    program,
    args: quoted(folder),
    iconPath: program,
    iconIndex: 0,
  };
}

/** One argument on a Windows command line: a backslash before the closing quote would escape it. */
function quoted(folder: string): string {
  return `"${folder.replace(/\\+$/, '$&$&')}"`;
}
