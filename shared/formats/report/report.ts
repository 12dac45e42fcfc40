/**
 * The report: one page that needs nothing but a browser, not even a network, with every
 * statement leading back to its quote, its offsets and the hash of its file.
 */
import type { Timestamp } from '../../domain/annotation.ts';
import { ACTOR, CLAIM, EVIDENCE } from '../../domain/tagset.ts';
import { createText } from '../../text/text.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import type { Format, LossCode, WriteOptions } from '../format.ts';
import { lossesOf } from '../losses.ts';
import { el, htmlOf } from './html.ts';
import { numberSet } from './numbered.ts';
import { ReportParts } from './report-parts.ts';
import { REPORT_STYLE } from './report-style.ts';

/** No script, no image, no frame, no address to send anything to: only the page's own style. */
const CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const CANNOT_CARRY: readonly LossCode[] = [
  'control-characters',
  'attributes',
  'replies',
  'provenance',
  'tag-definition',
];

export const report: Format = {
  id: 'report',
  container: 'file',
  extension: '.html',
  cannotCarry: CANNOT_CARRY,
  losses: (set) => lossesOf(set, CANNOT_CARRY),
  write: (set, options) => [{ path: 'report.html', chunks: reportChunks(set, options) }],
};

export function* reportChunks(set: ExchangeSet, { language }: WriteOptions): Generator<string> {
  const text = createText(language);
  const numbered = numberSet(set);
  const parts = new ReportParts(set, numbered, text);
  const { name } = set.project;
  const count = (root: string): number => numbered.all.filter((one) => one.root === root).length;
  const number = (kind: string, amount: number, words: string): ReturnType<typeof el> =>
    el('li', { class: kind }, el('b', {}, String(amount)), el('span', {}, words));
  yield `<!doctype html>\n<html lang="${language}">\n`;
  yield htmlOf(
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: CSP }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('title', {}, name),
      { html: `<style>${REPORT_STYLE}</style>` },
    ),
  );
  yield '\n<body>\n';
  yield htmlOf(
    el(
      'header',
      {},
      el('p', { class: 'eyebrow' }, text('report.eyebrow')),
      el('h1', { dir: 'auto' }, name),
      el('p', { class: 'lead' }, text('report.lead', { articles: set.articles.length })),
      el(
        'ul',
        { class: 'counts' },
        number('', set.articles.length, text('report.articles')),
        number('actor', count(ACTOR), text('report.actors')),
        number('claim', count(CLAIM), text('report.claims')),
        number('evidence', count(EVIDENCE), text('report.evidence')),
        number('', new Set(set.layers.map(({ annotator }) => annotator.id)).size, text('report.annotators')),
      ),
      el(
        'section',
        { class: 'check' },
        el('h2', {}, text('report.check')),
        el('p', {}, text('report.check.how')),
        el('p', {}, text('report.check.text')),
      ),
      el('nav', {}, el('h2', {}, text('report.articles')), el('ol', {}, set.articles.map(entryOf))),
    ),
  );
  for (const part of [parts.actors(), parts.claims(), parts.evidence()])
    for (const html of part) yield `${html.html}\n`;
  for (const [index, article] of set.articles.entries()) yield `${parts.article(article, index).html}\n`;
  yield htmlOf(el('footer', {}, text('report.made-with', { date: newest(set).slice(0, 10) })));
  yield '\n</body>\n</html>\n';
}

function entryOf({ path, metadata }: ExchangeSet['articles'][number], index: number): ReturnType<typeof el> {
  return el('li', {}, el('a', { href: `#article_${index}`, dir: 'auto' }, metadata.title ?? path));
}

function newest(set: ExchangeSet): Timestamp {
  let latest = '–';
  for (const { annotations } of set.layers)
    for (const { modified } of annotations) if (modified > latest || latest === '–') latest = modified;
  return latest;
}
