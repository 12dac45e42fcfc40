/** Files of others: read whole, within limits, and refused by name where they lead elsewhere. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import type { InputFile } from '../../../shared/formats/format.ts';
import type { Result } from '../../../shared/result.ts';
import type { InputLimits, ReadFilesCode } from './input-files.ts';
import { readInputFiles as gather } from './read-files.ts';
import { isUnsafePath, unpackInputFiles } from './unpack-files.ts';

const LIMITS = { file: 1000, all: 1500, files: 4, ratio: 10, grace: 100 };

/** As an import does it. */
async function readInputFiles(
  given: readonly string[],
  limits: InputLimits,
): Promise<Result<readonly InputFile[], ReadFilesCode>> {
  const files = await gather(given, limits);
  return files.ok ? unpackInputFiles(files.value, limits) : files;
}

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

interface Entry {
  readonly name: string;
  readonly content: string;
  readonly mode?: number;
}

/** A zip with these entries; the names are put in as they are, however hostile. */
async function zip(entries: readonly Entry[]): Promise<string> {
  const file = new ZipFile();
  const stand = (name: string): string =>
    name.replaceAll(/[^\w. /-]/g, '_').replace(/^\/|\.\./g, (part) => 'x'.repeat(part.length));
  for (const { name, content, mode = 0o100644 } of entries)
    file.addBuffer(Buffer.from(content), stand(name), { mode, compress: content.length > 50 });
  file.end();
  const parts: Buffer[] = [];
  for await (const part of file.outputStream) parts.push(Buffer.from(part));
  let bytes = Buffer.concat(parts).toString('latin1');
  for (const { name } of entries) bytes = bytes.replaceAll(stand(name), name);
  const target = path.join(folder, 'in.zip');
  await writeFile(target, Buffer.from(bytes, 'latin1'));
  return target;
}

async function refused(entries: readonly Entry[]): Promise<unknown> {
  return readInputFiles([await zip(entries)], LIMITS);
}

describe('a zip', () => {
  it('is taken apart, by what it is and not by its name', async () => {
    const file = await zip([
      { name: 'a.txt', content: 'A' },
      { name: 'more/b.txt', content: 'B' },
    ]);
    const read = await readInputFiles([file], LIMITS);
    expect(read.ok && read.value.map((one) => [one.path, Buffer.from(one.bytes).toString()])).toEqual([
      ['a.txt', 'A'],
      ['more/b.txt', 'B'],
    ]);
  });

  it.each(['../up.txt', 'a/../../up.txt', '/etc/passwd', 'C:/x.txt', 'a\\b.txt'])(
    'with the path %s is refused',
    async (name) => {
      expect(await refused([{ name, content: 'x' }])).toMatchObject({ ok: false, code: 'unsafe-path' });
    },
  );

  it('with a link in it is refused, and named', async () => {
    expect(await refused([{ name: 'link', content: '/etc/passwd', mode: 0o120777 }])).toEqual({
      ok: false,
      code: 'link',
      detail: 'in.zip: link',
    });
  });

  it('with one name twice is refused', async () => {
    const twice = [
      { name: 'a.txt', content: '1' },
      { name: 'A.txt', content: '2' },
    ];
    expect(await refused(twice)).toMatchObject({ code: 'same-name', detail: 'in.zip: A.txt' });
  });

  it.each([
    ['grows too much', 'grows-too-much', [{ name: 'bomb', content: 'x'.repeat(900) }]],
    [
      'holds too large a file',
      'too-large',
      [{ name: 'big', content: Array.from({ length: 400 }, (_, n) => n).join() }],
    ],
    [
      'holds too many files',
      'too-many-files',
      Array.from({ length: 5 }, (_, n) => ({ name: `${n}`, content: '' })),
    ],
  ] as const)('that %s is refused', async (_what, code, entries) => {
    expect(await refused(entries)).toMatchObject({ ok: false, code });
  });

  it.each([
    ['with a password', 'encrypted', { flags: 1 }],
    ['that is larger than the zip says', 'false-size', { size: 60 }],
    ['that is smaller than the zip says', 'false-size', { size: 90 }],
  ] as const)('with an entry %s is refused, and the entry named', async (_what, code, said) => {
    const file = await zip([{ name: 'a.txt', content: 'abc '.repeat(20) }]);
    const bytes = await readFile(file);
    const directory = bytes.indexOf('PK\u0001\u0002');
    if ('flags' in said) bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | said.flags, directory + 8);
    else bytes.writeUInt32LE(said.size, directory + 24);
    await writeFile(file, bytes);
    expect(await readInputFiles([file], LIMITS)).toEqual({ ok: false, code, detail: 'in.zip: a.txt' });
  });

  it('that is damaged is refused', async () => {
    const file = path.join(folder, 'x.zip');
    await writeFile(file, 'PK\u0003\u0004 and nothing more');
    expect(await readInputFiles([file], LIMITS)).toMatchObject({ ok: false, code: 'damaged-zip' });
  });
});

it('a folder is read with what lies in it, and no link is followed', async () => {
  await mkdir(path.join(folder, 'in/more'), { recursive: true });
  await writeFile(path.join(folder, 'in/more/b.txt'), 'B');
  await writeFile(path.join(folder, 'in/.hidden'), 'H');
  const read = await readInputFiles([path.join(folder, 'in')], LIMITS);
  expect(read.ok && read.value.map((one) => one.path)).toEqual(['more/b.txt']);
  await symlink('/etc', path.join(folder, 'in/more/etc'));
  expect(await readInputFiles([path.join(folder, 'in')], LIMITS)).toMatchObject({
    code: 'link',
    detail: 'more/etc',
  });
});

it('a file that is too large, or not there, is refused before it is read', async () => {
  const file = path.join(folder, 'big.txt');
  await writeFile(file, 'x'.repeat(1001));
  expect(await readInputFiles([file], LIMITS)).toMatchObject({ code: 'too-large', detail: 'big.txt' });
  expect(await readInputFiles([path.join(folder, 'none')], LIMITS)).toMatchObject({ code: 'not-found' });
});

it.each(['a/b.txt', 'ä b.txt', 'a..b', '..a'])('%s is a path like any other', (name) => {
  expect(isUnsafePath(name)).toBe(false);
});
