/** An export is shown in its folder by whatever shows folders on the system. */
import { expect, it } from 'vitest';
import { showingInFolder, type Started } from './showing-in-folder.ts';

function started(
  platform: NodeJS.Platform,
  file: string,
  environment = { DISPLAY: ':0' },
): readonly Started[] {
  const commands: Started[] = [];
  showingInFolder({ platform, environment }, (command) => commands.push(command))?.(file);
  return commands;
}

it('an export is selected in its folder where the system can, else its folder is opened', () => {
  expect(started('darwin', '/Users/ada/-x.csv')).toEqual([['open', '-R', '/Users/ada/-x.csv']]);
  expect(started('win32', 'C:\\Fälle\\x.csv')).toEqual([['explorer.exe', '/select,C:\\Fälle\\x.csv']]);
  expect(started('linux', '/home/ada/fall/x.csv')).toEqual([['xdg-open', '/home/ada/fall']]);
});

it('nothing is offered where there is no screen to show it on', () => {
  expect(showingInFolder({ platform: 'linux', environment: {} })).toBeNull();
  expect(
    showingInFolder({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' } }),
  ).not.toBeNull();
});
