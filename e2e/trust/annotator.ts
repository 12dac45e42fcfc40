/**
 * A process that annotates: `each` makes so many annotations, saving after each; `bulk`
 * makes one change over so many articles. `naive` does what people write who think of
 * neither crashes nor others: read, change, write.
 */
import { writeSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  applied,
  ARTICLE,
  changeOf,
  contentAt,
  creation,
  newId,
  openHere,
} from '../../main/backend/layers/own-layers.cases.ts';

const [how = '', root = '', dataFolder = '', prefix = '', count = '0', mode = 'safe'] = process.argv.slice(2);
const numbers = Array.from({ length: Number(count) }, (_, i) => i);
const naiveJson = z.array(z.string());

async function naiveAdd(file: string, note: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const notes = await readFile(file, 'utf8').then(
    (text) => naiveJson.parse(JSON.parse(text)),
    () => [],
  );
  await writeFile(file, JSON.stringify([...notes, note]));
}

writeSync(1, 'ready\n');
if (mode === 'naive') {
  for (const number of numbers) {
    const file = how === 'bulk' ? `${prefix}/${number}.json` : 'all.json';
    await naiveAdd(path.join(root, file), `${prefix}.${number}`);
  }
} else {
  const session = await openHere({ root, dataFolder, timing: { betweenSavesMs: 0 } });
  await session.layers.recover();
  if (how === 'bulk') {
    const edits = numbers.map((number) => ({
      article: `more/${number}.txt`,
      annotation: newId(),
      before: null,
      after: contentAt(4, 12, prefix),
    }));
    writeSync(1, 'asked\n');
    await applied(session, changeOf(...edits));
    writeSync(1, 'acknowledged\n');
  } else {
    await session.layers.load(ARTICLE);
    for (const number of numbers) {
      await applied(session, creation(`${prefix}.${number}`));
      await session.layers.flush();
    }
  }
  await session.layers.close(20_000);
}
writeSync(1, 'done\n');
