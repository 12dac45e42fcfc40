import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { OWN_TAGSET, PLACE } from '../../../shared/domain/tags/tagset.cases.ts';
import { contentFor, edit, openAs, testBackend, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = 'The mayor said so.\n';
const ARTICLES = Array.from({ length: 20 }, (_, i) => `${String(i)}.txt`);
/** After the first word of the process, in milliseconds. */
const KILLED_AFTER = (process.env['BELEG_KILLED_AFTER'] ?? '6 25').split(' ').map(Number);

async function bundled(): Promise<string> {
  const file = path.join(await temporaryFolder(), 'child.mjs');
  const input = path.join(import.meta.dirname, 'tagset-editor.child.cases.ts');
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return file;
}

/** In each of the articles a place. */
async function places(): Promise<{ readonly root: string; readonly dataFolder: string }> {
  const dataFolder = await temporaryFolder();
  const project = { format: 1, id: '0d0d0d0d-0000-4000-8000-000000000000', name: 'Case', lead: 'anna' };
  const root = await temporaryFolder({
    ...Object.fromEntries(ARTICLES.map((article) => [article, TEXT])),
    'beleg/project.json': JSON.stringify({ ...project, tagset: { tags: OWN_TAGSET.tags } }),
  });
  const earlier = await testBackend({ startWith: root, dataFolder });
  const { api } = await openedBy(earlier);
  for (const article of ARTICLES) {
    const { text } = valueOf(await api.openArticle({ article }));
    const content = { ...contentFor(text, 'mayor'), tag: PLACE.id, label: 'Place' };
    valueOf(await api.applyChanges({ changes: [edit(article, null, content)] }));
  }
  await earlier.close();
  return { root, dataFolder };
}

async function openedBy(backend: Awaited<ReturnType<typeof testBackend>>) {
  const window = backend.window();
  await openAs(window);
  return window;
}

test('a merge over many articles is whole or not there at the next start, whenever Beleg is killed', async () => {
  const script = await bundled();
  const where = await places();
  for (const delayMs of KILLED_AFTER) {
    const child = spawn(process.execPath, [script, where.root, where.dataFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await sleep(delayMs);
    child.kill('SIGKILL');
    await ended;

    const next = await testBackend({ startWith: where.root, dataFolder: where.dataFolder });
    const { api } = await openedBy(next);
    await api.flush({});
    const layers = ARTICLES.map((article) =>
      readFile(path.join(where.root, 'beleg/annotations', article, 'anna.json'), 'utf8'),
    );
    const tagged = (await Promise.all(layers)).filter((layer) => layer.includes(PLACE.id)).length;
    const project = await readFile(path.join(where.root, 'beleg/project.json'), 'utf8');
    expect(tagged).toBe(project.includes(PLACE.id) ? ARTICLES.length : 0);
    const left = await readdir(path.join(where.dataFolder, 'tagset-edits')).catch(() => []);
    expect(left).toEqual([]);
    await next.close();
  }
});
