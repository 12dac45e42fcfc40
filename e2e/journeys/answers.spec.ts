/** What a reviewer decided is seen by the annotator on the annotations themselves, answered, and followed by one key. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';
import { RESERVOIR } from '../articles.ts';

const ARTICLE = 'reservoir.txt';
const FOLDER = `beleg/annotations/${ARTICLE}`;

test('shows an annotator a colleague’s decisions, to be answered and followed, each writing own files only', async ({
  beleg,
}) => {
  const { window: ada } = await beleg.open(ProjectFolder.with({ [ARTICLE]: RESERVOIR }));
  await ada.articles.open('reservoir');
  await ada.text.shows('The mayor');
  for (const [words, key] of [
    ['Orla Finch', '1'],
    ['three cracks', '3'],
    ['dam is safe', '2'],
  ] as const) {
    await ada.text.drag(words);
    await ada.press(key);
  }
  await expect(ada.annotations.rows).toHaveCount(3);
  await ada.saved();
  const adas = beleg.project.read(`${FOLDER}/ada-lenz.json`);

  // Ben amends a boundary by keys alone, rejects with a comment, and accepts.
  const ben = await beleg.window(await beleg.host(beleg.project.path, { data: beleg.newData() }));
  await ben.sayName('Ben Oster');
  await ben.articles.open('reservoir');
  await ben.text.shows('The mayor');
  await ben.text.textbox.focus();
  await ben.press('F9');
  const differences = ben.page.getByRole('region', { name: 'Differences', exact: true });
  await expect(differences.getByRole('option')).toHaveCount(3);
  await ben.press('n');
  const box = ben.page.getByRole('region', { name: 'Selected difference' });
  await expect(box).toContainText('Orla Finch');
  await ben.press('a', 'n');
  await expect(box).toContainText('dam is safe');
  await ben.press('m', 'Shift+Alt+ArrowUp');
  await expect(box).toContainText('the dam is safe');
  await ben.press('3', 'Enter');
  await expect(differences).toContainText('2 of 3 decided');
  await ben.press('n');
  await expect(box).toContainText('three cracks');
  await ben.press('t');
  await ben.page.keyboard.type('who counted them?');
  await ben.press('Escape', 'x', '5');
  await expect(box).toContainText('Rejected: Unsupported');
  await ben.saved();
  expect(beleg.project.read(`${FOLDER}/ada-lenz.json`)).toBe(adas);

  // Ada has it on her own annotations, walks through what is open, and answers.
  const { details } = ada.annotations;
  const mine = (words: string) => ada.annotations.row(new RegExp(`${words}, by Ada Lenz`));
  await expect(mine('Orla Finch')).toHaveAccessibleName(/Accepted, by Ben Oster/);
  await expect(mine('three cracks')).toHaveAccessibleName(/Rejected, open, by Ben Oster/);
  await expect(ada.annotations.region.getByRole('button', { name: 'open 2' })).toBeVisible();
  await ada.text.textbox.focus();
  await ada.press('Escape', 'd');
  const amended = details.getByRole('article', { name: 'Decision by Ben Oster' });
  await expect(amended).toContainText('Amended');
  await expect(amended.getByRole('insertion').last()).toHaveText('the ');
  await expect(amended.getByRole('deletion')).toHaveText('Claim');
  await ada.press('d');
  await expect(details).toContainText('Rejected: Unsupported');
  await expect(details).toContainText('who counted them?');
  await ada.isAccessible();
  await ada.press('w');
  await ada.page.keyboard.type('The survey did.');
  await ada.press('Enter');
  await expect(details.getByRole('list', { name: 'Answers' })).toContainText('The survey did.');

  // Ben sees the answer in his view, and answers in turn.
  await expect(box.getByRole('list', { name: 'Answers' })).toContainText('The survey did.');
  await expect(differences.getByRole('option', { name: /three cracks, rejected, 1 answer$/ })).toBeVisible();
  await ben.text.textbox.focus();
  await ben.press('w');
  await ben.page.keyboard.type('Then say so.');
  await ben.press('Enter');
  await expect(details.getByRole('list', { name: 'Answers' })).toContainText('Then say so.');
  await ben.saved();
  const bens = ['ben-oster.json', 'ben-oster.links.json'].map((name) =>
    beleg.project.read(`${FOLDER}/${name}`),
  );

  // A rejected one goes by one key, comes back by one step, and can be followed again.
  await ada.press('f');
  await expect(mine('three cracks')).toBeHidden();
  await ada.press('Control+z');
  await expect(mine('three cracks')).toHaveAccessibleName(/Rejected, open, by Ben Oster/);
  await ada.press('f', 'd');
  await expect(amended).toContainText('Open');
  await ada.press('f');
  await expect(amended).toContainText('Followed');
  await expect(mine('the dam is safe')).toHaveAccessibleName(/^Evidence/);
  await ada.press('d');
  await expect(ada.page.getByText('No decision of a colleague waits here').first()).toBeAttached();
  await ada.saved();
  await expect
    .poll(() => beleg.project.words(ARTICLE, 'ada-lenz'))
    .toEqual(['actor: Orla Finch', 'evidence: the dam is safe']);
  expect(beleg.project.read(`${FOLDER}/ada-lenz.links.json`)).toContain('The survey did.');
  expect(
    ['ben-oster.json', 'ben-oster.links.json'].map((name) => beleg.project.read(`${FOLDER}/${name}`)),
  ).toEqual(bens);

  // What was changed since it was judged says so.
  await mine('Orla Finch').click();
  await ada.text.textbox.focus();
  await ada.press('2');
  await expect(details).toContainText('Outdated');
  await details.getByRole('button', { name: /^History/ }).click();
  const history = details.getByRole('listitem');
  await expect(history.nth(0)).toContainText('Ada Lenz: tagged as Claim');
  await expect(history.filter({ hasText: 'Ben Oster: Accepted' })).toBeVisible();
  await expect(history.filter({ hasText: 'Ben Oster: taken over' })).toBeVisible();
  await ada.isAccessible();
});
