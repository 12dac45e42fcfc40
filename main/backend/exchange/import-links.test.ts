/** Links come along with the annotations that they tie, in one change, and only once. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { id } from '../../../shared/domain/layer.cases.ts';
import { compareText } from '../../../shared/domain/layer.ts';
import type { Link, Statement, StatementContent } from '../../../shared/domain/statement.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import { textFrom } from '../../../shared/formats/text-from.ts';
import { valueOf } from '../backend.cases.ts';
import { writeFiles } from '../disk/temporary-folder.cases.ts';
import { AT, exchangeProject, filesBelow, type ExchangeProject } from './exchange.cases.ts';

const ARTICLES = { 'a.txt': 'Die Fähre 🚢 lief aus.\n', 'b.txt': 'Niemand hat es bestätigt.\n' };
const BERT = { id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' };
const SUPPORTS = 'urn:beleg:link:supports';

function annotation(n: number, content: string, words: string): Annotation {
  const start = content.indexOf(words);
  const anchor = makeAnchor(textFrom(content), { start, end: start + words.length });
  return { ...entry(n), content: { anchor, tag: CLAIM, label: 'Claim' } };
}

function statement(n: number, content: StatementContent): Statement {
  return { ...entry(n), content };
}

function entry(n: number) {
  return { id: id(n), created: AT, modified: AT, revision: '', previous: [] };
}

function link(from: number, to: number, more: Partial<Link> = {}): Link {
  return { kind: 'link', type: SUPPORTS, from: id(from), to: id(to), ...more };
}

/** Three annotations on two articles, and what Bert says of them. */
async function bertsProject(...statements: readonly Statement[]): Promise<ExchangeProject> {
  const a = [annotation(1, ARTICLES['a.txt'], 'Fähre'), annotation(2, ARTICLES['a.txt'], 'lief aus')];
  const b = [annotation(3, ARTICLES['b.txt'], 'Niemand')];
  return exchangeProject(ARTICLES, [
    { article: 'a.txt', annotator: BERT, annotations: a, statements },
    { article: 'b.txt', annotator: BERT, annotations: b },
  ]);
}

const LINKS = [
  statement(11, link(1, 2, { note: 'weil' })),
  statement(12, link(2, 3, { toArticle: 'b.txt' })),
] as const;

async function statementsIn(project: ExchangeProject, annotator: string) {
  const { layers } = (await project.collected()).set;
  return layers.flatMap((layer) => (layer.annotator.id === annotator ? layer.statements : []));
}

it('stand in the links file between the same words, also across articles, and once only', async () => {
  const from = await bertsProject(...LINKS);
  const file = valueOf(await from.exported('w3c')).path;
  const to = await exchangeProject(ARTICLES);
  expect(valueOf(await to.imported('w3c', file))).toMatchObject({ added: 3, links: 2, problems: [] });
  expect((await statementsIn(to, 'carl')).map(({ content }) => content)).toEqual(
    LINKS.map(({ content }) => content),
  );
  const before = await filesBelow(path.join(to.root, 'beleg/annotations'));
  expect(valueOf(await to.imported('w3c', file))).toMatchObject({ added: 0, links: 0, present: 3 });
  expect(await filesBelow(path.join(to.root, 'beleg/annotations'))).toEqual(before);
});

it('of another layer lead to the annotations as they are called in the new one, and say what they were', async () => {
  const project = await bertsProject(...LINKS);
  const file = valueOf(await project.exported('w3c')).path;
  valueOf(await project.imported('w3c', file));
  // Made in one moment, they stand in the order of their ids, which chance gives.
  const carls = (await statementsIn(project, 'carl')).toSorted((a, b) =>
    compareText(JSON.stringify(a.content.derivedFrom), JSON.stringify(b.content.derivedFrom)),
  );
  const { layers } = (await project.collected()).set;
  const own = new Map(
    layers
      .filter(({ annotator }) => annotator.id === 'carl')
      .flatMap((layer) => layer.annotations.map((each) => [each.content.derivedFrom?.[0], each.id])),
  );
  expect(carls.map(({ content }) => content)).toEqual([
    { ...link(1, 2, { note: 'weil' }), from: own.get(id(1)), to: own.get(id(2)), derivedFrom: [id(11)] },
    {
      ...link(2, 3, { toArticle: 'b.txt' }),
      from: own.get(id(2)),
      to: own.get(id(3)),
      derivedFrom: [id(12)],
    },
  ]);
  expect(carls.map((each) => each.id)).not.toContain(id(11));
  expect(valueOf(await project.imported('w3c', file))).toMatchObject({ added: 0, links: 0, present: 3 });
});

it('that lead nowhere, and what is no link, are named', async () => {
  const decision = statement(13, {
    kind: 'decision',
    verdict: 'rejected',
    on: id(1),
    judged: '',
    comment: 'nein',
  });
  const from = await bertsProject(LINKS[0], decision, statement(14, link(1, 99)));
  const to = await exchangeProject(ARTICLES);
  const report = valueOf(await to.imported('w3c', valueOf(await from.exported('w3c')).path));
  expect(report).toMatchObject({ added: 3, links: 1 });
  expect(report.problems.map(({ code, detail }) => [code, detail])).toEqual([
    ['others-words', id(13)],
    ['dangling-link', id(14)],
  ]);
});

it('come with their annotations or not at all', async () => {
  const file = valueOf(await (await bertsProject(...LINKS)).exported('w3c')).path;
  const to = await exchangeProject(ARTICLES);
  valueOf(await to.imported('w3c', file));
  const folder = path.join(to.root, 'beleg/annotations/a.txt');
  const links = await readFile(path.join(folder, 'carl.links.json'), 'utf8');
  await writeFiles(folder, {
    'carl.links.json': links.replace('"beleg:format": 1', '"beleg:format": 9'),
  });
  await rm(path.join(folder, 'carl.json'));
  const before = await filesBelow(path.join(to.root, 'beleg'));
  expect(await to.imported('w3c', file)).toMatchObject({
    code: 'not-writable',
    detail: 'beleg/annotations/a.txt/carl.links.json',
  });
  expect(await filesBelow(path.join(to.root, 'beleg'))).toEqual(before);
});

it('never go into the links file of a colleague', async () => {
  const project = await bertsProject(...LINKS);
  const file = valueOf(await project.exported('w3c')).path;
  await rm(path.join(project.root, 'beleg/annotations/a.txt/b2.json'));
  await rm(path.join(project.root, 'beleg/annotations/b.txt/b2.json'));
  expect(await project.imported('w3c', file, 'b2')).toMatchObject({
    code: 'layer-exists',
    detail: 'beleg/annotations/a.txt/b2.links.json',
  });
});
