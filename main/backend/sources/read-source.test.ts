import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asNobody, temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { guessLanguage } from './language.ts';
import { extractionInProcess } from './extractor.cases.ts';
import { LARGEST_ARTICLE_BYTES } from './kinds.ts';
import { readSource } from './read-source.ts';

const read = (file: string): ReturnType<typeof readSource> => readSource(file, extractionInProcess());

describe('reading a file', () => {
  test('tells the text, its SHA-256, and how it came about', async () => {
    const root = await temporaryFolder({ 'a.md': '\uFEFF# Titel\r\n' });
    const article = await read(path.join(root, 'a.md'));
    expect(article).toMatchObject({
      ok: true,
      value: {
        kind: 'markdown',
        text: { content: '# Titel\n', sha256: createHash('sha256').update('# Titel\n').digest('hex') },
        source: {
          sourceSha256: createHash('sha256').update('\uFEFF# Titel\r\n').digest('hex'),
          encoding: 'utf-8',
          byteOrderMark: true,
          newline: 'crlf',
          extractor: 'markdown',
          extractorVersion: 1,
          replaced: 0,
        },
      },
    });
  });

  test('refuses a file of 2 GB and one a byte over 64 MB by their size', async () => {
    const root = await temporaryFolder({ 'huge.txt': '', 'over.txt': '', 'just.txt': '' });
    await truncate(path.join(root, 'huge.txt'), 2 ** 31);
    await truncate(path.join(root, 'over.txt'), LARGEST_ARTICLE_BYTES + 1);
    expect(await read(path.join(root, 'huge.txt'))).toMatchObject({ code: 'too-large' });
    expect(await read(path.join(root, 'over.txt'))).toMatchObject({ code: 'too-large' });
  });

  test('does not wait for a FIFO, follow a link or read a folder', async () => {
    const root = await temporaryFolder({ 'a.txt': 'a' });
    execFileSync('mkfifo', [path.join(root, 'pipe.txt')]);
    await symlink('a.txt', path.join(root, 'link.txt'));
    await mkdir(path.join(root, 'folder.txt'));
    expect(await read(path.join(root, 'pipe.txt'))).toEqual({ ok: false, code: 'not-a-file' });
    expect(await read(path.join(root, 'folder.txt'))).toEqual({ ok: false, code: 'not-a-file' });
    expect(await read(path.join(root, 'link.txt'))).toMatchObject({ code: 'not-readable' });
    expect(await read(path.join(root, 'gone.txt'))).toMatchObject({ code: 'not-found' });
    expect(await read(path.join(root, 'other.htm1'))).toEqual({ ok: false, code: 'not-a-file' });
  });

  test('reads no bytes as a web page or an e-mail that are no text', async () => {
    const noise = Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256);
    const page = Buffer.from('<p>Größe</p>', 'utf16le');
    const root = await temporaryFolder({
      'a.html': noise,
      'a.eml': noise,
      'b.html': page,
      'c.html': '<p>a\0b',
    });
    expect(await read(path.join(root, 'a.html'))).toMatchObject({ code: 'binary' });
    expect(await read(path.join(root, 'a.eml'))).toMatchObject({ code: 'binary' });
    for (const name of ['b.html', 'c.html'])
      expect(await read(path.join(root, name))).toMatchObject({ ok: true });
  });

  test('says that a file may not be read', async () => {
    const root = await temporaryFolder({ 'a.txt': 'a' });
    await chmod(path.join(root, 'a.txt'), 0o000);
    const article = await asNobody([root], () => read(path.join(root, 'a.txt')));
    expect(article).toMatchObject({ code: 'not-readable' });
  });
});

describe('guessing the language', () => {
  test.each([
    [
      'Der Mann und die Frau, das ist nicht eine Frage für den Hund, der sich mit dem Ball beschäftigt.',
      'de',
    ],
    ['The man and the woman, that is not a question for the dog that plays with the ball.', 'en'],
    ['Le chien et le chat sont dans la maison avec les enfants de la voisine.', undefined],
    ['Der Hund.', undefined],
    ['', undefined],
  ])('%s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});

const ARTICLES = path.resolve(import.meta.dirname, '../../../../shared/articles');

describe.skipIf((await readdir(ARTICLES).catch(() => [])).length === 0)(
  'real articles, where present',
  () => {
    test('are read whole, and their text is known by the SHA-256 of what is read', async () => {
      for (const name of await readdir(ARTICLES)) {
        const file = path.join(ARTICLES, name);
        const article = await read(file);
        if (!article.ok) throw new Error(`${name}: ${article.code}`);
        const raw = await readFile(file, 'utf8');
        expect(article.value.text.content).toBe(raw.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
        expect(['de', 'en']).toContain(article.value.text.language);
      }
    });
  },
);
