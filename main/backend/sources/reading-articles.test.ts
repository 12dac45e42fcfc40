import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openAs, tagging, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { checkProject } from '../check.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';
import { extractionInProcess } from './extractor.cases.ts';

const SENTENCE = 'Die Reederei bestätigte am Dienstag, dass die Fähre 🚢 pünktlich abgelegt habe. ';
const PAGE = `<!doctype html><html lang=de><head><meta charset=utf-8><title>Fähre ohne Zeugen</title></head><body><nav>Start</nav><article><h1>Fähre ohne Zeugen</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article></body></html>`;

async function openHere(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ root: string; window: TestWindow; annotatorFile: () => Promise<string> }> {
  const root = await temporaryFolder(files);
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  return {
    root,
    window,
    annotatorFile: () => readFile(path.join(root, 'beleg/annotators/anna.json'), 'utf8'),
  };
}

describe('an encoding that somebody chose', () => {
  test('is kept in the project, holds for whoever opens it, and can be taken back', async () => {
    const bytes = encode('Ein Satz für Österreich.', 'cp850');
    const { root, window, annotatorFile } = await openHere({ 'a.txt': bytes });
    const { api } = window;
    const content = async (of = api): Promise<string> =>
      valueOf(await of.openArticle({ article: 'a.txt' })).text.content;
    expect(valueOf(await api.openArticle({ article: 'a.txt' })).source.encodingFrom).toBe('guess');

    const choice = { encoding: 'macintosh' } as const;
    expect(valueOf(await api.chooseSource({ article: 'a.txt', choice }))).toEqual({ kept: true });
    expect(window.of('articleChanged')).toEqual([{ article: 'a.txt', gone: false }]);
    expect(await content()).toBe('Ein Satz fÅr ôsterreich.'.normalize());
    expect(JSON.parse(await annotatorFile())).toMatchObject({ sources: { 'a.txt': choice } });

    const other = (await testBackend({ startWith: root })).window();
    await openAs(other, 'Bert');
    expect(await content(other.api)).toBe(await content());

    await api.chooseSource({ article: 'a.txt', choice: { encoding: null } });
    expect(await content()).toBe('Ein Satz für Österreich.');
    expect(await annotatorFile()).not.toContain('sources');
    expect(await readFile(path.join(root, 'a.txt'))).toEqual(bytes);
  });

  test('is shown before it is chosen, at the places where encodings differ', async () => {
    const text = `${'Nur Buchstaben. '.repeat(50)}Größe${' Noch mehr.'.repeat(50)}`;
    const { window } = await openHere({ 'a.txt': encode(text, 'windows-1252') });
    const preview = await window.api.previewEncoding({ article: 'a.txt', encoding: 'macintosh' });
    expect(valueOf(preview).samples.join()).toContain('Gr\u02C6\uFB02e');
    const wrong = await window.api.previewEncoding({ article: 'a.txt', encoding: 'utf-8' });
    expect(valueOf(wrong).unreadable).toBe(2);
  });

  test('of nothing inside the project is refused', async () => {
    const { window } = await openHere({ 'a.txt': 'a' });
    const outside = { article: 'beleg/project.json', choice: { mode: 'article' } } as const;
    expect(await window.api.chooseSource(outside)).toMatchObject({ code: 'outside-project' });
  });
});

describe('a web page', () => {
  test('is annotated on its text, which is kept with how it came about', async () => {
    const { root, window } = await openHere({ 'a.html': PAGE });
    const opened = valueOf(await window.api.openArticle({ article: 'a.html' }));
    expect(opened).toMatchObject({
      kind: 'html',
      metadata: { title: 'Fähre ohne Zeugen' },
      text: { language: 'de' },
    });
    await window.api.applyChanges({ changes: [tagging(opened, 'pünktlich abgelegt')] });
    expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });

    const { sha256, content } = opened.text;
    expect(await readFile(path.join(root, `beleg/texts/${sha256}.txt`), 'utf8')).toBe(content);
    const record = await readFile(path.join(root, `beleg/texts/${sha256}.1.json`), 'utf8');
    expect(JSON.parse(record)).toMatchObject({
      sourceSha256: createHash('sha256').update(PAGE).digest('hex'),
      extractor: 'html',
      extractorVersion: 1,
      mode: 'article',
    });
    // Code points on disk: the ship counts one.
    expect(record).toContain(`"end":${Array.from(content).length}}\n ]`);
    expect(opened.source.blocks?.at(-1)?.end).toBe(content.length);
    expect(await readFile(path.join(root, 'a.html'), 'utf8')).toBe(PAGE);

    const report = valueOf(await checkProject(root, path.join(root, 'none'), extractionInProcess()));
    expect(report.annotations).toMatchObject([{ article: 'a.html', placement: 'exact' }]);
  });

  test('is read whole where somebody wants it so', async () => {
    const { window } = await openHere({ 'a.html': PAGE });
    await window.api.chooseSource({ article: 'a.html', choice: { mode: 'whole-page' } });
    const opened = valueOf(await window.api.openArticle({ article: 'a.html' }));
    expect(opened.source.mode).toBe('whole-page');
    expect(opened.text.content).toContain('Start');
  });
});

