/**
 * How long each contestant takes to show a text with annotations in an empty page, to show
 * one more, and how it scrolls: all of them in turn, each in a new page.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { longText } from '../make-project.mjs';
import { newWindow } from '../host.mjs';
import { usedMegabytes } from '../used-memory.mjs';
import { buildPage } from './build-page.mjs';

/** Who needs longer is not waited for, nor asked for more. */
const LIMIT_MS = 120_000;
const ADDED = 20;
const TAGS = /** @type {const} */ (['actor', 'claim', 'evidence']);

/** @typedef {{ name: string, paragraphs: number, annotations: number }} Pair */

/** @type {readonly Pair[]} */
export const PAIRS = [
  { name: '20 KB, 100 annotations', paragraphs: 50, annotations: 100 },
  { name: '200 KB, 1,000 annotations', paragraphs: 500, annotations: 1000 },
  { name: '200 KB, 10,000 annotations', paragraphs: 500, annotations: 10_000 },
  { name: '1 MB, 1,000 annotations', paragraphs: 2500, annotations: 1000 },
  { name: '1 MB, 10,000 annotations', paragraphs: 2500, annotations: 10_000 },
  { name: '1 MB, 50,000 annotations', paragraphs: 2500, annotations: 50_000 },
  { name: '5 MB, 10,000 annotations', paragraphs: 12_500, annotations: 10_000 },
  { name: '5 MB, 50,000 annotations', paragraphs: 12_500, annotations: 50_000 },
];

/**
 * Spread evenly over the text; three of ten reach into the next one.
 *
 * @param {string} text
 * @param {number} count
 * @param {string} [turn] other ids, and a little further on
 */
export function annotationsOn(text, count, turn = '') {
  const step = text.length / count;
  return Array.from({ length: count }, (_, index) => {
    let start = Math.min(text.length - 60, Math.floor(index * step) + turn.length);
    while (text.charAt(start) === '\n') start += 1;
    const length = Math.max(4, Math.floor(index % 10 < 3 ? step * 1.3 : step * 0.7));
    let end = start + Math.min(length, 12 + (index % 40));
    while (text.charAt(end - 1) === '\n') end -= 1;
    return {
      id: `${turn}${index}`,
      start,
      end,
      tag: TAGS[index % TAGS.length] ?? 'actor',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    };
  });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ runs: number, pairs: readonly Pair[], note: (row: string, what: string, value: number | null) => void }} options
 * `value`: milliseconds, frames or megabytes, as `what` says; null for who took too long
 */
export async function measureContestants(browser, { runs, pairs, note }) {
  const built = await buildPage();
  const names = await inPage(browser, built, (page) => page.evaluate(() => window.bench.names));
  /** @type {Set<string>} */
  const givenUp = new Set();
  for (const pair of pairs) {
    const text = longText(pair.paragraphs);
    const annotations = annotationsOn(text, pair.annotations);
    const more = annotationsOn(text, ADDED, 'more');
    for (let run = 0; run < runs; run += 1) {
      for (const name of names) {
        const row = `${pair.name}: ${name}`;
        if (givenUp.has(name)) {
          if (run === 0) note(row, 'open', null);
          continue;
        }
        await inPage(browser, built, async (page) => {
          const opened = page.evaluate(
            ([who, words, marks]) => window.bench.open(who, words, marks),
            /** @type {const} */ ([name, text, annotations]),
          );
          const openMs = await inTime(opened);
          note(row, 'open', openMs);
          if (openMs === null) {
            givenUp.add(name);
            return;
          }
          note(row, 'memory', await usedMegabytes(page));
          const addMs = await inTime(page.evaluate((marks) => window.bench.add(marks), more));
          for (const ms of addMs ?? []) note(row, 'add', ms);
          const scrolling = await inTime(page.evaluate(() => window.bench.scroll()));
          note(row, 'late', scrolling?.late ?? null);
          note(row, 'worst', scrolling?.worstMs ?? null);
        });
      }
    }
  }
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
  try {
    await page.setContent('<!doctype html><html lang="en"><body><main id="root"></main></body></html>');
    await page.addStyleTag({ content: sheet });
    await page.addScriptTag({ content: script });
    return await work(page);
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
