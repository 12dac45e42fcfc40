/** What marks look like, as far as a machine can see it: contrast, cues without colour, room for the lanes. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, markOn, test } from './editor-page.ts';

const TEXT =
  '# A title\n\nOn Monday the ministry in Berlin said that **talks** had failed, and nobody was surprised by it.\n\n> A quotation.\n\nSubscribe now!';
const MARKS = [
  markOn(TEXT, 'the ministry in Berlin said that **talks** had failed', 'double', 'claim'),
  markOn(TEXT, 'Berlin', 'solid', 'actor'),
  markOn(TEXT, 'said that', 'dashed', 'evidence'),
  markOn(TEXT, 'nobody', 'solid', 'theirs', { voice: 'colleague' }),
  markOn(TEXT, 'surprised', 'double', 'moved', { uncertain: true }),
  markOn(TEXT, 'Subscribe now!', 'excluded', 'advert'),
];

for (const theme of ['light', 'dark'] as const) {
  test(`has nothing that axe objects to in the ${theme} theme`, async ({ editor }) => {
    await editor.page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
    await editor.open(TEXT, 'markdown');
    await editor.setMarks(MARKS);
    await editor.page.evaluate(() => window.harness.editor.select('claim', false));
    await editor.settle();
    const { violations } = await new AxeBuilder({ page: editor.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
}

test('every kind of mark is told apart without colour, also in forced colours', async ({ editor }) => {
  await editor.page.emulateMedia({ forcedColors: 'active' });
  await editor.open(TEXT, 'markdown');
  await editor.setMarks(MARKS);
  const strokes = await editor.page.evaluate(() =>
    Array.from(document.querySelectorAll('mark'), (mark) => {
      const { backgroundImage, backgroundPosition, color } = getComputedStyle(mark);
      return {
        text: mark.textContent,
        look: `${backgroundImage} ${backgroundPosition} ${color} ${mark.dataset['badge'] ?? ''}`,
      };
    }),
  );
  const looks = ['the ministry in ', 'Berlin', 'said that', 'nobody', 'surprised', 'Subscribe now!'].map(
    (text) => strokes.find((stroke) => stroke.text === text)?.look,
  );
  expect(looks).not.toContain(undefined);
  expect(new Set(looks).size).toBe(looks.length);
});

test('marks move no letter and no line', async ({ editor }) => {
  await editor.open(TEXT, 'markdown');
  // Layout rounds each run of text to 1/64 px: compared are whole pixels.
  const measure = async () =>
    [await editor.boxOf('surprised'), await editor.boxOf('Subscribe')].map(({ x, y, width, height }) =>
      [x, y, width, height].map(Math.round),
    );
  const before = await measure();
  await editor.setMarks(MARKS);
  expect(await measure()).toEqual(before);
  await editor.page.evaluate(() => window.harness.editor.select('claim', false));
  await editor.settle();
  expect(await measure()).toEqual(before);
});

test('Markdown’s marks are dimmed and still there', async ({ editor }) => {
  await editor.open(TEXT, 'markdown');
  expect(await editor.shownText()).toBe(TEXT);
  expect(await editor.page.locator('.syntax-dim').allTextContents()).toEqual(['# ', '**', '**', '> ']);
  await expect(editor.page.locator('.syntax-strong')).toHaveText('talks');
});
