import { appendFile, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fail, ok } from '../../../shared/result.ts';
import { failingFiles } from '../disk/failing-files.cases.ts';
import { nodeFiles, type FileSystem } from '../disk/files.ts';
import { journalLine, parseJournal, type JournalEntry, type JournalHeader } from './journal-entry.ts';
import { leftJournals, removeJournal, setJournalAside } from './journal-reading.ts';
import { openJournal } from './journal.ts';
import { machineWith } from '../app-data/machine.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const machine = await machineWith('0123456789abcdef');
const HEADER: JournalHeader = {
  journal: 1,
  project: 'urn:uuid:p',
  root: '/somewhere',
  annotator: { id: 'a1', uuid: 'urn:uuid:a' },
  process: machine.self,
};

function entry(id: string): JournalEntry {
  return { kind: 'changes', changes: [id], outcomes: [] };
}

function idsIn(text: string): readonly string[] {
  return parseJournal(text).entries.flatMap((each) => (each.kind === 'changes' ? each.changes : []));
}

async function open(fs: FileSystem = nodeFiles) {
  const dataFolder = await temporaryFolder();
  const folder = path.join(dataFolder, 'journal');
  const remembered: string[] = [];
  const memory = { fails: false };
  const journal = openJournal(fs, dataFolder, ['journal'], HEADER, (ids) => {
    if (memory.fails) return Promise.resolve(fail('disk-full'));
    remembered.push(...ids);
    return Promise.resolve(ok(null));
  });
  onTestFinished(() => journal.close());
  const texts = async () =>
    Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')));
  const ids = async () => (await texts()).flatMap(idsIn);
  return { dataFolder, folder, journal, ids, remembered, memory };
}

async function append(journal: ReturnType<typeof openJournal>, id: string): Promise<number> {
  const appended = await journal.append(entry(id));
  if (!appended.ok) throw new Error(appended.detail);
  return appended.value;
}

