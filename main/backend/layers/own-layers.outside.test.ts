import {
  chmod,
  mkdir,
  readFile,
  readdir,
  rename,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldedPath } from '../articles/article-path.ts';
import {
  A1,
  ARTICLE,
  applied,
  creation,
  layerFile,
  notesIn,
  notesOnDisk,
  offerText,
  type Session,
} from './own-layers.cases.ts';
import { open, project } from './own-layers.session.cases.ts';
import { LARGEST_LAYER_BYTES } from './largest-layer.ts';

/** A project with one saved layer of these notes, and the session that made it. */
async function saved(...notes: readonly string[]) {
  const { root, dataFolder } = await project();
  const session = await open({ root, dataFolder });
  await applied(session, ...notes.map((note) => creation(note)));
  expect(await session.layers.flush()).toMatchObject({ kind: 'saved' });
  return { root, dataFolder, session, file: layerFile(root) };
}

async function edit(file: string, change: (json: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

const codes = ({ notices }: Session) => notices.map(({ code }) => code);

/** Without the annotation that has this note, as a program would write it that knows no tombstones. */
function without(note: string): (json: string) => string {
  return (json) => {
    const lines = json.split('\n');
    const kept = lines.filter((line) => !line.includes(`"value":"${note}"`));
    const text = kept.join('\n').replace(/"total": (\d+)/, (_all, total) => `"total": ${Number(total) - 1}`);
    return text.replace(/,\n\]/, '\n]');
  };
}

describe('a layer that another program changed', () => {
  it('is taken in while nothing waits, with a notice', async () => {
    const { session, file } = await saved('a', 'b');
    await edit(file, (json) => json.replace('"value":"a"', '"value":"a, changed"'));
    await session.layers.reread({ article: ARTICLE });
    expect(notesIn((await session.layers.load(ARTICLE)).layer)).toEqual(['a, changed', 'b']);
    expect(session.replaced.map(({ why }) => why)).toEqual(['changed-outside']);
    expect(session.notices).toMatchObject([
      { code: 'layer-changed-outside', values: { added: 0, changed: 1, removed: 0 } },
    ]);
  });

  it('is merged with what waits', async () => {
    const { session, file } = await saved('a', 'b');
    await edit(file, (json) => json.replace('"value":"a"', '"value":"theirs"'));
    await applied(session, creation('mine'));
    expect(await session.layers.flush()).toMatchObject({ kind: 'saved' });
    expect(await notesOnDisk(file)).toEqual(['b', 'mine', 'theirs']);
    expect(notesIn((await session.layers.load(ARTICLE)).layer)).toEqual(['b', 'mine', 'theirs']);
  });

  it('keeps what the other program wrote besides', async () => {
    const { session, file } = await saved('a');
    await edit(file, (json) => json.replace('"type": "Ann', '"x:other": {"kept": true},\n"type": "Ann'));
    await applied(session, creation('b'));
    await session.layers.flush();
    expect(await readFile(file, 'utf8')).toContain('"kept":true');
  });

  it('has lost an annotation: it is taken for deleted where everything speaks for that', async () => {
    const { session, file } = await saved('a', 'b', 'c');
    await edit(file, without('b'));
    await session.layers.reread({ article: ARTICLE });
    expect(notesIn((await session.layers.load(ARTICLE)).layer)).toEqual(['a', 'c']);
    expect(session.notices).toMatchObject([{ values: { added: 0, changed: 0, removed: 1 } }]);
  });

  it('is an older one that a sync tool brought back: nothing is lost', async () => {
    const { session, file } = await saved('old');
    const older = await readFile(file);
    await applied(session, creation('new'));
    await session.layers.flush();
    await writeFile(file, older);
    await session.layers.reread({ article: ARTICLE });
    await session.layers.flush();
    expect(await notesOnDisk(file)).toEqual(['new', 'old']);
  });

  it('has lost most annotations: they are not taken for deleted', async () => {
    const notes = Array.from({ length: 30 }, (_, i) => `n${i.toString().padStart(2, '0')}`);
    const { session, file } = await saved(...notes);
    for (const note of notes.slice(0, 25)) await edit(file, without(note));
    await session.layers.reread({ article: ARTICLE });
    await session.layers.flush();
    expect(await notesOnDisk(file)).toEqual(notes);
  });

  it('has a file mode of its own: it is kept', async () => {
    const { session, file } = await saved('a');
    await chmod(file, 0o640);
    await applied(session, creation('b'));
    await session.layers.flush();
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });
});

describe('a layer that cannot be read', () => {
  const damages: Readonly<Record<string, (file: string) => Promise<void>>> = {
    empty: (file) => truncate(file, 0),
    cut: async (file) => truncate(file, Math.floor((await stat(file)).size * 0.6)),
    'ending in zeros': async (file) => {
      const { size } = await stat(file);
      await truncate(file, size - 100);
      await truncate(file, size);
    },
    'not JSON': (file) => writeFile(file, 'annotations'),
    'not UTF-8': (file) => writeFile(file, Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)),
    'nested without end': (file) => writeFile(file, '['.repeat(20_000)),
    'no layer': (file) => writeFile(file, '{"type":"Recipe"}'),
  };

  it.each(Object.keys(damages))('%s: is copied aside, named, and never written', async (name) => {
    const before = await saved('a', 'b');
    await before.session.layers.close(1000);
    await damages[name]?.(before.file);
    const damaged = await readFile(before.file);

    const session = await open(before);
    const loaded = await session.layers.load(ARTICLE);
    expect(loaded).toMatchObject({ readOnly: true, notices: [{ code: 'layer-corrupt' }] });
    const copies = await readdir(path.join(before.dataFolder, 'set-aside'), {
      recursive: true,
      withFileTypes: true,
    });
    const copy = copies.find((entry) => entry.isFile());
    expect(await readFile(path.join(copy?.parentPath ?? '', copy?.name ?? ''))).toEqual(damaged);

    const outcome = await session.layers.apply([creation('c')]);
    expect(outcome).toMatchObject({ value: { refused: [{ code: 'read-only' }] } });
    await session.layers.flush();
    expect(await readFile(before.file)).toEqual(damaged);
  });

  it('because bits flipped: is never overwritten and never stops the program', async () => {
    const rounds = Number(process.env['BELEG_BIT_FLIPS'] ?? 60);
    const before = await saved('a', 'b');
    await before.session.layers.close(1000);
    const good = await readFile(before.file);
    for (let round = 0; round < rounds; round += 1) {
      const flipped = Uint8Array.from(good);
      const at = Math.floor((round / rounds) * good.length);
      flipped[at] = (good[at] ?? 0) ^ (1 << (round % 8));
      await writeFile(before.file, flipped);
      const session = await open(before);
      const { readOnly, notices } = await session.layers.load(ARTICLE);
      if (readOnly) expect(notices).toHaveLength(1);
      await session.layers.close(1000);
      expect(await readFile(before.file)).toEqual(Buffer.from(flipped));
    }
  });

  it('damaged while changes wait: is left alone, the changes are kept and saved when it is mended', async () => {
    const { session, file, dataFolder, root } = await saved('a');
    const good = await readFile(file);
    await writeFile(file, '{"cut');
    await applied(session, creation('b'));
    expect(await session.layers.flush()).toMatchObject({ kind: 'failed' });
    expect(await readFile(file, 'utf8')).toBe('{"cut');
    expect(codes(session)).toContain('layer-corrupt');
    // Killed now: the journal has it.
    const later = await open({ root, dataFolder });
    expect((await later.layers.load(ARTICLE)).readOnly).toBe(true);

    await writeFile(file, good);
    expect(await session.layers.flush()).toMatchObject({ kind: 'saved' });
    expect(await notesOnDisk(file)).toEqual(['a', 'b']);
  });

  it('of a newer format: is shown read-only and stays as it is', async () => {
    const before = await saved('a');
    await before.session.layers.close(1000);
    await edit(before.file, (json) => json.replace('"beleg:format": 1', '"beleg:format": 2'));
    const newer = await readFile(before.file);
    const session = await open(before);
    const loaded = await session.layers.load(ARTICLE);
    expect(loaded).toMatchObject({ readOnly: true, notices: [{ code: 'layer-newer-format' }] });
    expect([...loaded.layer.annotations.values()].map(({ content }) => content.note)).toEqual(['a']);
    expect(await session.layers.apply([creation('b')])).toMatchObject({
      value: { refused: [{ code: 'read-only' }] },
    });
    expect(await readFile(before.file)).toEqual(newer);
  });

  it('of somebody else under the same name: is shown and not written', async () => {
    const before = await saved('theirs');
    await before.session.layers.close(1000);
    const somebody = { ...A1, uuid: '22222222-2222-4222-8222-222222222222' };
    const session = await open({ ...before, annotator: somebody });
    const { layer, readOnly, notices } = await session.layers.load(ARTICLE);
    expect({ notes: notesIn(layer), readOnly }).toEqual({ notes: ['theirs'], readOnly: true });
    expect(notices).toMatchObject([{ code: 'layer-foreign-uuid' }]);
    expect(await session.layers.apply([creation('b')])).toMatchObject({
      value: { refused: [{ code: 'read-only' }] },
    });
  });

  it('of 65 MB: is not loaded', async () => {
    const before = await saved('a');
    await before.session.layers.close(1000);
    await truncate(before.file, LARGEST_LAYER_BYTES + 1);
    const session = await open(before);
    expect(await session.layers.load(ARTICLE)).toMatchObject({
      readOnly: true,
      notices: [{ code: 'layer-too-large' }],
    });
  });
});

