/**
 * A process that saves a file: `stream` again and again, saying each version once it is
 * saved; `once` a new content over the old, saying how it ended.
 *
 * `safe` is the product's save. `naive` cuts the file and writes; `trusting` writes another
 * file by one write, believes that all of it was written, and renames.
 */
import { writeSync } from 'node:fs';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { nodeFiles } from '../../main/backend/disk/files.ts';
import { save, sha256Of } from '../../main/backend/disk/save.ts';

const [how = '', mode = '', file = '', size = '400000'] = process.argv.slice(2);
const filler = 'x'.repeat(Number(size));

async function saveBy(content: string): Promise<string> {
  switch (mode) {
    case 'safe': {
      const expect = sha256Of(await readFile(file));
      const saved = await save(nodeFiles, file, content, {
        expect,
        machine: '0123456789abcdef',
        renameForMs: 0,
      });
      return saved.ok ? 'saved' : saved.code;
    }
    case 'trusting': {
      const handle = await open(`${file}.new.tmp`, 'w');
      await handle.write(content);
      await handle.close();
      await rename(`${file}.new.tmp`, file);
      return 'saved';
    }
    default:
      await writeFile(file, content);
      return 'saved';
  }
}

function contentOf(version: number): string {
  return JSON.stringify({ version, filler });
}

if (how === 'once') {
  writeSync(1, `${await saveBy(contentOf(1)).catch((error: unknown) => `threw ${String(error)}`)}\n`);
} else {
  for (let version = 1; ; version += 1) {
    await saveBy(contentOf(version));
    writeSync(1, `${version}\n`);
  }
}
