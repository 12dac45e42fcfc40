import { readdir } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { openAs, testBackend, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import type { ExtractorProcess } from './extractor-process.ts';
import { extractorInProcess } from './extractor.cases.ts';

const PAGE = '<html><body><article><h1>Ferry</h1><p>It left on time.</p></article></body></html>';

/** Tells progress, and no end of it, while `isSlow`. */
function slowly(how: { isSlow: boolean; killed: number }): () => ExtractorProcess {
  return () => {
    const real = extractorInProcess();
    let listen: (message: unknown) => void = () => undefined;
    let timer: NodeJS.Timeout | undefined;
    return {
      onExit: (given) => real.onExit(given),
      onMessage: (given) => {
        listen = given;
        real.onMessage(given);
      },
      send: (message) => {
        const { serial } = message;
        if (how.isSlow) timer = setInterval(() => listen({ serial, progress: { done: 3, total: 10 } }), 20);
        else real.send(message);
      },
      kill: () => {
        clearInterval(timer);
        how.killed += 1;
        real.kill();
      },
    };
  };
}

test('reading that takes long tells how far it is, is stopped, leaves nothing behind, and can be tried again', async () => {
  const root = await temporaryFolder({ 'page.html': PAGE });
  const how = { isSlow: true, killed: 0 };
  const window = (await testBackend({ startWith: root, spawnExtractor: slowly(how) })).window();
  await openAs(window);
  const opening = window.api.openArticle({ article: 'page.html' });
  await vi.waitFor(
    () => expect(window.of('articleProgress')[0]).toEqual({ article: 'page.html', done: 3, total: 10 }),
    5000,
  );
  const killed = how.killed;
  valueOf(await window.api.cancelReading({ article: 'page.html' }));
  expect(await opening).toMatchObject({ ok: false, code: 'cancelled' });
  expect(how.killed).toBeGreaterThan(killed);
  expect(await readdir(root)).toEqual(['page.html']);

  how.isSlow = false;
  const opened = valueOf(await window.api.openArticle({ article: 'page.html' }));
  expect(opened.text.content).toContain('It left on time.');
});
