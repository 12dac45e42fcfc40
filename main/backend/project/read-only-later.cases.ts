/** A project that becomes read-only while somebody annotates; run in a process of its own (see `runAsNobody`). */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Api, OpenedArticle } from '../../../shared/api/contract.ts';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import type { Result } from '../../../shared/result.ts';
import { createBackend } from '../backend.ts';

// Scripts take the one export that a module is for.
export { run as default };

/** `colleague` is the content of a layer file. */
async function run(root: string, dataFolder: string, colleague: string): Promise<unknown> {
  const first = backendOn(root, dataFolder);
  valueOf(await first.window.openProject({ place: null }));
  valueOf(await first.window.identify({ name: 'Anna' }));
  const article = await open(first.window);
  const tag = (words: string) => first.window.applyChanges({ changes: [tagging(article, words)] });
  valueOf(await tag('Regierung'));
  await first.window.flush({});
  const tooEarly = await first.window.keepElsewhere({});
  const folder = path.join(root, 'beleg/annotations/a.txt');
  await writeFile(path.join(folder, 'b2.json'), colleague);
  await setWritable(root, false);
  valueOf(await tag('Sprecher'));
  const failed = valueOf(await first.window.flush({}));
  await first.close();

  const second = backendOn(root, dataFolder);
  const opened = valueOf(await second.window.openProject({ place: null }));
  const shown = wordsOf(await open(second.window));
  const kept = valueOf(await second.window.keepElsewhere({}));
  const keptShown = wordsOf(await open(second.window));
  const saved = valueOf(await second.window.flush({}));
  await second.close();

  await setWritable(root, true);
  // A colleague who came later writes into the project, not into the work folder.
  await writeFile(path.join(folder, 'c3.json'), colleague);
  const third = backendOn(root, dataFolder);
  const again = valueOf(await third.window.openProject({ place: null }));
  const againShown = wordsOf(await open(third.window));
  await third.close();
  return { tooEarly, failed, opened, shown, kept, keptShown, saved, again, againShown };
}

async function open(window: Api): Promise<OpenedArticle> {
  return valueOf(await window.openArticle({ article: 'a.txt' }));
}

function wordsOf({ layers }: OpenedArticle): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    layers.map(({ annotator, annotations }) => [
      annotator.id,
      annotations.map(({ content }) => content.anchor.exact),
    ]),
  );
}

async function setWritable(root: string, isWritable: boolean): Promise<void> {
  await mkdir(path.join(root, 'beleg/annotations'), { recursive: true });
  const entries = await readdir(path.join(root, 'beleg'), { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  const paths = folders.map(({ parentPath, name }) => path.join(parentPath, name));
  for (const each of [path.join(root, 'beleg'), ...paths]) await chmod(each, isWritable ? 0o755 : 0o555);
}

function backendOn(startWith: string, dataFolder: string) {
  const backend = createBackend({
    version: '0.0.0-test',
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      showsFiles: false,
      printsPdf: false,
      ownBrowser: false,
    },
    systemLanguages: [],
    dataFolder,
    sampleFolder: dataFolder,
    startWith,
    annotatorId: null,
    spawnExtractor: () => {
      throw new Error('only text is read here');
    },
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const { api } = backend.connect('window', () => undefined);
  return { window: api, close: () => backend.close(10_000) };
}

function valueOf<T>(reply: Result<T>): T {
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.detail ?? ''}`);
  return reply.value;
}

function tagging({ path: article, text }: OpenedArticle, words: string): Change {
  const start = text.content.indexOf(words);
  const after = {
    anchor: makeAnchor(text, { start, end: start + words.length }),
    tag: CLAIM,
    label: 'Claim',
  };
  const annotation = `urn:uuid:${randomUUID()}`;
  const edits = [{ article, annotation, before: null, after }];
  return { id: `urn:uuid:${randomUUID()}`, kind: 'tag', at: '2026-11-22T14:03:11Z', edits };
}
