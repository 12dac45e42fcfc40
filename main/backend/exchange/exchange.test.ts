/** Exports are whole or not at all and never over anything; imports are layers like others. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Format, FormatId } from '../../../shared/formats/format.ts';
import { formatOf } from '../../../shared/formats/index.ts';
import type { Result } from '../../../shared/result.ts';
import { layerFile, valueOf } from '../backend.cases.ts';
import { systemError, nodeFiles } from '../disk/files.ts';
import { SettingsStore } from '../app-data/settings.ts';
import { extractionInProcess, extractorInProcess } from '../sources/extractor.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { collectSet, type Selection } from './collect-set.ts';
import { importFiles, type ImportReport } from './import-files.ts';
import { openExchange } from './open-exchange.ts';
import { writeExport, type ExportJob, type Exported } from './write-export.ts';

const TEXT = 'Die Fähre 🚢 lief aus.\nNiemand hat es bestätigt.\n';
const AT = '2026-11-22T16:00:00Z';
const BERT = { id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' };

let root: string;
let data: string;
let outside: string;

beforeEach(async () => {
  const exact = 'Niemand hat es bestätigt';
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(exact))).length;
  const words = { text: TEXT, exact, start, end: start + exact.length };
  const project = { format: 1, id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000', name: 'Fall' };
  root = await temporaryFolder({
    'fähre.txt': TEXT,
    'gone.txt': 'other',
    'beleg/project.json': JSON.stringify(project),
    'beleg/annotations/fähre.txt/b2.json': layerFile(words, BERT),
  });
  // Nobody has opened a window on this machine.
  data = path.join(await temporaryFolder(), 'data');
  outside = await temporaryFolder();
});

async function open(isImport = false) {
  return valueOf(await openExchange(root, data, extractionInProcess(), { isImport }));
}

function format(id: FormatId): Format {
  const found = formatOf(id);
  if (found === undefined) throw new Error(id);
  return found;
}

async function exporting(
  to: string,
  more: Partial<ExportJob> = {},
  selection: Selection = {},
): Promise<Result<Exported>> {
  const context = await open();
  const { set } = await collectSet(context, selection);
  const job = { project: context.project, set, format: format('csv'), options: { language: 'de' as const } };
  return writeExport({ ...job, to, force: false, machine: '0'.repeat(16), ...more });
}

async function importing(
  file: string,
  annotator: string,
  newArticles = false,
): Promise<Result<ImportReport>> {
  const context = await open(true);
  const settings = await SettingsStore.open({ fs: nodeFiles, folder: data, machine: context.machine.id });
  return importFiles(context, settings, {
    format: format('csv'),
    annotator,
    files: [file],
    newArticles,
    at: AT,
    spawnReader: extractorInProcess,
  });
}

describe('an export', () => {
  it('is written where it was asked for, the same bytes each time, and leaves nothing else', async () => {
    const done = valueOf(await exporting(path.join(outside, 'a.csv')));
    valueOf(await exporting(path.join(outside, 'b.csv')));
    const [a, b] = await Promise.all(['a.csv', 'b.csv'].map((name) => readFile(path.join(outside, name))));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
    expect(a?.length).toBe(done.bytes);
    expect(a?.toString()).toContain('"Niemand hat es bestätigt"');
    expect((await readdir(outside)).toSorted()).toEqual(['a.csv', 'b.csv']);
  });

  it('replaces nothing without a word', async () => {
    const file = path.join(outside, 'a.csv');
    await writeFile(file, 'mine');
    expect(await exporting(file)).toMatchObject({ code: 'exists' });
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect((await exporting(file, { force: true })).ok).toBe(true);
    expect(await readFile(file, 'utf8')).not.toBe('mine');
    expect(await readdir(outside)).toEqual(['a.csv']);
  });

  it('says what stands where it would go, if that is nothing it could replace', async () => {
    await mkdir(path.join(outside, 'folder'));
    await symlink(path.join(outside, 'elsewhere.csv'), path.join(outside, 'link'));
    const at = async (file: string): Promise<unknown> =>
      await exporting(path.join(outside, file), { force: true });
    expect(await at('folder')).toMatchObject({ code: 'is-folder' });
    expect(await at('link')).toMatchObject({ code: 'is-link' });
    expect(await at('x'.repeat(300))).toMatchObject({ code: 'name-too-long' });
    if (process.platform !== 'win32')
      expect(await exporting('/dev/null', { force: true })).toMatchObject({ code: 'is-device' });
    expect((await readdir(outside)).toSorted()).toEqual(['folder', 'link']);
  });

  it('goes into a project only below beleg/exports, whatever links are called', async () => {
    expect(await exporting(path.join(root, 'a.csv'))).toMatchObject({ code: 'inside-project' });
    expect(await exporting(path.join(root, 'fähre.txt'), { force: true })).toMatchObject({
      code: 'inside-project',
    });
    const layer = path.join(root, 'beleg/annotations/fähre.txt/b2.json');
    expect(await exporting(layer, { force: true })).toMatchObject({ code: 'inside-project' });
    await symlink(root, path.join(outside, 'way'));
    expect(await exporting(path.join(outside, 'way/a.csv'))).toMatchObject({ code: 'inside-project' });
    expect((await exporting(path.join(root, 'beleg/exports/a.csv'))).ok).toBe(true);
    expect(await readdir(path.join(root, 'beleg/exports'))).toEqual(['a.csv']);
  });

  it('that fails half-way, or is stopped, leaves nothing', async () => {
    const full = {
      ...nodeFiles,
      open: async (...args: Parameters<typeof nodeFiles.open>) => {
        const file = await nodeFiles.open(...args);
        return { ...file, write: () => Promise.reject(systemError('ENOSPC', 'no space')) };
      },
    };
    expect(await exporting(path.join(outside, 'a.csv'), { fs: full })).toMatchObject({ code: 'disk-full' });
    const signal = AbortSignal.abort();
    expect(await exporting(path.join(outside, 'a.csv'), { signal })).toMatchObject({ code: 'cancelled' });
    expect(await exporting(path.join(outside, 'no/a.csv'))).toMatchObject({ code: 'no-such-folder' });
    expect(await readdir(outside)).toEqual([]);
  });

  it('of several files is a folder, replaced only if it holds nothing else', async () => {
    const files = (content: string): Format => ({
      ...format('csv'),
      container: 'folder',
      write: () => [
        { path: 'a.txt', chunks: [content] },
        { path: 'more/b.txt', chunks: [content] },
      ],
    });
    const to = path.join(outside, 'all');
    expect(valueOf(await exporting(to, { format: files('1') }))).toMatchObject({ files: 2, bytes: 2 });
    expect(await exporting(to, { format: files('2') })).toMatchObject({ code: 'exists' });
    expect((await exporting(to, { format: files('2'), force: true })).ok).toBe(true);
    expect(await readFile(path.join(to, 'more/b.txt'), 'utf8')).toBe('2');
    await writeFile(path.join(to, 'more/mine.txt'), 'mine');
    expect(await exporting(to, { format: files('3'), force: true })).toMatchObject({
      code: 'other-files',
      detail: 'more/mine.txt',
    });
    expect(await readFile(path.join(to, 'more/b.txt'), 'utf8')).toBe('2');
    expect(await readdir(outside)).toEqual(['all']);
  });

  it('does not miss the article of an empty layer, which went along with a renamed one', async () => {
    const words = { text: 'Elsewhere', exact: 'Elsewhere', start: 0, end: 9 };
    const empty = layerFile(words, BERT).replace(/"total": ?1[^]*$/, '"total":0}');
    await mkdir(path.join(root, 'beleg/annotations/went.txt'), { recursive: true });
    await writeFile(path.join(root, 'beleg/annotations/went.txt/b2.json'), empty);
    const { leftOut } = await collectSet(await open(), {});
    expect(leftOut.map((one) => one.path)).not.toContain('went.txt');
  });

  it('takes the annotators and the articles that were chosen', async () => {
    const context = await open();
    const named = await collectSet(context, { annotators: ['a1'] });
    expect(named.set.layers).toEqual([]);
    const bare = await collectSet(context, { articles: ['gone.txt', 'none.txt'] });
    expect(bare.set.articles.map((article) => article.path)).toEqual(['gone.txt']);
    expect(bare.leftOut).toEqual([{ path: 'none.txt', code: 'not-found' }]);
    expect((await collectSet(context, { adjudicated: true })).set.layers).toEqual([]);
  });
});

describe('an import', () => {
  const table = (...rows: readonly string[]): string => `article,tag,quote\n${rows.join('\n')}\n`;

  async function given(content: string): Promise<string> {
    const file = path.join(outside, 'in.csv');
    await writeFile(file, content);
    return file;
  }

  it('becomes the layer of whoever is named, and does nothing when it is made again', async () => {
    const file = await given(table('fähre.txt,Claim,Die Fähre 🚢', 'none.txt,Claim,x'));
    const report = valueOf(await importing(file, 'carl'));
    expect(report).toMatchObject({ added: 1, present: 0, articles: ['fähre.txt'], newArticles: [] });
    expect(report.problems).toEqual([
      { code: 'no-such-article', file: 'in.csv', line: 3, detail: 'none.txt' },
    ]);
    const layer = await readFile(path.join(root, 'beleg/annotations/fähre.txt/carl.json'), 'utf8');
    expect(layer).toContain('"exact":"Die Fähre 🚢"');
    expect(valueOf(await importing(file, 'carl'))).toMatchObject({ added: 0, present: 1 });
    expect(await readdir(path.join(root, 'beleg/texts'))).toHaveLength(2);
  });

  it('never adds to a layer that a colleague has, and imports nothing then', async () => {
    const file = await given(table('fähre.txt,Claim,Die Fähre 🚢', 'gone.txt,Claim,other'));
    const before = await readFile(path.join(root, 'beleg/annotations/fähre.txt/b2.json'), 'utf8');
    expect(await importing(file, 'b2')).toMatchObject({
      code: 'layer-exists',
      detail: 'beleg/annotations/fähre.txt/b2.json',
    });
    expect(await readFile(path.join(root, 'beleg/annotations/fähre.txt/b2.json'), 'utf8')).toBe(before);
    expect(await readdir(path.join(root, 'beleg/annotations'))).toEqual(['fähre.txt']);
  });

  it('begins a colleague’s layer where there is none', async () => {
    const file = await given(table('gone.txt,Claim,other'));
    expect(valueOf(await importing(file, 'b2'))).toMatchObject({ added: 1 });
    const layer = await readFile(path.join(root, 'beleg/annotations/gone.txt/b2.json'), 'utf8');
    expect(layer).toContain(BERT.uuid);
  });

  it('of what another layer has gets ids of its own, and says where it is from', async () => {
    const file = path.join(outside, 'out.csv');
    valueOf(await exporting(file));
    const original = /urn:uuid:[0-9a-f-]{36}/.exec(await readFile(file, 'utf8'))?.[0] ?? '';
    expect(valueOf(await importing(file, 'carl'))).toMatchObject({ added: 1, problems: [] });
    const layer = await readFile(path.join(root, 'beleg/annotations/fähre.txt/carl.json'), 'utf8');
    expect(layer).not.toContain(`{"id":"${original}","type":"Annotation"`);
    expect(layer).toContain(`"prov:wasDerivedFrom":[{"id":"${original}"}]`);
  });

  it('is refused with its name where it cannot be read', async () => {
    expect(await importing(path.join(outside, 'none'), 'carl')).toMatchObject({ code: 'not-found' });
    expect(await importing(await given('no,table\n'), 'carl')).toMatchObject({ code: 'not-this-format' });
    await mkdir(path.join(outside, 'folder'));
    await symlink('/etc/hostname', path.join(outside, 'folder/link.csv'));
    expect(await importing(path.join(outside, 'folder'), 'carl')).toMatchObject({
      code: 'link',
      detail: 'link.csv',
    });
  });
});
