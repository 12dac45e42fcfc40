/**
 * A case of real articles that two people have annotated, out of Beleg in every format and
 * back: the same bytes each time, and the same annotations in an empty project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { id } from '../../../shared/domain/layer.cases.ts';
import { isAsserted } from '../../../shared/domain/placement.ts';
import type { Statement } from '../../../shared/domain/statement.ts';
import { ACTOR, CLAIM, EVIDENCE } from '../../../shared/domain/tagset.ts';
import type { ExchangeSet } from '../../../shared/formats/exchange-set.ts';
import type { Format } from '../../../shared/formats/format.ts';
import { FORMATS } from '../../../shared/formats/index.ts';
import { textFrom } from '../../../shared/formats/text-from.ts';
import { valueOf } from '../backend.cases.ts';
import { AT, exchangeProject, filesBelow, type ExchangeProject, type GivenLayer } from './exchange.cases.ts';

/** Beside the repository where they are present; no sentence of theirs belongs into it. */
const ARTICLES = new URL('../../../../shared/articles/', import.meta.url);

const PEOPLE = [
  { id: 'a1', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10', name: 'Ada Beispiel' },
  { id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' },
];

const TAGS = [
  { tag: ACTOR, label: 'Actor' },
  { tag: CLAIM, label: 'Claim' },
  { tag: EVIDENCE, label: 'Evidence' },
];

/** Each annotates other words of the article, and links every second annotation to the next. */
function annotated(article: string, words: string, first: number): readonly GivenLayer[] {
  const text = textFrom(words);
  const stretches = [...text.content.matchAll(/\p{L}+(?: \p{L}+){1,4}/gu)];
  return PEOPLE.map((annotator, who): GivenLayer => {
    const entry = (n: number) => {
      const number = first + who * 500 + n;
      return { id: id(number), created: AT, modified: AT, revision: '', previous: [] };
    };
    const chosen = stretches.filter((_, n) => n % 5 === who).slice(0, 12);
    const annotations = chosen.map(({ index, 0: stretch }, n): Annotation => {
      const anchor = makeAnchor(text, { start: index, end: index + stretch.length });
      const what = TAGS[n % TAGS.length] ?? { tag: CLAIM, label: 'Claim' };
      const content = { anchor, ...what, ...(n % 4 === 0 && { note: `Zu „${n}“: 🚢` }) };
      return Object.assign(entry(n), { content });
    });
    const statements = annotations.flatMap((to, n): readonly Statement[] => {
      const from = annotations[n - 1];
      if (from === undefined || n % 2 === 0) return [];
      const content = { kind: 'link', type: 'urn:beleg:link:supports', from: from.id, to: to.id } as const;
      return [{ ...entry(200 + n), content }];
    });
    return { article, annotator, annotations, statements };
  });
}

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

test.skipIf(!existsSync(ARTICLES))(
  'a case goes out in every format twice alike, and comes back whole (../shared/articles; skipped where absent)',
  { timeout: 60_000 },
  async () => {
    const names = readdirSync(ARTICLES).filter((name) => name.endsWith('.txt'));
    const articles = Object.fromEntries(
      names.map((name) => [name, readFileSync(new URL(name, ARTICLES), 'utf8')]),
    );
    const layers = names.flatMap((name, n) => annotated(name, articles[name] ?? '', n * 1000));
    const project = await exchangeProject(articles, layers);
    const { set, leftOut } = await project.collected();
    const written = new Map<Format, string>();
    const { set: later } = await project.collected();
    expect([leftOut, set.layers.length]).toEqual([[], 2 * names.length]);
    for (const format of FORMATS.filter(({ write }) => write !== undefined)) {
      const out = await exportedFiles(project, format, set);
      const again = await exportedFiles(project, format, later);
      const other = [...out.files].filter(([name, bytes]) => again.files.get(name)?.equals(bytes) !== true);
      expect([format.id, again.files.size, other.map(([name]) => name)]).toEqual([
        format.id,
        out.files.size,
        [],
      ]);
      if (format.read !== undefined) written.set(format, out.path);
    }
    const read = [...written].map(async ([format, file]) => {
      const empty = await exchangeProject(articles);
      const report = valueOf(await empty.imported(format.id, file));
      expect([format.id, report.newArticles]).toEqual([format.id, []]);
      const { set: back } = await empty.collected();
      expect([format.id, ...said(back, format)]).toEqual([format.id, ...said(set, format)]);
    });
    await Promise.all(read);
  },
);
