/**
 * A process that opens a project folder of a stranger as a session does: lists, opens every
 * article, annotates one, searches, checks, and says what it found. `naive` goes through the folder
 * as many programs do: follows what is linked and reads what has the right name. To be traced.
 */
import { readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createBackend } from '../../main/backend/backend.ts';
import { checkProject } from '../../main/backend/check.ts';
import { Extraction } from '../../main/backend/sources/extraction.ts';
import { spawnNodeExtractor } from '../../main/backend/sources/extractor-process.ts';
import type { Result } from '../../shared/result.ts';

const [how = '', root = '', dataFolder = '', program = ''] = process.argv.slice(2);

function tell(said: Readonly<Record<string, unknown>>): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

function valueOf<T>(reply: Result<T>): T {
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.detail ?? ''}`);
  return reply.value;
}

/** Files first: who goes down into / comes back to nothing. */
function naive(folder: string, depth: number): void {
  const folders: string[] = [];
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    try {
      if (statSync(file).isDirectory()) folders.push(file);
      else if (file.endsWith('.txt')) {
        writeSync(1, `opening ${file}\n`);
        tell({ text: readFileSync(file, 'utf8').slice(0, 200) });
      }
    } catch (error) {
      tell({ error: String(error).slice(0, 200) });
    }
  }
  if (depth < 60) for (const below of folders) naive(below, depth + 1);
}

async function session(): Promise<void> {
  const backend = createBackend({
    version: '0.0.0-trust',
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      showsFiles: false,
      printsPdf: false,
      ownBrowser: false,
    },
    systemLanguages: ['en'],
    dataFolder,
    sampleFolder: `${dataFolder}/sample`,
    startWith: root,
    annotatorId: null,
    spawnExtractor: () => spawnNodeExtractor(program),
    log: () => undefined,
  });
  const { api } = backend.connect('stranger', () => undefined);
  const begunMs = performance.now();
  valueOf(await api.openProject({ place: null }));
  valueOf(await api.identify({ name: 'Anna' }));
  const { articles, notices } = valueOf(await api.listArticles({}));
  tell({
    listedMs: Math.round(performance.now() - begunMs),
    articles: articles.length,
    notices: notices.map(({ code }) => code),
  });
  for (const { path: article } of articles.filter(({ path: name }) => !name.startsWith('many/'))) {
    const openedMs = performance.now();
    const opened = await api.openArticle({ article });
    const ms = Math.round(performance.now() - openedMs);
    tell({
      article,
      ms,
      code: opened.ok ? 'read' : opened.code,
      text: opened.ok ? opened.value.text.content.slice(0, 200) : '',
    });
  }
  await api.flush({});
  const { saved } = await backend.close(20_000);
  const extraction = new Extraction(() => spawnNodeExtractor(program));
  const checked = await checkProject(root, dataFolder, extraction);
  await extraction.close();
  tell({ done: saved, checked: checked.ok });
}

if (how === 'naive') naive(root, 0);
else await session();
process.exit(0);
