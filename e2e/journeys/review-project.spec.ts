/** A colleague's work on a whole project is reviewed: by keyboard alone, beside strange files, and while it changes. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RESERVOIR } from '../articles.ts';
import { type Beleg, expect, test } from '../beleg.ts';
import type { BelegWindow } from '../pages/beleg-window.ts';
import { ADA, BEN, CLEO, plantLayer, plantProject, uuidOf } from '../planted-layer.ts';
import { NEIGHBOUR_ARTICLES, ProjectFolder } from '../project-folder.ts';

/** With a Beleg of years to come. */
const DANA = { id: 'newer', name: 'Dana Elm' };
const AS_ADA = { name: null, args: ['--annotator', ADA.id] } as const;

async function openAsAda(beleg: Beleg, project: ProjectFolder): Promise<BelegWindow> {
  const { window } = await beleg.open(project, AS_ADA);
  return window;
}

const partsOf = ({ page }: BelegWindow) => {
  const side = page.getByRole('region', { name: 'Differences', exact: true });
  return {
    side,
    box: page.getByRole('region', { name: 'Selected difference' }),
    rows: side.getByRole('option'),
    bar: page.getByRole('region', { name: 'Review of this text' }),
    column: page.getByRole('region', { name: /^Annotations of|^Colleagues’/ }),
  };
};

/** Words of a text that stand there once, far from each other: ten of them. */
function placesIn(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/\p{L}{3,} \p{L}{3,} \p{L}{3,}/gu)) {
    const [words] = match;
    if (match.index < from || text.indexOf(words) !== match.index) continue;
    if (text.indexOf(words, match.index + 1) !== -1) continue;
    found.push(words);
    from = match.index + words.length + 40;
    if (found.length === 10) break;
  }
  return found;
}

