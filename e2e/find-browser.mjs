/**
 * Finds the browser that journeys, screenshots and benchmarks run in.
 *
 * Run as a program (`node e2e/find-browser.mjs`) it also installs one where there is
 * none: Debian's own as root, else Playwright's. It says in one sentence what it does.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Names on the PATH, best first. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where installers put them when they are not on the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const root = process.env[name];
    return root === undefined
      ? []
      : [
          join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
  }),
];

/**
 * The absolute path of a Chromium-family browser, or null. `BELEG_BROWSER` names one outright.
 *
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env['BELEG_BROWSER'];
  if (named !== undefined && named !== '') return named;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...PLACES, chromium.executablePath()].find(isExecutable) ?? null;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/**
 * @param {string} sentence
 * @param {readonly (readonly [string, ...string[]])[]} steps
 */
function run(sentence, steps) {
  process.stderr.write(`${sentence}\n`);
  return steps.every(([command, ...args]) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
  });
}

function install() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];
    const done = run('No Chromium, Chrome or Edge here: installing Chromium and two fonts with apt-get.', [
      ['apt-get', 'update', '-q'],
      ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages],
    ]);
    if (done) return;
  }
  run('No Chromium, Chrome or Edge here: downloading Chromium with Playwright.', [
    ['npx', 'playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'],
  ]);
}

const isProgram =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
if (isProgram) {
  if (findBrowser() === null) install();
  const browser = findBrowser();
  if (browser === null) {
    process.stderr.write(
      'No browser could be found or installed: install Chromium, Chrome or Edge, or set BELEG_BROWSER to one.\n',
    );
    process.exitCode = 1;
  } else {
    process.stderr.write(`Journeys run in ${browser}.\n`);
  }
}
