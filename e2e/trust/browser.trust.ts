/** The loopback shell as it is shipped, in Chromium: rebound names, pages of other ports, leaks, a killed page, a lost answer. */
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { expect, it } from 'vitest';
import { applied, ARTICLE, creation, notesIn } from '../../main/backend/layers/own-layers.cases.ts';
import {
  open as openSession,
  project as emptyProject,
} from '../../main/backend/layers/own-layers.session.cases.ts';
import { BelegWindow } from '../pages/beleg-window.ts';
import { record } from './record.ts';
import { browser, listening, naiveServer, started } from './shipped.ts';

it('is reached in Chromium by no rebound name and by no page of another port', async () => {
  const { host, project } = await started();
  const opened = await browser(['--host-resolver-rules=MAP *.example 127.0.0.1']);
  const naivePort = await naiveServer();
  const page = await opened.newPage();
  const rebound = await page.goto(`http://rebound.example:${host.port}/`);
  const naiveRebound = await page.goto(`http://rebound.example:${naivePort}/`);

  const attackerPort = await listening(
    createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>attacker</title><iframe name=sink></iframe>');
    }),
  );
  const before = project.files();
  await page.goto(`http://127.0.0.1:${attackerPort}/`);
  const attack = (port: number) => page.evaluate(attacks, port);
  const got = await attack(host.port);
  const naive = await attack(naivePort);
  record({
    id: 'W05',
    what: 'in Chromium: a rebound name; from a page of another local port fetch, post, script, image, event stream, web socket',
    found: `rebound name: ${rebound?.status() ?? 0}; other port: ${got.length} read anything (${got.join(', ') || 'none'})`,
    control: `a server without a guard: rebound name ${naiveRebound?.status() ?? 0}; other port: ${naive.join(', ')}`,
  });
  expect(rebound?.status()).toBe(403);
  expect(got).toEqual([]);
  expect(project.files()).toEqual(before);
  expect(naiveRebound?.status()).toBe(200);
  expect(naive.length).toBeGreaterThan(0);
});

/** Runs in the attacker's page: the names of the attacks that read something or were let in. */
async function attacks(port: number): Promise<string[]> {
  const origin = `http://127.0.0.1:${port}`;
  const through: string[] = [];
  const attempt = async (name: string, work: () => Promise<boolean>): Promise<void> => {
    const late = new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), 1500);
    });
    if (await Promise.race([work().catch(() => false), late])) through.push(name);
  };
  const loads = (element: HTMLElement): Promise<boolean> =>
    new Promise((resolve) => {
      element.addEventListener('load', () => resolve(true));
      element.addEventListener('error', () => resolve(false));
      document.body.append(element);
    });
  await attempt('fetch', async () => (await fetch(`${origin}/`)).ok);
  await attempt(
    'post',
    async () => (await fetch(`${origin}/call/listArticles`, { method: 'POST', body: '{}' })).ok,
  );
  await attempt(
    'post json',
    async () =>
      (
        await fetch(`${origin}/call/listArticles`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: '{}',
        })
      ).ok,
  );
  await attempt(
    'event stream',
    () =>
      new Promise((resolve) => {
        const source = new EventSource(`${origin}/events`);
        source.addEventListener('open', () => resolve(true));
        source.addEventListener('error', () => resolve(false));
      }),
  );
  await attempt(
    'web socket',
    () =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/events`);
        socket.addEventListener('open', () => resolve(true));
        socket.addEventListener('error', () => resolve(false));
      }),
  );
  await attempt('script', () =>
    loads(Object.assign(document.createElement('script'), { src: `${origin}/` })),
  );
  await attempt('image', () =>
    loads(Object.assign(document.createElement('img'), { src: `${origin}/icon.svg` })),
  );
  return through;
}

it('leaves no code in the address, the history or a Referer, and none opens twice', async () => {
  const { host } = await started();
  const opened = await browser();
  const page = await opened.newPage();
  const referers: string[] = [];
  page.on(
    'request',
    (request) => void referers.push(`${request.url()} ${request.headers()['referer'] ?? ''}`),
  );
  const { address } = host;
  await page.goto(address);
  const window = new BelegWindow(page);
  await window.sayName('Ada Lenz');
  const code = new URL(address).hash.replace('#code=', '');
  const shown = page.url();
  const history = await page.evaluate(() =>
    [location.href, document.referrer, JSON.stringify(globalThis.history.state)].join(' '),
  );
  const leaks = [shown, history, ...referers.filter((line) => !line.startsWith(address))].filter((text) =>
    text.includes(code),
  );
  const second = await (await opened.newContext()).newPage();
  await second.goto(address);
  await second.getByText('Open again from Beleg').waitFor();
  const control = await opened.newPage();
  await control.goto(`${host.origin}/?code=${code}`);
  record({
    id: 'W06',
    what: 'the code in the address, in history, in a Referer; the address opened a second time',
    found: `${leaks.length} leaks; the second window is told to open again from Beleg`,
    control: `a code in the query stays: ${control.url().includes(code) ? 'in the address' : 'nowhere'}`,
  });
  expect(leaks).toEqual([]);
  expect(control.url()).toContain(code);
});

async function tagged(page: Page): Promise<BelegWindow> {
  const window = new BelegWindow(page);
  await window.sayName('Ada Lenz');
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  return window;
}

it('shows everything acknowledged after its page was killed, and sends once what was not answered', async () => {
  const { host, project } = await started();
  const opened = await browser();
  const context = await opened.newContext();
  const page = await context.newPage();
  await page.goto(host.address);
  const window = await tagged(page);
  // The host takes it, and the answer is cut off: the window has to ask again.
  let cut = 0;
  await page.route('**/call/applyChanges', async (route) => {
    if (cut < 2) {
      cut += 1;
      await route.fetch();
      await route.abort('connectionreset');
    } else await route.continue();
  });
  await window.text.drag('ran aground because of fog');
  await window.press('2');
  await expect.poll(() => cut, { timeout: 20_000 }).toBe(2);
  await expect.poll(() => project.words('ferry.txt', 'ada-lenz'), { timeout: 20_000 }).toHaveLength(2);
  await window.saved();
  const session = await openSession(await emptyProject());
  await applied(session, creation('once'));
  await applied(session, creation('once'));
  const naive = notesIn((await session.layers.load(ARTICLE)).layer);
  expect(naive).toEqual(['once', 'once']);
  const doubles = project.words('ferry.txt', 'ada-lenz').length - 2;
  record({
    id: 'R25',
    what: 'the answer to a change is cut off twice after the host took it',
    found: `sent again; ${doubles} doubled on disk`,
    control: `sent again under new ids: ${naive.length - 1} doubled`,
  });
  expect(doubles).toBe(0);

  const cdp = await context.newCDPSession(page);
  const crashed = new Promise<void>((resolve) => {
    page.once('crash', () => resolve());
  });
  void cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  const fresh = await context.newPage();
  await fresh.goto(await host.freshAddress());
  const again = new BelegWindow(fresh);
  await again.articles.open('ferry');
  await again.annotations.are('Claim: ran aground because of fog', 'Actor: harbour log');
  const memory = await fresh.evaluate(() => Reflect.get(globalThis, 'onlyInThisPage') === undefined);
  record({
    id: 'R24',
    what: 'the page is killed (`Page.crash`) after work was acknowledged',
    found: 'a new window shows all of it',
    control: `what lived in the page’s memory only: ${memory ? 'gone' : 'there'}`,
  });
});
