/**
 * Does a run of tokens stand once in a text? Asked for a few runs only, so the text is
 * searched for the longest word of each, and read only around it.
 */
import type { TokenIndex } from './token-index.ts';
import { tokenAt, type Tokens, type Vocabulary } from '../tokens.ts';
import type { Range } from './unique-grams.ts';

/** Do the tokens `from` to `to` of the old one of two texts stand once in each of them? */
export type StandsOnce = (old: Tokens, from: number, to: number) => boolean;

/** For two texts that are read as a whole. */
export function standsOnceIn(old: () => TokenIndex, now: () => TokenIndex): StandsOnce {
  return (tokens, from, to) =>
    old().find(tokens, from, to, 2).length === 1 && now().find(tokens, from, to, 2).length === 1;
}

/** For two texts of which parts are not read; `whole` answers where searching is no use. */
export function standsOnceInContent(
  old: string,
  now: string,
  vocabulary: Vocabulary,
  whole: StandsOnce,
): StandsOnce {
  const searches = [createSearch(old, vocabulary), createSearch(now, vocabulary)];
  return (tokens, from, to) => {
    const [word] = longestWords(tokens, { from, to });
    if (word === undefined) return whole(tokens, from, to);
    // What has a part that stands once stands once.
    const part = { from: Math.max(from, word.at - PART), to: Math.min(to, word.at + PART) };
    const words = longestWords(tokens, part).map(wordOf);
    const isOnce = (run: Range): boolean | null => {
      for (const search of searches) {
        const count = search(tokens, run, words);
        if (count !== 1) return count === null ? null : false;
      }
      return true;
    };
    const isPart = part.from > from || part.to < to;
    const answer = isOnce(part);
    const known = isPart && answer === false ? isOnce({ from, to }) : answer;
    return known ?? whole(tokens, from, to);
  };
}

/** Tokens on each side of the longest word. */
const PART = 8;

interface Word {
  /** Finds its letters, small or capital. */
  readonly pattern: RegExp;
  /** The token that it is. */
  readonly at: number;
}

/** How often the run stands in a text, counted to 2; null if the text has to be read as a whole. */
type Search = (tokens: Tokens, run: Range, words: readonly Word[]) => number | null;

/** White space that may be in the text, and was not in the run. */
const ROOM = 80;
/** How much is read at most, as a part of the text: reading all of it takes longer, for it has to be indexed too. */
const MOST_COST = 2;
/** What it costs to search a text, as a part of what it costs to read it. */
const SEARCH_COST = 0.05;

function createSearch(content: string, vocabulary: Vocabulary): Search {
  /** Characters that were read already; with more than all of them reading the whole text takes no longer. */
  let cost = 0;
  return (tokens, run, [word, other]) => {
    if (word === undefined || cost > MOST_COST * content.length) return null;
    cost += SEARCH_COST * content.length;
    const before = (tokens.starts[word.at] ?? 0) - (tokens.starts[run.from] ?? 0) + ROOM;
    const after = (tokens.ends[run.to - 1] ?? 0) - (tokens.starts[word.at] ?? 0) + ROOM;
    let count = 0;
    for (let at = nextOf(word, content, 0); at >= 0; at = nextOf(word, content, at + 1)) {
      const start = Math.max(0, at - before);
      const around = content.slice(start, at + after);
      if (other !== undefined && nextOf(other, around, 0) < 0) continue;
      cost += around.length;
      if (cost > MOST_COST * content.length) return null;
      const read = vocabulary.tokenise(around);
      if (standsAt(tokens, run, read, tokenAt(read, at - start) - (word.at - run.from))) count += 1;
      if (count === 2) break;
    }
    return count;
  };
}

/** Where the word's letters stand next, from `from` on; −1 if they do not. */
function nextOf({ pattern }: Word, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** Do the tokens of the run stand at the token `at` of what was read? */
function standsAt(tokens: Tokens, { from, to }: Range, read: Tokens, at: number): boolean {
  if (at < 0 || at + to - from > read.count) return false;
  let same = 0;
  while (same < to - from && read.ids[at + same] === tokens.ids[from + same]) same += 1;
  return same === to - from;
}

/** Written in one way only, but for capitals. */
const PLAIN = /^[a-z]{4,}$/i;

/** A word as it is written at the token `at`. */
interface Written {
  readonly letters: string;
  readonly at: number;
}

/** To make small letters of a whole text would take longer than all searches in it. */
function wordOf({ letters, at }: Written): Word {
  return { pattern: new RegExp(letters, 'giu'), at };
}

/** The longest plain word of the run and the second longest. */
function longestWords({ content, starts, ends }: Tokens, { from, to }: Range): readonly Written[] {
  let longest: Written[] = [];
  for (let at = from; at < to; at += 1) {
    const length = (ends[at] ?? 0) - (starts[at] ?? 0);
    if (length <= (longest[1]?.letters.length ?? 0)) continue;
    const letters = content.slice(starts[at], ends[at]);
    if (!PLAIN.test(letters)) continue;
    longest = [...longest, { letters, at }]
      .toSorted((a, b) => b.letters.length - a.letters.length)
      .slice(0, 2);
  }
  return longest;
}
