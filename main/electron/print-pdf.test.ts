/** Printing a report: shut in, seen by nobody, and nothing left of it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeElectron, FakeWindow, resetElectron } from './fake-electron.cases.ts';
import type { FakeSession } from './fake-session.cases.ts';
import { printPdf } from './print-pdf.ts';

vi.mock('electron', async () => (await import('./fake-electron.cases.ts')).fakeElectron);

const HTML = '<!doctype html><title>Bericht</title><script>ran = 1</script>';
const never = new AbortController().signal;

beforeEach(resetElectron);

/** The window and its session while it prints, looked at before it does. */
async function printing(
  work: (window: FakeWindow, session: FakeSession) => void | Promise<void>,
): Promise<void> {
  const load = vi.spyOn(FakeWindow.prototype, 'loadURL').mockImplementation(async function (
    this: FakeWindow,
    url,
  ) {
    this.url = url;
    await work(this, fakeElectron.session.fromPartition(partitionOf(this)));
  });
  try {
    expect(Buffer.from(await printPdf(HTML, never)).toString()).toBe('%PDF-1.7');
  } finally {
    load.mockRestore();
  }
}

function partitionOf({ options }: FakeWindow): string {
  const { webPreferences } = options;
  if (typeof webPreferences !== 'object' || webPreferences === null) throw new Error('no preferences');
  return 'partition' in webPreferences ? String(webPreferences.partition) : '';
}

it('is done in a window that nobody sees, runs no script, and is gone afterwards', async () => {
  let seen: FakeWindow | undefined;
  await printing((window) => {
    seen = window;
  });
  expect(seen?.options).toMatchObject({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  expect(seen?.options['webPreferences']).not.toHaveProperty('preload');
  expect(seen?.show).not.toHaveBeenCalled();
  expect(seen?.webContents.printed).toMatchObject([{ preferCSSPageSize: true, generateTaggedPDF: true }]);
  expect(FakeWindow.all).toEqual([]);
});

it('has nothing but the page, in a session of its own that is in memory only', async () => {
  const partitions: string[] = [];
  const look = async (window: FakeWindow, session: FakeSession): Promise<void> => {
    partitions.push(partitionOf(window));
    const answer = session.schemes.get('app');
    const page = await answer?.(new Request(window.url));
    expect(await page?.text()).toBe(HTML);
    expect(page?.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect((await answer?.(new Request(`${window.url}other.js`)))?.status).toBe(404);
  };
  await printing(look);
  await printing(look);
  expect(new Set(partitions).size).toBe(2);
  for (const partition of partitions) {
    expect(partition).not.toMatch(/^persist:|^beleg$/);
    expect(fakeElectron.session.fromPartition(partition).schemes.size).toBe(0);
  }
});

it('that fails, or is stopped, leaves no window', async () => {
  const failing = printing((window) => {
    window.webContents.failsToPrint = new Error('no printer');
  });
  await expect(failing).rejects.toThrow('no printer');
  expect(FakeWindow.all).toEqual([]);
  const stopping = new AbortController();
  const load = vi.spyOn(FakeWindow.prototype, 'loadURL').mockImplementation(async (): Promise<void> => {
    stopping.abort();
    expect(FakeWindow.all).toEqual([]);
    await Promise.reject(new Error('destroyed'));
  });
  await expect(printPdf(HTML, stopping.signal)).rejects.toThrow('aborted');
  load.mockRestore();
  await expect(printPdf(HTML, stopping.signal)).rejects.toThrow('aborted');
  expect(FakeWindow.all).toEqual([]);
});
