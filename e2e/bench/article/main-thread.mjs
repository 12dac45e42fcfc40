/**
 * What gestures cost a page's main thread: the browser's own record of its tasks (a trace),
 * not what scripts say of themselves, so that style, layout, painting and whatever was put
 * off to a later task before the frame are in it. It is the processor's time for that
 * thread: neither waiting for the next frame nor for others on the machine is.
 */

const CATEGORIES = ['toplevel', 'blink.user_timing'];

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number }} TraceEvent times in microseconds */

/**
 * Milliseconds of tasks from each gesture that `work` makes: of the *gesture*'s own task, to the end
 * of the frame that the page marks as *frame* (its styles, layout and painting are in it), and to
 * the marks *followed* and *saved* that may come behind it.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} work
 * @returns {Promise<Record<'gesture' | 'frame' | 'followed' | 'saved', number[]>>}
 */
export async function mainThread(page, work) {
  const browser = page.context().browser();
  if (browser === null) throw new Error('a page without a browser');
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const recorded = await browser.stopTracing();
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(recorded.toString('utf8'));
  const marks = traceEvents.filter(({ name }) => ['gesture', 'frame', 'followed', 'saved'].includes(name));
  const [first] = marks;
  if (first === undefined) throw new Error('no gesture in the trace');
  const tasks = traceEvents
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && name.endsWith('RunTask') && pid === first.pid && tid === first.tid,
    )
    .toSorted((a, b) => a.ts - b.ts);
  /** @param {TraceEvent} mark */
  const taskOf = ({ ts }) => tasks.find((task) => task.ts <= ts && ts < endOf(task));
  /** @type {Record<'gesture' | 'frame' | 'followed' | 'saved', number[]>} */
  const found = { gesture: [], frame: [], followed: [], saved: [] };
  let began = Number.NaN;
  for (const mark of marks.toSorted((a, b) => a.ts - b.ts)) {
    const task = taskOf(mark);
    if (mark.name === 'followed') found.followed.push(busyMs(tasks, began, mark.ts));
    else if (mark.name === 'saved') found.saved.push(busyMs(tasks, began, mark.ts));
    else if (task === undefined) throw new Error('a key, or a frame, outside of all tasks');
    else if (mark.name === 'frame') found.frame.push(busyMs(tasks, began, endOf(task)));
    else {
      // The task that the gesture's event is in had begun before it.
      began = task.ts;
      found.gesture.push(busyMs(tasks, began, endOf(task)));
    }
  }
  return found;
}

/** @param {TraceEvent} task */
function endOf({ ts, dur = 0 }) {
  return ts + dur;
}

/**
 * @param {readonly TraceEvent[]} tasks by when they began
 * @param {number} from
 * @param {number} to
 */
function busyMs(tasks, from, to) {
  let until = from;
  let busy = 0;
  for (const task of tasks) {
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
