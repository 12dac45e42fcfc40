/** Two articles next to each other, to compare what they say. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('a second article opens beside the first, and both can be tagged', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.articles.list.focus();
  await window.press('End', 'Control+Enter');
  await window.beside.shows('The mayor of Lowmere');
  await window.text.shows('ran aground');

  await window.beside.drag('the dam is safe');
  await window.press('2');
  await window.annotations.are('Claim: the dam is safe');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.annotations.are('Actor: harbour log');
  await window.saved();
  await expect.poll(() => project.words('reservoir.txt', 'ada-lenz')).toEqual(['claim: the dam is safe']);
  await expect.poll(() => project.words('ferry.txt', 'ada-lenz')).toEqual(['actor: harbour log']);

  await window.beside.region.getByRole('button', { name: 'Close this text' }).click();
  await expect(window.beside.region).toHaveCount(0);
  await window.text.shows('ran aground');
});

test('how far a text is read is said of the one beside, too, and after the window has another size', async ({
  beleg,
}) => {
  const paragraphs = Array.from({ length: 60 }, (_, n) => `Paragraph ${String(n)} of a long article.`);
  const { window } = await beleg.open(ProjectFolder.with({ 'long.txt': paragraphs.join('\n\n') }));
  await window.articles.open('long');
  await window.text.shows('Paragraph 1');
  await expect(window.status).toContainText(/^0%/);
  await window.articles.list.focus();
  await window.press('Control+Enter');
  await window.beside.shows('Paragraph 1');
  await expect(window.status).toContainText(/^0%/);
  await window.beside.textbox.press('Control+End');
  await expect(window.status).toContainText(/^100%/);
  await window.page.setViewportSize({ width: 1280, height: 4000 });
  await window.text.textbox.click();
  await expect(window.status).toContainText(/^100%/);
  await window.page.setViewportSize({ width: 1280, height: 500 });
  await expect(window.status).toContainText(/^0%/);
});

test('an annotation is shown in the text that has it, which then is the one keys act on', async ({
  beleg,
}) => {
  const paragraphs = Array.from({ length: 60 }, (_, n) => `Paragraph ${String(n)} of the second article.`);
  const { window } = await beleg.open(
    ProjectFolder.with({ ...TWO_ARTICLES, 'z-long.txt': paragraphs.join('\n\n') }),
  );
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.articles.list.focus();
  await window.press('End', 'Control+Enter');
  await window.beside.shows('Paragraph 1 of');
  await window.beside.drag('Paragraph 1 of');
  await window.press('2');
  await window.press('Control+End');
  await expect(window.beside.marks.first()).not.toBeInViewport();
  await window.press('Control+F6');
  await expect(window.text.textbox).toBeFocused();
  await window.annotations.details.getByRole('button', { name: 'Show in the text' }).click();
  await expect(window.beside.marks.first()).toBeInViewport();
  await expect(window.beside.region).toHaveAttribute('data-active');
});
