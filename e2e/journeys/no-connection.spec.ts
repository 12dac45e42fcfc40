/**
 * Nothing leaves this computer: a whole session on articles that point elsewhere, in the
 * processes that people run. The window is watched in every journey (`guard.ts`); here the
 * host and its extractor are, at the level of the system.
 */
import { join } from 'node:path';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';
import { attemptsIn, programsIn, traced, untraceable } from '../traced-host.ts';

const ELSEWHERE = 'http://192.0.2.1/beacon';
const WORDS = 'The ferry left on time.';
const MARKUP = `<link rel=stylesheet href=${ELSEWHERE}><script src=${ELSEWHERE}></script><p>${WORDS}</p><img src=${ELSEWHERE}><iframe src=${ELSEWHERE}></iframe><meta http-equiv=refresh content="0; url=${ELSEWHERE}">`;
const ARTICLES = {
  'mail.eml': `From: a@example.org\r\nSubject: Ferry\r\nContent-Type: text/html\r\n\r\n${MARKUP}\r\n`,
  'mark.md': `${WORDS} ![beacon](${ELSEWHERE}) ${MARKUP}`,
  'page.html': `<html><body>${MARKUP}</body></html>`,
};

test('a whole session makes no connection: not the window, not the host, not the extractor', async ({
  beleg,
}) => {
  beleg.onlyOverLoopback('the desktop program cannot be started under strace');
  const reason = untraceable();
  test.skip(reason !== null, reason ?? '');
  const trace = join(beleg.data, 'trace');
  const project = beleg.keep(ProjectFolder.with(ARTICLES));
  const host = await beleg.host(project.path, { under: traced(trace) });
  const window = await beleg.window(host);
  await window.sayName('Ada Lenz');
  for (const [at, name] of Object.keys(ARTICLES).entries()) {
    await window.articles.open(name);
    await window.text.shows('ferry left on time');
    await window.text.drag('ferry');
    await window.press(String(at + 1));
    await expect(window.annotations.rows).toHaveCount(1);
  }
  await window.saved();
  await window.page.reload();
  await window.text.shows('ferry left on time');
  // A window that outlives its host looks for it again, and says so.
  await window.page.close();
  await host.stop();
  await expect.poll(() => programsIn(trace).some((line) => line.includes('extractor'))).toBe(true);
  expect(attemptsIn(trace)).toEqual([]);
});
