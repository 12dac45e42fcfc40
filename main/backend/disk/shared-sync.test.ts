import { expect, it } from 'vitest';
import { sharedSync } from './shared-sync.ts';

it('a sync that is shared begins after everybody asked who is answered by it, and one failure is not the next one’s', async () => {
  const begun: { readonly end: (error?: Error) => void }[] = [];
  const synced = sharedSync(
    () =>
      new Promise((resolve, reject) => {
        begun.push({ end: (error) => (error === undefined ? resolve() : reject(error)) });
      }),
  );
  const first = synced();
  await expect.poll(() => begun.length).toBe(1);
  const later = [synced(), synced(), synced()];
  begun[0]?.end(new Error('no room'));
  await expect(first).rejects.toThrow('no room');
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.end();
  await Promise.all(later);
  expect(begun).toHaveLength(2);
});