describe('a journal', () => {
  it('holds what was appended, in order, and nothing is written before', async () => {
    const { journal, dataFolder, ids } = await open();
    expect(await readdir(dataFolder)).toEqual([]);
    await Promise.all(['1', '2', '3'].map((id) => append(journal, id)));
    expect(await ids()).toEqual(['1', '2', '3']);
  });

  it('syncs once for entries that arrive together, and before any is acknowledged', async () => {
    const fs = failingFiles();
    const { journal } = await open(fs);
    await append(journal, '1');
    const before = fs.calls.length;
    await Promise.all(['2', '3', '4', '5'].map((id) => append(journal, id)));
    const syncs = fs.calls.slice(before).filter((call) => call.startsWith('sync'));
    expect(syncs.length).toBeLessThanOrEqual(2);
    expect(fs.calls.at(-1)).toMatch(/^sync/);
  });

  it('forgets what is settled, and is gone when closed with nothing left', async () => {
    const { journal, folder, ids } = await open();
    const first = await append(journal, '1');
    const second = await append(journal, '2');
    journal.settle([first, second]);
    await vi.waitFor(async () => expect(await ids()).toEqual([]), 10_000);
    const third = await append(journal, '3');
    expect(await ids()).toEqual(['3']);
    journal.settle([third]);
    await journal.close();
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets nothing go before the ids of what was applied are remembered', async () => {
    const { journal, folder, ids, remembered, memory } = await open();
    memory.fails = true;
    const numbers = [await append(journal, '1'), await append(journal, '2')];
    journal.settle(numbers.slice(0, 1), ['1']);
    journal.settle(numbers.slice(1), ['2']);
    const third = await append(journal, '3');
    expect(await ids()).toEqual(['1', '2', '3']);
    memory.fails = false;
    journal.settle([third], ['3']);
    await vi.waitFor(async () => expect(await ids()).toEqual([]), 10_000);
    expect(remembered).toEqual(['1', '2', '3']);
    const fourth = await append(journal, '4');
    memory.fails = true;
    journal.settle([fourth], ['4']);
    await journal.close();
    expect(await ids()).toEqual(['4']);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('remembers nothing of what counts for nothing', async () => {
    const { journal, folder, remembered } = await open();
    journal.settle([await append(journal, '1')]);
    await journal.close();
    expect(remembered).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('stays when it is closed with something left', async () => {
    const { journal, ids, folder } = await open();
    await append(journal, '1');
    expect(await leftJournals(nodeFiles, machine, folder)).toEqual([]);
    await journal.close();
    expect(await ids()).toEqual(['1']);
    expect(await leftJournals(nodeFiles, machine, folder)).toHaveLength(1);
  });

  it('is written anew without settled lines when it has grown long', async () => {
    const { journal, ids, folder } = await open();
    await append(journal, 'kept');
    const long = await append(journal, 'x'.repeat(5 * 1024 * 1024));
    journal.settle([long]);
    await append(journal, 'last');
    await journal.close();
    // No whole arrays in the message: an entry is five million letters long.
    expect((await ids()).map((id) => id.slice(0, 9))).toEqual(['kept', 'last']);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('holds everything acknowledged, whichever call fails', async () => {
    for (const lasting of ['once', 'for-ever'] as const) {
      for (let at = 1; ; at += 1) {
        const fs = failingFiles({ at, lasting, code: 'ENOSPC', partOfWrite: 0.5 });
        const { journal, ids } = await open(fs);
        const acknowledged: string[] = [];
        for (const id of ['1', '2', '3', '4']) {
          const appended = await journal.append(entry(id));
          if (appended.ok) acknowledged.push(id);
        }
        await journal.close();
        const found = acknowledged.length === 0 ? [] : await ids();
        expect(found, `call ${at} ${lasting}: ${fs.calls.at(at - 1)}`).toEqual(
          expect.arrayContaining(acknowledged),
        );
        if (lasting === 'once') expect(acknowledged.length).toBeGreaterThanOrEqual(3);
        if (!fs.hasFailed) break;
      }
    }
  });

  it('never appends to a file that failed to sync', async () => {
    const healthy = failingFiles();
    const first = await open(healthy);
    await append(first.journal, '1');
    const before = healthy.calls.length;
    await append(first.journal, '2');
    const at = before + 1 + healthy.calls.slice(before).findIndex((call) => call.startsWith('sync'));

    const { journal, ids, folder } = await open(failingFiles({ at, lasting: 'once', code: 'EIO' }));
    await append(journal, '1');
    const [name] = await readdir(folder);
    expect(await journal.append(entry('2'))).toMatchObject({ ok: false, code: 'io-error' });
    await append(journal, '3');
    expect(await ids()).toEqual(['1', '3']);
    expect(await readdir(folder)).not.toContain(name);
  });
});

describe('a journal that was left', () => {
  async function left(write: (file: string) => Promise<void>) {
    const { journal, folder, dataFolder } = await open();
    await append(journal, '1');
    await append(journal, '2');
    await journal.close();
    const [name = ''] = await readdir(folder);
    await write(path.join(folder, name));
    const journals = await leftJournals(nodeFiles, machine, folder);
    return { journals, folder, dataFolder };
  }
  const idsOf = (journals: Awaited<ReturnType<typeof left>>['journals']) =>
    journals.map(({ entries }) => entries.flatMap((each) => (each.kind === 'changes' ? each.changes : [])));

  it('may have a torn last line', async () => {
    for (let cut = 1; cut < 60; cut += 7) {
      const { journals } = await left(async (file) => truncate(file, (await readFile(file)).length - cut));
      expect(journals).toMatchObject([{ damaged: false, writer: 'dead' }]);
      expect(idsOf(journals)).toEqual([['1']]);
    }
  });

  it('whose last line is whole and damaged has lost what was acknowledged', async () => {
    const { journals } = await left(async (file) => {
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('"changes":["2"]', '"changes":["9"]'));
    });
    expect(journals).toMatchObject([{ damaged: true }]);
    expect(idsOf(journals)).toEqual([['1']]);
  });

  it('may be empty', async () => {
    const { journals } = await left((file) => truncate(file, 0));
    expect(journals).toMatchObject([{ header: undefined, damaged: false, entries: [] }]);
  });

  it('may end in zeros', async () => {
    const { journals } = await left((file) => appendFile(file, new Uint8Array(500)));
    expect(journals).toMatchObject([{ damaged: false }]);
    expect(idsOf(journals)).toEqual([['1', '2']]);
  });

  it('that is damaged in the middle gives what can be read, and is set aside', async () => {
    const { journals, folder, dataFolder } = await left(async (file) => {
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('"changes":["1"]', '"changes":["9"]'));
    });
    expect(journals).toMatchObject([{ damaged: true }]);
    expect(idsOf(journals)).toEqual([['2']]);
    for (const journal of journals) {
      const place = { fs: nodeFiles, dataFolder, machine: machine.id };
      const aside = await setJournalAside(place, 'project', journal);
      expect(await readFile(aside.ok ? aside.value : '', 'utf8')).toContain('"changes":["9"]');
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('that cannot be read at all is said to be damaged', async () => {
    const { journals } = await left((file) => writeFile(file, 'not a journal\n'));
    expect(journals).toMatchObject([{ header: undefined, damaged: true, entries: [] }]);
  });

  it('that was killed in its first line has lost nothing', async () => {
    const { journals } = await left((file) => truncate(file, 20));
    expect(journals).toMatchObject([{ header: undefined, damaged: false, entries: [] }]);
  });

  it('is removed only if its writer is dead', async () => {
    const { journals, folder } = await left(async (file) => {
      const text = (await readFile(file, 'utf8')).split('\n');
      await writeFile(file, text.join('\n'));
    });
    const machineId = machine.id;
    for (const journal of journals)
      await removeJournal(nodeFiles, machineId, { ...journal, writer: 'unknown' });
    expect(await readdir(folder)).toHaveLength(2);
    const [again] = await leftJournals(nodeFiles, machine, folder);
    expect(again).toMatchObject({ entries: [], damaged: false });
    // Only what its writer adds is news.
    const [file = ''] = journals.map((journal) => journal.file);
    await appendFile(file, journalLine(entry('3')));
    expect(idsOf(await leftJournals(nodeFiles, machine, folder))).toEqual([['3']]);
    for (const journal of journals) await removeJournal(nodeFiles, machineId, journal);
    expect(await readdir(folder)).toEqual([]);
  });
});
