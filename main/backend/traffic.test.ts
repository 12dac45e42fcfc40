import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Traffic } from './traffic.ts';

test('work that nobody waits for begins only after those that somebody waits for', async () => {
  const traffic = new Traffic(1);
  const order: string[] = [];
  let finish: () => void = () => undefined;
  const call = traffic.answer(
    () =>
      new Promise<void>((resolve) => {
        finish = () => {
          order.push('answered');
          resolve();
        };
      }),
  );
  const counting = traffic.quiet().then(() => order.push('counted'));
  await setImmediate();
  expect(order).toEqual([]);
  finish();
  await Promise.all([call, counting]);
  expect(order).toEqual(['answered', 'counted']);
});

test('where nobody asks, nothing waits', async () => {
  await expect(new Traffic().quiet()).resolves.toBeUndefined();
});

test('a call that fails is over all the same', async () => {
  const traffic = new Traffic(1);
  await expect(traffic.answer(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await traffic.quiet();
});

test('waiting ends when it is not wanted any more', async () => {
  const traffic = new Traffic(60_000);
  await traffic.answer(() => Promise.resolve());
  const ended = new AbortController();
  const waiting = traffic.quiet(ended.signal);
  ended.abort();
  await expect(waiting).resolves.toBeUndefined();
});