test('a mixed folder lists what can be read and what needs a look, without the frames of saved pages', async () => {
  const { window } = await openHere({
    'a.html': PAGE,
    'a_files/frame.html': '<p>Werbung</p>',
    'b_files/c.txt': 'Artikel',
    'd.DOCX': '',
    'e.doc': 'x',
    'f.png': 'x',
  });
  const { articles } = valueOf(await window.api.listArticles({}));
  expect(articles.map(({ path: article, attention = '' }) => `${article} ${attention}`)).toEqual([
    'a.html ',
    'd.DOCX empty',
    'e.doc not-supported',
    'b_files/c.txt ',
  ]);
});

test.each([
  ['a.txt', '%PDF-1.7', 'wrong-kind', '.pdf'],
  ['a.docx', '%PDF-1.7', 'wrong-kind', '.pdf'],
  ['a.pdf', '<!doctype html><p>x', 'wrong-kind', '.html'],
  ['a.odt', 'Nur Text.', 'wrong-kind', '.txt'],
  ['a.docx', '', 'empty', undefined],
  [
    'a.docx',
    '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
    'password',
    undefined,
  ],
  ['a.docx', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1W\0o\0r\0d\0', 'not-supported', undefined],
  ['a.html', '{\\rtf1 x}', 'wrong-kind', '.rtf'],
  ['a.rtf', '{\\rtf1 {x', 'damaged', undefined],
  ['a.epub', 'PK\u0003\u0004x', 'damaged', undefined],
])('%s that holds %j is %s', async (article, content, code, detail) => {
  const { window } = await openHere({ [article]: Buffer.from(content, 'latin1') });
  const failed = await window.api.openArticle({ article });
  expect(failed).toMatchObject({ ok: false, code, ...(detail === undefined ? {} : { detail }) });
});

test('a text that annotations were made on stays when a newer extractor would make another, until it is accepted', async () => {
  const { root, window } = await openHere({ 'a.html': PAGE });
  const opened = valueOf(await window.api.openArticle({ article: 'a.html' }));
  await window.api.applyChanges({ changes: [tagging(opened, 'pünktlich abgelegt')] });
  await window.api.flush({});
  window.close();

  // As if it had been made by the version before this one, which set the words otherwise.
  const older = opened.text.content.replaceAll('Die Reederei', 'DIE REEDEREI');
  const sha256 = createHash('sha256').update(older).digest('hex');
  const folder = path.join(root, 'beleg/annotations/a.html');
  const [layer = ''] = await readdir(folder);
  const json = await readFile(path.join(folder, layer), 'utf8');
  const record = await readFile(path.join(root, `beleg/texts/${opened.text.sha256}.1.json`), 'utf8');
  await writeFiles(root, {
    [`beleg/annotations/a.html/${layer}`]: json.replaceAll(opened.text.sha256, sha256),
    [`beleg/texts/${sha256}.txt`]: older,
    [`beleg/texts/${sha256}.1.json`]: record.replace('"extractorVersion": 1', '"extractorVersion": 0'),
  });

  const later = (await testBackend({ startWith: root })).window();
  await openAs(later);
  const kept = valueOf(await later.api.openArticle({ article: 'a.html' }));
  expect(kept).toMatchObject({
    newTextWaits: true,
    text: { content: older },
    source: { extractorVersion: 0 },
  });
  expect(kept.layers[0]?.placements).toEqual({});
  expect(kept.source.blocks).toEqual(opened.source.blocks);

  await later.api.chooseSource({ article: 'a.html', choice: { acceptNewText: true } });
  const accepted = valueOf(await later.api.openArticle({ article: 'a.html' }));
  expect(accepted).toMatchObject({ newTextWaits: false, text: { sha256: opened.text.sha256 } });
});
