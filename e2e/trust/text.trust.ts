/** Names and notes of colleagues that mean harm, in Chromium: text and nothing else (S13). */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { layerFile } from '../../main/backend/backend.cases.ts';
import { FERRY } from '../articles.ts';
import { BelegWindow } from '../pages/beleg-window.ts';
import { record } from './record.ts';
import { browser, started } from './shipped.ts';

const HARM = 'globalThis.harmed=true';
const MARKUP = [
  `<img src=x onerror="${HARM}">`,
  `<script>${HARM}</script>`,
  `<svg onload="${HARM}"></svg>`,
  `<iframe srcdoc="<script>parent.${HARM}</script>"></iframe>`,
  `<a href="javascript:${HARM}">here</a>`,
  `"><b onmouseover=${HARM}>`,
  `\u202Egnp.exe <math><mtext><img src=x onerror=${HARM}>`,
].join(' ');
const FORMS = ['1 MB of it', 'as it is', 'written from right to left'] as const;

const itemsJson = z.looseObject({
  first: z.looseObject({ items: z.array(z.looseObject({ body: z.array(z.unknown()) })) }),
});

/** A colleague's layer with this note on one of its annotations. */
function noted(name: string, id: string, note: string): string {
  const exact = 'harbour log';
  const start = FERRY.indexOf(exact);
  const uuid = `b2b2b2b2-0000-4000-8000-00000000000${id.at(-1) ?? '0'}`;
  const given = { text: FERRY, exact, start, end: start + exact.length };
  const layer = itemsJson.parse(JSON.parse(layerFile(given, { id, uuid, name })));
  const items = layer.first.items.map((item) =>
    Object.assign(item, {
      body: [...item.body, { type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }],
    }),
  );
  return JSON.stringify({ ...layer, first: { ...layer.first, items } });
}

it('shows what colleagues call themselves and write as text, however long and whatever it would do', async () => {
  const { host, project } = await started();
  project.write(
    'beleg/project.json',
    JSON.stringify({ format: 1, id: '0d0d0d0d-0000-4000-8000-000000000000', name: MARKUP.slice(0, 60) }),
  );
  const notes = [MARKUP.repeat(Math.ceil(1_000_000 / MARKUP.length)), MARKUP, `\u202B${MARKUP}`];
  for (const [i, note] of notes.entries())
    project.write(
      `beleg/annotations/ferry.txt/c${i}.json`,
      noted(`${MARKUP.slice(0, 60)} ${i}`, `c${i}`, note),
    );
  const opened = await browser();
  const page = await opened.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(host.address);
  const window = new BelegWindow(page);
  await window.sayName('Ada Lenz');
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.annotations.rows.first().waitFor();
  const count = await window.annotations.rows.count();
  for (let row = 0; row < count; row += 1) {
    await window.annotations.rows.nth(row).click();
    await window.annotations.details.getByText('onerror').first().waitFor();
  }
  const made = await page
    .locator('img[src=x], iframe, b[onmouseover], a[href^=javascript], svg[onload]')
    .count();
  const harmed = await page.evaluate(() => Reflect.has(globalThis, 'harmed'));
  const naive = await opened.newPage();
  await naive.evaluate((markup) => {
    document.body.innerHTML = markup;
  }, MARKUP);
  const isNaiveHarmed = await naive
    .waitForFunction(() => Reflect.has(globalThis, 'harmed'), undefined, { timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
  record({
    id: 'S13',
    what: `names and notes of colleagues with markup and scripts in Chromium: ${FORMS.join(', ')}`,
    found: `${count} shown: ${made} elements made of them, ${dialogs.length} dialogs, ${harmed ? 'something ran' : 'nothing ran'}`,
    control: `put into a page as markup: ${isNaiveHarmed ? 'it ran' : 'nothing ran'}`,
  });
  expect([count, made, dialogs.length, harmed]).toEqual([FORMS.length, 0, 0, false]);
  expect(isNaiveHarmed).toBe(true);
  expect(readFileSync(`${project.path}/ferry.txt`, 'utf8')).toBe(FERRY);
});
