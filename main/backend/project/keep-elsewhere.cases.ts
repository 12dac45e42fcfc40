/** What an analyst does on a folder that cannot be written; run in a process of its own (see `runAsNobody`). */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { EventMessage } from '../../../shared/api/contract.ts';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import type { Result } from '../../../shared/result.ts';
import { createBackend, type Backend } from '../backend.ts';

// Scripts take the one export that a module is for.
export { run as default };

async function run(root: string, dataFolder: string): Promise<unknown> {
  const first = backendOn(root, dataFolder);
  const events: EventMessage[] = [];
  const { api } = first.connect('first', (message) => events.push(message));
  const opened = valueOf(await api.openProject({ place: null }));
  valueOf(await api.identify({ name: 'Anna' }));
  const { text } = valueOf(await api.openArticle({ article: 'a.txt' }));
  const changes = [tagging(text, 'Regierung')];
  const refused = await api.applyChanges({ changes });
  const kept = valueOf(await api.keepElsewhere({}));
  const replaced = events.flatMap(({ event, data }) => (event === 'layerReplaced' ? [data.layer] : []));
  const applied = await api.applyChanges({ changes });
  const flushed = valueOf(await api.flush({}));
  await first.close(10_000);

  const second = backendOn(root, dataFolder);
  const next = second.connect('second', () => undefined).api;
  const again = valueOf(await next.openProject({ place: null }));
  const listed = valueOf(await next.listArticles({})).articles.map((article) => article.path);
  const { layers } = valueOf(await next.openArticle({ article: 'a.txt' }));
  const found = layers.flatMap(({ annotations }) => annotations.map(({ content }) => content.anchor.exact));
  await second.close(10_000);

  const [work = ''] = await readdir(path.join(dataFolder, 'work'));
  const third = backendOn(path.join(dataFolder, 'work', work), dataFolder);
  const direct = third.connect('third', () => undefined).api;
  valueOf(await direct.openProject({ place: null }));
  const workFolder = valueOf(await direct.listArticles({})).articles.map((article) => article.path);
  await third.close(10_000);
  return { opened, refused, kept, replaced, applied, flushed, again, listed, found, workFolder };
}

function backendOn(startWith: string, dataFolder: string): Backend {
  return createBackend({
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
}

function valueOf<T>(reply: Result<T>): T {
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.detail ?? ''}`);
  return reply.value;
}

function tagging(text: ArticleText, words: string): Change {
  const start = text.content.indexOf(words);
  const anchor = makeAnchor(text, { start, end: start + words.length });
  return {
    id: 'urn:uuid:ee000000-0000-4000-8000-000000000000',
    kind: 'tag',
    at: '2026-11-22T14:03:11Z',
    edits: [
      {
        article: 'a.txt',
        annotation: 'urn:uuid:ee000000-0000-4000-8000-000000000001',
        before: null,
        after: { anchor, tag: CLAIM, label: 'Claim' },
      },
    ],
  };
}
