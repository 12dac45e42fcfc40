/** Zips hold what was put in, and are the same bytes in every time zone. */
import { fromBuffer, type ZipFile } from 'yauzl';
import { expect, it } from 'vitest';
import { zipBytes } from './zip-bytes.ts';

/** Noon of the first day of 1980, as zips write it: local, without a zone. */
const DAY = (1 << 5) | 1;
const NOON = 12 << 11;

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

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, file) =>
      error === null ? resolve(file) : reject(error),
    );
  });
}

it('a zip holds every file, whole', async () => {
  const bytes = await zipped();
  const zip = await opened(bytes);
  const found: [string, number][] = [];
  for await (const entry of zip.eachEntry()) found.push([entry.fileName, entry.uncompressedSize]);
  expect(found).toEqual([
    ['project.qde', Buffer.byteLength('<a>ü🚢</a>')],
    ['Sources/ä b.txt', 200_000],
    ['empty', 0],
  ]);
});

it('a zip is the same each time, and tells the same time wherever it is made', async () => {
  const bytes = await zipped();
  expect((await zipped()).equals(bytes)).toBe(true);
  for await (const { lastModFileDate, lastModFileTime, extraFields } of (await opened(bytes)).eachEntry())
    expect([lastModFileDate, lastModFileTime, extraFields]).toEqual([DAY, NOON, []]);
});
