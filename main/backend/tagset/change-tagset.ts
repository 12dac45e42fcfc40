/**
 * Changing the tagset and one's own annotations, links and decisions with it. Two kinds of files, so
 * that they cannot become others in one moment: a record tells the next start how to go on if this
 * host is killed between them, and in the meantime no annotation names a tag that the tagset has not
 * got. What fails after the first step takes that step back.
 */
import type { Calls, LeadCode, TagsetChanged, TagsetEdit, WriteCode } from '../../../shared/api/contract.ts';
import { isAnnotationEdit, type Change } from '../../../shared/domain/change.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../desk.ts';
import { messageOf } from '../disk/file-error.ts';
import { writeCodeOf } from '../disk/save-code.ts';
import type { OwnLayers } from '../layers/own-layers.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import { carryOut, planRetagging, takenBack, type PlannedRetagging } from './retag-layers.ts';
import { beginTagsetEdit, endTagsetEdit } from './tagset-record.ts';

type Code = WriteCode | LeadCode | 'conflict';

export class TagsetChanges {
  /** What became of annotations by edits of this window, to be taken back. */
  private readonly done = new Map<string, Change>();
  private readonly surroundings: Promise<Surroundings>;

  constructor(surroundings: Promise<Surroundings>) {
    this.surroundings = surroundings;
  }

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
    const steps = { desk, layers: own.value, edit };
    const made = await (change === null ? writeTagset(desk, edit) : this.recorded(steps, change));
    if (!made.ok) return made;
    if (change !== null) this.done.set(change.id, change);
    const edits = change?.edits ?? [];
    const annotations = edits.filter(isAnnotationEdit).length;
    return ok({
      tagged: change?.id ?? null,
      annotations,
      statements: edits.length - annotations,
      articles: new Set(edits.map(({ article }) => article)).size,
      left,
    });
  }

  private async recorded(steps: Steps, change: Change): Promise<Result<null, Code>> {
    const { host, machine } = await this.surroundings;
    const { project, annotator } = steps.desk;
    const place = {
      dataFolder: host.dataFolder,
      machine,
      root: project.home,
      annotator: annotator?.uuid ?? '',
    };
    const begun = await beginTagsetEdit(place, { change: change.id, edit: steps.edit });
    if (!begun.ok) return fail(writeCodeOf(begun.code), begun.detail);
    const made = await inOrder(steps, change);
    // One that stays is found done at the next start.
    await endTagsetEdit(begun.value).catch((error: unknown) => host.log(`tagset edit: ${messageOf(error)}`));
    return made;
  }

  private async plan(
    desk: Desk,
    layers: OwnLayers,
    tagged: Calls['changeTagset']['request']['tagged'],
  ): Promise<PlannedRetagging | null> {
    if (tagged === null) return { change: null, left: [] };
    if ('retag' in tagged) return planRetagging(desk, layers, tagged.retag);
    const before = this.done.get(tagged.takeBack);
    return before === undefined ? null : { change: takenBack(before), left: [] };
  }
}

type Surroundings = Pick<SessionSurroundings, 'host' | 'machine'>;

interface Steps {
  readonly desk: Desk;
  readonly layers: OwnLayers;
  readonly edit: TagsetEdit;
}

async function writeTagset(desk: Desk, tagset: TagsetEdit): Promise<Result<null, Code>> {
  const written = await desk.work.edit({ tagset });
  return written.ok ? ok(null) : written;
}

/** A tag that comes is in the tagset before annotations name it, one that goes after they do not any more. */
async function inOrder({ desk, layers, edit }: Steps, change: Change): Promise<Result<null, Code>> {
  const known = new Set(edit.before.tags.map(({ id }) => id));
  if (edit.after.tags.some(({ id }) => !known.has(id))) {
    const written = await writeTagset(desk, edit);
    if (!written.ok) return written;
    const applied = await carryOut(desk, layers, change);
    if (!applied.ok) await writeTagset(desk, { before: edit.after, after: edit.before });
    return applied;
  }
  const applied = await carryOut(desk, layers, change);
  if (!applied.ok) return applied;
  const written = await writeTagset(desk, edit);
  if (!written.ok) await carryOut(desk, layers, takenBack(change));
  return written;
}
