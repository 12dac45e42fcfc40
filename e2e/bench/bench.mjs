/**
 * Measures what the promises of speed rest on, in the built product and a real
 * browser, and writes docs/performance.json and docs/performance.md.
 *
 * Every figure is the median of several runs with the least and the greatest beside
 * it. Nothing here passes or fails: machines differ, and `npm test` times nothing.
 *
 * `npm run bench -- contestants` sets Beleg's editor beside others.
 * `npm run bench -- list`, `-- layers`, `-- long`, `-- review`, `-- network` or `-- agreement` measures one part only; the others keep their rows.
 * `npm run bench -- search` is for itself: its table is in docs/searching.md.
 * `npm run bench -- exchange [format]…` is for itself: it measures memory, and its table is in docs/exchange.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import {
  makeCase,
  makeLongArticle,
  makeManyArticles,
  makeMarkedArticles,
  makeReviewedArticle,
} from './make-project.mjs';
import { benchContestants } from './contestants/bench-contestants.mjs';
import { benchExchange } from './exchange/bench-exchange.mjs';
import { benchSearch } from './search/measure-search.mjs';
import { buildAgreement, measureAgreement } from './measure-agreement.mjs';
import { measureLongArticle, measurePlainParagraphs } from './measure-article.mjs';
import { measureNetwork } from './measure-network.mjs';
import { measureProject } from './measure-project.mjs';
import { measureReview } from './measure-review.mjs';
import { tableOf } from './table.mjs';

const RUNS = 5;
const LONG_WAIT_RUNS = 3;
/** Megabytes of text with so many annotations. */
const LONG_ARTICLES = /** @type {const} */ ([
  [1, 10_000],
  [5, 50_000],
]);

const [only, ...named] = process.argv.slice(2);
if (only === 'search') {
  await benchSearch();
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

/** @type {Record<string, number[]>} */
const memory = {};

/**
 * @param {string} name
 * @param {number} megabytes
 */
function noteMemory(name, megabytes) {
  (memory[name] ??= []).push(megabytes);
  process.stderr.write(`${name}: ${megabytes.toFixed(1)} MB\n`);
}

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
  if (only === undefined || only === 'review') await measureReviews();
  if (only === undefined || only === 'network') await measureNetworks();
  if (only === undefined || only === 'agreement') measureAgreements();
  if (Object.keys(measured).length > 0) writeResults();
  if (only === undefined || only === 'contestants') await benchContestants(browser, measuredOn());
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function measureLong() {
  for (let run = 0; run < RUNS; run += 1) {
    for (const [megabytes, annotations] of LONG_ARTICLES) {
      const size = `${megabytes} MB`;
      const name = `${size} with ${annotations.toLocaleString('en-GB')} annotations`;
      const folder = join(scratch, `long-${run}-${megabytes}`);
      const text = makeLongArticle(folder, annotations, megabytes * 2500);
      const data = mkdtempSync(join(scratch, 'data-'));
      const plain = await measurePlainParagraphs(browser, text);
      note(`${size} as plain paragraphs, nothing else: shown`, plain.shownMs);
      const long = await measureLongArticle(browser, { folder, data, annotations });
      note(`${name}: annotated text shown`, long.shownMs);
      note(`${name}: all annotations counted`, long.wholeMs);
      for (const tagMs of long.tagMs) note(`${name}: a tag more, key to painted`, tagMs);
      noteMemory(`${size} as plain paragraphs`, plain.megabytes);
      noteMemory('Beleg without an article', long.emptyMegabytes);
      noteMemory(name, long.megabytes);
      rmSync(data, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    }
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

function measuredOn() {
  const { machine, system, date } = surroundings();
  return `Measured on ${date}: ${machine}; ${system}.`;
}

/** What was not measured now keeps its row, if it is of this machine. */
function writeResults() {
  const now = surroundings();
  /** @type {Partial<typeof now> & { measured?: Record<string, number[]>, memory?: Record<string, number[]> }} */
  const before = JSON.parse(readFileSync('docs/performance.json', 'utf8'));
  const isHere = before.machine === now.machine && before.system === now.system;
  if (!isHere && only !== undefined) return;
  const kept = isHere && only !== undefined ? before : {};
  const result = {
    ...now,
    measured: { ...kept.measured, ...measured },
    memory: { ...kept.memory, ...memory },
  };
  writeFileSync('docs/performance.json', `${JSON.stringify(result, null, 2)}\n`);
  const page = readFileSync('docs/performance.md', 'utf8');
  writeFileSync(
    'docs/performance.md',
    page.replace(/(?<=<!-- measured -->\n)[\s\S]*(?=<!-- end -->)/, `\n${tableOf(result)}\n`),
  );
}
