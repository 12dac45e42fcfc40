/**
 * From tagged words to a case, by keyboard alone, on real articles: ten actors, six propositions
 * in ten wordings, five pieces of evidence and twenty links, and every overview says exactly that.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../beleg.ts';
import type { BelegWindow } from '../pages/beleg-window.ts';
import { NEIGHBOUR_ARTICLES, ProjectFolder } from '../project-folder.ts';

const ANALYST = 'ada-lenz';
const PARTS = ['first actor', 'first claim', 'second actor', 'second claim', 'evidence'] as const;
const KEYS = ['1', '2', '1', '2', '3'] as const;
/** Keys of types of links where they are chosen. */
const TYPES = { states: '1', denies: '2', reports: '3', supports: '1', refutes: '2' } as const;
/** What an article does, by its matrix, with a claim that an actor says this of. */
const STANCES = { states: 'asserts', denies: 'denies', reports: 'reports' } as const;

/** One article, with the words that are annotated in it: they stand there once, in this order. */
interface Reading {
  readonly article: string;
  readonly words: readonly string[];
}

test('an analyst builds a case with the keyboard alone, and every overview shows exactly that', async ({
  beleg,
}) => {
  test.skip(!existsSync(NEIGHBOUR_ARTICLES), 'there are no articles beside this checkout');
  test.slow();
  const project = ProjectFolder.copyOf(NEIGHBOUR_ARTICLES);
  const readings = readdirSync(NEIGHBOUR_ARTICLES).toSorted().map(readingOf);
  const { window } = await beleg.open(project);
  const overview = window.page.getByRole('region', { name: 'Case', exact: true });

  await test.step('who says what, on what evidence, within each article', async () => {
    for (const [nth, { words }] of readings.entries()) {
      await window.press('Alt+PageDown');
      await window.text.shows(at(words, 0));
      await window.text.textbox.focus();
      for (const [part, some] of words.entries()) {
        await tag(window, some, KEYS[part] ?? '');
        if (part === 4) continue;
        await name(
          window,
          part % 2 === 0 ? `Actor ${2 * nth + part / 2 + 1}` : `Proposition ${wording(nth, part)}`,
        );
      }
      // One actor states a claim; what the other does, and what the evidence says of it, differs.
      await link(window, [at(words, 0), 'states', at(words, 1)], 'Shift+F8');
      await link(window, [at(words, 2), saidOf(nth), at(words, 3)], 'F8');
      await link(window, [at(words, 4), shownOf(nth), at(words, 3)], 'F8');
    }
  });

  await test.step('and from each article to a claim in the one before', async () => {
    for (const [nth, { words }] of [...readings.entries()].toReversed()) {
      await goTo(window, at(words, 4), 'F8');
      await window.press('l', TYPES.supports);
      // The first one's evidence is for the last one's claim.
      const from = nth === 0 ? readings.length - 1 : nth - 1;
      const other = readings[from]?.words ?? [];
      for (let step = nth; step !== from; step += Math.sign(from - step)) {
        await window.press(from < step ? 'Alt+PageUp' : 'Alt+PageDown');
        const there = at(readings[step + Math.sign(from - step)]?.words ?? [], 0);
        await window.text.shows(there);
        await expect(window.annotations.rows.first()).toContainText(there);
      }
      await window.text.textbox.focus();
      await goTo(window, at(other, 1), 'F8');
      await window.press('Enter');
      await expect(window.status).not.toContainText('Esc leaves');
    }
    await window.acknowledged();
    await window.saved();
  });

  const stored = readings.flatMap(({ article }) => project.annotations(article, ANALYST));
  const links = readings.flatMap(({ article }) => linksIn(project, article));
  expect(stored.map(({ tag: of }) => of).toSorted()).toEqual([
    ...Array.from({ length: 10 }, () => 'actor'),
    ...Array.from({ length: 10 }, () => 'claim'),
    ...Array.from({ length: 5 }, () => 'evidence'),
  ]);
  const drawn = readings.flatMap((_, nth) => ['states', saidOf(nth), shownOf(nth), 'supports']);
  expect(links.toSorted()).toEqual(drawn.toSorted());

  await test.step('counts', async () => {
    await window.press('F4');
    await expect(overview).toContainText('25 annotations in 5 articles · by Ada Lenz');
    for (const [of, count] of [
      ['Actor', 10],
      ['Claim', 10],
      ['Evidence', 5],
    ] as const) {
      await expect(
        overview.getByRole('button', { name: `${of}, Annotations: ${count}`, exact: true }),
      ).toBeVisible();
    }
    await window.page.getByRole('radio', { name: 'Actor or proposition' }).press('Space');
    for (let nth = 1; nth <= 6; nth += 1) {
      const count = readings
        .flatMap((_, article) => [wording(article, 1), wording(article, 3)])
        .filter((of) => of === nth).length;
      await expect(
        overview.getByRole('button', { name: `Proposition ${nth}, Annotations: ${count}`, exact: true }),
      ).toBeVisible();
    }
  });
  await test.step('matrix: what each article does with a proposition, and on what evidence', async () => {
    await window.page.getByRole('radio', { name: 'Matrix' }).press('Space');
    for (const [nth, { article }] of readings.entries()) {
      const first = 'asserts 1, supported by 1';
      const second = `${STANCES[saidOf(nth)]} 1, ${shownOf(nth) === 'refutes' ? 'refuted' : 'supported'} by 1`;
      for (const [part, cell] of [
        [1, first],
        [3, second],
      ] as const) {
        const label = `Proposition ${wording(nth, part)} – ${article}: ${cell}`;
        await expect(overview.getByRole('button', { name: label, exact: true })).toBeVisible();
      }
    }
    await expect(overview.getByRole('button', { name: /: (?:asserts|denies|reports)/ })).toHaveCount(10);
  });
  await test.step('network', async () => {
    await window.page.getByRole('radio', { name: 'Network' }).press('Space');
    await expect(overview).toContainText('21 nodes, 20 links');
  });
  await test.step('timeline', async () => {
    await window.page.getByRole('radio', { name: 'Timeline' }).press('Space');
    // They say a month at most, and no day is made of that.
    await expect(overview).toContainText('5 articles without a day');
  });
});

