/**
 * Laws of the formats that are read back, beyond those of the list: what no loss names comes
 * back whole, links come back between the same words, and damaged files only make problems.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsserted } from '../domain/placement.ts';
import { anyExchangeSet, nastyExchangeSet } from './exchange-set.cases.ts';
import type { ExchangeAnnotation, ExchangeSet } from './exchange-set.ts';
import type { Format } from './format.ts';
import { FORMATS } from './index.ts';
import { filesOf, readBack, readFiles } from './worked-example.cases.ts';

/** Those of the list that bring links back, too. */
const formats = FORMATS.filter(
  ({ read, write, readsNone, notReadBack = [] }) =>
    read !== undefined && write !== undefined && readsNone !== true && !notReadBack.includes('links'),
);

/** The words and the type of every link, as spans of one article. */
function linksOf(set: Pick<ExchangeSet, 'layers'>): readonly string[] {
  return set.layers.flatMap(({ article, annotations, statements }) => {
    const spans = new Map(annotations.map((each) => [each.id, spanOf(each)]));
    return statements.flatMap(({ content }) =>
      content.kind === 'link'
        ? [`${article} ${spans.get(content.from) ?? '?'} ${content.type} ${spans.get(content.to) ?? '?'}`]
        : [],
    );
  });
}

function spanOf({ placement }: ExchangeAnnotation): string {
  return isAsserted(placement) ? `${placement.span.start}–${placement.span.end}` : '?';
}

/** What was said, but for what a format may lose of every annotation. */
function said(format: Format, article: string, annotation: ExchangeAnnotation): string {
  const { tag, label, note, entity, attributes } = annotation.content;
  const names = format.cannotCarry.includes('tag-name') ? null : label;
  return JSON.stringify([
    article,
    spanOf(annotation),
    tag,
    names,
    note === '' ? null : note,
    entity,
    attributes,
  ]);
}

/** Always made: an offset that is none, a line cut off, a quote that never ends. */
const DAMAGES = [
  [{ at: 0.5, length: 1, instead: '1e999' }],
  [{ at: 0.7, length: 6, instead: '\n' }],
  [{ at: 0.3, length: 0, instead: '"' }],
];

describe.each(formats.map((format) => [format.id, format] as const))('the format %s', (_id, format) => {
  it('brings back whole every annotation that no loss names, and every link that is not counted as lost', () => {
    fc.assert(
      fc.property(anyExchangeSet(), (set) => {
        const losses = format.losses(set).filter(({ code }) => code !== 'times' && code !== 'annotator');
        const named = new Set(losses.flatMap(({ annotations }) => annotations));
        const read = readBack(format, filesOf(format, set), set.articles, set.project.tagset);
        const actual = new Set(
          read.layers.flatMap(({ article, annotations }) =>
            annotations.map((annotation) => said(format, article, annotation)),
          ),
        );
        const whole = set.layers.flatMap(({ article, annotations }) =>
          annotations
            .filter(({ id }) => !named.has(id))
            .map((annotation) => said(format, article, annotation)),
        );
        expect(whole.filter((each) => !actual.has(each))).toEqual([]);
        const [before, after] = [linksOf(set), linksOf(read)];
        const lost = losses.find(({ code }) => code === 'links')?.count ?? 0;
        expect(after.length).toBe(before.length - lost);
        if (!losses.some(({ code }) => code === 'outer-blanks'))
          expect(after.filter((link) => !before.includes(link))).toEqual([]);
      }),
      { numRuns: 7, examples: [[nastyExchangeSet()]] },
    );
  });

  it('makes problems of damaged files, never annotations on other words than their own', () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(6),
      instead: fc.constantFrom(
        '',
        '9',
        '-1',
        '1e999',
        '"',
        '\\',
        '\t',
        '\n',
        '|',
        '[',
        '{"__proto__":1}',
        'null',
        '🚢',
      ),
    });
    fc.assert(
      fc.property(anyExchangeSet(), fc.array(damage, { minLength: 1, maxLength: 4 }), (set, damages) => {
        const files = Object.entries(filesOf(format, set)).map(([path, text]) => {
          const damaged = damages.reduce((before, { at, length, instead }) => {
            const start = Math.floor(at * before.length);
            return before.slice(0, start) + instead + before.slice(start + length);
          }, text);
          return [path, damaged.toWellFormed()] as const;
        });
        const read = readFiles(format, Object.fromEntries(files), set.articles, set.project.tagset);
        const fresh = read.ok ? read.value.newArticles : [];
        for (const { article, annotations } of read.ok ? read.value.layers : []) {
          const content =
            set.articles.find(({ path }) => path === article)?.text.content ??
            fresh.find(({ path }) => path === article)?.content;
          for (const { content: what, placement } of annotations) {
            const { span, exact } = what.anchor;
            expect([content?.slice(span.start, span.end), placement]).toEqual([
              exact,
              { kind: 'exact', span },
            ]);
          }
        }
      }),
      { numRuns: 8, examples: DAMAGES.map((damages) => [nastyExchangeSet(), damages]) },
    );
  });
});
