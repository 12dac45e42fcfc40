/**
 * How long each contestant takes to show a text with annotations in an empty page, to show
 * one more, and how it scrolls: all of them in turn, each in a new page; the whole of
 * Beleg among them, from the click on the article.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openArticle } from '../article/open-article.mjs';
import { PLAIN, WHOLE } from '../bars.mjs';
import { newWindow } from '../host.mjs';
import { longText, spansOn, TAGS } from '../long-text.mjs';
import { makeLongArticle } from '../make-project.mjs';
import { usedMegabytes } from '../used-memory.mjs';
import { buildPage } from './build-page.mjs';

/** Who needs longer is not waited for, nor asked for more. */
const LIMIT_MS = 120_000;
const RUNS = 3;
/** Who needed longer once is not measured again. */
const PATIENCE_MS = 10_000;
const ADDED = 20;
/** Of these the tables tell more than how soon they are shown. */
const DETAILED = new Set(['1 MB, 1,000 annotations', '1 MB, 10,000 annotations', '1 MB, 50,000 annotations']);

/** @typedef {import('../long-text.mjs').Pair} Pair */
/** @typedef {import('../results.mjs').ContestantFigures} ContestantFigures */
/** @typedef {Record<string, (number | null)[]>} Row by what was measured; null for who took too long */

/**
 * @param {string} text
 * @param {number} count
 * @param {string} [turn] other ids
 */
function annotationsOn(text, count, turn = '') {
  return spansOn(text, count).map(({ start, end }, index) => ({
    id: `${turn}${index}`,
    start,
    end,
    tag: TAGS[index % TAGS.length] ?? 'actor',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  }));
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ pair: Pair, folder: string, pairs: readonly Pair[], before: ContestantFigures }} options
 * `folder`: an empty one; `before`: what was measured of other `pairs`
 * @returns {Promise<Record<string, Row>>} by contestant
 */
export async function measureContestants(browser, { pair, folder, pairs, before }) {
  const built = await buildPage();
  const names = await inPage(browser, built, (page) => page.evaluate(() => window.bench.names));
  const text = longText(pair.paragraphs);
  const annotations = annotationsOn(text, pair.annotations);
  const more = annotationsOn(text, ADDED, 'more');
  makeLongArticle(folder, text, spansOn(text, pair.annotations));
  /** @type {Record<string, Row>} */
  const figures = {};
  const isDetailed = DETAILED.has(pair.name);
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of [PLAIN, WHOLE, ...names.filter((one) => one !== PLAIN)]) {
      const row = (figures[name] ??= {});
      const note = (/** @type {string} */ what, /** @type {number | null} */ value) => {
        (row[what] ??= []).push(value);
        if (what !== 'add')
          process.stderr.write(
            `${pair.name}, ${run + 1} of ${RUNS}: ${name}: ${what} ${value?.toFixed(1) ?? 'over 120 s'}\n`,
          );
      };
      if (run === 0 && isBeyond(name, pair, pairs, before)) note('open', null);
      const [opened] = row['open'] ?? [];
      if (opened === null || (opened !== undefined && opened > PATIENCE_MS)) continue;
      if (name === WHOLE) await measureWhole(browser, { folder, text, annotations: pair.annotations }, note);
      else
        await inPage(browser, built, (page) =>
          measureOne(page, { name, text, annotations, more, isDetailed }, note),
        );
    }
  }
  return figures;
}

/**
 * Whether it took too long with no more text and no more annotations, or would take it if its time
 * grew only as their number does.
 *
 * @param {string} name
 * @param {Pair} pair
 * @param {readonly Pair[]} pairs
 * @param {ContestantFigures} before
 */
function isBeyond(name, pair, pairs, before) {
  return pairs.some((other) => {
    if (other.name === pair.name) return false;
    if (other.paragraphs > pair.paragraphs || other.annotations > pair.annotations) return false;
    const growth = pair.annotations / other.annotations;
    const opened = before[other.name]?.[name]?.['open'] ?? [];
    return opened.some((ms) => ms === null || (ms > PATIENCE_MS && ms * growth > LIMIT_MS));
  });
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {{ name: string, text: string, annotations: ReturnType<typeof annotationsOn>, more: ReturnType<typeof annotationsOn>, isDetailed: boolean }} options
 * @param {(what: string, value: number | null) => void} note
 */
async function measureOne(page, { name, text, annotations, more, isDetailed }, note) {
  const opened = page.evaluate(
    ([who, words, marks]) => window.bench.open(who, words, marks),
    /** @type {const} */ ([name, text, annotations]),
  );
  const openMs = await inTime(opened);
  note('open', openMs);
  if (openMs === null) return;
  if (!isDetailed) return;
  note('memory', await usedMegabytes(page));
  const addMs = await inTime(page.evaluate((marks) => window.bench.add(marks), more));
  if (addMs === null) return;
  for (const ms of addMs) note('add', ms);
  const scrolling = await inTime(page.evaluate(() => window.bench.scroll()));
  note('late', scrolling?.late ?? null);
  note('worst', scrolling?.worstMs ?? null);
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, text: string, annotations: number }} options
 * @param {(what: string, value: number | null) => void} note
 */
async function measureWhole(browser, { folder, text, annotations }, note) {
  const data = mkdtempSync(join(folder, '.data-'));
  const { shownMs, textMs, close } = await openArticle(browser, { folder, data, text, annotations });
  note('open', shownMs);
  note('text', textMs);
  await close();
  rmSync(data, { recursive: true, force: true });
}

/**
 * @template T
 * @param {import('@playwright/test').Browser} browser
 * @param {{ script: string, sheet: string }} built
 * @param {(page: import('@playwright/test').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inPage(browser, { script, sheet }, work) {
  const page = await newWindow(browser);
  /** @type {Error[]} */
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error));
  try {
    await page.setContent('<!doctype html><html lang="en"><body><main id="root"></main></body></html>');
    await page.addStyleTag({ content: sheet });
    await page.addScriptTag({ content: script });
    const found = await work(page);
    // Who draws nothing is quick.
    if (wrong[0] !== undefined) throw wrong[0];
    return found;
  } finally {
    await page.context().close();
  }
}

/**
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T | null>} null if it took too long
 */
async function inTime(work) {
  // Its page is closed then, and the answer nobody waits for is a refusal.
  work.catch(() => undefined);
  const giveUp = new AbortController();
  const late = sleep(LIMIT_MS, null, { signal: giveUp.signal });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    giveUp.abort();
  }
}
