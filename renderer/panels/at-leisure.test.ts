import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atLeisure } from './at-leisure.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does once, and a little later, what is asked for many times', () => {
  const work = vi.fn<() => void>();
  const { ask } = atLeisure(work);
  for (let frame = 0; frame < 6; frame += 1) ask();
  expect(work).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(1);
  ask();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(2);
});

it('keeps following while somebody goes on scrolling', () => {
  const work = vi.fn<() => void>();
  const { ask } = atLeisure(work);
  for (let frame = 0; frame < 60; frame += 1) {
    ask();
    vi.advanceTimersByTime(16);
  }
  expect(work.mock.calls.length).toBeGreaterThan(5);
});

it('finishes at once what waits, and does nothing where nothing waits', () => {
  const work = vi.fn<() => void>();
  const { ask, finish, forget } = atLeisure(work);
  finish();
  ask();
  finish();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(1);
  ask();
  forget();
  vi.runAllTimers();
  finish();
  expect(work).toHaveBeenCalledTimes(1);
});