describe('links below beleg/', () => {
  it.each([
    'beleg',
    'beleg/annotations',
    `beleg/annotations/${ARTICLE}`,
    `beleg/annotations/${ARTICLE}/a1.json`,
  ])('%s: is not followed, nothing is written behind it', async (name) => {
    const { session, root } = await saved('a');
    const real = path.join(root, name);
    const outside = `${root}-outside`;
    await rename(real, outside);
    await symlink(outside, real);
    const listing = async () => readdir(outside, { recursive: true }).catch(() => readFile(outside, 'utf8'));
    const before = await listing();
    await applied(session, creation('b'));
    expect(await session.layers.flush()).toMatchObject({ kind: 'failed' });
    expect(await listing()).toEqual(before);
  });
});

it('two articles whose names some file systems hold for one do not share a layer', async () => {
  const { root, dataFolder } = await project();
  const session = await open({ root, dataFolder });
  const twin = ARTICLE.toUpperCase();
  expect(foldedPath(twin)).toBe(foldedPath(ARTICLE));
  await applied(session, creation('a'));
  await session.layers.flush();
  expect(await session.layers.load(twin)).toMatchObject({
    readOnly: true,
    notices: [{ code: 'article-twins' }],
  });
});

it('a text that is damaged on disk is mended, and the damaged one kept', async () => {
  const { session, root, dataFolder } = await saved('a');
  const other = 'Another text.\n';
  const sha256 = offerText(session.texts, other);
  await mkdir(path.join(root, 'beleg/texts'), { recursive: true });
  await writeFile(path.join(root, `beleg/texts/${sha256}.txt`), 'cut');
  expect(await session.texts.store(sha256)).toEqual({ ok: true, value: true });
  expect(await readFile(path.join(root, `beleg/texts/${sha256}.txt`), 'utf8')).toBe(other);
  const [copy] = await readdir(path.join(dataFolder, 'set-aside/texts'));
  expect(await readFile(path.join(dataFolder, 'set-aside/texts', copy ?? ''), 'utf8')).toBe('cut');
});
