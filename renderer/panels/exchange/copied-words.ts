/**
 * What goes on the clipboard: annotations as a table, and words with where they are from.
 *
 * A table is pasted into spreadsheets, which would take cells that begin with `=` for formulas.
 */
import { createOffsetIndex } from '../../../shared/domain/code-points.ts';
import { mergeField, type ArticleDescription } from '../../../shared/domain/metadata.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { chooseLanguage, type Text } from '../../../shared/text/text.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { tagName } from '../tag-name.ts';

/** The same table twice: for editors of text, and for spreadsheets and word processors. */
export interface CopiedTable {
  readonly plain: string;
  readonly html: string;
}

/** In the order given; offsets count code points, from 0. */
export function tableOf(
  text: Text,
  tagset: Tagset,
  article: ArticlePath,
  content: string,
  annotations: readonly PlacedAnnotation[],
): CopiedTable {
  const index = createOffsetIndex(content);
  const offset = (at: number | undefined): string => (at === undefined ? '' : String(index.toCodePoint(at)));
  const head = [
    text('copy.tag'),
    text('copy.words'),
    text('copy.note'),
    text('copy.annotator'),
    text('copy.article'),
    text('copy.start'),
    text('copy.end'),
  ];
  const rows = annotations.map(({ annotation: { content: said }, annotator, span }) => [
    tagName(text, tagset, said.tag, said.label),
    said.anchor.exact,
    said.note ?? '',
    annotator.name,
    article,
    offset(span?.start),
    offset(span?.end),
  ]);
  const all = [head, ...rows].map((row) => row.map(cellOf));
  return {
    plain: all.map((row) => row.join('\t')).join('\n'),
    html: `<table>${all.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  };
}

/** In the quotation marks of the article's language, else the reader's. */
export function quoteOf(
  text: Text,
  article: ArticlePath,
  { content, language }: ArticleText,
  span: Span,
  description: ArticleDescription,
  own: string | null,
): string {
  const known = (['title', 'outlet', 'published'] as const)
    .map((field) => mergeField(field, description.found, description.said, own).value)
    .filter((value) => value !== '');
  const words = content.slice(span.start, span.end).replaceAll(/\s+/g, ' ').trim();
  const spoken = language === undefined ? text.language : chooseLanguage([language]);
  return text('copy.quote', {
    quote: spoken === 'de' ? `„${words}“` : `“${words}”`,
    known: known.join(', '),
    hasKnown: known.length,
    path: article,
    offset: createOffsetIndex(content).toCodePoint(span.start),
  });
}

function cellOf(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return /^'*[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
