/** Three annotators' work becomes one agreed set, by keyboard alone: voted on, undone, finished, opened again. */
import { expect, test } from '../beleg.ts';
import { layerOf } from '../layer-of.ts';
import { ProjectFolder } from '../project-folder.ts';
import { RESERVOIR } from '../articles.ts';

const ARTICLE = 'reservoir.txt';
const FOLDER = `beleg/annotations/${ARTICLE}`;
const BEN = { id: 'ben-oster', name: 'Ben Oster' };
const CEM = { id: 'cem-aydin', name: 'Cem Aydın' };

test('settles the agreed set of three annotators by keyboard, and writes into the adjudicator’s files only', async ({
  beleg,
}) => {
  const bens = layerOf(RESERVOIR, BEN, [
    ['Orla Finch', 'actor'],
    ['the dam is safe', 'claim'],
    ['three cracks', 'evidence'],
    ['Fishermen', 'actor'],
  ]);
  const cems = layerOf(RESERVOIR, CEM, [
    ['Orla Finch', 'actor'],
    ['that the dam is safe', 'claim'],
    ['three cracks', 'claim'],
  ]);
  const { window: ada } = await beleg.open(
    ProjectFolder.with({
      [ARTICLE]: RESERVOIR,
      'beleg/project.json': JSON.stringify({
        format: 1,
        id: '0d0d0d0d-0000-4000-8000-000000000000',
        name: 'Dam',
        lead: 'ada-lenz',
      }),
      [`${FOLDER}/ben-oster.json`]: bens,
      [`${FOLDER}/cem-aydin.json`]: cems,
    }),
  );
  await ada.articles.open('reservoir');
  await ada.text.shows('The mayor');
  for (const [words, key] of [
    ['Orla Finch', '1'],
    ['the dam is safe', '2'],
    ['three cracks', '3'],
  ] as const) {
    await ada.text.drag(words);
    await ada.press(key);
  }
  await ada.saved();
  const adas = beleg.project.read(`${FOLDER}/ada-lenz.json`);

  await ada.press('Escape', 'Shift+F9');
  const side = ada.page.getByRole('region', { name: 'Candidates for the agreed set' });
  const box = ada.page.getByRole('region', { name: 'Selected candidate' });
  const versions = box.getByRole('radiogroup', { name: 'Versions' }).getByRole('radio');
  await expect(side).toContainText('0 of 4 decided');
  await expect(side.getByRole('button', { name: 'Start from what all 3 agree on: 1' })).toBeVisible();
  await ada.isAccessible();
  // Nothing stands over the edge of a narrow window.
  for (const width of [600, 900, 1280]) {
    await ada.page.setViewportSize({ width, height: 800 });
    await expect
      .poll(() => ada.page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  }
  await ada.text.textbox.focus();

  // What all agree on: one step, taken back and made again.
  await ada.press('F1');
  await ada.page.keyboard.type('start from');
  await ada.press('Enter');
  await expect(side).toContainText('1 of 4 decided');
  await ada.text.textbox.focus();
  await ada.press('Control+z');
  await expect(side).toContainText('0 of 4 decided');
  await ada.press('Control+Shift+z');
  await expect(side).toContainText('1 of 4 decided');

  // A boundary: two of three, but the third is taken.
  await ada.press('n');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toHaveAccessibleName(
    'Claim: the dam is safe. 2 of 3: Ada Lenz and Ben Oster',
  );
  await expect(versions.first()).toBeChecked();
  await ada.isAccessible();
  await ada.press('v', 'a');
  await expect(box).toContainText('in the agreed set');
  await expect(side).toContainText('2 of 4 decided');

  // A tag: amended by a key, with a comment.
  await ada.press('n');
  await expect(versions.first()).toHaveAccessibleName(/^Evidence: three cracks\. 2 of 3/u);
  await ada.press('t');
  await ada.page.keyboard.type('counted by the survey');
  await ada.press('Escape', 'm', 'Alt+ArrowLeft', 'Enter');
  await expect(box).toContainText('Note: counted by the survey');
  await expect(side).toContainText('3 of 4 decided');

  // One alone: too early to finish; rejected for a reason, and then finished.
  await ada.press('F1');
  await ada.page.keyboard.type('finish the agreed');
  await ada.press('Enter');
  await expect(ada.page.getByText('One is still undecided').first()).toBeAttached();
  await ada.text.textbox.focus();
  await ada.press('n');
  await expect(versions).toHaveCount(1);
  await ada.press('x', '3');
  await expect(box).toContainText('Rejected: Not in scope');
  await ada.press('F1');
  await ada.page.keyboard.type('finish the agreed');
  await ada.press('Enter');
  await expect(side).toContainText('1 of 1 article finished'.replace('1 article', 'one article'));
  await ada.saved();

  // Who wrote what: the adjudicator alone, with where everything comes from.
  await expect
    .poll(() => beleg.project.words(ARTICLE, 'ada-lenz.adjudicated'))
    .toEqual(['actor: Orla Finch', 'claim: that the dam is safe', 'evidence: three crack']);
  const origins = (): readonly string[] =>
    [
      ...beleg.project
        .read(`${FOLDER}/ada-lenz.adjudicated.json`)
        .matchAll(/"prov:wasDerivedFrom":(\[[^\]]*\])/gu),
    ].map(([, list = '']) => String(list.match(/(?:ben|cem)-\w+-\d/gu) ?? ''));
  expect(origins()).toEqual(['ben-oster-0,cem-aydin-0', 'cem-aydin-1', 'ben-oster-2,cem-aydin-2']);
  const beside = beleg.project.read(`${FOLDER}/ada-lenz.adjudicated.links.json`);
  expect(beside.match(/urn:beleg:decision:\w+/gu)).toHaveLength(6);
  expect(beside).toContain('not-in-scope');
  expect(beleg.project.read('beleg/annotators/ada-lenz.json')).toContain('"finished"');
  expect(beleg.project.read(`${FOLDER}/ada-lenz.json`)).toBe(adas);
  expect(beleg.project.read(`${FOLDER}/cem-aydin.json`)).toBe(cems);
  expect(beleg.project.has(`${FOLDER}/ada-lenz.links.json`)).toBe(false);

  // A colleague goes on: what is agreed stays, and the news is counted until it is opened again.
  const more = layerOf(RESERVOIR, BEN, [
    ['Orla Finch', 'actor'],
    ['the dam is safe', 'claim'],
    ['three cracks', 'evidence'],
    ['Fishermen', 'actor'],
    ['Piet Moll', 'actor'],
  ]);
  beleg.project.write(`${FOLDER}/ben-oster.json`, more);
  await expect(side).toContainText('One new since finished');
  await ada.press('F1');
  await ada.page.keyboard.type('reopen the agreed');
  await ada.press('Enter');
  await expect(side).toContainText('One is undecided');
  await ada.text.textbox.focus();
  await ada.press('n', 'a');
  await expect(side).toContainText('5 of 5 decided');
  await expect.poll(() => beleg.project.words(ARTICLE, 'ada-lenz.adjudicated')).toContain('actor: Piet Moll');
  expect(beleg.project.read(`${FOLDER}/ben-oster.json`)).toBe(more);
});
