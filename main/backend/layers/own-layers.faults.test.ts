import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import { failingFiles, type FaultPlan } from '../disk/failing-files.cases.ts';
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
  offerText,
} from './own-layers.cases.ts';
import { open, project } from './own-layers.session.cases.ts';

/** Every n-th call is made to fail; 1 for all of them. */
const STEP = Number(process.env['BELEG_FAULT_STEP'] ?? 8);

const exists = (file: string) =>
  readFile(file).then(
    () => true,
    () => false,
  );

describe('when any one call of the file system fails', () => {
  const kinds: readonly Omit<FaultPlan, 'at'>[] = [
    { lasting: 'once', code: 'EIO', partOfWrite: 0.5 },
    { lasting: 'for-ever', code: 'ENOSPC', partOfWrite: 0.9 },
    { lasting: 'for-ever', code: 'EACCES' },
  ];

  it.each(kinds)(
    '($code $lasting) the file is whole, *saved* is true, and acknowledged work is kept',
    async (kind) => {
      for (let at = 1; ; at += STEP) {
        const where = await project();
        const earlier = await open(where);
        await applied(earlier, creation('before'), creation('saved'));
        await earlier.layers.close(1000);

        const fs = failingFiles({ ...kind, at });
        const session = await open({ ...where, fs });
        await session.layers.load(ARTICLE);
        const acknowledged: string[] = [];
        for (const note of ['x', 'y']) {
          const outcome = await session.layers.apply([creation(note)]);
          if (outcome.ok && outcome.value.refused.length === 0) acknowledged.push(note);
          const state = await session.layers.flush();
          const onDisk = await notesOnDisk(layerFile(where.root));
          expect(onDisk, `call ${at} ${fs.calls.at(at - 1)}`).toEqual(
            expect.arrayContaining(['before', 'saved']),
          );
          if (state.kind === 'saved')
            expect(onDisk, `call ${at} ${fs.calls.at(at - 1)}`).toEqual(expect.arrayContaining(acknowledged));
        }
        await session.layers.close(kind.lasting === 'once' ? 1000 : 0);

        const healthy = await open(where);
        await healthy.layers.recover();
        await healthy.layers.flush();
        expect(await notesOnDisk(layerFile(where.root)), `call ${at} ${fs.calls.at(at - 1)}`).toEqual(
          expect.arrayContaining([...acknowledged, 'before', 'saved']),
        );
        await healthy.layers.close(1000);
        if (!fs.hasFailed) break;
      }
    },
  );

  it('the first annotation makes a whole project or none', async () => {
    for (let at = 1; ; at += STEP) {
      const where = await project();
      const fs = failingFiles({ at, lasting: 'for-ever', code: 'ENOSPC', partOfWrite: 0.5 });
      const session = await open({ ...where, fs });
      const outcome = await session.layers.apply([creation('x')]);
      await session.layers.flush();
      await session.layers.close(0);
      const made = path.join(where.root, 'beleg/project.json');
      if (await exists(made)) expect(JSON.parse(await readFile(made, 'utf8'))).toHaveProperty('id');

      const healthy = await open(where);
      await healthy.layers.recover();
      const { ok } = await healthy.layers.apply([creation('y')]);
      expect(ok, `call ${at} ${fs.calls.at(at - 1)}`).toBe(true);
      await healthy.layers.flush();
      const expected = outcome.ok && outcome.value.refused.length === 0 ? ['x', 'y'] : ['y'];
      expect(await notesOnDisk(layerFile(where.root))).toEqual(expect.arrayContaining(expected));
      await healthy.layers.close(1000);
      if (!fs.hasFailed) break;
    }
  });
});

