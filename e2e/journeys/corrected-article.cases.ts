/** An article, the same article as the newsroom corrected it a week later, and a window on what became of its annotations. */
import { expect } from '@playwright/test';
import type { Beleg } from '../beleg.ts';
import type { BelegWindow } from '../pages/beleg-window.ts';
import { ProjectFolder } from '../project-folder.ts';

const OPENING = `Pumps stand still at Lower Wendel

The pumps of the water works at Lower Wendel stood still for six hours on Tuesday night. About nine thousand households were without water until the morning, the district said.

`;
const MIDDLE = `Her deputy Jonas Ried would not comment on the matter before the committee had met.

The district council meets in two weeks. Until then the old valve stays in its place, and two fire engines keep watch at the reservoir.

`;

export const CORRECTED = {
  article: 'pumps.txt',
  before: `${OPENING}The plant's director Mara Oster said that a worn valve had switched the pumps off. The manufacturer denies any fault of its own. A spare part had been ordered in spring.

${MIDDLE}A resident called the night a warning shot. She had kept three buckets ready since the last time.
`,
  after: `Corrected on Friday: the name of the plant's director.

${OPENING}The plant's director Mara Osten said that a badly worn valve had turned the pumps off. A spare part had been ordered in spring. The manufacturer denies any fault of its own.

${MIDDLE}Nobody at the plant would say more. The manufacturer denies any fault of its own.
`,
} as const;

/** Five annotations; then the article is corrected while Beleg is closed, and opened again. */
export async function annotateAndCorrect(beleg: Beleg): Promise<BelegWindow> {
  const { article, before, after } = CORRECTED;
  const { host, window } = await beleg.open(ProjectFolder.with({ [article]: before }));
  await window.articles.open('pumps');
  await window.text.shows('stood still');
  for (const [words, key] of [
    ['six hours', '3'],
    ['a worn valve had switched the pumps off', '2'],
    ['denies any fault', '2'],
    ['Jonas Ried', '1'],
    ['the night a warning shot', '2'],
  ] as const) {
    await window.text.drag(words);
    await window.press(key);
  }
  await window.saved();
  await expect.poll(() => beleg.project.words(article, 'ada-lenz')).toHaveLength(5);
  beleg.guard.expectHostGone();
  await host.stop();
  await window.page.close();

  beleg.project.write(article, after);
  const again = await beleg.window(await beleg.host(beleg.project.path));
  await again.articles.open('pumps');
  await again.text.shows('Corrected on Friday');
  await expect(again.notices).toContainText(article);
  return again;
}
