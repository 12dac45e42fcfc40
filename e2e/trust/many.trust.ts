/** A hundred thousand annotations, in one article and in a thousand: all there again, each where it was (R17). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openAs, testBackend, valueOf, type TestWindow } from '../../main/backend/backend.cases.ts';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import type { OpenedArticle } from '../../shared/api/contract.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { Edit } from '../../shared/domain/change.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';
import { record, times } from './record.ts';

const WORDS = 'Die Fähre fuhr am Montag nicht, sagte der Sprecher 🚢, und am Kai wusste niemand warum. ';
/** As many of them lie on one and the same spot. */
const ON_ONE_SPOT = 5000;
const PER_CHANGE = 5000;

interface Made {
  readonly start: number;
  readonly end: number;
}

/** Tag so many words of an article, some of them all on one spot; by id where each is. */
async function tagged(
  window: TestWindow,
  { path: article, text }: OpenedArticle,
  count: number,
  onOneSpot: number,
) {
  const made = new Map<string, Made>();
  let edits: Edit[] = [];
  for (let i = 0; i < count; i += 1) {
    const at = i < onOneSpot ? 1000 : ((i * 97) % (text.content.length - 40)) + 1;
    const start = text.content.lastIndexOf(' ', at) + 1;
    const end = text.content.indexOf(' ', start + (i % 9));
    const anchor = makeAnchor(text, { start, end });
    const annotation = `urn:uuid:${randomUUID()}`;
    made.set(annotation, { start: anchor.span.start, end: anchor.span.end });
    edits.push({
      article,
      annotation,
      before: null,
      after: { anchor, tag: CLAIM, label: 'Claim', note: `${i}` },
    });
    if (edits.length < PER_CHANGE && i + 1 < count) continue;
    const change = {
      id: `urn:uuid:${randomUUID()}`,
      kind: 'tag',
      at: '2026-11-22T14:03:11Z',
      edits,
    } as const;
    expect(valueOf(await window.api.applyChanges({ changes: [change] })).refused).toEqual([]);
    edits = [];
  }
  return made;
}

/** How many are not there, or stand elsewhere. */
function wrongIn({ layers }: OpenedArticle, made: ReadonlyMap<string, Made>): number {
  const own = layers.find((layer) => layer.own);
  let right = 0;
  for (const { id, content } of own?.annotations ?? []) {
    const { start, end } = content.anchor.span;
    const place = made.get(id);
    if (own?.placements[id] === undefined && place?.start === start && place.end === end) right += 1;
  }
  return Math.max(made.size, own?.annotations.length ?? 0) - right;
}

async function seconds<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const begunMs = performance.now();
  const value = await work();
  return [(performance.now() - begunMs) / 1000, value];
}

it('has all of a hundred thousand annotations again, in one article and over a project', async () => {
  const count = times(100_000);
  const articles = times(100);
  const large = WORDS.repeat(Math.ceil(1_000_000 / WORDS.length));
  const small = Object.fromEntries(
    Array.from({ length: articles }, (_, i) => [`many/${i}.txt`, `Artikel ${i}. ${WORDS.repeat(12)}`]),
  );
  const root = await temporaryFolder({ 'large.txt': large, ...small });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  await openAs(window);
  const opened = valueOf(await window.api.openArticle({ article: 'large.txt' }));
  const made = await tagged(window, opened, count, Math.min(ON_ONE_SPOT, count / 20));
  const [savedAfter] = await seconds(async () =>
    expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' }),
  );
  const madeIn = new Map<string, ReadonlyMap<string, Made>>();
  for (const article of Object.keys(small)) {
    const each = valueOf(await window.api.openArticle({ article }));
    madeIn.set(article, await tagged(window, each, 100, 5));
    await window.api.closeArticle({ article });
  }
  expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });
  await first.close();

  const later = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(later);
  const [openedAfter, again] = await seconds(async () =>
    valueOf(await later.api.openArticle({ article: 'large.txt' })),
  );
  const wrong = wrongIn(again, made);
  // One more, saved into the hundred thousand.
  const [more] = [...(await tagged(later, again, 1, 0))];
  const [resavedAfter] = await seconds(async () =>
    expect(valueOf(await later.api.flush({}))).toMatchObject({ kind: 'saved' }),
  );
  let wrongInMany = 0;
  for (const [article, each] of madeIn) {
    wrongInMany += wrongIn(valueOf(await later.api.openArticle({ article })), each);
    await later.api.closeArticle({ article });
  }
  const bytes = readFileSync(path.join(root, 'beleg/annotations/large.txt/anna.json')).length;
  // Who keeps the words alone looks for them from the top.
  let naive = 0;
  for (const { start, end } of made.values())
    if (large.indexOf(large.slice(start, end)) !== start) naive += 1;
  record({
    id: 'R17',
    what: `${count} annotations in one article of 1 MB, ${Math.min(ON_ONE_SPOT, count / 20)} of them on one spot; 100 in each of ${articles} articles; saved, opened again, one more saved`,
    found: `${wrong} and ${wrongInMany} missing or elsewhere; saved ${savedAfter.toFixed(1)} s after the last was made (${Math.round(bytes / 1_000_000)} MB), opened in ${openedAfter.toFixed(1)} s, one more saved in ${resavedAfter.toFixed(1)} s`,
    control: `keeping the words and looking for them: ${naive} of ${made.size} elsewhere`,
  });
  expect([wrong, wrongInMany]).toEqual([0, 0]);
  expect(more).toBeDefined();
  expect(naive).toBeGreaterThan(0);
});
