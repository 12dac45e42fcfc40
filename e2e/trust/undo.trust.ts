/** Thousands of commands, undone and done again, with saves, restarts and somebody else's work between them. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { AnnotationContent } from '../../shared/domain/annotation.ts';
import { invert, type Change, type Edit } from '../../shared/domain/change.ts';
import {
  applied,
  ARTICLE,
  changeOf,
  contentAt,
  creation,
  layerFile,
  newId,
  notesIn,
  notesOnDisk,
  type Session,
} from '../../main/backend/layers/own-layers.cases.ts';
import { open, project } from '../../main/backend/layers/own-layers.session.cases.ts';
import { chance } from './payloads.ts';
import { record, times } from './record.ts';

const THEIRS = 'theirs';

/** What there should be, told by nothing but the commands themselves. */
type Model = Map<string, AnnotationContent>;

function after(model: Model, edits: readonly Edit[]): void {
  for (const { annotation, after: content } of edits) {
    if (content === null) model.delete(annotation);
    else model.set(annotation, content);
  }
}

/** A command as a person gives it: something new, another note, a deletion, many at once. */
function command(model: Model, random: () => number, number: number): readonly Edit[] {
  const make = (): Edit => ({
    article: ARTICLE,
    annotation: newId(),
    before: null,
    after: contentAt(4, 12, `${number}`),
  });
  const ids = [...model.keys()];
  const id = ids[Math.floor(random() * ids.length)];
  const before = id === undefined ? undefined : model.get(id);
  const kind = random();
  if (kind < 0.05) return Array.from({ length: 12 }, make);
  if (id === undefined || before === undefined || kind < 0.45) return [make()];
  const content = kind < 0.75 ? { ...before, note: `${number} again` } : null;
  return [{ article: ARTICLE, annotation: id, before, after: content }];
}

it('has after every step what the commands say, and after undoing all of them what was there before', async () => {
  const where = await project();
  const random = chance(23);
  const commands = times(10_000);
  const model: Model = new Map();
  const done: { readonly change: Change; readonly edits: readonly Edit[] }[] = [];
  let undone: { readonly change: Change; readonly edits: readonly Edit[] }[] = [];
  let [wrong, restarts, others, looks] = [0, 0, 0, 0];
  let session: Session = await open(where);
  await session.layers.load(ARTICLE);

  const make = async (edits: readonly Edit[]) => {
    const change = changeOf(...edits);
    await applied(session, change);
    after(model, edits);
    return { change, edits };
  };
  const back = async ({ change }: { readonly change: Change }) => {
    const edits = invert(change, newId(), change.at).edits.filter(isOnWords);
    return await make(edits);
  };
  const look = async (): Promise<void> => {
    looks += 1;
    const { layer } = await session.layers.load(ARTICLE);
    const said = notesIn(layer).filter((note) => note !== THEIRS);
    const asked = [...model.values()].map(({ note = '' }) => note);
    if (said.toSorted().join() !== asked.toSorted().join()) wrong += 1;
  };

  for (let i = 1; i <= commands; i += 1) {
    const kind = random();
    const last = kind < 0.2 ? done.pop() : undefined;
    const next = kind >= 0.2 && kind < 0.3 ? undone.pop() : undefined;
    if (last !== undefined) {
      await back(last);
      undone.push(last);
    } else if (next !== undefined) done.push(await make(next.edits));
    else {
      undone = [];
      done.push(await make(command(model, random, i)));
    }
    if (i % 10 === 0) await look();
    if (i % 500 === 0) {
      const other = await open(where);
      await applied(other, creation(THEIRS));
      await other.layers.close(5000);
      others += 1;
    }
    if (i % 700 === 0) {
      await session.layers.close(5000);
      session = await open(where);
      restarts += 1;
    }
  }
  for (let last = done.pop(); last !== undefined; last = done.pop()) await back(last);
  await session.layers.flush();
  await session.layers.reread({ article: ARTICLE });
  await look();
  const left = await notesOnDisk(layerFile(where.root));

  // Undo as many programs have it: the state before is put back whole.
  const file = path.join(where.dataFolder, 'naive.json');
  await writeFile(file, '["mine"]');
  const before = await readFile(file, 'utf8');
  await writeFile(file, '["mine","mine too"]');
  await writeFile(file, (await readFile(file, 'utf8')).replace(']', `,"${THEIRS}"]`));
  await writeFile(file, before);
  const isNaiveGone = !(await readFile(file, 'utf8')).includes(THEIRS);
  record({
    id: 'R23',
    what: `${commands} random commands, undos and redos of one layer, another Beleg writing into it now and then`,
    found: `${looks} looks, ${restarts} restarts: ${wrong} other than the commands say; all undone: ${left.filter((note) => note !== THEIRS).length} left of one’s own, ${left.length} of ${others} of the other’s there`,
    control: `putting the state before back: what the other wrote ${isNaiveGone ? 'is gone' : 'is there'}`,
  });
  expect(wrong).toBe(0);
  expect(left).toEqual(Array.from({ length: others }, () => THEIRS));
  expect(isNaiveGone).toBe(true);
}, 600_000);

function isOnWords(edit: Change['edits'][number]): edit is Edit {
  return edit.links !== true && edit.case !== true;
}
