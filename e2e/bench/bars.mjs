/** What was set out for speed and memory beside what was measured: the list of docs/performance.md, from figures alone. */
import { words } from './table.mjs';

/** @typedef {import('./summary.mjs').Summary} Summary */
/** @typedef {Readonly<Record<string, Readonly<Record<string, Summary | null>>>>} Opened contestants: by pair and name, milliseconds; null for who took too long */
/** @typedef {{ measured: Readonly<Record<string, Summary>>, added: Opened, long: Readonly<Record<string, Readonly<Record<string, Summary>>>>, opened: Opened }} Figures */
/** @typedef {{ bar: string, wanted: string, measured: string, holds: boolean }} Bar */

export const WHOLE = 'Beleg, the whole of it';
const EDITOR = 'Beleg’s editor';
export const PLAIN = 'Plain paragraphs, no annotations';
const TOOLS = /^(?:Recogito|Hypothesis)/;
const MANY = '1 MB, 10,000 annotations';
const MOST = '5 MB, 50,000 annotations';

/**
 * Only those whose figures there are.
 *
 * @param {Figures} figures
 * @returns {Bar[]}
 */
export function barsOf(figures) {
  return [...openBars(figures), ...gestureBars(figures), ...memoryBars(figures), ...growthBars(figures)];
}

/** @param {readonly Bar[]} bars */
export function barsTable(bars) {
  return [
    '| Bar | Wanted | Measured | |',
    '| --- | --- | --- | --- |',
    ...bars.map(
      ({ bar, wanted, measured, holds }) =>
        `| ${bar} | ${wanted} | ${measured} | ${holds ? 'holds' : '**does not hold**'} |`,
    ),
    '',
  ].join('\n');
}

/** @param {Figures} figures */
function* openBars({ long, opened }) {
  for (const [pair, most] of /** @type {const} */ ([
    [MANY, 1.3],
    [MOST, 0.5],
  ])) {
    const wanted = `at most ${most} × plain paragraphs`;
    const app = long[pair]?.['Opened: annotated text on screen'];
    const plain = long[pair]?.['Plain paragraphs: shown'];
    if (app !== undefined && plain !== undefined)
      yield ratio(`${pair}: opened`, wanted, app.median, plain.median, most);
    const whole = opened[pair]?.[WHOLE];
    const limit = opened[pair]?.[PLAIN];
    if (whole !== undefined && whole !== null && limit !== undefined && limit !== null)
      yield ratio(`${pair}: opened, beside others`, wanted, whole.median, limit.median, most);
  }
  const whole = opened[MANY]?.[WHOLE];
  if (whole === undefined || whole === null) return;
  for (const [name, found] of Object.entries(opened[MANY] ?? {})) {
    if (!TOOLS.test(name)) continue;
    const times = (found?.median ?? 120_000) / whole.median;
    yield {
      bar: `${MANY}: faster than ${name}`,
      wanted: 'at least 50 ×',
      measured: `${found === null ? 'over ' : ''}${times.toFixed(0)} × (${found === null ? 'over 120 s' : words(found.median)} beside ${words(whole.median)})`,
      holds: times >= 50,
    };
  }
}

/** @param {Figures} figures */
function* gestureBars({ long, added }) {
  const editor = added[MANY]?.[EDITOR];
  if (editor !== undefined && editor !== null) {
    yield atMost(`${MANY}: main thread for one more in the editor alone, median`, editor.median, 4);
    yield atMost(`${MANY}: main thread for one more in the editor alone, 95 of 100`, editor.p95, 8);
  }
  const tag = long[MANY]?.['A tag more: main thread for the key'];
  if (tag !== undefined) {
    yield atMost(`${MANY}: main thread for a tag more, median`, tag.median, 4);
    yield atMost(`${MANY}: main thread for a tag more, 95 of 100`, tag.p95, 8);
  }
  const framed = long[MANY]?.['A tag more: main thread to the frame'];
  const byHand = long[MANY]?.['Plain paragraphs: a word marked by hand'];
  if (framed !== undefined && byHand !== undefined)
    yield ratio(
      `${MANY}: main thread for a tag more with the frame, painting and all`,
      'at most that of plain paragraphs',
      framed.median,
      byHand.median,
      1,
    );
  const few = long['1 MB, 1,000 annotations']?.['A tag more: main thread for the key'];
  const many = long['1 MB, 50,000 annotations']?.['A tag more: main thread for the key'];
  if (few !== undefined && many !== undefined)
    yield ratio(
      'A tag more with 50,000 annotations in 1 MB',
      'at most 1.5 × that with 1,000',
      many.median,
      few.median,
      1.5,
    );
  const scrolling = long[MANY]?.['Scrolling: worst frame'];
  if (scrolling !== undefined) yield atMost(`${MANY}: worst frame while scrolling`, scrolling.most, 50);
  const saving = long[MANY]?.['Saving: worst frame'];
  if (saving !== undefined) yield atMost(`${MANY}: worst frame while saving`, saving.most, 50);
}

/** @param {Figures} figures */
function* memoryBars({ long }) {
  const app = long[MANY]?.['Memory of Beleg'];
  const empty = long[MANY]?.['Memory of Beleg without an article'];
  const plain = long[MANY]?.['Memory of plain paragraphs'];
  if (app === undefined || empty === undefined || plain === undefined) return;
  const most = 1.5 * plain.median + empty.median;
  yield {
    bar: `${MANY}: memory`,
    wanted: `at most 1.5 × plain paragraphs (${plain.median.toFixed(0)} MB) and the empty window (${empty.median.toFixed(0)} MB)`,
    measured: `${app.median.toFixed(0)} MB of ${most.toFixed(0)}`,
    holds: app.median <= most,
  };
}

/** @param {Figures} figures */
function* growthBars({ measured }) {
  for (const what of [
    'list shown, first time',
    'list shown, again',
    'all counted, first time',
    'all counted, again',
  ]) {
    const few = measured[`1,000 articles × 20 annotators: ${what}`];
    const many = measured[`10,000 articles × 20 annotators: ${what}`];
    if (few !== undefined && many !== undefined)
      yield ratio(
        `10,000 articles and 200,000 layers: ${what}`,
        'at most 10 × 1,000 articles’',
        many.median,
        few.median,
        10,
      );
  }
}

/**
 * @param {string} bar
 * @param {string} wanted
 * @param {number} value
 * @param {number} base
 * @param {number} most
 * @returns {Bar}
 */
function ratio(bar, wanted, value, base, most) {
  const times = value / base;
  return {
    bar,
    wanted,
    measured: `${times.toFixed(2)} × (${words(value)} beside ${words(base)})`,
    holds: times <= most,
  };
}

/**
 * @param {string} bar
 * @param {number} value
 * @param {number} most milliseconds
 * @returns {Bar}
 */
function atMost(bar, value, most) {
  return { bar, wanted: `at most ${most} ms`, measured: `${value.toFixed(1)} ms`, holds: value <= most };
}
