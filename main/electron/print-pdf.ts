/**
 * The report on paper: in a window that nobody sees, that runs no script and reaches nothing,
 * Chromium prints it into a PDF.
 *
 * The page has a session of its own, in memory, in which there is nothing but this one page.
 */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { SCHEME, WINDOW_URL } from './channels.ts';

/** What a report is made of stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The bytes of the PDF; rejects if it cannot be printed, or with the signal's reason. */
export async function printPdf(html: string, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const partition = `beleg-print-${randomUUID()}`;
  const { protocol } = session.fromPartition(partition);
  protocol.handle(SCHEME, ({ url }) => answer(url === WINDOW_URL ? html : null));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  const end = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    await window.loadURL(WINDOW_URL);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
    end();
    protocol.unhandle(SCHEME);
  }
}

function answer(html: string | null): Response {
  return new Response(html, {
    status: html === null ? 404 : 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
