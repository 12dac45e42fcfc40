/** What somebody does in a long article, measured: tags, clicks on tagged words, jumps, scrolling, saving, a bulk action taken back. */
import { paintedAfter, pressed } from '../pressed.mjs';
import { mainThread } from './main-thread.mjs';

const TAGS = 20;
const SAVES = 5;
const CLICKS = 8;
const JUMPS = 5;
const BULK_WAIT_MS = 120_000;

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
function textOf(page) {
  return page.getByRole('region', { name: 'Text', exact: true }).getByRole('textbox');
}

/**
 * One word after the other from the beginning of the text: from the key to the frame in which it
 * is marked; and what the main thread worked in the key's own task, until that frame was painted,
 * and until everything beside the text had followed.
 *
 * @param {Page} page
 * @param {number} annotations that there are
 */
export async function measureTags(page, annotations) {
  await textOf(page).focus();
  await page.keyboard.press('Control+Home');
  /** @type {number[]} */
  const paintedMs = [];
  const { gesture, frame, followed } = await mainThread(page, async () => {
    for (let tag = 1; tag <= TAGS; tag += 1) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.evaluate(watchTag, countWords(annotations + tag));
      await page.keyboard.press('2');
      paintedMs.push(await page.evaluate(async () => Number(await Reflect.get(globalThis, 'tagged'))));
      await page.evaluate(async () => {
        await Reflect.get(globalThis, 'followed');
      });
    }
  });
  return { paintedMs, keyMs: gesture, frameMs: frame, followedMs: followed, annotations: annotations + TAGS };
}

/**
 * In the page: waits for a key, the frame that has one mark more, and the list that counts it.
 *
 * @param {string} words of the list then
 */
function watchTag(words) {
  const marks = () => document.querySelectorAll('[contenteditable] mark.selected').length;
  if (marks() > 0) throw new Error('something is selected already');
  const frame = async () =>
    new Promise((painted) => {
      requestAnimationFrame(painted);
    });
  const key = new Promise((/** @type {(start: number) => void} */ hear) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        performance.mark('gesture');
        hear(timeStamp);
      },
      { capture: true, once: true },
    );
  });
  const tagged = key.then(async (start) => {
    await frame();
    performance.mark('frame');
    if (marks() === 0) throw new Error('the frame after the key has no mark more');
    await frame();
    return performance.now() - start;
  });
  Reflect.set(globalThis, 'tagged', tagged);
  const hasFollowed = () =>
    [...document.getElementsByClassName('side-foot')].some((foot) => foot.textContent.startsWith(words));
  Reflect.set(
    globalThis,
    'followed',
    tagged.then(async () => {
      while (!hasFollowed()) await frame();
      await frame();
      performance.mark('followed');
    }),
  );
}

/**
 * A tag more, and until the window says that it is saved: how long, what of it the main thread
 * worked, and the longest time between two frames after the tag's own.
 *
 * @param {Page} page
 * @param {number} annotations
 */
