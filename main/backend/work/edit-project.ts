/**
 * Changing project.json: only its lead does, on what stands on disk at that moment, under a
 * lock and the save contract. What another Beleg, or a hand, wrote there meanwhile stays.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { LeadCode, ProjectEdit, WriteCode } from '../../../shared/api/contract.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { assignedBefore } from '../../../shared/domain/work/assignment.ts';
import {
  namedAdjudicator,
  readProjectFile,
  rulesIn,
  withProjectEdit,
  writeProjectFile,
} from '../../../shared/formats/project-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { messageOf } from '../disk/file-error.ts';
import { readIfThere } from '../disk/files.ts';
import { refuseLinks } from '../disk/folders.ts';
import { withLock } from '../disk/lock.ts';
import { saveCodeOf, writeCodeOf } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';
import type { AnnotatorFilesOptions } from '../project/annotator-files.ts';
import { ensureBeleg } from '../project/project-creation.ts';

const FILE_LIMIT_BYTES = 16 * 1024 * 1024;
/** Another machine may write at the same moment, and knows no lock of ours. */
const ATTEMPTS = 5;
const LOCK_MS = 10_000;

/** On disk when this answers with the edit that takes it back. Who makes the project with it leads it. */
export async function editProjectFile(
  options: AnnotatorFilesOptions,
  annotator: Annotator,
  edit: ProjectEdit,
): Promise<Result<{ readonly back: ProjectEdit }, WriteCode | LeadCode>> {
  const { fs, root, name, machine } = options;
  const newId = (): string => `urn:uuid:${randomUUID()}`;
  const made = await ensureBeleg({ fs, machine: machine.id, root, name, annotator, newId });
  if (!made.ok) return made;
  const file = path.join(root, BELEG_FOLDER, 'project.json');
  const locked = await withLock(options, file, LOCK_MS, () => write(options, annotator, file, edit));
  if (!locked.ok)
    return fail(locked.code === 'locked' ? 'not-writable' : writeCodeOf(locked.code), locked.detail);
  return locked.value;
}

async function write(
  { fs, root, machine }: AnnotatorFilesOptions,
  annotator: Annotator,
  file: string,
  edit: ProjectEdit,
): Promise<Result<{ readonly back: ProjectEdit }, WriteCode | LeadCode>> {
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await refuseLinks(fs, root, file);
      const bytes = await readIfThere(fs, file, FILE_LIMIT_BYTES);
      if (bytes === undefined) return fail('not-writable', 'it is not there');
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const read = readProjectFile(text);
      if (!read.ok)
        return fail(read.code === 'newer-format' ? 'newer-format' : 'foreign-folder', read.detail);
      if (read.value.lead !== annotator.id) return fail('not-lead', read.value.lead);
      const { blind, assigned, rejectionReasons = [] } = rulesIn(read.value);
      const back: ProjectEdit = {
        ...(edit.blind !== undefined && { blind }),
        ...(edit.assigned !== undefined && { assigned: assignedBefore(assigned, edit.assigned) }),
        ...(edit.adjudicator !== undefined && { adjudicator: namedAdjudicator(read.value) }),
        ...(edit.rejectionReasons !== undefined && { rejectionReasons }),
        ...(edit.tagset && { tagset: { before: edit.tagset.after, after: edit.tagset.before } }),
      };
      const content = writeProjectFile(withProjectEdit(read.value, edit));
      if (content === text) return ok({ back });
      const saved = await save(fs, file, content, {
        expect: sha256Of(bytes),
        machine: machine.id,
        below: root,
      });
      if (saved.ok) return ok({ back });
      if (saved.code !== 'changed-on-disk') return fail(writeCodeOf(saved.code), saved.detail);
    }
    return fail('io-error', 'it keeps changing');
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}
