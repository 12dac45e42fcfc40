import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Events } from '../../../shared/api/contract.ts';
import { ACTOR, CLAIM, DEFAULT_TAGSET, EXCLUDED, excludedTag } from '../../../shared/domain/tagset.ts';
import { ArticleIndex } from './article-index.ts';
import { countOutside, readCounted } from './count-tags.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

function layer(...tags: readonly string[]): string {
  const items = tags.map((tag, index) =>
    JSON.stringify({
      id: `urn:uuid:${index}`,
      type: 'Annotation',
      target: 'urn:beleg:text:0',
      body: [
        { type: 'SpecificResource', purpose: 'classifying', source: tag },
        { type: 'TextualBody', purpose: 'tagging', value: 'x' },
      ],
    }),
  );
  const head = `{"id": "urn:uuid:0", "type": "AnnotationCollection", "total": ${items.length}`;
  if (items.length === 0) return `${head}}\n`;
  return `${head}, "first": {"type": "AnnotationPage", "items": [\n${items.join(',\n')}\n]}}\n`;
}

interface Opened {
  readonly index: ArticleIndex;
  readonly events: Events['countsChanged'][];
  readonly file: string;
}

function open(root: string, quiet = () => Promise.resolve()): Opened {
  const events: Events['countsChanged'][] = [];
  const file = path.join(root, 'app-data', 'index.jsonl');
  const index = new ArticleIndex({
    annotations: path.join(root, 'beleg', 'annotations'),
    file,
    tagset: () => DEFAULT_TAGSET,
    textOf: () => undefined,
    shows: () => true,
    isOwn: (annotator) => annotator === 'a1',
    judges: () => ({ annotator: 'ada', adjudicator: 'eve' }),
    quiet,
    tell: (event) => events.push(event),
    looked: () => undefined,
    zonesChanged: () => undefined,
    log: (line) => expect.unreachable(line),
  });
  return { index, events, file };
}

const countsOf = (events: readonly Events['countsChanged'][]): unknown =>
  Object.assign({}, ...events.map((event) => event.counts));

test('tells per article and annotator how many annotations of each top-level tag there are', async () => {
  const root = await temporaryFolder({
    'beleg/annotations/a.txt/a1.json': layer(
      ACTOR,
      CLAIM,
      ACTOR,
      excludedTag('advert'),
      excludedTag('other'),
    ),
    'beleg/annotations/a.txt/b2.json': layer(CLAIM),
    'beleg/annotations/a.txt/b2.links.json': layer(CLAIM),
    'beleg/annotations/a.txt/b2.adjudicated.json': layer(CLAIM),
    'beleg/annotations/a.txt/b2 (conflicted copy).json': layer(CLAIM),
    'beleg/annotations/sub/b.md/a1.json': layer(),
    'beleg/annotations/gone.txt/a1.json': layer(CLAIM),
  });
  const { index, events } = open(root);
  await index.pass(['a.txt', 'sub/b.md', 'new.txt']);
  expect(countsOf(events)).toEqual({
    'a.txt': [
      { annotator: 'a1', byTag: { [ACTOR]: 2, [CLAIM]: 1, [EXCLUDED]: 2 } },
      { annotator: 'b2', byTag: { [CLAIM]: 1 } },
    ],
    'sub/b.md': [{ annotator: 'a1', byTag: {} }],
  });
  expect(events.map((event) => event.done)).toEqual([true]);
  expect(await index.foldersWithoutArticle()).toEqual(['gone.txt']);
});

test('nothing is looked at before it is quiet', async () => {
  const root = await temporaryFolder({ 'beleg/annotations/a.txt/a1.json': layer(CLAIM) });
  let begin: () => void = () => undefined;
  const quiet = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const { index, events } = open(root, () => quiet);
  const counted = index.pass(['a.txt']);
  // As long as another index needs to count it.
  await open(await temporaryFolder({ 'beleg/annotations/a.txt/a1.json': layer(CLAIM) })).index.pass([
    'a.txt',
  ]);
  await writeFile(path.join(root, 'beleg/annotations/a.txt/a1.json'), layer(CLAIM, CLAIM));
  expect(events).toEqual([]);
  begin();
  await counted;
  expect(countsOf(events)).toEqual({ 'a.txt': [{ annotator: 'a1', byTag: { [CLAIM]: 2 } }] });
});

test('a project without annotations has no counts, and says that it has looked', async () => {
  const { index, events } = open(await temporaryFolder());
  await index.pass(['a.txt']);
  expect(events).toEqual([{ counts: {}, done: true }]);
});

