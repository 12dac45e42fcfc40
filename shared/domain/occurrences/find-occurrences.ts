/**
 * Finding occurrences: every place where a text reads as the words asked for, whole words only,
 * never inside a grapheme, with the variants that could be meant too. Pure: what is excluded or
 * tagged already is left out by `leave-out-spans.ts`, what is ticked is chosen by `choose-occurrences.ts`.
 */
import { isGraphemeBoundary } from '../graphemes.ts';
import type { Span } from '../span.ts';
import { foldText, smallOf, withPlainMarks, type FoldedText } from './folded-text.ts';
import { formsOf, type Form, type Variant } from './variants.ts';

export interface Occurrence {
  readonly span: Span;
  readonly variant: Variant;
  /** Which of the words asked for it is a form of. */
  readonly asked: number;
}

/** More than this nobody looks through; the next finding tells the rest. */
export const MOST_FOUND = 20_000;

interface Sought extends Form {
  readonly small: string;
}

/** Words made ready to be looked for in many texts. */
export interface Finder {
  /**
   * In the order of reading, `most` at most (`MOST_FOUND` where nothing is said). One place can be there several times: as what was
   * asked, and as a longer form of it.
   */
  find(text: string, most?: number): readonly Occurrence[];
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that part no words: what stands beside them says nothing. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Blank words find nothing. `matchCase`: capitals as asked; adjectives in -isch may begin small all the same. */
export function createFinder(
  words: readonly string[],
  { matchCase }: { readonly matchCase: boolean },
): Finder {
  const all = words.map((each) => {
    const asked = withPlainMarks(foldText(each).content).replace(/\s+/gu, ' ').trim();
    const forms: readonly Sought[] =
      asked === ''
        ? []
        : (asked.length > LONGEST_INFLECTED
            ? [{ words: asked, variant: 'asked' as const }]
            : formsOf(asked)
          ).map(({ words: form, variant }) => ({ words: form, variant, small: smallOf(form) }));
    return { forms, start: sharedStart(forms.map(({ small }) => small)) };
  });
  return {
    find: (text, most = MOST_FOUND) => {
      const folded = foldText(text);
      const found: Occurrence[] = [];
      for (const [asked, { forms, start }] of all.entries()) {
        if (start === '') continue;
        for (let at = folded.small.indexOf(start); at !== -1; at = folded.small.indexOf(start, at + 1)) {
          if (found.length >= most) break;
          const before = edgeBefore(folded.small, at);
          if (before === 'word') continue;
          for (const form of forms) {
            const place = placeOf(folded, at, before, form, matchCase);
            if (place === null) continue;
            const span = { start: folded.startOf(at), end: folded.endOf(place.end - 1) };
            if (!isGraphemeBoundary(text, span.start) || !isGraphemeBoundary(text, span.end)) continue;
            found.push({ span, variant: place.variant, asked });
          }
        }
      }
      return found
        .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.asked - b.asked)
        .slice(0, most);
    },
  };
}

/** Whole sentences are found as they stand: an ending at their last word is no form of them. */
const LONGEST_INFLECTED = 200;

/** Enough to be found by; a longer one, in a text of one letter, is compared at every place. */
const LONGEST_START = 64;

/** What all forms begin with, up to a blank: that is looked for. */
function sharedStart(forms: readonly string[]): string {
  const [first = '', ...rest] = forms;
  let length = first.length;
  for (const form of rest) while (!form.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, Math.min(length, LONGEST_START)).split(' ', 1)[0] ?? '';
}

function placeOf(
  { content, small }: FoldedText,
  at: number,
  before: Edge,
  form: Sought,
  matchCase: boolean,
): { readonly end: number; readonly variant: Variant } | null {
  const end = readAs(small, at, form.small);
  if (end === -1) return null;
  if (matchCase) {
    // A derived adjective begins small, and large where it is part of a name.
    const from = form.variant === 'isch' ? 1 : 0;
    if (readAs(content, at + from, form.words.slice(from)) === -1) return null;
  }
  const after = edgeAfter(small, end);
  if (after === 'word') return null;
  if (before === 'free' && after === 'free') return { end, variant: form.variant };
  return form.variant === 'asked' ? { end, variant: 'compound' } : null;
}

/** Where the words end if they stand at `at`, else -1. A blank stands for any, over one line's end at most. */
function readAs(text: string, at: number, words: string): number {
  if (!words.includes(' ')) return text.startsWith(words, at) ? at + words.length : -1;
  let end = at;
  for (const [nth, word] of words.split(' ').entries()) {
    if (nth > 0) {
      const blank = /^\s{1,40}/u.exec(text.slice(end, end + 40))?.[0] ?? '';
      if (blank === '' || blank.split('\n').length > 2) return -1;
      end += blank.length;
    }
    if (!text.startsWith(word, end)) return -1;
    end += word.length;
  }
  return end;
}

/** `joined`: a hyphen or an apostrophe ties it to another word. */
type Edge = 'free' | 'joined' | 'word';

function edgeBefore(text: string, at: number): Edge {
  const before = pointBefore(text, at);
  if (LETTER.test(before)) return isUnparted(before, pointAt(text, at)) ? 'free' : 'word';
  const isJoiner = before === '-' || before === '’';
  return isJoiner && LETTER.test(pointBefore(text, at - 1)) ? 'joined' : 'free';
}

/** A word with an apostrophe inside is one word; what follows a hyphen is another part. */
function edgeAfter(text: string, end: number): Edge {
  const after = pointAt(text, end);
  if (LETTER.test(after)) return isUnparted(pointBefore(text, end), after) ? 'free' : 'word';
  if ((after !== '-' && after !== '’') || !LETTER.test(pointAt(text, end + 1))) return 'free';
  return after === '-' ? 'joined' : 'word';
}

function isUnparted(one: string, other: string): boolean {
  return UNPARTED.test(one) && !/\p{M}/u.test(other);
}

function pointAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function pointBefore(text: string, at: number): string {
  if (at <= 0) return '';
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? pointAt(text, at - 2) : text.charAt(at - 1);
}