test('two real articles with every kind of difference are reviewed by keyboard alone', async ({ beleg }) => {
  test.skip(!existsSync(NEIGHBOUR_ARTICLES), 'there are no articles beside this checkout');
  const project = new ProjectFolder();
  const names = readdirSync(NEIGHBOUR_ARTICLES)
    .toSorted()
    .filter((name) => placesIn(readFileSync(join(NEIGHBOUR_ARTICLES, name), 'utf8')).length === 10)
    .slice(0, 2);
  const sources = new Map(names.map((name) => [name, readFileSync(join(NEIGHBOUR_ARTICLES, name), 'utf8')]));
  plantProject(project, 'Two articles', [ADA, BEN]);
  const theirs = new Map<string, string>();
  const all = new Map<string, readonly string[]>();
  for (const [name, source] of sources) {
    project.write(name, source);
    const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/gu, '\n');
    const [same = '', ends = '', tag = '', note = '', lone = '', other = '', own = '', last = ''] =
      placesIn(text);
    all.set(name, [same, ends, tag, note, lone, other, own, last]);
    const shorter = ends.slice(0, ends.lastIndexOf(' '));
    plantLayer(project, name, text, ADA, [
      { words: same, tag: 'actor' },
      { words: shorter, tag: 'claim' },
      { words: tag, tag: 'claim' },
      { words: note, tag: 'evidence' },
      { words: own, tag: 'claim' },
    ]);
    theirs.set(
      name,
      plantLayer(project, name, text, BEN, [
        { words: same, tag: 'actor' },
        { words: ends, tag: 'claim' },
        { words: tag, tag: 'evidence' },
        { words: note, tag: 'evidence', note: 'says who?' },
        { words: lone, tag: 'actor' },
        { words: other, tag: 'claim' },
        { words: last, tag: 'actor' },
      ]),
    );
  }
  const [first = '', second = ''] = names;
  const ada = await openAsAda(beleg, project);
  const { side, box, bar, column } = partsOf(ada);

  // Straight to the first article that waits, at its first difference.
  await expect(ada.articles.list.getByRole('option')).toHaveCount(2);
  await ada.press('F9');
  await expect(ada.status).toContainText('0 of 12 decided in the project');
  await ada.press('Shift+Alt+PageDown');
  await expect(box).toContainText('Boundary differs');
  await expect(ada.articles.list.getByRole('option').first()).toContainText('0 of 6 decided');
  await expect(ada.text.textbox).toBeFocused();

  // Side by side, in step; then one text again.
  await ada.press('s');
  await expect(column).toBeVisible();
  await ada.isAccessible();
  await ada.press('Control+End');
  const tops = () =>
    ada.page.evaluate(() =>
      [...document.querySelectorAll('.article-panes .editor')].map((each) => each.scrollTop),
    );
  await expect.poll(async () => new Set(await tops()).size).toBe(1);
  await ada.press('k');
  await expect(bar.getByRole('radio', { name: 'By person' })).toBeChecked();
  await ada.press('k', 's');
  await expect(column).toHaveCount(0);

  // One answer of each kind, and one taken back.
  await ada.press('a');
  await expect(side).toContainText('1 of 6 decided');
  await ada.press('n');
  await expect(box).toContainText('Tag differs');
  await ada.press('m', '1', 'Enter');
  await expect(side).toContainText('2 of 6 decided');
  await ada.press('n');
  await expect(box).toContainText('Details differ');
  await ada.press('x', '4');
  await expect(side).toContainText('3 of 6 decided');
  await ada.press('Control+z');
  await expect(side).toContainText('2 of 6 decided');
  await ada.press('a');
  await expect(side).toContainText('3 of 6 decided');
  await ada.press('n');
  await expect(box).toContainText('Only Ben Oster');

  // The rest of it at once, after a look at how many that are; taken back and done again.
  await ada.press('Shift+A');
  const dialog = ada.dialog('Accept all undecided of a class');
  await expect(dialog.getByRole('checkbox', { name: /Only Ben Oster/ })).toBeChecked();
  await ada.isAccessible();
  await expect(dialog.getByRole('button', { name: 'Accept 3' })).toBeFocused();
  await ada.press('Enter');
  await expect(side).toContainText('6 of 6 decided');
  await ada.press('Control+z');
  await expect(side).toContainText('3 of 6 decided');
  await ada.press('Control+Shift+z');
  await expect(side).toContainText('6 of 6 decided');
  await expect(ada.status).toContainText('6 of 12 decided in the project');

  await ada.saved();
  await ada.press('Shift+Alt+PageDown');
  await expect(ada.articles.list.getByRole('option', { selected: true })).toContainText(second);
  await expect(box).toContainText('Boundary differs');
  await ada.press('x', '2');
  await expect(side).toContainText('1 of 6 decided');
  await expect(ada.status).toContainText('7 of 12 decided in the project');
  await ada.saved();

  const [same = '', ends = '', tag = '', note = '', lone = '', other = '', own = '', last = ''] =
    all.get(first) ?? [];
  await expect
    .poll(() => project.words(first, ADA.id))
    .toEqual([
      `actor: ${same}`,
      `claim: ${ends}`,
      `actor: ${tag}`,
      `evidence: ${note}`,
      `actor: ${lone}`,
      `claim: ${other}`,
      `claim: ${own}`,
      `actor: ${last}`,
    ]);
  expect(project.annotations(first, ADA.id)[3]?.note).toBe('says who?');
  // Who wrote what: the colleague's files and the articles are byte for byte what they were.
  for (const name of names) {
    expect(project.read(name)).toBe(sources.get(name));
    expect(project.read(`beleg/annotations/${name}/${BEN.id}.json`)).toBe(theirs.get(name));
    for (const file of [`${ADA.id}.json`, `${ADA.id}.links.json`]) {
      const json = project.read(`beleg/annotations/${name}/${file}`);
      expect(json).toContain(uuidOf(ADA.id));
      expect(json).not.toContain(`"creator": "urn:uuid:${uuidOf(BEN.id)}"`);
    }
    expect(project.annotators(name)).toEqual([ADA.id, BEN.id]);
  }
});