test('a window that comes later is told all counts, not only what changed since', async () => {
  const { index, events } = open(await temporaryFolder({ 'beleg/annotations/a.txt/a1.json': layer(CLAIM) }));
  await index.pass(['a.txt']);
  events.length = 0;
  await index.pass(['a.txt']);
  expect(countsOf(events)).toEqual({});
  await index.pass(['a.txt'], { tellKnown: true });
  expect(countsOf(events)).toEqual({ 'a.txt': [{ annotator: 'a1', byTag: { [CLAIM]: 1 } }] });
});

test('what is no layer is not counted, and the rest is', async () => {
  const root = await temporaryFolder({
    'beleg/annotations/a.txt/cut.json': layer(ACTOR, CLAIM).slice(0, -20),
    'beleg/annotations/a.txt/empty.json': '',
    'beleg/annotations/a.txt/deep.json': '['.repeat(10_000) + ']'.repeat(10_000),
    'beleg/annotations/a.txt/other.json': '{"type": "Person", "first": {"items": []}}',
    'beleg/annotations/a.txt/odd.json':
      '{"type":"AnnotationCollection","first":{"items":[null,1,{"body":"x"},{"target":"t","body":{"purpose":"classifying","source":{"id":"__proto__"}}}]}}',
    'beleg/annotations/a.txt/good.json': layer(CLAIM),
  });
  const { index, events } = open(root);
  await index.pass(['a.txt']);
  expect(events[0]?.counts['a.txt']?.map(({ annotator }) => annotator)).toEqual(['good', 'odd']);
  expect(Object.entries(events[0]?.counts['a.txt']?.[1]?.byTag ?? {})).toEqual([['__proto__', 1]]);
});

test('the next start tells what is known at once and reads only what changed', async () => {
  const root = await temporaryFolder({
    'beleg/annotations/a.txt/a1.json': layer(CLAIM),
    'beleg/annotations/b.txt/a1.json': layer(CLAIM),
    'beleg/annotations/c.txt/a1.json': layer(CLAIM),
  });
  const first = open(root);
  await first.index.pass(['a.txt', 'b.txt', 'c.txt']);
  // Same size and time: a file that is read again would be found to be something else.
  const time = new Date('2026-01-01');
  const file = (name: string): string => path.join(root, 'beleg/annotations', name, 'a1.json');
  await utimes(file('a.txt'), time, time);
  await open(root).index.pass(['a.txt', 'b.txt', 'c.txt']);
  await writeFile(file('a.txt'), layer(ACTOR));
  await utimes(file('a.txt'), time, time);
  await writeFile(file('b.txt'), layer(ACTOR, ACTOR));
  await rm(path.join(root, 'beleg/annotations/c.txt'), { recursive: true });
  const second = open(root);
  await second.index.pass(['a.txt', 'b.txt', 'c.txt']);
  expect(countsOf(second.events)).toEqual({
    // One code unit shorter would change the size: CLAIM and ACTOR are both five letters.
    'a.txt': [{ annotator: 'a1', byTag: { [CLAIM]: 1 } }],
    'b.txt': [{ annotator: 'a1', byTag: { [ACTOR]: 2 } }],
    'c.txt': [],
  });
});

test('a damaged index is counted anew', async () => {
  const root = await temporaryFolder({ 'beleg/annotations/a.txt/a1.json': layer(CLAIM) });
  const first = open(root);
  await first.index.pass(['a.txt']);
  const good = await readFile(first.file, 'utf8');
  for (const bad of [
    '',
    'nonsense',
    good.slice(0, -9),
    good.replace(':5}', ':6}').replace(',1]]', ',9]]'),
    `${good}["a.txt",["a1",1]]\n[3]\nnull\n`,
  ]) {
    await writeFile(first.file, bad);
    const { index, events } = open(root);
    await index.pass(['a.txt']);
    expect(countsOf(events)).toEqual({ 'a.txt': [{ annotator: 'a1', byTag: { [CLAIM]: 1 } }] });
  }
});

test('looks again at one article when asked', async () => {
  const root = await temporaryFolder({ 'beleg/annotations/a.txt/a1.json': layer(CLAIM) });
  const { index, events } = open(root);
  await index.pass(['a.txt']);
  await index.look('a.txt');
  expect(events).toHaveLength(1);
  await writeFiles(root, { 'beleg/annotations/a.txt/b2.json': layer(ACTOR) });
  await index.look('a.txt');
  expect(events[1]).toEqual({
    counts: {
      'a.txt': [
        { annotator: 'a1', byTag: { [CLAIM]: 1 } },
        { annotator: 'b2', byTag: { [ACTOR]: 1 } },
      ],
    },
    done: true,
  });
});

