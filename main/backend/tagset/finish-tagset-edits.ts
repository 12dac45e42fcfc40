/**
 * What killed tagset edits left, at the next start, once the journals are taken over: the journal
 * decides. With the edit's change in it the tagset becomes what it should, too; before, it becomes
 * again what it was, if it was the first to change.
 */
import type { Desk } from '../desk.ts';
import { stageOf } from '../journal/change-stage.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import { endTagsetEdit, leftTagsetEdits } from './tagset-record.ts';

/** Of whoever annotates now. What cannot be finished waits for the next start. */
export async function finishTagsetEdits(desk: Desk, { host, machine }: SessionSurroundings): Promise<void> {
  const { annotator, own, project, work } = desk;
  if (annotator === null || own === null || project.writable !== 'yes') return;
  const { dataFolder } = host;
  const place = { dataFolder, machine, root: project.home, annotator: annotator.uuid };
  for (const { file, change, edit } of await leftTagsetEdits(place)) {
    const isApplied = (await stageOf(dataFolder, change)) !== 'half';
    const tagset = isApplied ? edit : { before: edit.after, after: edit.before };
    const written = await work.edit({ tagset });
    if (written.ok) await endTagsetEdit(file);
    // Somebody else leads now: the tagset is theirs.
    else if (written.code === 'not-lead') await endTagsetEdit(file);
    else host.log(`tagset edit: ${written.code}`);
  }
}
