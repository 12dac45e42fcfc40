/** The menu under the right mouse button: what can be done with the words there, by the system's own roles. */
import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Text } from '../../shared/text/text.ts';

export function contextMenuTemplate(
  {
    isEditable,
    selectionText,
    editFlags,
  }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
  text: Text,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = {
    role: 'copy',
    label: text('desktop.copy'),
    enabled: selectionText !== '' && editFlags.canCopy,
  };
  if (!isEditable) return selectionText === '' ? [] : [copy];
  return [
    { role: 'cut', label: text('desktop.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: text('desktop.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: text('desktop.select-all'), enabled: editFlags.canSelectAll },
  ];
}

export function showContextMenu(window: BrowserWindow, params: ContextMenuParams, text: Text): void {
  const template = contextMenuTemplate(params, text);
  if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
}
