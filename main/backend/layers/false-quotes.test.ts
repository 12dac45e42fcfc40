import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { invert } from '../../../shared/domain/change.ts';
import { applied, ARTICLE, changeOf, contentAt, layerFile, newId, notesIn } from './own-layers.cases.ts';
import { open, project } from './own-layers.session.cases.ts';

describe('a quote that its text does not have where the anchor says', () => {
  const truth = contentAt(4, 12, 'true');
  const lie = { ...truth, anchor: { ...truth.anchor, exact: 'engineer' }, note: 'a lie' };
  const place = () => ({ article: ARTICLE, annotation: newId() });

  it('is refused, made anew or put in the place of a true one', async () => {
    const session = await open(await project());
    const at = place();
    await applied(session, changeOf({ ...at, before: null, after: truth }));
    const made = changeOf({ ...place(), before: null, after: lie });
    const moved = changeOf({ ...at, before: truth, after: lie });
    expect(await session.layers.apply([made, moved])).toEqual({
      ok: true,
      value: { refused: [made, moved].map(({ id }) => ({ change: id, code: 'conflict' })) },
    });
    expect(notesIn((await session.layers.load(ARTICLE)).layer)).toEqual(['true']);
  });

  it('that stands in a file is kept: changed, copied, deleted, corrected, and all of it undone', async () => {
    const where = await project();
    const first = await open(where);
    const at = place();
    await applied(first, changeOf({ ...at, before: null, after: truth }));
    await first.layers.close(2000);
    const file = layerFile(where.root);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"minister"', '"engineer"'));

    const session = await open(where);
    const [found] = (await session.layers.load(ARTICLE)).layer.annotations.values();
    const odd = found?.content ?? null;
    expect(odd?.anchor.exact).toBe('engineer');
    const noted = odd && { ...odd, note: 'noted' };
    await applied(session, changeOf({ ...at, before: odd, after: noted }));
    const copy = changeOf({ ...place(), article: 'more/wsj.txt', before: null, after: noted });
    const deletion = changeOf({ ...at, before: noted, after: null });
    const correction = changeOf({ ...at, before: noted, after: truth });
    for (const change of [copy, deletion, invert(deletion, newId(), deletion.at)])
      await applied(session, change);
    for (const change of [correction, invert(correction, newId(), correction.at)])
      await applied(session, change);
    expect(notesIn((await session.layers.load(ARTICLE)).layer)).toEqual(['noted']);
    expect(notesIn((await session.layers.load('more/wsj.txt')).layer)).toEqual(['noted']);
  });
});
