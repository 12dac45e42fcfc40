/**
 * Measures what the promises of speed rest on, in the built product and a real
 * browser, and writes docs/performance.json and docs/performance.md.
 *
 * Every figure is the median of several runs with the least and the greatest beside
 * it. Nothing here passes or fails: machines differ, and `npm test` times nothing.
 *
 * `npm run bench -- list`, `-- layers`, `-- long`, `-- find`, `-- review`, `-- network`, `-- agreement` or `-- contestants` measures one part only; the others keep their rows.
 * `npm run bench -- long "1 MB, 10,000 annotations"` and `-- contestants "1 MB, 10,000 annotations"` measure some pairs of text and annotations only.
 * `npm run bench -- tables` measures nothing and writes the page anew.
 * `npm run bench -- search` is for itself: its table is in docs/searching.md.
 * `npm run bench -- exchange [format]…` is for itself: it measures memory, and its table is in docs/exchange.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import { measureLongArticle, measurePlainParagraphs } from './article/measure-article.mjs';
import { measureContestants } from './contestants/measure-contestants.mjs';
import { benchExchange } from './exchange/bench-exchange.mjs';
import { longText, PAIRS, spansOn } from './long-text.mjs';
import {
  makeCase,
  makeLongArticle,
  makeManyArticles,
  makeMarkedArticles,
  makeReviewedArticle,
} from './make-project.mjs';
import { buildAgreement, measureAgreement } from './measure-agreement.mjs';
import { measureFinding } from './measure-finding.mjs';
import { measureNetwork } from './measure-network.mjs';
import { measureProject } from './measure-project.mjs';
import { measureReview } from './measure-review.mjs';
import { keepContestants, keepFigures, keptContestants, writePage } from './results.mjs';
import { benchSearch } from './search/measure-search.mjs';
import { summaries } from './summary.mjs';

const RUNS = 5;
const LONG_WAIT_RUNS = 3;
const [only, ...named] = process.argv.slice(2);
for (const name of only === 'long' || only === 'contestants' ? named : []) {
  if (!PAIRS.some((pair) => pair.name === name)) throw new Error(`no pair is called ${name}`);
}
if (only === 'search') {
  await benchSearch();
  process.exit(0);
}
if (only === 'tables') {
  writePage();
  process.exit(0);
}
if (only === 'exchange') process.exit((await benchExchange(named)) ? 0 : 1);

/** @type {Record<string, number[]>} */
const measured = {};

/**
 * @param {string} name
 * @param {number} milliseconds
 */
function note(name, milliseconds) {
  (measured[name] ??= []).push(milliseconds);
  process.stderr.write(`${name}: ${milliseconds.toFixed(1)} ms\n`);
}

/** Those of the pairs that were asked for. */
const pairs = PAIRS.filter(({ name }) => named.length === 0 || named.includes(name));

