/** The edits that newsrooms make, each on a traced text; all chance comes from the dice. */
import type { Span } from '../../../shared/domain/span.ts';
import type { Dice } from './dice.ts';
import { join, newText, replaceSpans, slice, spansOf, type TracedText } from './traced-text.ts';

export type Edit = (text: TracedText, dice: Dice, foreign: string) => TracedText;

const WORD = /[\p{L}\p{N}]+/gu;
const SENTENCE = /[^\s.!?][^.!?]*[.!?]+["“”»)]*\s*/gu;
const PARAGRAPH = /\S[^]*?(?:\n\s*\n|$)/g;

/** Named as in the table of docs/anchoring.md. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'words inserted': (text, dice) =>
    replaceSpans(
      text,
      some(spansOf(text.content, WORD), 0.05, dice).map(({ start }) => ({
        span: { start, end: start },
        by: newText(`${wordsOf(text, dice)} `),
      })),
    ),
  'words deleted': (text, dice) =>
    replaceSpans(
      text,
      some(spansOf(text.content, /[\p{L}\p{N}]+[^\S\n]*/gu), 0.05, dice).map((span) => ({
        span,
        by: newText(''),
      })),
    ),
  'words replaced': (text, dice) =>
    replaceSpans(
      text,
      some(spansOf(text.content, WORD), 0.08, dice).map((span) => ({
        span,
        by: newText(wordsOf(text, dice)),
      })),
    ),
  'words moved': (text, dice) =>
    moved(text, spansOf(text.content, /[\p{L}\p{N}]+(?: [\p{L}\p{N}]+){1,3} /gu), 0.02, dice),
  'sentences inserted': (text, dice, foreign) => inserted(text, SENTENCE, 0.15, dice, foreign),
  'sentences deleted': (text, dice) => deleted(text, SENTENCE, 0.2, dice),
  'sentences moved': (text, dice) => moved(text, spansOf(text.content, SENTENCE), 0.1, dice),
  'paragraphs inserted': (text, dice, foreign) => inserted(text, PARAGRAPH, 0.2, dice, foreign),
  'paragraphs deleted': (text, dice) => deleted(text, PARAGRAPH, 0.25, dice),
  'paragraphs moved': (text, dice) => moved(text, spansOf(text.content, PARAGRAPH), 0.15, dice),
  'paragraphs repeated elsewhere': (text, dice) => repeated(text, PARAGRAPH, 0.15, dice),
  're-wrapped lines': (text, dice) => rewrapped(text, 50 + dice.below(50)),
  'typographic quotes and dashes': (text) => typographic(text),
  'section in front': (text, _dice, foreign) => join([newText(`${foreign}\n\n`), text]),
  'all of it': (text, dice, foreign) => {
    const steps = [
      'words replaced',
      'sentences deleted',
      'sentences inserted',
      'paragraphs moved',
      're-wrapped lines',
    ];
    return steps.reduce((now, step) => EDITS[step]?.(now, dice, foreign) ?? now, text);
  },
};

function some(spans: readonly Span[], share: number, dice: Dice): readonly Span[] {
  const picked = spans.filter(() => dice.next() < share);
  return picked.length > 0 || spans.length === 0 ? picked : [dice.pick(spans)];
}

/** One to three words of the text, from anywhere. */
function wordsOf({ content }: TracedText, dice: Dice): string {
  const words = spansOf(content, WORD);
  return Array.from({ length: 1 + dice.below(3) }, () => {
    const { start, end } = dice.pick(words);
    return content.slice(start, end);
  }).join(' ');
}

function inserted(text: TracedText, unit: RegExp, share: number, dice: Dice, foreign: string): TracedText {
  const units = spansOf(foreign, unit);
  return replaceSpans(
    text,
    some(spansOf(text.content, unit), share, dice).map(({ start }) => {
      const from = dice.pick(units);
      return { span: { start, end: start }, by: newText(foreign.slice(from.start, from.end)) };
    }),
  );
}

function deleted(text: TracedText, unit: RegExp, share: number, dice: Dice): TracedText {
  const spans = some(spansOf(text.content, unit), share, dice);
  return replaceSpans(
    text,
    spans.map((span) => ({ span, by: newText('') })),
  );
}

/** Cut out, and put in again before another unit. */
function moved(text: TracedText, units: readonly Span[], share: number, dice: Dice): TracedText {
  const picked = new Set(some(units, share, dice));
  const stay = units.filter((unit) => !picked.has(unit));
  if (stay.length === 0) return text;
  const come = new Map<Span, TracedText[]>();
  for (const unit of picked) {
    const target = dice.pick(stay);
    come.set(target, [...(come.get(target) ?? []), slice(text, unit)]);
  }
  const changes = units.flatMap((unit) => {
    if (picked.has(unit)) return [{ span: unit, by: newText('') }];
    const here = come.get(unit);
    return here === undefined ? [] : [{ span: { start: unit.start, end: unit.start }, by: join(here) }];
  });
  return replaceSpans(text, changes);
}

/** A copy of some units before others: the originals stay. */
function repeated(text: TracedText, unit: RegExp, share: number, dice: Dice): TracedText {
  const units = spansOf(text.content, unit);
  return replaceSpans(
    text,
    some(units, share, dice).map(({ start }) => {
      const copy = dice.pick(units);
      return { span: { start, end: start }, by: newText(text.content.slice(copy.start, copy.end)) };
    }),
  );
}

/** New line ends at `width`; a line end or a space stands where one stood. */
function rewrapped(text: TracedText, width: number): TracedText {
  let column = 0;
  const units = Array.from(text.content);
  for (const [at, character] of units.entries()) {
    const isParagraph = character === '\n' && (units[at - 1] === '\n' || units[at + 1] === '\n');
    if (isParagraph) column = 0;
    else if (character === '\n' || character === ' ') {
      const word = units.slice(at + 1, at + 1 + width).findIndex((next) => next === ' ' || next === '\n');
      const isFull = column + 1 + Math.max(0, word) > width;
      units[at] = isFull ? '\n' : ' ';
      column = isFull ? 0 : column + 1;
    } else column += 1;
  }
  return { content: units.join(''), origin: text.origin };
}

/** Straight quotation marks become „German“ ones, hyphens between spaces dashes, three dots an ellipsis. */
function typographic(text: TracedText): TracedText {
  let isOpen = false;
  const changes = spansOf(text.content, /["']|(?<= )-(?= )|\.\.\.| (?=\d)/g).map((span) => {
    const found = text.content.slice(span.start, span.end);
    if (found === '"') isOpen = !isOpen;
    const by = { '"': isOpen ? '„' : '“', "'": '’', '-': '–', '...': '…', ' ': '\u00a0' }[found] ?? found;
    return { span, by: { content: by, origin: text.origin.subarray(span.start, span.start + by.length) } };
  });
  return replaceSpans(text, changes);
}
