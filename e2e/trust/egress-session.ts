/**
 * A whole session, in one process to be traced with all that it starts: a host, Chromium
 * with the profile and the switches that Beleg gives it, hostile articles opened, tagged,
 * saved, an earlier state looked for. `planted` does instead what must be seen.
 */
import { connect } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserSwitches, prepareProfile } from '../../main/web/browser-profile.ts';
import { findBrowser } from '../find-browser.mjs';
import { Host } from '../host.ts';
import { BelegWindow } from '../pages/beleg-window.ts';
import { ProjectFolder } from '../project-folder.ts';

const ELSEWHERE = 'http://192.0.2.1/beacon';
const WORDS = 'The ferry left on time.';
const MARKUP = `<link rel=stylesheet href=${ELSEWHERE}><script src=${ELSEWHERE}></script><p>${WORDS}</p><img src=${ELSEWHERE}><iframe src=${ELSEWHERE}></iframe><meta http-equiv=refresh content="0; url=${ELSEWHERE}">`;

async function session(): Promise<void> {
  const project = ProjectFolder.with({
    'mark.md': `${WORDS} ![beacon](${ELSEWHERE}) ${MARKUP}`,
    'page.html': `<html><body>${MARKUP}</body></html>`,
  });
  const data = mkdtempSync(join(tmpdir(), 'beleg-egress-'));
  const host = new Host({ folder: project.path, data });
  await host.start();
  const profile = prepareProfile(data);
  const switches = browserSwitches(profile, 'about:blank', process.getuid?.() === 0);
  const executablePath = findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    args: switches.filter((given) => given.startsWith('--') && !/^--(app|user-data-dir)=/.test(given)),
    ...(executablePath === null ? {} : { executablePath }),
  });
  const page = await context.newPage();
  await page.goto(host.address);
  const window = new BelegWindow(page);
  await window.sayName('Ada Lenz');
  for (const name of ['mark', 'page']) {
    await window.articles.open(name);
    await window.text.shows('ferry left on time');
    await window.text.drag('ferry');
    await window.press('1');
    await window.saved();
  }
  await window.command('Restore an earlier state…');
  await window.press('Escape');
  await context.close();
  await host.stop();
  project.remove();
}

if (process.argv[2] === 'planted') connect(9, '192.0.2.1').on('error', () => undefined);
else await session();
process.stdout.write('session done\n');
