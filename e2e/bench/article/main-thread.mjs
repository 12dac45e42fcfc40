/**
 * What gestures cost a page's main thread: the browser's own record of its tasks (a trace),
 * not what scripts say of themselves, so that style, layout, painting and whatever was put
 * off to a later task before the frame are in it. It is the processor's time for that
 * thread: neither waiting for the next frame nor for others on the machine is.
 */

const CATEGORIES = ['toplevel', 'blink.user_timing'];

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number }} TraceEvent times in microseconds */

/**
 * Milliseconds of tasks from each gesture that `work` makes to its frame (`paintedAfter`), and
 * to the mark *saved* that may follow.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} work
 * @returns {Promise<{ paintedMs: number[], savedMs: number[] }>}
 */
export async function mainThread(page, work) {
  const browser = page.context().browser();
  if (browser === null) throw new Error('a page without a browser');
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const recorded = await browser.stopTracing();
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(recorded.toString('utf8'));
  const marks = traceEvents.filter(({ name }) => ['gesture', 'painted', 'saved'].includes(name));
  const [first] = marks;
  if (first === undefined) throw new Error('no gesture in the trace');
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && pid === first.pid && tid === first.tid,
  );
  const inOrder = marks.toSorted((a, b) => a.ts - b.ts);
  /** @type {{ paintedMs: number[], savedMs: number[] }} */
  const found = { paintedMs: [], savedMs: [] };
  let began = Number.NaN;
  for (const { name, ts } of inOrder) {
    // The task that the gesture's event is in had begun before it.
    if (name === 'gesture') began = tasks.find((task) => task.ts <= ts && ts < endOf(task))?.ts ?? ts;
    else (name === 'painted' ? found.paintedMs : found.savedMs).push(busyMs(tasks, began, ts));
  }
  return found;
}

/** @param {TraceEvent} task */
function endOf({ ts, dur = 0 }) {
  return ts + dur;
}

/**
 * @param {readonly TraceEvent[]} tasks
 * @param {number} from
 * @param {number} to
 */
function busyMs(tasks, from, to) {
  let until = from;
  let busy = 0;
  for (const task of tasks.toSorted((a, b) => a.ts - b.ts)) {
    // A task within a task counts once.
    const start = Math.max(task.ts, until);
    const end = Math.min(endOf(task), to);
    if (end <= start) continue;
    const { dur = 0, tdur = dur } = task;
    busy += (end - start) * (tdur / dur);
    until = end;
  }
  return busy / 1000;
}
