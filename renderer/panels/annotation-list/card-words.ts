/** A card in words, for those who hear it. */
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Text } from '../../../shared/text/text.ts';
import type { ShownDecision } from '../../store/decisions.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { heardWords } from '../decisions/decision-words.ts';
import { placementWords } from '../placement-words.ts';
import { tagName } from '../tag-name.ts';
import { listFormat } from '../formats.ts';

/** A quote longer than this is not heard out by anybody. */
const LONGEST_QUOTE = 160;

export function cardWords(
  text: Text,
  tagset: Tagset,
  placed: PlacedAnnotation,
  isLeftOut: boolean,
  decision: ShownDecision | undefined,
  links = 0,
): string {
  const { content, conflict } = placed.annotation;
  const marks = [
    content.note === undefined ? null : text('annotations.has-note'),
    links === 0 ? null : text('links.linked', { count: links }),
    conflict === undefined ? null : text('annotations.has-conflict'),
    placementWords(text, placed.placement),
    isLeftOut ? text('annotations.not-counted') : null,
    decision === undefined ? null : heardWords(text, decision),
  ].filter((mark) => mark !== null);
  return text('annotations.row', {
    tag: tagName(text, tagset, content.tag, content.label),
    quote: shorten(content.anchor.exact),
    name: placed.annotator.name,
    marks: marks.length === 0 ? 'none' : listFormat(text.language).format(marks),
  });
}

/** One line of at most `LONGEST_QUOTE` characters. */
export function shorten(quote: string): string {
  const line = quote.slice(0, LONGEST_QUOTE + 1).replace(/\s+/gu, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
