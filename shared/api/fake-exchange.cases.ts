/** Exports and imports of a fake host: it has no formats, and refuses the rest politely. */
import { fail, ok } from '../result.ts';
import type { Api, ExchangeCalls } from './contract.ts';

/** `heard` is told of every call. */
export function fakeExchange(
  heard: (name: keyof ExchangeCalls, request: unknown) => void,
): Pick<Api, keyof ExchangeCalls> {
  const answer =
    <Reply>(name: keyof ExchangeCalls, reply: Reply) =>
    async (request: unknown): Promise<Reply> => {
      heard(name, request);
      return await Promise.resolve(reply);
    };
  return {
    listFormats: answer('listFormats', ok({ formats: [] })),
    previewExport: answer('previewExport', fail('no-project' as const)),
    pickExport: answer('pickExport', ok({ place: null })),
    writeExport: answer('writeExport', fail('no-project' as const)),
    saveFile: answer('saveFile', fail('no-project' as const)),
    showExport: answer('showExport', ok(null)),
    sendImport: answer('sendImport', ok(null)),
    dropImport: answer('dropImport', ok(null)),
    previewImport: answer('previewImport', fail('not-this-format' as const)),
    writeImport: answer('writeImport', fail('not-found' as const)),
    takeBackImport: answer('takeBackImport', fail('refused' as const)),
    stopExchange: answer('stopExchange', ok(null)),
  };
}