export async function measureSaves(page, annotations) {
  /** @type {number[]} */
  const savedMs = [];
  /** @type {number[]} */
  const worstMs = [];
  const { saved: mainMs } = await mainThread(page, async () => {
    for (let save = 1; save <= SAVES; save += 1) {
      await page.waitForFunction(
        () => document.querySelector('.save-state')?.getAttribute('data-kind') === 'saved',
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.evaluate(watchSave);
      await pressed(page, '2');
      await page.evaluate(async () => {
        await Reflect.get(globalThis, 'savedAfter');
      });
      savedMs.push(await page.evaluate(() => Number(Reflect.get(globalThis, 'savedMs'))));
      worstMs.push(await page.evaluate(() => Number(Reflect.get(globalThis, 'worstFrameMs'))));
      await count(page, annotations + save);
    }
  });
  return { savedMs, worstMs, mainMs, annotations: annotations + SAVES };
}

/** In the page: waits for a key, its frame, and *Saved*; then tells when, and the longest frame between. */
function watchSave() {
  const done = new Promise((found) => {
    addEventListener(
      'keydown',
      ({ timeStamp: start }) => {
        performance.mark('gesture');
        const kind = () => document.querySelector('.save-state')?.getAttribute('data-kind');
        // The product's own listener comes first, and may have shown it already.
        let wasSaving = kind() !== 'saved';
        let saved = 0;
        let worst = 0;
        const watch = new MutationObserver(() => {
          if (kind() === 'saved' && wasSaving && saved === 0) {
            performance.mark('saved');
            saved = performance.now() - start;
          }
          if (kind() !== 'saved') wasSaving = true;
        });
        watch.observe(document.querySelector('.status-bar') ?? document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        /** @param {number} before */
        const frames = (before) => {
          requestAnimationFrame((now) => {
            worst = Math.max(worst, now - before);
            if (saved === 0) frames(now);
            else {
              watch.disconnect();
              Reflect.set(globalThis, 'savedMs', saved);
              Reflect.set(globalThis, 'worstFrameMs', worst);
              found(null);
            }
          });
        };
        requestAnimationFrame(() => requestAnimationFrame(frames));
      },
      { capture: true, once: true },
    );
  });
  Reflect.set(globalThis, 'savedAfter', done);
}

/**
 * A click on tagged words in view, until the annotation that is hit is told beside the text.
 *
 * @param {Page} page
 */
export async function measureHits(page) {
  /** @type {number[]} */
  const found = [];
  for (let click = 0; click < CLICKS; click += 1) {
    const at = await page.evaluate((nth) => {
      const inView = [...document.querySelectorAll('[contenteditable] mark')].filter((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top > 150 && bottom < innerHeight - 100;
      });
      const box = inView[nth % inView.length]?.getClientRects()[0];
      return { x: (box?.x ?? 0) + 3, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    }, click);
    found.push(await paintedAfter(page, 'pointerdown', async () => page.mouse.click(at.x, at.y)));
  }
  return found;
}

/**
 * From the click on a row of the list to the frame in which its words are in view and framed,
 * with the list scrolled to about the middle of all and then elsewhere.
 *
 * @param {Page} page
 */
export async function measureJumps(page) {
  /** @type {number[]} */
  const found = [];
  for (let jump = 0; jump < JUMPS; jump += 1) {
    const at = await page.evaluate(
      async (part) => {
        const list = document.querySelector('.annotation-cards');
        const text = document.querySelector('.editor');
        if (list === null || text === null) throw new Error('no list of annotations');
        text.scrollTop = 0;
        list.scrollTop = list.scrollHeight * part;
        await new Promise((painted) => {
          requestAnimationFrame(() => requestAnimationFrame(painted));
        });
        const { x, y, height } = list.getBoundingClientRect();
        const card = document.elementFromPoint(x + 40, y + height / 2)?.closest('.card');
        addEventListener(
          'pointerdown',
          ({ timeStamp: start }) => {
            const jumped = new Promise((there) => {
              const look = () => {
                const view = text.getBoundingClientRect();
                const isInView = [...document.querySelectorAll('[contenteditable] mark.selected')].some(
                  (mark) => {
                    const { top, bottom } = mark.getBoundingClientRect();
                    return top >= view.top && bottom <= view.bottom;
                  },
                );
                if (isInView && text.scrollTop > 0)
                  requestAnimationFrame(() => there(performance.now() - start));
                else requestAnimationFrame(look);
              };
              look();
            });
            Reflect.set(globalThis, 'jumped', jumped);
          },
          { capture: true, once: true },
        );
        const box = card?.getBoundingClientRect();
        return { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
      },
      0.5 + (jump % 2 === 0 ? jump : -jump) * 0.05,
    );
    await page.mouse.click(at.x, at.y);
    found.push(await page.evaluate(async () => Number(await Reflect.get(globalThis, 'jumped'))));
  }
  return found;
}

/**
 * Half a page a frame: how many frames came more than 20 ms after the one before, and the worst.
 *
 * @param {Page} page
 */
export async function measureScrolling(page) {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.editor');
    if (scroller === null) throw new Error('no text');
    scroller.scrollTop = 0;
    /** @returns {Promise<number>} */
    const frame = async () =>
      new Promise((painted) => {
        requestAnimationFrame(painted);
      });
    /** @type {number[]} */
    const gaps = [];
    await frame();
    let before = await frame();
    for (let step = 0; step < 120; step += 1) {
      scroller.scrollBy(0, 400);
      const now = await frame();
      gaps.push(now - before);
      before = now;
    }
    return { late: gaps.filter((gap) => gap > 20).length, worstMs: Math.max(...gaps) };
  });
}

/**
 * Tags every *Paragraph* of the text at once, and takes it back by one key: from the key to the
 * frame in which as many are counted as before.
 *
 * @param {Page} page
 * @param {number} annotations
 */
export async function measureBulkUndo(page, annotations) {
  const text = textOf(page);
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('a');
  const panel = page.getByRole('region', { name: 'Tag all occurrences' });
  const all = panel.getByRole('button', { name: /^Tag all/ });
  await all.waitFor({ timeout: BULK_WAIT_MS });
  await panel.getByText(/suggestions? in 1 article/).waitFor({ timeout: BULK_WAIT_MS });
  const tagged = Number(/[\d,]+/.exec((await all.textContent()) ?? '')?.[0].replaceAll(',', ''));
  await all.click();
  await page.getByText(/occurrences? tagged as/).waitFor({ timeout: BULK_WAIT_MS });
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await count(page, annotations + tagged);
  await text.focus();
  await page.evaluate((words) => {
    const undone = new Promise((found) => {
      addEventListener(
        'keydown',
        ({ timeStamp: start, key }) => {
          if (key === 'Control') return;
          const look = () => {
            const foot = [...document.getElementsByClassName('side-foot')];
            if (foot.some(({ textContent }) => textContent.startsWith(words)))
              requestAnimationFrame(() => found(performance.now() - start));
            else requestAnimationFrame(look);
          };
          look();
        },
        { capture: true },
      );
    });
    Reflect.set(globalThis, 'undone', undone);
  }, countWords(annotations));
  await page.keyboard.press('Control+z');
  const undoMs = await page.evaluate(async () => Number(await Reflect.get(globalThis, 'undone')));
  return { tagged, undoMs };
}

/** @param {number} annotations */
function countWords(annotations) {
  return `${annotations.toLocaleString('en-GB')} annotations`;
}

/**
 * @param {Page} page
 * @param {number} annotations
 */
async function count(page, annotations) {
  await page.getByText(countWords(annotations)).first().waitFor({ timeout: BULK_WAIT_MS });
}
