/** One annotator's layer saved on two machines at the same moment, where no lock is common to both. */
import { expect, it } from 'vitest';
import { nodeFiles, type FileSystem } from '../disk/files.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { applied, ARTICLE, creation, layerFile, notesIn, notesOnDisk } from './own-layers.cases.ts';
import { open, project } from './own-layers.session.cases.ts';

/** Both write within the same second: nothing can be told by the time. */
const clock = { now: () => '2026-11-22T14:03:11Z' };

/** Files whose next rename onto `file` waits, after everything was compared. */
function slowToRename(file: string) {
  let say = (): void => undefined;
  let goOn = (): void => undefined;
  const compared = new Promise<void>((resolve) => {
    say = resolve;
  });
  const going = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const fs: FileSystem = {
    ...nodeFiles,
    rename: async (from, to) => {
      if (to === file) {
        say();
        await going;
      }
      await nodeFiles.rename(from, to);
    },
  };
  return { fs, compared, goOn };
}

it('is whole after a save that was overtaken by another’s rename', async () => {
  const where = await project();
  const first = await open({ ...where, clock });
  await applied(first, creation('first'));
  await first.layers.close(1000);

  const slow = slowToRename(layerFile(where.root));
  const theirs = await open({ ...where, clock, fs: slow.fs, dataFolder: await temporaryFolder() });
  const ours = await open({ ...where, clock });
  await applied(theirs, creation('theirs'));
  await slow.compared;
  await applied(ours, creation('ours'));
  expect(await ours.layers.flush()).toMatchObject({ kind: 'saved' });
  slow.goOn();
  await theirs.layers.flush();
  // The one whose save was overtaken was told that it is saved, and makes it true.
  await ours.layers.close(1000);
  expect((await notesOnDisk(layerFile(where.root))).toSorted()).toEqual(['first', 'ours', 'theirs']);
  await theirs.layers.reread({ article: ARTICLE });
  expect(notesIn((await theirs.layers.load(ARTICLE)).layer).toSorted()).toEqual(['first', 'ours', 'theirs']);
  expect([...ours.notices, ...theirs.notices].map(({ code }) => code)).not.toContain('layer-conflicts');
});
