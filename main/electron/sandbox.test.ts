import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { fakeElectron } from './fake-electron.cases.ts';
import { lockProcess } from './lockdown.ts';
import { lacksSandbox } from './sandbox.ts';

vi.mock('electron', async () => (await import('./fake-electron.cases.ts')).fakeElectron);

it('an installed Beleg sees that it was started without the sandbox; a checkout leaves it to the developer', () => {
  fakeElectron.app.isPackaged = true;
  expect(lacksSandbox()).toBe(false);
  fakeElectron.app.switches.set('no-sandbox', '');
  expect(lacksSandbox()).toBe(true);
  fakeElectron.app.isPackaged = false;
  expect(lacksSandbox()).toBe(false);
});

it('every page is put into the sandbox, unless a checkout was started without one', () => {
  const { app } = fakeElectron;
  app.switches.clear();
  app.enableSandbox.mockClear();
  lockProcess();
  expect(app.enableSandbox).toHaveBeenCalledTimes(1);
  app.switches.set('no-sandbox', '');
  lockProcess();
  expect(app.enableSandbox).toHaveBeenCalledTimes(1);
});

it('the sandbox is given up nowhere in the sources: they only look for that', () => {
  const lines = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|cases)\.ts$/.test(name))
    .flatMap((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8').split('\n'));
  expect(lines.filter((line) => line.includes('no-sandbox'))).toEqual([
    "  return app.commandLine.hasSwitch('no-sandbox');",
  ]);
});
