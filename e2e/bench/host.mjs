/** A Beleg host for a benchmark: the built product on a folder, with a window opened on it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Starts a host; resolves when it has printed the address of a window.
 *
 * @param {{ folder: string, data: string }} options
 */
export async function startHost({ folder, data }) {
  const given = ['open', folder, '--no-browser', '--port', '0', '--annotator', 'a1'];
  const host = spawn(
    process.execPath,
    ['--disable-proto=delete', join(ROOT, 'dist/main/beleg.js'), ...given],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], BELEG_DATA: data, HOME: data, LANG: 'en_GB.UTF-8' },
    },
  );
  /** @type {string} */
  const address = await new Promise((found, failed) => {
    let output = '';
    /** @param {string} text */
    const read = (text) => {
      output += text;
      const match = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output);
      if (match !== null) found(match[0]);
    };
    host.stdout.setEncoding('utf8').on('data', read);
    host.stderr.setEncoding('utf8').on('data', read);
    host.once('exit', () => {
      failed(new Error(`The host ended:\n${output}`));
    });
  });
  return {
    address,
    async stop() {
      const gone = once(host, 'exit');
      host.kill('SIGTERM');
      await gone;
    },
  };
}

/**
 * A window on the host; `a1` is the annotator, whose name may still be asked for.
 *
 * @param {import('@playwright/test').Browser} browser
 */
export async function newWindow(browser) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  return context.newPage();
}

/**
 * Answers *Who is annotating?* if it is asked.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function answerWho(page) {
  const dialog = page.getByRole('dialog', { name: 'Who is annotating?' });
  const known = dialog.getByRole('button', { name: 'I am A1' });
  if (await dialog.isVisible()) await known.click();
}
