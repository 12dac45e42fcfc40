import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleFolder,
  articleOfFolder,
  findArticleFolder,
  layerFileName,
  parseLayerFileName,
} from './article-folder.ts';
import { foldedPath } from '../articles/article-path.ts';
import { nodeFiles } from '../disk/files.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

describe('the folder of an article', () => {
  it.each([
    ['spiegel.txt', 'spiegel.txt'],
    ['more/wsj.html', 'more/wsj.html'],
    ['über Öl 👍.md', 'über Öl 👍.md'],
    ['100%.txt', '100%25.txt'],
    ['what?.txt', 'what%3F.txt'],
    ['a:b|c"<d>*.txt', 'a%3Ab%7Cc%22%3Cd%3E%2A.txt'],
    ['a\\b.txt', 'a%5Cb.txt'],
    ['line\nbreak.txt', 'line%0Abreak.txt'],
    ['CON.txt', '%43ON.txt'],
    ['lpt1', '%6Cpt1'],
    ['console.txt', 'console.txt'],
    ['aux /nul.tar.gz', '%61ux%20/%6Eul.tar.gz'],
    ['ends with dot.', 'ends with dot%2E'],
    ['half \ud800.txt', 'half %uD800.txt'],
  ])('%j is %j', (article, folder) => {
    expect(articleFolder(article)).toBe(folder);
    expect(articleOfFolder(folder)).toBe(article);
  });

  it('can be created everywhere, and says which article it is for unless it was shortened', () => {
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 120 })
      .filter((text) => !/[/\0]/.test(text));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (parts) => {
        const article = parts.join('/');
        const folder = articleFolder(article);
        for (const part of folder.split('/')) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(200);
          expect(part).not.toMatch(/[<>:"\\|?*\p{Cc}\p{Surrogate}]|[. ]$/u);
        }
        if (!folder.includes('%~')) expect(articleOfFolder(folder)).toBe(article);
      }),
    );
  });

  it('is shortened with a hash, the same for names that some file systems hold for one', () => {
    const long = `${'ü'.repeat(150)}.txt`;
    const folder = articleFolder(long);
    expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(200);
    expect(folder).not.toBe(articleFolder(`${'ü'.repeat(151)}.txt`));
    expect(foldedPath(articleFolder(long.toUpperCase()))).toBe(foldedPath(folder));
    expect(foldedPath(articleFolder(long.normalize('NFD')))).toBe(foldedPath(folder));
    expect(articleFolder('ü'.repeat(80).normalize('NFD'))).toBe('ü'.repeat(80));
    expect(articleOfFolder(folder)).toBeUndefined();
    expect(articleFolder(folder)).not.toBe(folder);
  });

  it('is one that is there already, equal under NFC and case folding', async () => {
    const annotations = await temporaryFolder();
    expect(await findArticleFolder(nodeFiles, annotations, 'Möre/Straße.txt')).toEqual([
      'Möre',
      'Straße.txt',
    ]);
    const nfd = 'möre'.normalize('NFD');
    await mkdir(path.join(annotations, nfd, 'STRASSE.txt'), { recursive: true });
    expect(await findArticleFolder(nodeFiles, annotations, 'Möre/Straße.txt')).toEqual([nfd, 'STRASSE.txt']);
    await mkdir(path.join(annotations, nfd, 'Straße.txt'));
    expect(await findArticleFolder(nodeFiles, annotations, 'Möre/Straße.txt')).toEqual([nfd, 'Straße.txt']);
  });
});

describe('the name of a layer file', () => {
  it.each([
    ['a1.json', { annotator: 'a1', adjudicated: false, links: false }],
    ['a1.links.json', { annotator: 'a1', adjudicated: false, links: true }],
    ['a1.adjudicated.json', { annotator: 'a1', adjudicated: true, links: false }],
    ['a1.adjudicated.links.json', { annotator: 'a1', adjudicated: true, links: true }],
  ])('%s', (name, parsed) => {
    expect(parseLayerFileName(name)).toEqual(parsed);
    expect(layerFileName(parsed)).toBe(name);
  });

  it.each([
    'a1 (conflicted copy).json',
    'a1.sync-conflict-20261122.json',
    'A1.json',
    'a1.json.bak',
    'a1.links.adjudicated.json',
    '.a1.json.0123456789abcdef.12.0123456789ab.tmp',
    `${'a'.repeat(33)}.json`,
    '.json',
  ])('%s is none', (name) => {
    expect(parseLayerFileName(name)).toBeUndefined();
  });
});
