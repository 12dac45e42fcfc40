/**
 * How the journeys run: in a real Chromium, against the built product, three at a time: they wait more than they work.
 *
 * `journeys` drive the whole product through the loopback shell, `electron` through the
 * desktop shell; `editor` drives the editor alone, on a page of its own. Who works on Beleg gets no
 * second try: a test that fails now and then is broken, or finds a key that the product lost. On the
 * machines of CI, which others use too, there is one, and the last lines of the run name who needed it.
 */
import { defineConfig } from '@playwright/test';
import type { ShellOption } from './e2e/beleg.ts';
import { findBrowser } from './e2e/find-browser.mjs';

const browser = findBrowser();
const isCi = process.env['CI'] !== undefined;

export default defineConfig<ShellOption>({
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 3,
  retries: isCi ? 1 : 0,
  forbidOnly: isCi,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'dist/results/journeys.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    trace: 'off',
    // Without one, Playwright looks for its own and says how to install it.
    launchOptions: browser === null ? {} : { executablePath: browser },
  },
  projects: [
    { name: 'journeys', testDir: 'e2e/journeys' },
    // The same through the desktop shell, and what only that has; skipped, with the reason, where there is no Electron.
    {
      name: 'electron',
      testDir: 'e2e',
      testMatch: ['journeys/*.spec.ts', 'desktop/*.spec.ts'],
      use: { shell: 'electron' },
    },
    { name: 'editor', testDir: 'e2e/editor' },
    // What the build weighs.
    { name: 'built', testDir: 'e2e/built' },
    // Makes pictures, asserts little: `npm run screenshots`.
    { name: 'screenshots', testDir: 'e2e/screenshots' },
  ],
});
