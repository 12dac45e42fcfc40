/** The queue of saves: what it tells of many layers, and how little it asks for that. */
import { expect, it } from 'vitest';
import type { SaveState } from '../../../shared/api/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import { SaveQueue, USUAL_TIMING, type Saveable } from './save-queue.ts';

/** A queue with `count` layers that are changed and wait; `broken` cannot be saved. */
function queueOf(count: number, broken?: number) {
  const told: SaveState[] = [];
  const queue = new SaveQueue(
    { ...USUAL_TIMING, betweenSavesMs: 60_000 },
    () => '2026-11-22T12:00:00Z',
    (state) => told.push(state),
  );
  let asked = 0;
  const dirty = new Set<number>();
  const layers = Array.from({ length: count }, (_, n): Saveable => ({
    file: `${n}.json`,
    isDirty: () => {
      asked += 1;
      return dirty.has(n);
    },
    size: () => 0,
    save: async () => {
      await Promise.resolve();
      if (n === broken) return fail('disk-full');
      dirty.delete(n);
      return ok(null);
    },
  }));
  for (const [n, layer] of layers.entries()) {
    dirty.add(n);
    queue.changed(layer);
  }
  return { queue, told, dirty, layers, asked: () => asked };
}

it('asks each of thousands of layers a few times, not each of them for every other', async () => {
  const [some, more] = [queueOf(500), queueOf(1000)];
  for (const { queue } of [some, more]) {
    expect((await queue.flush()).kind).toBe('saved');
    queue.close();
  }
  expect(more.asked()).toBeLessThanOrEqual(2 * some.asked());
  expect(more.asked()).toBeLessThan(10 * 1000);
  expect(more.told.map(({ kind }) => kind)).toEqual(['saving', 'saved']);
});

it('says saved only when the last of them is, and a failure until that one is saved', async () => {
  const { queue, told, dirty, layers } = queueOf(3, 0);
  expect(await queue.flush()).toEqual({ kind: 'failed', code: 'disk-full', file: '0.json' });
  expect(told.map(({ kind }) => kind)).toEqual(['saving', 'failed']);
  // A change of another layer hides no failure.
  const [, second] = layers;
  dirty.add(1);
  if (second !== undefined) queue.changed(second);
  expect((await queue.flush()).kind).toBe('failed');
  queue.close();
});
