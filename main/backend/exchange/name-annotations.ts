/** Annotations by name: what a list needs to show each and to lead there. */
import type { ExportLoss, NamedAnnotation } from '../../../shared/api/contract.ts';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import type { ExchangeSet } from '../../../shared/formats/exchange-set.ts';
import type { Loss } from '../../../shared/formats/format.ts';

/** How many of one kind are named. */
export const MOST_NAMED = 100;

const LONGEST_QUOTE = 160;

export function nameLosses(losses: readonly Loss[], { layers }: ExchangeSet): readonly ExportLoss[] {
  const wanted = new Set(losses.flatMap(({ annotations }) => annotations.slice(0, MOST_NAMED)));
  const named = new Map<AnnotationId, NamedAnnotation>();
  for (const { article, annotator, annotations } of layers)
    for (const { id, content } of annotations)
      if (wanted.has(id))
        named.set(id, { id, article, annotator: annotator.id, quote: shortQuote(content.anchor.exact) });
  return losses.map(({ code, count, annotations }) => ({
    code,
    count,
    annotations: annotations.slice(0, MOST_NAMED).flatMap((id) => named.get(id) ?? []),
  }));
}

/** In one line. */
export function shortQuote(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : line;
}
