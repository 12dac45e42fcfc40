/** Articles in other encodings and of other kinds: read, annotated, and read otherwise where somebody wants it. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

const SENTENCE = 'The shipping company said on Tuesday that the ferry had left on time. ';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry without witnesses</title>
<script>document.title = 'ran'</script><link rel="stylesheet" href="http://192.0.2.1/x.css"></head><body>
<nav><a href="/">Front page</a></nav><article><h1>Ferry without witnesses</h1>
${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}<img src="http://192.0.2.1/x.png"><h2>What the log says</h2>
<ul><li>Left at eight</li></ul></article></body></html>`;

/** As Office keeps an encrypted document: an old container with a stream of this name. */
const ENCRYPTED = Uint8Array.from(
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]),
);

test('an encoding is guessed, another one is chosen by looking at it, and stays chosen', async ({
  beleg,
}) => {
  const project = ProjectFolder.with({
    'dos.txt': Uint8Array.from([...Buffer.from('Die T'), 0x81, ...Buffer.from('r ist zu.')]),
  });
  const { window } = await beleg.open(project);
  await window.articles.open('dos');
  await window.text.shows('Die Tür ist zu.');
  const encoding = window.text.region.getByRole('button', { name: 'Reopen with encoding' });
  await expect(encoding).toContainText('CP850 (DOS), guessed');

  await encoding.click();
  const dialog = window.page.getByRole('dialog', { name: 'Encoding of dos.txt' });
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('Tür');
  await dialog.getByRole('button', { name: 'Read the file as' }).click();
  await window.page.getByRole('option', { name: 'Mac Roman' }).click();
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('TÅr');
  await dialog.getByRole('button', { name: 'Reopen with this encoding' }).click();
  await window.text.shows('Die TÅr ist zu.');
  await expect(encoding).toHaveText('Mac Roman');

  await window.page.reload();
  await window.text.shows('Die TÅr ist zu.');
  await encoding.click();
  await dialog.getByRole('button', { name: 'Find it by itself' }).click();
  await window.text.shows('Die Tür ist zu.');
});

test('a saved page reads like an article, is annotated, and can be shown whole', async ({ beleg }) => {
  const rich = String.raw`{\rtf1\ansi{\fonttbl{\f0 Times;}}The skipper said \ldblquote nothing\rdblquote.{\v secret}\par}`;
  const project = ProjectFolder.with({ 'page.html': PAGE, 'rich.rtf': rich });
  const { window } = await beleg.open(project);
  await window.articles.open('page');
  await window.text.shows('What the log says');
  await expect(window.text.textbox).not.toContainText('Front page');
  await expect(window.text.textbox.locator('.look-title')).toHaveText('Ferry without witnesses');
  await expect(window.text.textbox.locator('.look-item')).toHaveText('• Left at eight');
  await window.text.drag('the ferry had left on time');
  await window.press('2');
  await window.saved();
  await expect
    .poll(() => project.words('page.html', 'ada-lenz'))
    .toEqual(['claim: the ferry had left on time']);

  await window.text.region.getByRole('button', { name: 'Show the whole page' }).click();
  await window.text.shows('Front page');
  await expect(window.text.region.getByRole('button', { name: 'Show only the article' })).toBeVisible();

  await window.articles.open('rich');
  await window.text.shows('The skipper said “nothing”.');
  await expect(window.text.region).toContainText('Rich text');
  await expect(window.text.textbox).not.toContainText('secret');
});

test('reading that takes long can be stopped, and is begun again', async ({ beleg }) => {
  const large = `<html><body><article><h1>Ferry</h1>${`<p>${SENTENCE.repeat(120)}</p>`.repeat(1100)}</article></body></html>`;
  const { window } = await beleg.open(ProjectFolder.with({ 'large.html': large }));
  await window.articles.open('large');
  await window.text.region.getByRole('button', { name: 'Stop reading' }).click();
  await expect(window.text.region).toContainText('You stopped the reading of large.html');
  await window.text.region.getByRole('button', { name: 'Try again' }).click();
  await expect(window.text.region.getByRole('button', { name: 'Stop reading' })).toBeVisible();
});

test('files that give no text say why, and their rows say it too', async ({ beleg }) => {
  const { window } = await beleg.open(
    ProjectFolder.with({
      'good.txt': SENTENCE,
      'cut.docx': Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]),
      'empty.pdf': '',
      'old.doc': 'x',
      'wrong.pdf': PAGE,
      'locked.docx': ENCRYPTED,
      'cut.rtf': String.raw`{\rtf1 The skipper`,
      'wide.txt': Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
    }),
  );
  await expect(window.articles.row('empty.pdf')).toHaveAccessibleName(/Needs attention: .*empty/);
  await expect(window.articles.row('old.doc')).toHaveAccessibleName(/Needs attention: .*does not read/);
  for (const [name, cause] of [
    ['cut.docx', 'was cut short'],
    ['empty.pdf', 'not a single byte'],
    ['old.doc', 'does not read this kind'],
    ['wrong.pdf', 'Give it the ending .html'],
    ['locked.docx', 'protected by a password'],
    ['cut.rtf', 'was cut short'],
    ['wide.txt', 'save the file as UTF-8'],
  ] as const) {
    await window.articles.open(name);
    await expect(window.text.region).toContainText(cause);
  }
  await expect(window.articles.row('cut.docx')).toHaveAccessibleName(/Needs attention: .*cut short/);
  await window.articles.open('good');
  await window.text.shows('left on time');
});
