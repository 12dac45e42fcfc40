/** The sample project: a fresh copy for everybody who wants to try things out. */
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { saveCodeOf } from '../disk/save-code.ts';

/**
 * Copy the sample to a new folder below `<dataFolder>/sample`; the value is its absolute
 * path. An earlier copy, in which somebody may have worked, is never touched.
 */
export async function copySample(sample: string, dataFolder: string): Promise<Result<string, WriteCode>> {
  const samples = path.join(dataFolder, 'sample');
  try {
    await mkdir(samples, { recursive: true });
    const folder = await makeNextFolder(samples);
    // Files only, by content: what packed the sample may have made it read-only.
    await cp(sample, folder, { recursive: true, errorOnExist: true, force: false, mode: 0 });
    return ok(folder);
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}

/** `sample 1`, `sample 2`, …: made by the call that finds it free, also of two at once. */
async function makeNextFolder(samples: string): Promise<string> {
  for (let number = (await readdir(samples)).length + 1; ; number += 1) {
    const folder = path.join(samples, `sample ${number}`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}
