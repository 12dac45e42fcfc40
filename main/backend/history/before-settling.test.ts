/** Undo ends with the window: the state before annotations were settled in a changed text does not. */
import { expect, it } from 'vitest';
import { invert, type Change, type Edit } from '../../../shared/domain/change.ts';
import { applied, ARTICLE, changeOf, contentAt, newId, type Session } from '../layers/own-layers.cases.ts';
import { open, project } from '../layers/own-layers.session.cases.ts';

/** No time passes: no state is kept for its sake but the first. */
const CLOCK = { now: () => '2026-11-22T14:00:00Z', monotonicMs: () => 0 };

async function saved(session: Session, ...changes: readonly Change[]): Promise<void> {
  await applied(session, ...changes);
  expect(await session.layers.flush()).toMatchObject({ kind: 'saved' });
}

async function states({ layers }: Session) {
  return await layers.states.list({ article: ARTICLE });
}

function tagged(note: string): Edit {
  return { article: ARTICLE, annotation: newId(), before: null, after: contentAt(4, 12, note) };
}

/** The annotation is kept as lost in a text that came later. */
function settled({ article, annotation, after: before }: Edit): Change {
  const after = before && { ...before, lostIn: 'f'.repeat(64) };
  return { ...changeOf({ article, annotation, before, after }), kind: 'keep-lost' };
}

it('keeps the state before the first place is settled, once, and after a restart before the next', async () => {
  const where = await project();
  const session = await open({ ...where, clock: CLOCK });
  await session.layers.load(ARTICLE);
  const [a, b, c, d] = [tagged('a'), tagged('b'), tagged('c'), tagged('d')];
  await saved(session, changeOf(a, b, c));
  await saved(session, changeOf(d));
  const first = settled(a);
  await saved(session, first);
  await saved(session, invert(first, newId(), first.at));
  await saved(session, settled(b));
  const [before, ...older] = await states(session);
  expect(before).toMatchObject({ reason: 'settle', annotations: 4, differences: { changed: 1, gone: 0 } });
  expect(older.map(({ reason }) => reason)).toEqual(['time']);
  await session.layers.close(1000);
  const next = await open({ ...where, clock: CLOCK });
  await next.layers.load(ARTICLE);
  await saved(next, settled(c));
  expect((await states(next)).map(({ reason }) => reason)).toEqual(['settle', 'settle', 'time']);
  const read = await next.layers.states.read({ article: ARTICLE }, before?.id ?? '');
  expect(read.ok && read.value.annotations.filter(({ content }) => 'lostIn' in content)).toEqual([]);
});
