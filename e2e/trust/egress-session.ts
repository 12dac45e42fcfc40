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
/** Everything by which a page can ask another computer for something, or be sent there. */
const VECTORS = [
  `<link rel=stylesheet href=${ELSEWHERE}>`,
  `<link rel=preload as=image href=${ELSEWHERE}><link rel=prefetch href=${ELSEWHERE}>`,
  `<link rel=dns-prefetch href=//beacon.invalid><link rel=preconnect href=${ELSEWHERE}>`,
  `<link rel=icon href=${ELSEWHERE}><link rel=manifest href=${ELSEWHERE}>`,
  `<link rel=modulepreload href=${ELSEWHERE}>`,
  `<script src=${ELSEWHERE}></script><script type=module>import "${ELSEWHERE}"</script>`,
  `<script>fetch("${ELSEWHERE}");navigator.sendBeacon("${ELSEWHERE}");new WebSocket("ws://192.0.2.1/")</script>`,
  `<script>new RTCPeerConnection({iceServers:[{urls:"stun:192.0.2.1"}]}).createDataChannel("x")</script>`,
  `<img src=${ELSEWHERE}>`,
  `<img srcset="${ELSEWHERE} 2x" loading=eager>`,
  `<img src=x onerror="location='${ELSEWHERE}'">`,
  `<picture><source srcset=${ELSEWHERE}><img></picture>`,
  `<iframe src=${ELSEWHERE}></iframe>`,
  `<iframe srcdoc="<img src=${ELSEWHERE}>"></iframe>`,
  `<object data=${ELSEWHERE}></object>`,
  `<embed src=${ELSEWHERE}>`,
  `<video src=${ELSEWHERE} poster=${ELSEWHERE}></video>`,
  `<audio src=${ELSEWHERE} autoplay></audio><track src=${ELSEWHERE}>`,
  `<style>@import "${ELSEWHERE}"; @font-face { font-family: x; src: url(${ELSEWHERE}) }</style>`,
  `<div style="background:url(${ELSEWHERE});font-family:x">x</div>`,
  `<svg><image href=${ELSEWHERE} /><use href="${ELSEWHERE}#a"/></svg>`,
  `<svg><style>*{fill:url(${ELSEWHERE}#a)}</style><script href=${ELSEWHERE}></script></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=${ELSEWHERE}&gt;">`,
  `<base href=${ELSEWHERE}><img src=relative.png>`,
  `<meta http-equiv=refresh content="0; url=${ELSEWHERE}">`,
  `<form action=${ELSEWHERE}><input autofocus onfocus="form.submit()"></form>`,
  `<a href=${ELSEWHERE} ping=${ELSEWHERE}>x</a><a href="javascript:fetch('${ELSEWHERE}')">x</a>`,
  `<body background=${ELSEWHERE} onload="fetch('${ELSEWHERE}')"><template><img src=${ELSEWHERE}></template>`,
];
const MARKUP = `<p>${WORDS}</p>${VECTORS.join('\n')}`;

async function session(): Promise<void> {
  const project = ProjectFolder.with({
    'mark.md': `${WORDS} ![beacon](${ELSEWHERE}) [link](javascript:fetch) ${MARKUP}\n\n${'>'.repeat(100_000)} deep\n`,
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
