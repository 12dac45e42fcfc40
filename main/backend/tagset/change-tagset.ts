/**
 * Changing the tagset and one's own annotations with it. Two kinds of files, so that they cannot
 * become others in one moment: the order is such that, killed between the two, no annotation
 * names a tag that the tagset has not got. What fails after the first step takes that step back.
 */
import type { Calls, LeadCode, TagsetChanged, TagsetEdit, WriteCode } from '../../../shared/api/contract.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../desk.ts';
import type { OwnLayers } from '../layers/own-layers.ts';
import { carryOut, planRetagging, takenBack, type Retagging } from './retag-layers.ts';

type Code = WriteCode | LeadCode | 'conflict';

export class TagsetChanges {
  /** What became of annotations by edits of this window, to be taken back. */
  private readonly done = new Map<string, Change>();

  async change(
    desk: Desk,
    { edit, tagged }: Calls['changeTagset']['request'],
  ): Promise<Result<TagsetChanged, Code>> {
    const own = desk.layersOf();
    if (!own.ok) return fail(own.code === 'other-annotator' ? 'no-annotator' : own.code, own.detail);
    const { lead } = desk.work;
    // Nobody leads what is no project yet: whoever makes it does.
    if (desk.project.id !== null && lead !== desk.annotator?.id) return fail('not-lead', lead ?? undefined);
    const plan = await this.plan(desk, own.value, tagged);
    if (plan === null) return fail('conflict');
    const { change, left } = plan;
    const made = await inOrder(desk, own.value, edit, change);
    if (!made.ok) return made;
    if (change !== null) this.done.set(change.id, change);
    return ok({
      tagged: change?.id ?? null,
      annotations: change?.edits.length ?? 0,
      articles: new Set(change?.edits.map(({ article }) => article)).size,
      left,
    });
  }

  private async plan(
    desk: Desk,
    layers: OwnLayers,
    tagged: Calls['changeTagset']['request']['tagged'],
  ): Promise<Retagging | null> {
    if (tagged === null) return { change: null, left: [] };
    if ('retag' in tagged) return planRetagging(desk, layers, tagged.retag);
    const before = this.done.get(tagged.takeBack);
    return before === undefined ? null : { change: takenBack(before), left: [] };
  }
}

async function inOrder(
  desk: Desk,
  layers: OwnLayers,
  edit: TagsetEdit,
  change: Change | null,
): Promise<Result<null, Code>> {
  const write = (tagset: TagsetEdit): Promise<Result<unknown, WriteCode | LeadCode>> =>
    desk.work.edit({ tagset });
  if (change === null) {
    const written = await write(edit);
    return written.ok ? ok(null) : written;
  }
  const known = new Set(edit.before.tags.map(({ id }) => id));
  const comes = edit.after.tags.some(({ id }) => !known.has(id));
  if (comes) {
    const written = await write(edit);
    if (!written.ok) return written;
    const applied = await carryOut(desk, layers, change);
    if (!applied.ok) await write({ before: edit.after, after: edit.before });
    return applied;
  }
  const applied = await carryOut(desk, layers, change);
  if (!applied.ok) return applied;
  const written = await write(edit);
  if (written.ok) return ok(null);
  await carryOut(desk, layers, takenBack(change));
  return written;
}
