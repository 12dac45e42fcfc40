/** Folders that are made side by side: durable each, and with few syncs. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nodeFiles, type FileSystem } from './files.ts';
import { ensureFolder } from './folders.ts';
import { temporaryFolder } from './temporary-folder.cases.ts';

it('a folder is there once a sync of its parent was begun after it was made, which those beside it share', async () => {
  const root = await temporaryFolder();
  let syncs = 0;
  /** Names in the root when a sync of it that is over was begun. */
  const durable = new Set<string>();
  const fs: FileSystem = {
    ...nodeFiles,
    async open(file, flag, mode) {
      const handle = await nodeFiles.open(file, flag, mode);
      if (file !== root) return handle;
      return {
        ...handle,
        async sync() {
          const names = readdirSync(root);
          syncs += 1;
          await handle.sync();
          for (const name of names) durable.add(name);
        },
      };
    },
  };
  const names = Array.from({ length: 40 }, (_, n) => `article-${n}`);
  await Promise.all(
    names.map(async (name) => {
      await ensureFolder(fs, root, [name]);
      expect(durable).toContain(name);
    }),
  );
  expect(syncs).toBeLessThan(names.length / 2);
  // One that is made alone has a sync of its own.
  syncs = 0;
  await ensureFolder(fs, root, ['later']);
  expect([syncs, durable.has('later')]).toEqual([1, true]);
});
