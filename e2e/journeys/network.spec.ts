/** The network of a case is what its files say; a node and a link lead to their words, by mouse and by keys. */
import { FERRY, RESERVOIR, TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ADA, BEN, plantedId, plantLayer, plantLinks, plantProject, type Planted } from '../planted-layer.ts';
import { ProjectFolder } from '../project-folder.ts';

const SPOKESWOMAN = { words: 'Orla Finch', tag: 'actor', entity: 'mayor' } as const;
const MAYOR = { words: 'The mayor of Lowmere', tag: 'actor', entity: 'mayor' } as const;
const SAFE = { words: 'the dam is safe', tag: 'claim', entity: 'safe' } as const;
const CRACKS = { words: 'three cracks', tag: 'evidence' } as const;
const LOG = { words: 'harbour log', tag: 'evidence' } as const;
const FOG = { words: 'because of fog', tag: 'claim' } as const;

test('the network shows exactly what the files tie, and every node and link opens its words', async ({
  beleg,
}) => {
  const project = ProjectFolder.with(TWO_ARTICLES);
  plantProject(project, 'Harbour', [ADA, BEN]);
  plantLayer(project, 'reservoir.txt', RESERVOIR, ADA, [SPOKESWOMAN, MAYOR, SAFE, CRACKS]);
  plantLayer(project, 'ferry.txt', FERRY, BEN, [LOG, FOG]);
  const at = (mark: Pick<Planted, 'words' | 'tag'>): string =>
    [LOG, FOG].some(({ words }) => words === mark.words)
      ? plantedId(BEN.id, 'ferry.txt', mark.words, mark.tag)
      : plantedId(ADA.id, 'reservoir.txt', mark.words, mark.tag);
  plantLinks(project, 'reservoir.txt', ADA, [
    ['states', at(SPOKESWOMAN), at(SAFE)],
    ['states', at(MAYOR), at(SAFE)],
    ['refutes', at(CRACKS), at(SAFE)],
  ]);
  plantLinks(project, 'ferry.txt', BEN, [
    ['refutes', at(LOG), at(FOG)],
    ['supports', at(LOG), `urn:uuid:00000000-0000-4000-8000-000000000000`],
  ]);
  beleg.keep(project);
  const host = await beleg.host(project.path, { data: beleg.newData(), args: ['--annotator', ADA.id] });
  const window = await beleg.window(host);
  const { page } = window;
  await expect(window.articles.region).toContainText('reservoir');
  await window.press('F4');
  await page.getByRole('radio', { name: 'Network' }).press('Space');
  const network = page.getByRole('region', { name: 'Network', exact: true });
  const words = page.getByRole('region', { name: 'Words', exact: true });

  // Two names of one mayor are one node; words that name nobody are told of, and shown when asked for.
  await expect(network).toContainText('4 nodes, 3 links');
  await expect(network).toContainText('1 link is not shown: an end names no entity.');
  await expect(network).toContainText('1 link has an end that is nowhere any more.');
  await network.getByRole('button', { name: 'What is shown', exact: true }).click();
  await network.getByText('Words that name no entity').click();
  await expect(network).toContainText('5 nodes, 4 links');
  await network.getByText('refutes').first().click();
  await expect(network).toContainText('5 nodes, 2 links');
  await network.getByText('refutes').first().click();
  await network.getByRole('button', { name: 'What is shown', exact: true }).click();

  // The picture: arranged by a process that the policy lets start; a node found by name, and pressed.
  await expect(network).not.toContainText('Arranging');
  await network.getByRole('searchbox', { name: 'Find a node' }).fill('dam');
  await window.press('Enter');
  await expect(words).toContainText('the dam is safe');
  const picture = network.getByRole('img', { name: /^Network: 5 nodes, 4 links/ });
  const box = await picture.boundingBox();
  if (box === null) throw new Error('there is no picture');
  await page.mouse.click(box.x + 40, box.y + 12);
  await expect(words).toContainText('Nothing is chosen');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(words.getByRole('option')).toHaveCount(1);
  await window.isAccessible();

  // The same in words, for the keyboard.
  await network.getByText('Links', { exact: true }).click();
  const rows = network.getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('states');
  await expect(rows.nth(1)).toContainText('2');
  await network.getByText('Nodes', { exact: true }).first().click();
  await expect(rows).toHaveCount(6);

  for (const [button, file] of [
    ['Save Network as CSV', 'Network.csv'],
    ['Save picture as SVG: Network', 'Network.svg'],
    ['Save picture as PNG: Network', 'Network.png'],
  ] as const) {
    await network.getByRole('button', { name: button }).click();
    await expect(network).toContainText(`beleg/exports/${file}`);
  }
  const table = beleg.project.read('beleg/exports/Network.csv');
  expect(table.match(/^"node"/gm)).toHaveLength(5);
  expect(table.match(/^"link"/gm)).toHaveLength(3);
  expect(beleg.project.read('beleg/exports/Network.svg')).toContain('the dam is safe');

  // From the node to its words in their article.
  await network.getByRole('button', { name: 'three cracks' }).click();
  await words.getByRole('option', { name: /three cracks/ }).click();
  await window.text.shows('The survey counts');
  await expect(window.annotations.details).toContainText('three cracks');
});
