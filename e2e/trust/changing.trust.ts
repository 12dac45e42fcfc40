/** An article that another program goes on changing while it is open and annotations on it wait to be saved (R12). */
import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openAs, tagging, testBackend, valueOf } from '../../main/backend/backend.cases.ts';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import type { OpenedArticle } from '../../shared/api/contract.ts';
import { chance } from './payloads.ts';
import { record, times } from './record.ts';

const PARAGRAPHS = 40;
const FILLING = 'Am Kai sprach niemand davon, und die Behörde schwieg über Größe und Grund.';

/** Each paragraph has a word that stands nowhere else, to be found again by anybody. */
function wordOf(number: number): string {
  return `Zeuge${1000 + number}x`;
}

function paragraphs(): readonly string[] {
  return Array.from(
    { length: PARAGRAPHS },
    (_, i) => `Im Bericht ${i * 7} nennt ${wordOf(i)} einen Namen. ${FILLING}`,
  );
}

type Text = readonly string[];
type Random = () => number;

/** What other programs do to a text. */
const EDITS: readonly ((text: Text, random: Random) => Text)[] = [
  ([first = '', ...rest]) => [`x${first}`, ...rest],
  (text, random) => text.filter((_, i) => i !== Math.floor(random() * text.length)),
  (text, random) => text.toSpliced(Math.floor(random() * text.length), 0, `Neu. ${FILLING}`),
  (text, random) => text.map((line) => (random() < 0.1 ? line.replace('schwieg', 'sagte nichts') : line)),
  (text, random) => text.toSpliced(Math.floor(random() * text.length), 2, ...text.slice(0, 1)),
  (text) => text.toReversed(),
];

/** How they save it: another encoding and other line ends, in place by halves, or by a rename. */
async function saveAs(file: string, text: Text, random: Random): Promise<Buffer> {
  const kind = random();
  const joined = `${text.join(kind < 0.2 ? '\r\n' : '\n')}\n`;
  // All of these letters are where Windows-1252 has them.
  const bytes =
    kind < 0.15
      ? Buffer.from(`\uFEFF${joined}`, 'utf16le')
      : Buffer.from(joined, kind < 0.3 ? 'latin1' : 'utf8');
  if (kind < 0.6) {
    await writeFile(`${file}.new`, bytes);
    await rename(`${file}.new`, file);
    return bytes;
  }
  await writeFile(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
  await sleep(random() * 4);
  await writeFile(file, bytes);
  return bytes;
}

/** Of the annotations in a layer: gone, on other words, or lost although their word is there. */
function judged(opened: OpenedArticle, made: ReadonlyMap<string, string>) {
  const own = opened.layers.find((layer) => layer.own);
  const there = new Map(own?.annotations.map((annotation) => [annotation.id, annotation]));
  const { content } = opened.text;
  const outcome = { dropped: 0, elsewhere: 0, lostForNothing: 0, placed: 0, asked: 0, lost: 0 };
  for (const [id, word] of made) {
    const annotation = there.get(id);
    if (annotation === undefined) {
      outcome.dropped += 1;
      continue;
    }
    const placement = own?.placements[id];
    const span =
      placement === undefined
        ? annotation.content.anchor.span
        : 'span' in placement
          ? placement.span
          : undefined;
    // Of a word that stands there twice by now nobody can say which is meant.
    const isThere = content.split(word).length === 2;
    if (placement?.kind === 'ambiguous') {
      // Its paragraph has a near twin here: both places are shown to choose from.
      const words = placement.candidates.map((each) => content.slice(each.span.start, each.span.end));
      outcome.asked += 1;
      if (isThere && !words.includes(word)) outcome.lostForNothing += 1;
    } else if (span === undefined) {
      outcome.lost += 1;
      if (isThere) outcome.lostForNothing += 1;
    } else {
      outcome.placed += 1;
      if (isThere && content.slice(span.start, span.end) !== word) outcome.elsewhere += 1;
    }
  }
  return outcome;
}

it('drops no annotation, and puts none on other words, whatever becomes of the article', async () => {
  const random = chance(12);
  const rounds = times(40);
  const all = {
    made: 0,
    edits: 0,
    dropped: 0,
    elsewhere: 0,
    lostForNothing: 0,
    placed: 0,
    asked: 0,
    lost: 0,
    written: 0,
    naive: 0,
    refused: 0,
  };
  for (let round = 0; round < rounds; round += 1) {
    let text = paragraphs();
    const root = await temporaryFolder({ 'a.txt': `${text.join('\n')}\n` });
    const file = path.join(root, 'a.txt');
    const before = readFileSync(file, 'utf8');
    const backend = await testBackend({ startWith: root });
    const window = backend.window();
    await openAs(window);
    let opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    const made = new Map<string, string>();
    let last: Buffer = Buffer.from(before);
    const others = (async (): Promise<void> => {
      for (let i = 0; i < 12; i += 1) {
        await sleep(random() * 30);
        const edit = EDITS[Math.floor(random() * EDITS.length)];
        text = edit?.(text, random) ?? text;
        last = await saveAs(file, text, random);
        all.edits += 1;
      }
    })();
    for (let i = 0; i < 30; i += 1) {
      await sleep(random() * 12);
      // A window that hears of the change shows the new text sooner or later; until then it works on the old.
      if (random() < 0.3) {
        const again = await window.api.openArticle({ article: 'a.txt' });
        if (again.ok) opened = again.value;
      }
      const word = wordOf(Math.floor(random() * PARAGRAPHS));
      if (!opened.text.content.includes(word)) continue;
      const change = tagging(opened, word);
      const reply = valueOf(await window.api.applyChanges({ changes: [change] }));
      if (reply.refused.length > 0) all.refused += 1;
      else for (const { annotation } of change.edits) made.set(annotation, word);
    }
    await others;
    valueOf(await window.api.flush({}));
    await backend.close();
    if (!readFileSync(file).equals(last)) all.written += 1;
    const later = (await testBackend({ startWith: root, dataFolder: await temporaryFolder() })).window();
    const view = valueOf(await later.api.openProject({ place: null }));
    const self = view.knownAnnotators.find(({ id }) => id === 'anna');
    valueOf(await later.api.identify({ name: 'Anna', uuid: self?.uuid ?? '' }));
    const after = valueOf(await later.api.openArticle({ article: 'a.txt' }));
    const outcome = judged(after, made);
    all.made += made.size;
    for (const key of ['dropped', 'elsewhere', 'lostForNothing', 'placed', 'asked', 'lost'] as const)
      all[key] += outcome[key];
    for (const word of made.values()) {
      const at = before.indexOf(word);
      if (after.text.content.includes(word) && after.text.content.slice(at, at + word.length) !== word)
        all.naive += 1;
    }
    later.close();
  }
  record({
    id: 'R12',
    what: 'the article is changed at random moments by another program while it is open and work on it waits: letters and paragraphs put in, taken out, turned round, another encoding, half written',
    found: `${all.edits} edits, ${all.made} annotations acknowledged: ${all.dropped} dropped, ${all.elsewhere} on other words, ${all.lostForNothing} called lost though their word is there; ${all.placed} placed, ${all.asked} with places to choose from, ${all.lost} listed as lost with their words; the article written ${all.written} times`,
    control: `going by offsets: ${all.naive} of ${all.made} on other words`,
  });
  expect(all).toMatchObject({ dropped: 0, elsewhere: 0, lostForNothing: 0, written: 0, refused: 0 });
  expect(all.lost).toBeGreaterThan(0);
  expect(all.naive).toBeGreaterThan(0);
});