test('strange files of others are named, and a layer that changes meanwhile keeps the place', async ({
  beleg,
}) => {
  const article = 'reservoir.txt';
  const old = RESERVOIR.replace('The survey counts three cracks.', 'The survey counted three cracks in it.');
  const project = ProjectFolder.with({ [article]: RESERVOIR });
  plantProject(project, 'Dam', [ADA, BEN, CLEO]);
  plantLayer(project, article, RESERVOIR, ADA, [{ words: 'Orla Finch', tag: 'actor' }]);
  const marks = [
    { words: 'Orla Finch', tag: 'actor' },
    { words: 'the dam is safe', tag: 'claim' },
    { words: 'Tarn & Sons', tag: 'actor' },
    { words: 'Piet Moll', tag: 'actor' },
  ] as const;
  plantLayer(project, article, RESERVOIR, BEN, marks);
  // Made on an earlier version of the text.
  plantLayer(project, article, old, CLEO, [
    { words: 'The survey counted three cracks in it', tag: 'evidence' },
    { words: 'keeps photographs', tag: 'evidence' },
  ]);
  const folder = `beleg/annotations/${article}`;
  const strange = {
    corrupt: '{"type": "AnnotationCollection", "first": {"items": [',
    hostile: `{"__proto__": {"a": 1}, "type": "AnnotationCollection", "total": 1e9, "first": {"items": "<img src=x onerror=alert(1)>"}}`,
    newer: plantLayer(project, article, RESERVOIR, DANA, [{ words: 'Fishermen', tag: 'actor' }]).replace(
      '"beleg:format":1',
      '"beleg:format":9',
    ),
  };
  for (const [name, json] of Object.entries(strange)) project.write(`${folder}/${name}.json`, json);

  const ada = await openAsAda(beleg, project);
  const { side, box, rows, bar } = partsOf(ada);
  await ada.articles.open('reservoir');
  await ada.text.shows('The mayor');
  await expect(ada.notices).toContainText('corrupt.json');
  await ada.showAllNotices();
  for (const name of Object.keys(strange)) await expect(ada.notices).toContainText(`${name}.json`);
  await ada.text.textbox.focus();
  await ada.press('Escape', 'F9');
  await expect(rows.filter({ hasText: 'Piet Moll' })).toHaveCount(1);
  // What stands only where it most likely does is said to, row by row.
  await expect(rows.filter({ hasText: /three cracks.*place not certain/ })).toHaveCount(1);
  await expect(rows.filter({ hasText: /keeps photographs.*place not certain/ })).toHaveCount(0);

  // A layer can be put away; clicking what a colleague marked selects it and decides nothing.
  const before = project.files();
  await bar.getByRole('button', { name: 'Cleo Moss' }).click();
  await expect(bar.getByRole('button', { name: 'Cleo Moss' })).toHaveAttribute('aria-pressed', 'false');
  await expect(ada.text.marks.filter({ hasText: 'keeps photographs' })).toHaveCount(0);
  await ada.text.click('Tarn & Sons');
  await expect(box).toContainText('Only Ben Oster');
  await expect(side).toContainText(/0 of \d decided/);
  expect(project.files()).toEqual(before);

  await ada.press('Shift+N');
  await expect(box).toContainText('the dam is safe');
  await ada.press('a', 'n');
  await expect(box).toContainText('Tarn & Sons');
  await expect(side).toContainText(/1 of \d decided/);
  await ada.saved();

  // Ben's Beleg takes two of his annotations back, the one that is looked at among them, and changes another.
  const changed = [marks[0], { ...marks[1], note: 'on Monday' }, marks[3]];
  plantLayer(project, article, RESERVOIR, BEN, changed);
  await expect(side).toContainText('Ben Oster changed 2 annotations meanwhile. One of your decisions');
  await expect(side).toContainText(/0 of \d decided/);
  await expect(box).toHaveCount(0);
  await ada.isAccessible();
  // On from where one was, not from the beginning.
  await ada.press('n');
  await expect(box).toContainText('Piet Moll');
  await side.getByRole('button', { name: 'Close' }).click();
  await expect(side).not.toContainText('meanwhile');
  for (const [name, json] of Object.entries(strange))
    expect(project.read(`${folder}/${name}.json`)).toBe(json);
});
