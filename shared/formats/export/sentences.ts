/**
 * Sentences and tokens of a text, paragraph by paragraph (a paragraph is a line), in the
 * language of the article: for formats that count in them. Offsets are UTF-16 code units.
 *
 * A token holds no white space and no control character, whatever the text: formats of
 * lines and columns would break. What is neither is in no token.
 */
import type { Span } from '../../domain/span.ts';
import type { ArticleText } from '../../domain/text.ts';

export interface Sentence extends Span {
  /** In order, never empty; the first starts and the last ends with the sentence. */
  readonly tokens: readonly Span[];
}

const TOKEN = /[^\s\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b\ufeff]+/gu;

export function sentencesOf({ content, language = '' }: ArticleText): readonly Sentence[] {
  // The language alone: a region or a private part may be no valid tag, and changes nothing.
  const locale = /^[a-z]{2,3}(?=-|$)/i.exec(language)?.[0] ?? 'en';
  const { sentences, words } = segmentersFor(locale);
  const found: Sentence[] = [];
  let start = 0;
  for (const paragraph of content.split('\n')) {
    for (const piece of joined(
      [...sentences.segment(paragraph)].map(({ segment }) => segment),
      locale,
    )) {
      const tokens = tokensOf(words, piece, start);
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first && last) found.push({ start: first.start, end: last.end, tokens });
      start += piece.length;
    }
    start += 1;
  }
  return found;
}

interface Segmenters {
  readonly sentences: Intl.Segmenter;
  readonly words: Intl.Segmenter;
}

/** Making one takes as long as a page of text. */
const made = new Map<string, Segmenters>();

function segmentersFor(locale: string): Segmenters {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const fresh = {
    sentences: new Intl.Segmenter(locale, { granularity: 'sentence' }),
    words: new Intl.Segmenter(locale, { granularity: 'word' }),
  };
  made.set(locale, fresh);
  return fresh;
}

/** The tokens, cut also where a span starts or ends, so that every span is of whole tokens. */
export function cutAt(tokens: readonly Span[], spans: readonly Span[]): readonly Span[] {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  let next = 0;
  return tokens.flatMap(({ start, end }) => {
    const pieces: Span[] = [];
    let from = start;
    while ((edges[next] ?? Infinity) <= start) next += 1;
    for (let edge = edges[next]; edge !== undefined && edge < end; edge = edges[next]) {
      pieces.push({ start: from, end: edge });
      from = edge;
      next += 1;
    }
    return [...pieces, { start: from, end }];
  });
}

/** *z. B.* and *am 3. März* end no sentence: one letter, and in German a short number, before a full stop. */
function joined(pieces: readonly string[], locale: string): readonly string[] {
  const unfinished = locale === 'de' ? /(?:^|[\s(„"])(?:\p{L}|\d{1,2})\.\s*$/u : /(?:^|[\s("“])\p{L}\.\s*$/u;
  const found: string[] = [];
  let before = '';
  for (const piece of pieces) {
    before += piece;
    if (unfinished.test(before.slice(-12))) continue;
    found.push(before);
    before = '';
  }
  return before === '' ? found : [...found, before];
}

function tokensOf(words: Intl.Segmenter, piece: string, offset: number): readonly Span[] {
  return [...words.segment(piece)].flatMap(({ segment, index }) =>
    [...segment.matchAll(TOKEN)].map((match): Span => {
      const start = offset + index + match.index;
      return { start, end: start + match[0].length };
    }),
  );
}
