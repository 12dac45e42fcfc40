/** The calls of the contract about exports and imports, answered for one window. */
import type { Api, ExchangeCalls } from '../../../shared/api/contract.ts';
import { FORMATS } from '../../../shared/formats/index.ts';
import { ok } from '../../../shared/result.ts';
import type { InProject } from '../in-project.ts';
import type { SessionSurroundings, Window } from '../surroundings.ts';
import { WindowExchange } from './window-exchange.ts';

export function exchangeCalls(
  window: Window,
  starting: Promise<SessionSurroundings>,
  inProject: InProject,
): Pick<Api, keyof ExchangeCalls> {
  const exchange = starting.then((surroundings) => new WindowExchange(window, surroundings));
  return {
    listFormats: async () =>
      await Promise.resolve(
        ok({
          formats: FORMATS.map(({ id, container, extension, cannotCarry, read, write }) => ({
            id,
            container,
            extension,
            cannotCarry,
            reads: read !== undefined,
            writes: write !== undefined,
          })),
        }),
      ),

    previewExport: ({ choice }) =>
      inProject(async (session) => (await exchange).previewExport(session, choice)),

    async pickExport({ name }) {
      const { host, places } = await starting;
      const picked = await host.pickSaveFile?.(name);
      return ok({ place: picked === undefined || picked === null ? null : places.tokenOf(picked) });
    },

    writeExport: (request) => inProject(async (session) => (await exchange).writeExport(session, request)),
    saveFile: (request) => inProject(async (session) => (await exchange).saveFile(session, request)),
    async showExport() {
      return (await exchange).showExport();
    },

    sendImport: (piece) => inProject(async () => (await exchange).take(piece)),

    async dropImport() {
      (await exchange).drop();
      return ok(null);
    },

    previewImport: ({ upload, format }) =>
      inProject(async (session) => (await exchange).previewImport(session, upload, format)),
    writeImport: (request) => inProject(async (session) => (await exchange).writeImport(session, request)),
    takeBackImport: (request) =>
      inProject(async (session) => (await exchange).takeBack(session, request.import)),

    async stopExchange() {
      (await exchange).stop();
      return ok(null);
    },
  };
}
