import { beforeEach, expect, test, vi } from 'vitest';
import { createText } from '../../shared/text/text.ts';
import { fakeElectron } from './fake-electron.cases.ts';
import { tellSystem } from './system-lists.ts';

vi.mock('electron', async () => (await import('./fake-electron.cases.ts')).fakeElectron);

const { app } = fakeElectron;
const RECENT = ['C:\\Users\\Ada\\Fall A', 'D:\\'];

beforeEach(() => {
  app.addRecentDocument.mockClear();
  app.setJumpList.mockClear();
  app.removedItems = [];
  app.isPackaged = true;
});

/** The arguments of what Windows is told to list. */
function listed(): readonly string[] {
  return [...JSON.stringify(app.setJumpList.mock.lastCall?.[0]).matchAll(/"args":("(?:[^"\\]|\\.)*")/g)].map(
    ([, args]) => String(JSON.parse(args ?? '""')),
  );
}

test('a Mac is told the newest project, which it lists in the dock', () => {
  tellSystem(['/srv/new', '/srv/old'], createText('en'), 'darwin');
  tellSystem([], createText('en'), 'darwin');
  expect(app.addRecentDocument.mock.calls).toEqual([['/srv/new']]);
  expect(app.setJumpList).not.toHaveBeenCalled();
});

test('Windows gets a list that starts Beleg with each folder, in the user’s language', () => {
  tellSystem(RECENT, createText('de'), 'win32');
  expect(app.setJumpList.mock.lastCall?.[0]).toMatchObject([
    { type: 'custom', name: 'Zuletzt geöffnet', items: [{ type: 'task', program: process.execPath }, {}] },
  ]);
  expect(listed()).toEqual(['"C:\\Users\\Ada\\Fall A"', '"D:\\\\"']);
});

test('what the user took out of the list does not come back by itself', () => {
  app.removedItems = [{ args: '"D:\\\\"' }];
  tellSystem(RECENT, createText('en'), 'win32');
  expect(listed()).toEqual(['"C:\\Users\\Ada\\Fall A"']);
});

test('a checkout and other systems are told nothing', () => {
  app.isPackaged = false;
  tellSystem(RECENT, createText('en'), 'win32');
  app.isPackaged = true;
  tellSystem(RECENT, createText('en'), 'linux');
  expect(app.setJumpList).not.toHaveBeenCalled();
  expect(app.addRecentDocument).not.toHaveBeenCalled();
});
