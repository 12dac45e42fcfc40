/**
 * A process that takes annotations over, each with a decision in another file, until it is killed, for
 * the tests of recovery: arguments are
 * the project, the app-data folder, a prefix for the notes and how to acknowledge.
 *
 * `safe` says a note on stdout once it is applied, as the product does. `control` says
 * it as soon as it is asked for: what it says must be seen to get lost.
 */
import { writeSync } from 'node:fs';
import { acceptance, applied, ARTICLE, openHere } from './own-layers.cases.ts';

const [root = '', dataFolder = '', prefix = '', mode = ''] = process.argv.slice(2);
const session = await openHere({ root, dataFolder, timing: { betweenSavesMs: 20 } });
await session.layers.load(ARTICLE);
await session.layers.recover();

for (let i = 0; ; i += 1) {
  const note = `${prefix}.${i}`;
  const done = applied(session, acceptance(note, i % 5 === 0 ? 'more/wsj.txt' : ARTICLE));
  if (mode === 'safe') await done;
  writeSync(1, `${note}\n`);
  if (mode === 'control' && i % 20 === 0) await done;
}
