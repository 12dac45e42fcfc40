import { execFileSync } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PromptDisk } from './prompt-disk.ts';
import { temporaryFolder } from './temporary-folder.cases.ts';

const LIMIT = 1024 * 1024;

test.each([true, false])(
  'files are looked at and read the same at once (%s) as through the threads',
  async (isPrompt) => {
    const root = await temporaryFolder({
      'a.json': '{"ä": 1}',
      'large.json': 'x'.repeat(300_000),
      empty: '',
    });
    const file = (name: string): string => path.join(root, name);
    await symlink('a.json', file('link.json'));
    execFileSync('mkfifo', [file('pipe.json')]);
    const disk = new PromptDisk({ isPrompt });
    const read = async (name: string, size?: number): Promise<string> => {
      const stats = size === undefined ? await disk.lstat(file(name)) : { size };
      return Buffer.from(await disk.read(file(name), stats, LIMIT)).toString();
    };
    expect((await disk.lstat(file('a.json'))).size).toBe(9);
    expect((await disk.lstat(file('link.json'))).isSymbolicLink()).toBe(true);
    await expect(disk.lstat(file('gone'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await read('a.json')).toBe('{"ä": 1}');
    expect(await read('empty')).toBe('');
    expect(await read('large.json')).toHaveLength(300_000);
    // It grew since it was looked at.
    expect(await read('large.json', 10)).toHaveLength(300_000);
    await expect(read('link.json')).rejects.toMatchObject({ code: 'ELOOP' });
    await expect(read('pipe.json')).rejects.toMatchObject({ code: 'ENOTREGULAR' });
    await expect(read('gone', 10)).rejects.toMatchObject({ code: 'ENOENT' });
    await truncate(file('large.json'), LIMIT + 1);
    await expect(read('large.json')).rejects.toMatchObject({ code: 'EFBIG' });
  },
);

test('others get their turn while thousands of files are looked at', async () => {
  const root = await temporaryFolder({ a: 'a' });
  const disk = new PromptDisk();
  const turns: number[] = [];
  const other = setInterval(() => turns.push(1), 1);
  for (let i = 0; turns.length < 3 && i < 10_000_000; i += 1) await disk.lstat(path.join(root, 'a'));
  clearInterval(other);
  expect(turns).toHaveLength(3);
});
