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

for (const size of ['18px', '28px']) {
  test(`strokes and frame under a headline of ${size} text stay off its next line`, async ({ editor }) => {
    const headline = `# ${'A headline that is long enough for a second line, and then for a third. '.repeat(2)}`;
    const text = `${headline}\n\nThe text.`;
    await editor.page.evaluate((to) => document.documentElement.style.setProperty('--text-size', to), size);
    await editor.open(text, 'markdown');
    await editor.setMarks([
      markOn(text, headline, 'dashed', 'evidence'),
      markOn(text, 'that is long', 'solid', 'actor'),
    ]);
    await editor.page.evaluate(() => window.harness.editor.select('evidence', false));
    await editor.settle();
    const gaps = await editor.page.evaluate(() => {
      const paragraph = document.querySelector('.ProseMirror p');
      if (paragraph === null) return [];
      const em = parseFloat(getComputedStyle(paragraph).fontSize);
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const ascenders = new Set<number>();
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        // From the top of the face's box, which ascends 1.036 em, to the letters at 0.76 em.
        for (const { top } of range.getClientRects()) ascenders.add(Math.round(top + 0.276 * em));
      }
      const lines = [...ascenders].toSorted((a, b) => a - b);
      const boxes = [...document.querySelectorAll('mark')].flatMap((mark) =>
        Array.from(mark.getClientRects()),
      );
      return boxes.flatMap(({ top, bottom }) => {
        const next = lines[lines.findIndex((line) => line >= top - 1) + 1];
        return next === undefined ? [] : [next - (bottom + 2)];
      });
    });
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toBeGreaterThan(0);
  });
}

test('a selection lets the marks under it through', async ({ editor }) => {
  for (const theme of ['light', 'dark']) {
    await editor.page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
    await editor.open(TEXT, 'markdown');
    const background = await editor.page.evaluate(() => {
      const text = document.querySelector('.ProseMirror p');
      return text === null ? '' : getComputedStyle(text, '::selection').backgroundColor;
    });
    const alpha = Number(/[,/] *([0-9.]+)\)$/.exec(background)?.[1]);
    expect(alpha, background).toBeGreaterThan(0.2);
    expect(alpha, background).toBeLessThan(0.5);
  }
});

test('a badge is one line high and ends above the letters, however short the word', async ({ editor }) => {
  const text = 'She said “I” and left.';
  await editor.open(text);
  await editor.setMarks(
    ['one', 'two', 'three', 'four', 'five'].map((id) =>
      markOn(text, '“I”', 'double', id, { uncertain: true }),
    ),
  );
  const badge = await editor.page.evaluate(() => {
    const mark = document.querySelector('mark[data-badge]');
    if (mark === null) return null;
    const { top, height, lineHeight } = getComputedStyle(mark, '::before');
    return [top, height, lineHeight].map(parseFloat);
  });
  const [top = NaN, height = NaN, lineHeight = NaN] = badge ?? [];
  expect(height).toBeCloseTo(lineHeight, 0);
  // A mark's box begins six and a half pixels above the ascenders.
  expect(top + height).toBeLessThan(6.5);
});

test('lines stand on whole pixels at every text size, so that marks lower no word', async ({ editor }) => {
  await editor.open('# Title\n\nBy Ada Lenz\n\n## Part\n\nWords > here\n\n> quoted\n\n- item', 'markdown');
  for (const size of ['15px', '17px', '18px', '1.1875rem', '21px', '1.4rem']) {
    const heights = await editor.page.evaluate((textSize) => {
      document.documentElement.style.setProperty('--text-size', textSize);
      const lines = [...document.querySelectorAll('.ProseMirror p')];
      return lines.map((line) => getComputedStyle(line).lineHeight);
    }, size);
    expect(new Set(heights).size).toBeGreaterThan(2);
    for (const height of heights) expect(height, size).toMatch(/^\d+px$/);
  }
});

test('lines stand on whole pixels below a zone that can be folded, too', async ({ editor }) => {
  const text = 'One\n\nTwo\n\nThree\n\nFour';
  await editor.open(text);
  for (const folded of [false, true]) {
    const tops = await editor.page.evaluate((isFolded) => {
      const words = (lines: number): string => `Advert, ${lines}`;
      const fold = { id: 'a', span: { start: 5, end: 8 }, folded: isFolded, words };
      window.harness.editor.setFolds([fold], 'made');
      const page = document.querySelector('.ProseMirror')?.getBoundingClientRect().top ?? 0;
      const lines = document.querySelectorAll('.ProseMirror p, .fold-line');
      return [...lines].map((line) => line.getBoundingClientRect().top - page);
    }, folded);
    expect(tops.length).toBeGreaterThan(7);
    expect(tops.filter((top) => !Number.isInteger(top))).toEqual([]);
  }
});