describe('a full disk', () => {
  it('is told with code and file, keeps the work, and ends by itself', async () => {
    const where = await project();
    let isFull = false;
    const fs = failingFiles(undefined, {
      write(handle, bytes, file) {
        if (!isFull || !file.startsWith(where.root)) return handle.write(bytes);
        return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
      },
    });
    const session = await open({ ...where, fs });
    await applied(session, creation('before'));
    await session.layers.flush();
    const good = await readFile(layerFile(where.root));
    isFull = true;
    await applied(session, creation('meanwhile'));
    expect(await session.layers.flush()).toMatchObject({
      kind: 'failed',
      code: 'disk-full',
      file: `beleg/annotations/${ARTICLE}/a1.json`,
    });
    await applied(session, creation('and more'));
    expect(await session.layers.flush()).toMatchObject({ kind: 'failed' });
    expect(await readFile(layerFile(where.root))).toEqual(good);
    const names = await readdir(path.dirname(layerFile(where.root)));
    expect(names).toEqual(['a1.json']);

    isFull = false;
    await expect.poll(() => session.layers.state().kind, { timeout: 5000 }).toBe('saved');
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['and more', 'before', 'meanwhile']);
  });

  it('for a new text: no layer names it before it is stored, and the journal keeps its words', async () => {
    const where = await project();
    const earlier = await open(where);
    await applied(earlier, creation('before'));
    await earlier.layers.close(1000);
    const fs = failingFiles(undefined, {
      write: (handle, bytes, file) =>
        file.includes('/texts/')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : handle.write(bytes),
    });
    const words = 'Words that are nowhere else.\n';
    const session = await open({ ...where, fs });
    const text = offerText(session.texts, words);
    const anchor = { text, span: { start: 0, end: 5 }, exact: 'Words', prefix: '', suffix: words.slice(5) };
    const after = { ...contentAt(4, 12, 'on new words'), anchor };
    const annotation = newId();
    await applied(session, changeOf({ article: ARTICLE, annotation, before: null, after }));
    expect(await session.layers.flush()).toMatchObject({ kind: 'failed', code: 'disk-full' });
    expect(await readFile(layerFile(where.root), 'utf8')).not.toContain(text);
    expect(await session.layers.close(100)).toEqual({ saved: false });

    const later = await open(where);
    await later.layers.recover();
    expect(await later.layers.flush()).toMatchObject({ kind: 'saved' });
    expect(await readFile(path.join(where.root, `beleg/texts/${text}.txt`), 'utf8')).toBe(words);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['before', 'on new words']);
  });

  it('of the journal refuses changes rather than losing them', async () => {
    const where = await project();
    await applied(await open(where), creation('before'));
    const fs = failingFiles(undefined, {
      write: (handle, bytes, file) =>
        file.endsWith('.jsonl')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : handle.write(bytes),
    });
    const session = await open({ ...where, fs });
    expect(await session.layers.apply([creation('x')])).toMatchObject({ ok: false, code: 'disk-full' });
    expect(notesIn((await session.layers.load(ARTICLE)).layer)).not.toContain('x');
  });
});

describe('random changes, saves, restarts and lost files', () => {
  type Step =
    | { readonly kind: 'create'; readonly note: string }
    | { readonly kind: 'edit' | 'delete'; readonly which: number; readonly note: string }
    | { readonly kind: 'flush' | 'reread' | 'restart' | 'lose the file' };

  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('create'), note: fc.string({ unit: 'grapheme' }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('edit', 'delete'),
        which: fc.nat(1000),
        note: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constantFrom('flush', 'reread', 'restart', 'lose the file') }),
    },
  );

  it('come out as in a plain list of what should be there', async () => {
    const runs = Number(process.env['BELEG_MODEL_RUNS'] ?? 15);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const where = await project();
        const model = new Map<AnnotationId, string>();
        let session = await open(where);
        await session.layers.load(ARTICLE);
        for (const each of steps) {
          if (each.kind === 'create') {
            const annotation = newId();
            const after = contentAt(4, 12, each.note);
            await applied(session, changeOf({ article: ARTICLE, annotation, before: null, after }));
            model.set(annotation, each.note);
          } else if (each.kind === 'edit' || each.kind === 'delete') {
            const [annotation, note] = [...model][each.which % Math.max(1, model.size)] ?? [];
            if (annotation === undefined) continue;
            const before = contentAt(4, 12, note);
            const after = each.kind === 'edit' ? contentAt(4, 12, each.note) : null;
            await applied(session, changeOf({ article: ARTICLE, annotation, before, after }));
            if (after === null) model.delete(annotation);
            else model.set(annotation, each.note);
          } else if (each.kind === 'flush') {
            await session.layers.flush();
          } else if (each.kind === 'reread') {
            await session.layers.reread({ article: ARTICLE });
          } else if (each.kind === 'restart') {
            await session.layers.close(1000);
            session = await open(where);
            await session.layers.recover();
          } else {
            await session.layers.flush();
            await rm(layerFile(where.root), { force: true });
            await session.layers.reread({ article: ARTICLE });
            await applied(session, creation('again'));
            const [id] = [...(await session.layers.load(ARTICLE)).layer.annotations.keys()].slice(-1);
            if (id !== undefined) model.set(id, 'again');
          }
          const { layer } = await session.layers.load(ARTICLE);
          expect(notesIn(layer)).toEqual([...model.values()].toSorted());
        }
        if (model.size > 0) {
          await session.layers.flush();
          expect(await notesOnDisk(layerFile(where.root))).toEqual([...model.values()].toSorted());
        }
        await session.layers.close(1000);
      }),
      { numRuns: runs },
    );
  });
});
