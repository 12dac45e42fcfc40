/** The same annotator on two machines at once: two data folders, so that neither sees the other's locks. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { layerFile, notesOnDisk } from '../../main/backend/layers/own-layers.cases.ts';
import { project } from '../../main/backend/layers/own-layers.session.cases.ts';
import { bundled, start } from './programs.ts';
import { record, times } from './record.ts';

const SAVES = 60;

it('keeps the work of one annotator who saves the same layer on two machines', async () => {
  const script = await bundled(path.join(import.meta.dirname, 'annotator.ts'), await temporaryFolder());
  const both = async (root: string, mode: string): Promise<void> => {
    const dataFolders = [await temporaryFolder(), await temporaryFolder()];
    const two = dataFolders.map((data, i) => start(script, ['each', root, data, `${i}`, `${SAVES}`, mode]));
    await Promise.all(two.map(({ ended }) => ended));
  };
  const rounds = times(12);
  let [kept, naive] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const where = await project();
    await both(where.root, 'safe');
    kept += new Set(await notesOnDisk(layerFile(where.root))).size;
  }
  const naiveRounds = Math.max(4, rounds / 4);
  for (let round = 0; round < naiveRounds; round += 1) {
    const root = await temporaryFolder();
    await both(root, 'naive');
    const text = await readFile(path.join(root, 'all.json'), 'utf8').catch(() => '');
    naive += text.match(/"[01]\.\d+"/g)?.length ?? 0;
  }
  const [all, naiveAll] = [2 * SAVES * rounds, 2 * SAVES * naiveRounds];
  record({
    id: 'R28',
    what: `one annotator on two machines, ${SAVES} saves each of the same layer, without a common lock`,
    found: `${rounds} times: ${kept} of ${all} annotations on disk`,
    control: `read, change, write: ${naive} of ${naiveAll}`,
  });
  expect(kept).toBe(all);
  expect(naive).toBeLessThan(naiveAll);
});
