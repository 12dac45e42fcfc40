/** A change that is sent again, however late, has its effect once. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invert, type Change } from '../../../shared/domain/change.ts';
import { isAnnotationEdit } from '../../../shared/domain/change.ts';
import { nodeFiles, systemError, type FileSystem } from '../disk/files.ts';
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
  projectIdIn,
  type Session,
} from './own-layers.cases.ts';
import { open, project } from './own-layers.session.cases.ts';

type Where = Awaited<ReturnType<typeof project>>;

async function closed(session: Session): Promise<void> {
  expect(await session.layers.close(5000)).toEqual({ saved: true });
}

async function opened(where: Where & { readonly fs?: FileSystem }): Promise<Session> {
  const session = await open(where);
  await session.layers.recover();
  return session;
}

/** A file system that ends when its process is killed. */
function mortalFiles(): { readonly fs: FileSystem; kill(): void } {
  let isDead = false;
  const alive = <T>(work: () => Promise<T>): Promise<T> =>
    isDead ? Promise.reject(systemError('EIO', 'the process is gone')) : work();
  const fs: FileSystem = {
    open: (file, flag, mode) =>
      alive(async () => {
        const handle = await nodeFiles.open(file, flag, mode);
        return {
          ...handle,
          write: (bytes) => alive(() => handle.write(bytes)),
          truncate: (size) => alive(() => handle.truncate(size)),
        };
      }),
    lstat: (file) => alive(() => nodeFiles.lstat(file)),
    mkdir: (folder) => alive(() => nodeFiles.mkdir(folder)),
    readdir: (folder) => alive(() => nodeFiles.readdir(folder)),
    rename: (from, to) => alive(() => nodeFiles.rename(from, to)),
    link: (from, to) => alive(() => nodeFiles.link(from, to)),
    unlink: (file) => alive(() => nodeFiles.unlink(file)),
    rmdir: (folder) => alive(() => nodeFiles.rmdir(folder)),
  };
  return {
    fs,
    kill() {
      isDead = true;
    },
  };
}

