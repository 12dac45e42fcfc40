/**
 * A case of real articles that two people have annotated, out of Beleg in every format and
 * back: the same bytes each time, and the same annotations in an empty project.
 */
import path from 'node:path';
import { expect, test } from 'vitest';
import { isAsserted } from '../../../shared/domain/placement.ts';
import type { ExchangeSet } from '../../../shared/formats/exchange-set.ts';
import type { Format } from '../../../shared/formats/format.ts';
import { FORMATS } from '../../../shared/formats/index.ts';
import { valueOf } from '../backend.cases.ts';
import { annotatedCase } from './annotated-case.cases.ts';
import { exchangeProject, filesBelow, type ExchangeProject } from './exchange.cases.ts';

/** What was said on which words, as far as the format brings it back; links by the words that they tie. */
function said({ layers }: ExchangeSet, format: Format): readonly string[] {
  const lost = new Set([...format.cannotCarry, ...(format.notReadBack ?? [])]);
  const lines = layers.flatMap(({ article, annotations, statements }) => {
    const places = new Map(
      annotations.map(({ id: each, placement }) => [
        each,
        isAsserted(placement) ? `${article} ${placement.span.start}–${placement.span.end}` : placement.kind,
      ]),
    );
    const marks = annotations.map(({ id: each, content: { label, note = '' } }) =>
      [places.get(each), lost.has('tag-name') ? '' : label, lost.has('note') ? '' : note].join(' '),
    );
    const links = statements.flatMap(({ content }) =>
      content.kind === 'link'
        ? [`${places.get(content.from) ?? '?'} ${content.type} ${places.get(content.to) ?? '?'}`]
        : [],
    );
    return [...marks, ...(lost.has('links') ? [] : links)];
  });
  return lines.toSorted();
}

async function exportedFiles(project: ExchangeProject, { id: format }: Format, set: ExchangeSet) {
  const done = valueOf(await project.exported(format, {}, set));
  return { path: done.path, files: await filesBelow(path.dirname(done.path)) };
}

test('a case goes out in every format twice alike, and comes back whole', { timeout: 60_000 }, async () => {
  const { articles, layers } = annotatedCase();
  const project = await exchangeProject(articles, layers);
  const { set, leftOut } = await project.collected();
  const written = new Map<Format, string>();
  const { set: later } = await project.collected();
  expect([leftOut, set.layers.length]).toEqual([[], layers.length]);
  for (const format of FORMATS.filter(({ write }) => write !== undefined)) {
    const out = await exportedFiles(project, format, set);
    const again = await exportedFiles(project, format, later);
    const other = [...out.files].filter(([name, bytes]) => again.files.get(name)?.equals(bytes) !== true);
    expect([format.id, again.files.size, other.map(([name]) => name)]).toEqual([
      format.id,
      out.files.size,
      [],
    ]);
    if (format.read !== undefined && format.readsNone !== true) written.set(format, out.path);
  }
  const read = [...written].map(async ([format, file]) => {
    const empty = await exchangeProject(articles);
    const report = valueOf(await empty.imported(format.id, file));
    expect([format.id, report.newArticles]).toEqual([format.id, []]);
    const { set: back } = await empty.collected();
    expect([format.id, ...said(back, format)]).toEqual([format.id, ...said(set, format)]);
  });
  await Promise.all(read);
});