test('a second pass reads only folders in which something came, went or was replaced', async () => {
  const root = await temporaryFolder({
    'beleg/annotations/a.txt/a1.json': layer(CLAIM),
    'beleg/annotations/sub/b.txt/a1.json': layer(CLAIM),
  });
  const folder = (name: string): string => path.join(root, 'beleg/annotations', name);
  const long = new Date(Date.now() - 60_000);
  for (const name of ['a.txt', 'sub/b.txt', 'sub', '.']) await utimes(folder(name), long, long);
  const { index, events } = open(root);
  await index.pass(['a.txt', 'sub/b.txt']);
  // In place: the folder does not tell; the next start does.
  await writeFile(path.join(folder('a.txt'), 'a1.json'), layer(CLAIM, CLAIM));
  await writeFile(path.join(folder('sub/b.txt'), '.a1.tmp'), layer(ACTOR, ACTOR));
  await rename(path.join(folder('sub/b.txt'), '.a1.tmp'), path.join(folder('sub/b.txt'), 'a1.json'));
  events.splice(0);
  await index.pass(['a.txt', 'sub/b.txt']);
  expect(events).toEqual([
    { counts: { 'sub/b.txt': [{ annotator: 'a1', byTag: { [ACTOR]: 2 } }] }, done: true },
  ]);
  const next = open(root);
  await next.index.pass(['a.txt', 'sub/b.txt']);
  expect(next.events.at(-1)?.counts['a.txt']).toEqual([{ annotator: 'a1', byTag: { [CLAIM]: 2 } }]);
});

test('many articles come in batches, the last of them marked', async () => {
  const root = await temporaryFolder();
  const articles = Array.from({ length: 600 }, (_, number) => `${number}.txt`);
  for (const article of articles) {
    const folder = path.join(root, 'beleg/annotations', article);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'a1.json'), layer(CLAIM));
  }
  const { index, events } = open(root);
  await index.pass(articles);
  expect(events.map((event) => [Object.keys(event.counts).length, event.done])).toEqual([
    [250, false],
    [250, false],
    [100, true],
  ]);
});

test('counts a large layer a line at a time, and one that is written otherwise as a whole', async () => {
  const tags = Array.from({ length: 8000 }, (_, index) => (index % 2 === 0 ? ACTOR : CLAIM));
  const large = layer(...tags);
  expect(large.length).toBeGreaterThan(1_000_000);
  const expected = new Map([
    [ACTOR, 4000],
    [CLAIM, 4000],
  ]);
  const countsIn = async (content: string): Promise<unknown> =>
    countOutside((await readCounted(content)) ?? [], [], () => false).counts;
  expect(await countsIn(large)).toEqual(expected);
  expect(await countsIn(JSON.stringify(JSON.parse(large)))).toEqual(expected);
  expect(await countsIn(JSON.stringify(JSON.parse(large), null, 2))).toEqual(expected);
  expect(await readCounted(large.slice(0, -10))).toBeUndefined();
});

test('counts colleagues’ layers whose article is gone with the article that has their text, one’s own not', async () => {
  const root = await temporaryFolder({
    'beleg/annotations/new.txt/c3.json': layer(ACTOR),
    'beleg/annotations/old.txt/a1.json': layer(CLAIM),
    'beleg/annotations/old.txt/b2.json': layer(CLAIM, CLAIM),
    'beleg/annotations/old.txt/c3.json': layer(CLAIM),
    'beleg/annotations/other.txt/b2.json': layer(CLAIM),
    'beleg/annotations/empty.txt/b2.json': layer(),
  });
  const { index, events } = open(root);
  await index.pass(['new.txt']);
  expect(await index.foldersGone()).toEqual(['old.txt', 'other.txt']);
  await index.countWith(
    new Map([
      ['old.txt', 'new.txt'],
      ['other.txt', 'new.txt'],
    ]),
  );
  const here = [
    { annotator: 'c3', byTag: { [ACTOR]: 1 } },
    { annotator: 'b2', byTag: { [CLAIM]: 2 } },
  ];
  expect(countsOf(events)).toEqual({ 'new.txt': here });
  // One's own waits for a word of consent.
  expect(await index.foldersGone()).toEqual(['old.txt']);
  await index.countWith(new Map());
  expect(countsOf(events)).toEqual({ 'new.txt': here.slice(0, 1) });
});
