/** The whole job on real newspaper articles, where they lie beside the checkout. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../beleg.ts';
import { NEIGHBOUR_ARTICLES, ProjectFolder } from '../project-folder.ts';

test('every article is listed, opened, tagged, saved and found again', async ({ beleg }) => {
  test.skip(!existsSync(NEIGHBOUR_ARTICLES), 'there are no articles beside this checkout');
  const names = readdirSync(NEIGHBOUR_ARTICLES).toSorted();
  const { window } = await beleg.open(ProjectFolder.copyOf(NEIGHBOUR_ARTICLES));
  const project = beleg.project;
  await expect(window.articles.list.getByRole('option')).toHaveCount(names.length);

  for (const [index, name] of names.entries()) {
    const source = readFileSync(join(NEIGHBOUR_ARTICLES, name), 'utf8');
    const words = /\p{L}+ \p{L}+ \p{L}+/u.exec(source.slice(source.length / 2))?.[0] ?? '';
    await window.articles.list.getByRole('option').nth(index).click();
    await window.text.shows(words);
    await window.text.drag(words);
    await window.press('2');
    await expect(window.annotations.rows).toHaveCount(1);
    await window.saved();
    await expect.poll(() => project.words(name, 'ada-lenz')).toEqual([`claim: ${words}`]);
    const [stored] = project.annotations(name, 'ada-lenz');
    const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
    expect(Array.from(text).slice(stored?.start, stored?.end).join('')).toBe(words);
    expect(project.read(name)).toBe(source);
  }
});
