/** Zips hold what was put in, and are the same bytes in every time zone. */
import { fromBuffer, type ZipFile } from 'yauzl';
import { afterEach, expect, it } from 'vitest';
import { zipBytes } from './zip-bytes.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const FILES = [
  { path: 'project.qde', chunks: ['<a>', 'ü🚢', '</a>'] },
  { path: 'Sources/ä b.txt', chunks: [new Uint8Array(200_000).fill(65)] },
  { path: 'empty', chunks: [] },
];

async function zipped(): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of zipBytes(FILES)) parts.push(part);
  return Buffer.concat(parts);
}

it('a zip holds every file, whole', async () => {
  const bytes = await zipped();
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, file) =>
      error === null ? resolve(file) : reject(error),
    );
  });
  const found: [string, number][] = [];
  for await (const entry of zip.eachEntry()) found.push([entry.fileName, entry.uncompressedSize]);
  expect(found).toEqual([
    ['project.qde', Buffer.byteLength('<a>ü🚢</a>')],
    ['Sources/ä b.txt', 200_000],
    ['empty', 0],
  ]);
});

it('a zip is the same in Auckland and in Honolulu', async () => {
  process.env['TZ'] = 'Pacific/Auckland';
  const there = await zipped();
  process.env['TZ'] = 'Pacific/Honolulu';
  expect((await zipped()).equals(there)).toBe(true);
});
