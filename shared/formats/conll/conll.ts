/**
 * CoNLL-2003 columns with IOB2 labels: `token -X- _ B-Claim`, a blank line after each
 * sentence, `-DOCSTART-` on top. Without overlap: a file for each annotator, article and
 * top-level tag, and where two of one tag share a token the longer stays.
 */
import type { Span } from '../../domain/span.ts';
import { rootTag, type Tagset } from '../../domain/tagset.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import { countLosses, type LossCount } from '../export/loss-count.ts';
import { layerDocuments, type LayerDocument, type PlacedAnnotation } from '../export/layer-documents.ts';
import { longestFirst } from '../export/longest-first.ts';
import { sentencesOf, type Sentence } from '../export/sentences.ts';
import { createToolNames, storageName, type ToolNames } from '../export/tool-names.ts';
import type { Format, LossCode, OutputFile } from '../format.ts';

const CANNOT_CARRY: readonly LossCode[] = [
  'overlap',
  'nesting',
  'part-of-token',
  'line-break',
  'unsure-place',
  'lost-place',
  'note',
  'attributes',
  'entity',
  'links',
  'decisions',
  'replies',
  'provenance',
  'times',
  'tag-definition',
  'tag-name',
  'metadata',
];

export const conll: Format = {
  id: 'conll',
  container: 'folder',
  extension: '',
  cannotCarry: CANNOT_CARRY,
  losses: (set) =>
    countLosses(set, {
      cannotCarry: CANNOT_CARRY,
      counted: ['overlap', 'nesting', 'part-of-token', 'line-break'],
      carriesLinks: false,
      names: createToolNames(set.project.tagset, storageName),
      more: (document, count) => countOwn(document, set.project.tagset, count),
    }),
  write,
};

function* write(set: ExchangeSet): Generator<OutputFile> {
  const { tagset } = set.project;
  const names = createToolNames(tagset, storageName);
  for (const document of layerDocuments(set)) {
    const sentences = sentencesOf(document.article.text);
    for (const [root, placed] of byRoot(document.placed, tagset)) {
      const said = placed[0]?.annotation.content;
      const name = names.nameOf({ tag: root, label: said?.label ?? '' });
      const path = `${document.folder}/${document.stem}.${name}.conll`;
      yield { path, chunks: chunksOf(document.article.text.content, sentences, placed, names) };
    }
  }
}

/** The annotations of each top-level tag, in the order in which they come. */
function byRoot(
  placed: readonly PlacedAnnotation[],
  tagset: Tagset,
): ReadonlyMap<string, readonly PlacedAnnotation[]> {
  const groups = new Map<string, PlacedAnnotation[]>();
  for (const each of placed) {
    const root = rootTag(tagset, each.annotation.content.tag);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [each]);
    else group.push(each);
  }
  return groups;
}

/** An annotation with the numbers of its first token and of the one after its last. */
interface OnTokens {
  readonly each: PlacedAnnotation;
  readonly tokens: Span;
}

function onTokens(placed: readonly PlacedAnnotation[], tokens: readonly Span[]): readonly OnTokens[] {
  return placed.flatMap((each): OnTokens[] => {
    const start = firstAfter(tokens, each.span.start);
    let end = start;
    while ((tokens[end]?.start ?? Infinity) < each.span.end) end += 1;
    return start < end ? [{ each, tokens: { start, end } }] : [];
  });
}

/** Number of the first token that ends after the offset. */
function firstAfter(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* chunksOf(
  text: string,
  sentences: readonly Sentence[],
  placed: readonly PlacedAnnotation[],
  names: ToolNames,
): Generator<string> {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const labels = new Map<number, { readonly name: string; readonly first: number }>();
  for (const { each, tokens: span } of longestFirst(onTokens(placed, tokens), (one) => one.tokens).kept) {
    const name = names.nameOf(each.annotation.content);
    for (let number = span.start; number < span.end; number += 1)
      labels.set(number, { name, first: span.start });
  }
  yield '-DOCSTART- -X- O O\n\n';
  let number = 0;
  for (const sentence of sentences) {
    let lines = '';
    for (const [index, token] of sentence.tokens.entries()) {
      const words = text.slice(token.start, token.end);
      const label = labels.get(number);
      // A sentence cannot go on with an annotation of the one before.
      const begins = label !== undefined && (label.first === number || index === 0);
      lines += `${words} -X- _ ${label === undefined ? 'O' : `${begins ? 'B' : 'I'}-${label.name}`}\n`;
      number += 1;
    }
    yield `${lines}\n`;
  }
}

function countOwn({ article, placed }: LayerDocument, tagset: Tagset, count: LossCount): void {
  const sentences = sentencesOf(article.text);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const starts = new Set(sentences.map(({ start }) => start));
  for (const group of byRoot(placed, tagset).values()) {
    const found = onTokens(group, tokens);
    const kept = new Set(found.map(({ each }) => each));
    for (const each of group) if (!kept.has(each)) count.add('part-of-token', each.annotation.id);
    for (const { each, tokens: span } of found) {
      const [first, last] = [tokens[span.start], tokens[span.end - 1]];
      const { start, end } = each.span;
      if ((first?.start ?? start) < start || (last?.end ?? end) > end)
        count.add('part-of-token', each.annotation.id);
      const isSplit = tokens.slice(span.start + 1, span.end).some((token) => starts.has(token.start));
      if (isSplit) count.add('line-break', each.annotation.id);
    }
    for (const { item, kept: other } of longestFirst(found, (one) => one.tokens).dropped) {
      const isInside = other.tokens.start <= item.tokens.start && item.tokens.end <= other.tokens.end;
      count.add(isInside ? 'nesting' : 'overlap', item.each.annotation.id);
    }
  }
}
