import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('what the desktop program was started with', () => {
  it.each([
    [['/opt/Beleg/beleg'], false, { folder: null, annotatorId: null }],
    [['/opt/Beleg/beleg', 'case'], false, { folder: '/home/ada/case', annotatorId: null }],
    [['beleg', '/srv/case', '--annotator', 'ada'], false, { folder: '/srv/case', annotatorId: 'ada' }],
    [['beleg', '--annotator=ada', '/srv/case'], false, { folder: '/srv/case', annotatorId: 'ada' }],
    [['beleg', '--annotator', 'ada'], false, { folder: null, annotatorId: 'ada' }],
    [['beleg', '--annotator', 'No such id'], false, { folder: null, annotatorId: null }],
    [['beleg', '--annotator'], false, { folder: null, annotatorId: null }],
    [
      ['beleg', '--original-process-start-time=1', '-psn_0_1', 'case'],
      false,
      { folder: '/home/ada/case', annotatorId: null },
    ],
    [['beleg', 'file:///srv/my%20case'], false, { folder: '/srv/my case', annotatorId: null }],
    [['beleg', 'file:///a%2Fb'], false, { folder: '/home/ada/file:/a%2Fb', annotatorId: null }],
    [['electron', 'dist/main/electron/main.js'], true, { folder: null, annotatorId: null }],
    [['electron', '--inspect=0', 'main.js', 'case'], true, { folder: '/home/ada/case', annotatorId: null }],
  ])('%j (bare Electron: %s) is %j', (argv, isBare, given) => {
    expect(readArguments(argv, isBare, '/home/ada')).toEqual(given);
  });
});