/** Of three propositions the first claims of the articles are wordings, of three others the second ones. */
function wording(nth: number, part: number): number {
  return (nth % 3) + (part === 1 ? 1 : 4);
}

/** What the second actor of an article does with its second claim. */
function saidOf(nth: number): keyof typeof STANCES {
  return (['states', 'denies', 'reports'] as const)[nth % 3] ?? 'states';
}

/** What its evidence does with that claim. */
function shownOf(nth: number): 'supports' | 'refutes' {
  return nth % 2 === 0 ? 'supports' : 'refutes';
}

/** Five stretches of two words, spread over the article, each of which stands there once. */
function readingOf(article: string): Reading {
  const text = readFileSync(join(NEIGHBOUR_ARTICLES, article), 'utf8').replace(/^\uFEFF/, '');
  const once = [...text.matchAll(/\p{L}{4,} \p{L}{4,}/gu)]
    .map(([words]) => words)
    .filter((words) => text.toLowerCase().split(words.toLowerCase()).length === 2);
  const words = PARTS.map((_, nth) => at(once, Math.floor((nth * once.length) / PARTS.length)));
  return { article, words };
}

function at(list: readonly string[], index: number): string {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

/** Finds the words, and tags what was found. */
async function tag(window: BelegWindow, words: string, key: string): Promise<void> {
  await window.press('Control+f');
  const bar = window.page.getByRole('region', { name: 'Find in the article' });
  await expect(bar.getByRole('searchbox')).toBeFocused();
  await window.press('Control+a');
  await window.page.keyboard.type(words);
  await expect(bar.getByRole('status')).toContainText('1 of 1');
  await window.press('Escape');
  await expect(bar).toBeHidden();
  await expect.poll(() => window.text.selectedWords()).toBe(words);
  await window.press(key);
  await expect(window.annotations.details).toContainText(words);
}

/** Says who or what is meant: a new entity, or one that has the name. */
async function name(window: BelegWindow, who: string): Promise<void> {
  const dialog = window.dialog('Who or what is meant');
  await window.press('Enter');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await window.press('Control+a');
  await window.page.keyboard.type(who);
  const known = dialog.getByRole('option', { name: new RegExp(`^${who}(?!\\d)`) });
  await expect(dialog.getByRole('option').last()).toContainText(who);
  if ((await known.count()) > 0) await expect(dialog.getByRole('option').first()).toContainText(who);
  await window.press((await known.count()) > 0 ? 'Enter' : 'Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(
    window.annotations.details.getByRole('region', { name: 'Who or what is meant' }),
  ).toContainText(who);
}

/** From the one to the other; `key` is the way to the first. */
async function link(
  window: BelegWindow,
  [from, type, to]: readonly [string, keyof typeof TYPES, string],
  key: 'F8' | 'Shift+F8',
): Promise<void> {
  await goTo(window, from, key);
  await window.press('l', TYPES[type]);
  await goTo(window, to, 'F8');
  await window.press('Enter');
  await expect(window.status).not.toContainText('Esc leaves');
}

/** From annotation to annotation until it is the one of these words. */
async function goTo(window: BelegWindow, words: string, key: 'F8' | 'Shift+F8'): Promise<void> {
  const { selected } = window.annotations;
  const current = async (): Promise<string> =>
    (await selected.count()) === 0 ? '' : ((await selected.first().textContent()) ?? '');
  for (let step = 0; step < 2 * PARTS.length; step += 1) {
    const before = await current();
    if (before.includes(words)) return;
    await window.press(key);
    await expect.poll(current).not.toBe(before);
  }
  await expect(selected).toHaveAccessibleName(new RegExp(words));
}

/** The types of the links that the file of this article holds. */
function linksIn(project: ProjectFolder, article: string): readonly string[] {
  const file = `beleg/annotations/${article}/${ANALYST}.links.json`;
  if (!project.has(file)) return [];
  return [...project.read(file).matchAll(/urn:beleg:link:(?<type>\w+)/g)].map(
    ({ groups }) => groups?.['type'] ?? '',
  );
}
