/**
 * What the window gets of the program: three functions at `window.beleg`, and never
 * more. Text goes in, text comes out; a path is read here from what the user dropped
 * and exchanged for a token, so that the page never sees one.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS } from './channels.ts';

contextBridge.exposeInMainWorld('beleg', {
  call: (name: string, json: string): Promise<unknown> => ipcRenderer.invoke(CHANNELS.call, name, json),

  onEvent: (listen: (json: unknown) => void): (() => void) => {
    const hear = (_event: unknown, json: unknown): void => listen(json);
    ipcRenderer.on(CHANNELS.event, hear);
    return () => {
      ipcRenderer.removeListener(CHANNELS.event, hear);
    };
  },

  placeOf: async (file: File): Promise<unknown> =>
    ipcRenderer.invoke(CHANNELS.placeOf, webUtils.getPathForFile(file)),
});
