/**
 * Exchanging: exports and imports, which the host makes. An import stands on the undo stack
 * like anything else that was done; the host takes it back and brings it again.
 */
import type {
  Api,
  Calls,
  ExportChoice,
  FormatDescription,
  ImportReport,
  PlaceToken,
  Reply,
} from '../../shared/api/contract.ts';
import type { FormatId } from '../../shared/domain/exchange-code.ts';
import type { Sending } from './sending.ts';
import type { StoreContext } from './store-context.ts';
import type { Deed, Undo } from './undo.ts';

export interface Exchanging {
  /** In the order in which people are shown them; none if the host cannot be asked. */
  readonly listFormats: () => Promise<readonly FormatDescription[]>;
  readonly previewExport: (choice: ExportChoice) => Promise<Reply<'previewExport'>>;
  /** By the system's dialog; null if it was cancelled. */
  readonly pickExport: (name: string) => Promise<PlaceToken | null>;
  readonly writeExport: (request: Calls['writeExport']['request']) => Promise<Reply<'writeExport'>>;
  /** The file that was written last, in the system's file manager. */
  readonly showExport: () => void;
  /** Writes a file that the window made; says so, or why not. */
  readonly saveFile: (request: Calls['saveFile']['request']) => Promise<Reply<'saveFile'>>;
  readonly sendImport: (piece: Calls['sendImport']['request']) => Promise<Reply<'sendImport'>>;
  readonly dropImport: () => void;
  readonly previewImport: (upload: string, format: FormatId | null) => Promise<Reply<'previewImport'>>;
  readonly writeImport: (request: Calls['writeImport']['request']) => Promise<Reply<'writeImport'>>;
  /** Ends the preview, export or import that goes on. */
  readonly stopExchange: () => void;
}

type ExchangeApi = Pick<
  Api,
  | 'listFormats'
  | 'previewExport'
  | 'pickExport'
  | 'writeExport'
  | 'showExport'
  | 'saveFile'
  | 'sendImport'
  | 'dropImport'
  | 'previewImport'
  | 'writeImport'
  | 'takeBackImport'
  | 'stopExchange'
>;

export function createExchanging(
  context: StoreContext,
  api: ExchangeApi,
  sending: Pick<Sending, 'flush'>,
  undo: Pick<Undo, 'done'>,
): Exchanging {
  function deedOf(done: Pick<ImportReport, 'import' | 'added' | 'links' | 'articles'>, again: boolean): Deed {
    const { import: id, added, links, articles } = done;
    return {
      id: context.clock.newId(),
      article: articles[0]?.path ?? '',
      count: added + links,
      back: async () => {
        const taken = await api.takeBackImport({ import: id, again });
        return taken.ok ? deedOf(done, !again) : null;
      },
    };
  }

  /** What is shown of how far it is belongs to one wait only. */
  async function waited<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    context.set({ exchangeProgress: null });
    return done;
  }

  return {
    listFormats: async () => {
      const listed = await api.listFormats({});
      return listed.ok ? listed.value.formats : [];
    },
    // What was just annotated goes along.
    previewExport: (choice) => waited(sending.flush().then(() => api.previewExport({ choice }))),
    pickExport: async (name) => {
      const picked = await api.pickExport({ name });
      return picked.ok ? picked.value.place : null;
    },
    writeExport: async (request) => {
      await sending.flush();
      const written = await waited(api.writeExport(request));
      if (written.ok) context.say('exported', { file: written.value.path });
      return written;
    },
    showExport: () => void api.showExport({}),
    saveFile: async (request) => {
      const written = await api.saveFile(request);
      if (written.ok) context.say('exported', { file: written.value.path });
      return written;
    },
    sendImport: (piece) => api.sendImport(piece),
    dropImport: () => void api.dropImport({}),
    previewImport: (upload, format) => waited(api.previewImport({ upload, format })),
    writeImport: async (request) => {
      const place = context.state().project?.place;
      const written = await waited(api.writeImport(request));
      if (!written.ok || context.state().project?.place !== place) return written;
      const { added, links } = written.value;
      if (added + links > 0) undo.done(deedOf(written.value, false));
      context.say('imported', { count: added, links }, added + links > 0);
      return written;
    },
    stopExchange: () => void api.stopExchange({}),
  };
}
