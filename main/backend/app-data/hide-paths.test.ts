import { expect, test } from 'vitest';
import { PathHider } from './hide-paths.ts';

const hider = new PathHider([
  '/home/anna/case',
  '/home/anna/.local/beleg',
  '/home/anna/.local/beleg/work/case-1',
]);

test.each([
  ['/home/anna/case/beleg/annotations is a link', 'beleg/annotations is a link'],
  ['cannot open /home/anna/case', 'cannot open .'],
  [
    '/home/anna/.local/beleg/work/case-1/beleg/x and /home/anna/.local/beleg/config.json',
    'beleg/x and config.json',
  ],
  ['ENOSPC: no space left on device', 'ENOSPC: no space left on device'],
])('%s', (told, hidden) => {
  expect(hider.in(told)).toBe(hidden);
});

test('hides only in details', () => {
  expect(hider.inDetail({ ok: false, code: 'io-error', detail: '/home/anna/case/a' })).toEqual({
    ok: false,
    code: 'io-error',
    detail: 'a',
  });
  expect(hider.inDetail({ ok: true, value: '/home/anna/case/a' })).toEqual({
    ok: true,
    value: '/home/anna/case/a',
  });
});