describe('a change that is sent again after a restart', () => {
  it('does not bring back what was deleted since', async () => {
    const where = await project();
    const first = await opened(where);
    const change = creation('deleted');
    await applied(first, change, creation('kept'));
    await first.layers.flush();
    await applied(first, invert(change, newId(), change.at));
    await closed(first);
    const second = await opened(where);
    await applied(second, change);
    await closed(second);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['kept']);
  });

  it('does not do again what was undone since, nor what two windows did', async () => {
    const where = await project();
    const first = await opened(where);
    const made = creation('X');
    await applied(first, made);
    const edit = { article: ARTICLE, annotation: made.edits[0]?.annotation ?? '' };
    const toY = () => changeOf({ ...edit, before: contentAt(4, 12, 'X'), after: contentAt(4, 12, 'Y') });
    const [mine, others] = [toY(), toY()];
    await applied(first, mine);
    await applied(first, others);
    await applied(first, invert(mine, newId(), mine.at));
    await closed(first);
    const second = await opened(where);
    await applied(second, mine, others);
    await closed(second);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['X']);
  });

  it('does not when a Beleg that was killed had applied it, and another took its journal over', async () => {
    const where = await project();
    const mortal = mortalFiles();
    const killed = await open({ ...where, fs: mortal.fs, timing: { betweenSavesMs: 60_000 } });
    const change = creation('deleted');
    await applied(killed, change);
    mortal.kill();
    await killed.layers.close(50);
    const second = await opened(where);
    await applied(second, invert(change, newId(), change.at), creation('kept'));
    await closed(second);
    const third = await opened(where);
    await applied(third, change);
    await closed(third);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['kept']);
  });

  it('does not, whichever of two Belegs had applied it', async () => {
    const where = await project();
    const both = [await opened(where), await opened(where)];
    const changes: Change[] = [];
    for (const session of [...both, ...both, ...both]) {
      const change = creation('deleted');
      changes.push(change);
      await applied(session, change, invert(change, newId(), change.at));
      await session.layers.flush();
    }
    for (const session of both) await closed(session);
    const later = await opened(where);
    await applied(later, ...changes, creation('kept'));
    await closed(later);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['kept']);
  });

  it('is applied if it was refused a place in the journal before', async () => {
    const where = await project();
    const mortal = mortalFiles();
    const first = await open({ ...where, fs: mortal.fs });
    await applied(first, creation('before'));
    await first.layers.flush();
    mortal.kill();
    const change = creation('later');
    expect(await first.layers.apply([change])).toMatchObject({ ok: false });
    await first.layers.close(50);
    const second = await opened(where);
    await applied(second, change);
    await closed(second);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['before', 'later']);
  });

  it('has its effect once, whatever was done, closed, killed and sent again', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('create' as const) }),
      // Few, so that the same ones are met again.
      fc.record({ kind: fc.constantFrom('undo' as const, 'resend' as const), which: fc.nat(2) }),
      fc.record({ kind: fc.constantFrom('flush' as const, 'close' as const, 'kill' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
        const where = await project();
        const begin = async () => {
          const mortal = mortalFiles();
          const session = await open({ ...where, fs: mortal.fs, timing: { betweenSavesMs: 60_000 } });
          await session.layers.recover();
          return { mortal, session };
        };
        let host = await begin();
        const sent: Change[] = [];
        const notes = new Map<string, string>();
        const send = async (change: Change) => {
          const edit = change.edits.find(isAnnotationEdit);
          const note = edit?.after?.note;
          if (edit === undefined) return;
          if (note === undefined) notes.delete(edit.annotation);
          else notes.set(edit.annotation, note);
          sent.push(change);
          await applied(host.session, change);
        };
        for (const each of steps) {
          switch (each.kind) {
            case 'create':
              await send(creation(`${sent.length}`));
              break;
            case 'undo': {
              const change = sent[each.which % Math.max(1, sent.length)];
              const edit = change?.edits[0];
              const isThere = edit !== undefined && notes.has(edit.annotation);
              if (change === undefined || edit === undefined || isThere !== (edit.after !== null)) break;
              await send(invert(change, newId(), change.at));
              break;
            }
            case 'resend': {
              const change = sent[each.which % Math.max(1, sent.length)];
              if (change !== undefined) await applied(host.session, change);
              break;
            }
            case 'flush':
              await host.session.layers.flush();
              break;
            case 'close':
              await host.session.layers.close(5000);
              host = await begin();
              break;
            case 'kill':
              host.mortal.kill();
              await host.session.layers.close(20);
              host = await begin();
          }
        }
        const { layer } = await host.session.layers.load(ARTICLE);
        expect(notesIn(layer)).toEqual([...notes.values()].toSorted());
        await host.session.layers.close(5000);
      }),
      { numRuns: 25 },
    );
  });

  it('does not where its id could be kept in the journal only', async () => {
    const where = await project();
    const full: FileSystem = {
      ...nodeFiles,
      open: (file, flag, mode) =>
        file.endsWith('.ids') && flag === 'a'
          ? Promise.reject(systemError('ENOSPC', 'no space left'))
          : nodeFiles.open(file, flag, mode),
    };
    const change = creation('deleted');
    const first = await opened({ ...where, fs: full });
    await applied(first, change, creation('kept'));
    await first.layers.flush();
    await applied(first, invert(change, newId(), change.at));
    await closed(first);
    const id = (await projectIdIn(where.root)) ?? '';
    const folder = path.join(where.dataFolder, 'journal', id.replace('urn:uuid:', ''));
    const [name = '', ...others] = await readdir(folder);
    expect(others).toEqual([]);
    const left = await readFile(path.join(folder, name), 'utf8');
    expect(left).toContain(change.id);
    expect(left).not.toContain('minister');
    const second = await opened(where);
    await applied(second, change);
    await closed(second);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['kept']);
    expect((await readdir(folder)).filter((each) => each.endsWith('.jsonl'))).toEqual([]);
  });
});
