import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SurveyState } from '../../../shared/api/survey-state.ts';
import { SurveyReport } from './survey-report.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function report(): { readonly report: SurveyReport; readonly told: SurveyState[] } {
  const told: SurveyState[] = [];
  return { report: new SurveyReport((state) => told.push(state)), told };
}

test('nothing is said of what is over at once, but that it is over', () => {
  const { report: one, told } = report();
  one.begin({ done: 0, total: 2 });
  one.step(1);
  one.step(2);
  one.end('done');
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([{ phase: 'done', done: 2, total: 2, problems: {} }]);
});

test('what takes long says how far it is, also while a single article takes long', () => {
  const { report: one, told } = report();
  one.begin({ done: 0, total: 1000 });
  vi.advanceTimersByTime(400);
  expect(told).toMatchObject([{ phase: 'reading', done: 0, total: 1000 }]);
  for (let done = 1; done <= 500; done += 1) {
    vi.advanceTimersByTime(1);
    one.step(done);
  }
  expect(told.map(({ done }) => done)).toEqual([0, 200, 400]);
});

test('a problem is told once, one that is gone is taken back, and a window that comes later gets all', () => {
  const { report: one, told } = report();
  one.begin({ done: 0, total: 2 });
  one.problem('a.pdf', { code: 'password' });
  one.problem('b.txt', null);
  one.step(2);
  one.end('done');
  one.begin({ done: 2, total: 2 });
  one.end('done');
  expect(told.map(({ problems }) => problems)).toEqual([{ 'a.pdf': { code: 'password' } }]);
  expect(one.state.problems).toEqual({ 'a.pdf': { code: 'password' } });
  one.begin({ done: 1, total: 2 });
  one.problem('a.pdf', null);
  one.end('done');
  expect(told.at(-1)?.problems).toEqual({ 'a.pdf': null });
  expect(one.state.problems).toEqual({});
});