const scratch = mkdtempSync(join(tmpdir(), 'beleg-bench-'));
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath === null ? {} : { executablePath }),
});
try {
  for (const [part, name, articles, layers, runs] of /** @type {const} */ ([
    ['list', '10,000 articles, no annotations', 10_000, 0, RUNS],
    ['layers', '1,000 articles × 20 annotators', 1000, 20, LONG_WAIT_RUNS],
    ['layers', '10,000 articles × 20 annotators', 10_000, 20, LONG_WAIT_RUNS],
  ])) {
    if (only !== undefined && only !== part) continue;
    process.stderr.write(`Making ${name}…\n`);
    const folder = join(scratch, `project-${articles}-${layers}`);
    makeManyArticles(folder, articles, layers);
    for (let run = 0; run < runs; run += 1) {
      const data = mkdtempSync(join(scratch, 'data-'));
      const cold = await measureProject(browser, { folder, data, articles });
      note(`${name}: list shown, first time`, cold.listMs);
      if (layers > 0) note(`${name}: all counted, first time`, cold.countedMs);
      const warm = await measureProject(browser, { folder, data, articles });
      note(`${name}: list shown, again`, warm.listMs);
      if (layers > 0) note(`${name}: all counted, again`, warm.countedMs);
      rmSync(data, { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  }

  if (only === undefined || only === 'long') await measureLong();
  if (only === undefined || only === 'find') await measureFindings();
  if (only === undefined || only === 'review') await measureReviews();
  if (only === undefined || only === 'network') await measureNetworks();
  if (only === undefined || only === 'agreement') measureAgreements();
  keepFigures(surroundings(), { measured: summaries(measured), long: {} });
  if (only === undefined || only === 'contestants') await measureOthers();
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** Every pair is kept as soon as it is measured, so that a long run can be stopped. */
async function measureLong() {
  for (const { name, paragraphs, annotations, runs } of pairs) {
    /** @type {Record<string, number[]>} */
    const found = {};
    const noteOf = (/** @type {string} */ what, /** @type {readonly number[]} */ values) => {
      (found[what] ??= []).push(...values);
      process.stderr.write(`${name}: ${what}: ${values.map((value) => value.toFixed(1)).join(' ')}\n`);
    };
    const text = longText(paragraphs);
    const spans = spansOn(text, annotations);
    for (let run = 0; run < runs; run += 1) {
      const folder = mkdtempSync(join(scratch, 'long-'));
      const data = mkdtempSync(join(scratch, 'data-'));
      makeLongArticle(folder, text, spans);
      const plain = await measurePlainParagraphs(browser, text);
      noteOf('Plain paragraphs: shown', [plain.shownMs]);
      noteOf('Plain paragraphs: a word marked by hand', plain.markMs);
      noteOf('Memory of plain paragraphs', [plain.megabytes]);
      await measureLongArticle(browser, { folder, data, text, annotations }, noteOf);
      rmSync(data, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    }
    keepFigures(surroundings(), { measured: {}, long: { [name]: summaries(found) } });
  }
}

/** 100 articles with the annotations of ten annotators, 200,000 together. */
async function measureFindings() {
  const folder = join(scratch, 'found');
  makeMarkedArticles(folder, 20_000);
  for (let run = 0; run < LONG_WAIT_RUNS; run += 1) {
    const data = mkdtempSync(join(scratch, 'data-'));
    const { firstMs, listedMs } = await measureFinding(browser, { folder, data });
    const name = 'Searching 200,000 annotations';
    note(`${name}: listed, the first time`, firstMs);
    for (const ms of listedMs) note(`${name}: listed, from the change of a word`, ms);
    rmSync(data, { recursive: true, force: true });
  }
}

async function measureOthers() {
  for (const pair of pairs) {
    const folder = mkdtempSync(join(scratch, 'others-'));
    const before = keptContestants(surroundings());
    const figures = await measureContestants(browser, { pair, folder, pairs: PAIRS, before });
    keepContestants(surroundings(), { [pair.name]: figures });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same with 500 and with 50,000 differences, in turn. */
async function measureReviews() {
  for (let run = 0; run < LONG_WAIT_RUNS; run += 1) {
    for (const differences of [500, 50_000]) {
      const folder = join(scratch, `review-${run}-${differences}`);
      makeReviewedArticle(folder, differences);
      const data = mkdtempSync(join(scratch, 'data-'));
      const name = `Review with ${differences.toLocaleString('en-GB')} differences`;
      const found = await measureReview(browser, { folder, data });
      note(`${name}: list shown`, found.listMs);
      for (const ms of found.scrollMs) note(`${name}: list scrolled by some screens, to painted`, ms);
      for (const ms of found.nextMs) note(`${name}: next difference, key to painted`, ms);
      for (const ms of found.decideMs) note(`${name}: accepted, key to painted`, ms);
      for (const ms of found.filterMs) note(`${name}: filter changed, to painted`, ms);
      rmSync(data, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function measureNetworks() {
  const folder = join(scratch, 'case');
  makeCase(folder);
  for (let run = 0; run < LONG_WAIT_RUNS; run += 1) {
    const data = mkdtempSync(join(scratch, 'data-'));
    const { seenMs, arrangedMs, meanwhile, after } = await measureNetwork(browser, { folder, data });
    const name = 'Network of 5,000 nodes and 10,000 links';
    note(`${name}: first places seen`, seenMs);
    note(`${name}: arranged`, arrangedMs);
    for (const [when, frames] of /** @type {const} */ ([
      ['while it is arranged', meanwhile],
      ['when it stands', after],
    ]))
      for (const [gesture, all] of Object.entries(frames)) {
        for (const ms of all) (measured[`${name}: a frame ${when}, ${gesture}`] ??= []).push(ms);
        process.stderr.write(`frames over 50 ms: ${all.filter((ms) => ms > 50).length} of ${all.length}\n`);
      }
    rmSync(data, { recursive: true, force: true });
  }
}

function measureAgreements() {
  buildAgreement();
  for (const [name, each, gammaArticles] of /** @type {const} */ ([
    ['10 annotators × 1,000 annotations, 100 articles', 1000, 10],
    ['10 annotators × 10,000 annotations, 100 articles', 10_000, 0],
  ])) {
    const folder = join(scratch, `marked-${each}`);
    makeMarkedArticles(folder, each);
    for (let run = 0; run < LONG_WAIT_RUNS; run += 1) {
      const found = measureAgreement(folder, run === 0 ? gammaArticles : 0);
      note(`${name}: layers read and validated`, found.readMs);
      note(`${name}: all layers compared with one another`, found.comparedMs);
      note(`${name}: all figures of agreement but γ`, found.measuredMs);
      if (found.gammaMs > 1) note(`${name}: all figures with γ, of 10 of the articles`, found.gammaMs);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function surroundings() {
  return {
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GB`,
    system: `${process.platform} ${process.arch}, Node ${process.versions.node}, Chromium ${browser.version()}, software rendering`,
    date: new Date().toISOString().slice(0, 10),
  };
}
