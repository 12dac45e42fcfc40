/**
 * Measures how well and how fast annotations are found again after their text has
 * changed, beside what others do, and writes the figures into docs/anchoring.md.
 *
 * `npm run bench:anchors`. Real revisions and articles are read from ../shared beside the
 * repository where they are present; without them only invented texts are measured, and
 * nothing is written.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { placeEach, placeTogether } from './beleg-matcher.ts';
import type { Case } from './cases.ts';
import { createDice } from './dice.ts';
import { accuracyTable, sum, table } from './figures.ts';
import { inventArticle } from './invented-text.ts';
import { makeCases, spreadSpans } from './made-cases.ts';
import { askPeer, PEERS } from './peers.ts';
import { readRealCases } from './real-cases.ts';
import { counted, NOTHING, type Answer, type Tally } from './score.ts';
import { computingTime, measureLongArticle } from './speed.ts';

type Method = (each: Case) => readonly Answer[];

const METHODS: Readonly<Record<string, Method>> = {
  'Beleg, old text at hand': (each) => placeTogether(each, true),
  'Beleg, quote and context': (each) => placeTogether(each, false),
  'Beleg, quote and context, one by one': placeEach,
  ...Object.fromEntries(
    Object.entries(PEERS).map(([name, peer]): [string, Method] => [name, (each) => askPeer(peer, each)]),
  ),
};

/** Code units of a text that is edited. */
const LENGTH = 6000;
/** Spans of each made case: one in 150 code units; in the sample project one annotator has one in a hundred. */
const SPANS = 40;

/** Annotations of a well-worked article. */
const MANY = 100;
/** Every method goes over the cases so often, or for so long; the quickest pass counts: what a program needs to get going is over. */
const PASSES = 60;
const LONGEST_MS = 6000;

const PAGE = 'docs/anchoring.md';
const MARK = /(?<=<!-- figures, written by npm run bench:anchors -->\n)[^]*(?=<!-- end of figures -->)/;

interface Measured {
  readonly tallies: ReadonlyMap<Case, Tally>;
  /** For all of the spans. */
  readonly milliseconds: number;
  readonly spans: number;
}

/** What one method has answered and needed so far. */
interface Run {
  readonly name: string;
  readonly method: Method;
  readonly answers: Map<Case, readonly Answer[]>;
  quickest: number;
  spent: number;
}

/** One pass over all cases. */
function pass(run: Run, cases: readonly Case[]): void {
  const began = computingTime();
  for (const each of cases) run.answers.set(each, run.method(each));
  const milliseconds = computingTime() - began;
  run.quickest = Math.min(run.quickest, milliseconds);
  run.spent += milliseconds;
}

function measured({ answers, quickest }: Run): Measured {
  const tallies = new Map<Case, Tally>();
  let spans = 0;
  for (const [each, given] of answers) {
    spans += each.spans.length;
    tallies.set(
      each,
      each.spans.reduce((tally, span, index) => counted(tally, span, given[index] ?? NO_ANSWER), NOTHING),
    );
  }
  return { tallies, milliseconds: quickest, spans };
}

/** Of all that was measured, per annotation. */
function millisecondsEach(measurements: readonly (Measured | undefined)[]): string {
  const all = measurements.filter((each) => each !== undefined);
  const spans = all.reduce((count, each) => count + each.spans, 0);
  const time = all.reduce((whole, each) => whole + each.milliseconds, 0);
  return `${(time / Math.max(1, spans)).toFixed(3)} ms`;
}

const NO_ANSWER: Answer = { isAsserted: false, places: [] };

function readArticles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) =>
    readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n'),
  );
}

function total({ tallies }: Measured, keep: (each: Case, index: number) => boolean = () => true): Tally {
  return sum(Array.from(tallies).flatMap(([each, tally], index) => (keep(each, index) ? [tally] : [])));
}

/** Pass by pass in turn: what else the machine does meets all methods alike. */
function measureAll(cases: readonly Case[]): Readonly<Record<string, Measured>> {
  const runs = Object.entries(METHODS).map(([name, method]): Run => ({
    name,
    method,
    answers: new Map(),
    quickest: Infinity,
    spent: 0,
  }));
  process.stderr.write(`${cases.length} cases…\n`);
  for (let nth = 0; nth < PASSES; nth += 1) {
    for (const run of runs) if (nth < 2 || run.spent < LONGEST_MS) pass(run, cases);
  }
  return Object.fromEntries(runs.map((run) => [run.name, measured(run)]));
}

function mapped<T, U>(
  record: Readonly<Record<string, T>>,
  make: (value: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}

const real = readRealCases('../shared/revisions');
const texts = [
  ...[1, 2, 3].map((seed) => inventArticle(createDice(seed), LENGTH)),
  ...readArticles('../shared/articles'),
  ...real.filter((_, index) => index % 11 === 0).map(({ old }) => old),
].map((text) => text.slice(0, LENGTH));
const made = makeCases(texts, SPANS, 2026);

const onReal = measureAll(real);
const onMade = measureAll(made);
const onMany = measureAll(real.map((each) => spreadSpans(each, MANY)));
const [withOld] = Object.values(onReal);
const [madeWithOld] = Object.values(onMade);
const byEdit = Object.fromEntries(
  [...new Set(made.map(({ name }) => name))].map((name) => [
    name,
    madeWithOld === undefined ? NOTHING : total(madeWithOld, (each) => each.name === name),
  ]),
);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const long = measureLongArticle(createDice(7));

const figures = [
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]?.model.trim() ?? '?'}, Node ${process.versions.node}.`,
  '**Real revisions**',
  accuracyTable(
    'Real revisions',
    mapped(onReal, (each) => total(each)),
  ),
  withOld === undefined
    ? ''
    : accuracyTable('Halves of the pairs, old text at hand', {
        'first, third, … pair': total(withOld, (_, index) => index % 2 === 0),
        'second, fourth, … pair': total(withOld, (_, index) => index % 2 === 1),
      }),
  '**Edits made by the benchmark**',
  accuracyTable(
    'Made edits',
    mapped(onMade, (each) => total(each)),
  ),
  accuracyTable('Kind of edit, old text at hand', byEdit),
  '**Speed**',
  table(
    [
      'Per annotation',
      'Real revisions, 6 each',
      `Made edits, ${SPANS} each`,
      'Both together',
      `Real revisions, ${MANY} each`,
    ],
    Object.keys(METHODS).map((name) => [
      name,
      millisecondsEach([onReal[name]]),
      millisecondsEach([onMade[name]]),
      millisecondsEach([onReal[name], onMade[name]]),
      millisecondsEach([onMany[name]]),
    ]),
  ),
  table(
    ['1 MB, 10,000 annotations, 5 % of the words changed', 'For each: median', 'Least', 'Most', 'For all'],
    Object.entries(long).map(([name, values]) => [
      name,
      `${median(values).toFixed(3)} ms`,
      `${Math.min(...values).toFixed(3)} ms`,
      `${Math.max(...values).toFixed(3)} ms`,
      `${(10 * median(values)).toFixed(1)} s`,
    ]),
  ),
].join('\n\n');

process.stdout.write(`${figures}\n`);
if (real.length > 0 && existsSync(PAGE)) {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(MARK, () => `\n${figures}\n\n`),
  );
}
