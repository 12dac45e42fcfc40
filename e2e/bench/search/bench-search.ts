/**
 * Measures searching 10,000 articles of 50 MB, in the program that the product searches with:
 * indexing, memory, and the time to an answer, beside a plain look through all texts in the
 * same run. Prints one line of JSON.
 *
 * Started by `e2e/bench/search/measure-search.mjs`, in a process of its own.
 */
import { GivenTexts } from '../../../main/backend/search/given-texts.ts';
import type { SearchedText } from '../../../main/backend/search/searching-messages.ts';
import type { Matching, TextQuery } from '../../../shared/domain/search/text-query.ts';

const ARTICLES = 10_000;
const LENGTH = 5000;
const WORDS = 60_000;
const BATCH = 64;
const REPEATS = 5;

let seed = 1;
/** 0 to 1, the same in every run. */
function chance(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
}

const PARTS =
  'ra ke te mi nis ter über see land wirt schaft ung heit pro gramm tests bund es wehr städt'.split(' ');

/** Words as German makes them: few short and frequent ones, many long and rare ones. */
function inventWords(): readonly string[] {
  return Array.from({ length: WORDS }, (_, rank) => {
    const parts = 1 + Math.floor(chance() * (rank < 200 ? 2 : 5));
    const word = Array.from({ length: parts }, () => PARTS[Math.floor(chance() * PARTS.length)]).join('');
    const name = `${word}${rank < 200 ? '' : rank.toString(36).replaceAll(/\d/gu, 'ä')}`;
    return rank % 3 === 0 ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
  });
}

function inventText(words: readonly string[]): string {
  let text = '';
  while (text.length < LENGTH) {
    // As often as words of that rank are: about one by rank.
    const word = words[Math.floor(WORDS ** chance()) - 1] ?? '';
    text += word + (chance() < 0.07 ? '. ' : chance() < 0.02 ? '\n\n' : chance() < 0.01 ? ' „' : ' ');
  }
  return text;
}

function megabytes(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage.rss() / 1024 ** 2);
}

const words = inventWords();
const texts: readonly SearchedText[] = Array.from({ length: ARTICLES }, (_, at) => ({
  article: `folder-${at % 100}/article-${at}.txt`,
  text: '',
  content: inventText(words),
}));
const beforeMb = megabytes();

const given = new GivenTexts();
const begunMs = performance.now();
for (let at = 0; at < texts.length; at += BATCH) {
  // As they come from another process: nothing is shared.
  const sent = structuredClone(texts.slice(at, at + BATCH));
  given.take({ serial: 1, searching: { kind: 'take', texts: sent, gone: [] } });
}
const indexMs = performance.now() - begunMs;
const indexMb = megabytes() - beforeMb;

const EXACT: TextQuery = { words: '', kind: 'words', matching: 'start', matchCase: false, foldMarks: false };

function timed(work: () => void): number {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}

function search(query: Partial<TextQuery>): number {
  return timed(() => {
    const asked = { ...EXACT, ...query };
    given.take({
      serial: 1,
      searching: { kind: 'search', query: asked, only: null, skip: 0, showsExcluded: false },
    });
  });
}

/** Every text in small letters, looked through from its beginning. */
function naively(word: string): number {
  const sought = word.toLowerCase();
  return timed(() => {
    let hits = 0;
    for (const { content } of texts) {
      const small = content.toLowerCase();
      for (let at = small.indexOf(sought); at !== -1; at = small.indexOf(sought, at + 1)) hits += 1;
    }
    if (hits < 0) throw new Error('never');
  });
}

const ranks = [3, 10, 50, 200, 1000, 5000, 20_000, 59_000];
const asked = ranks.map((rank) => words[rank] ?? '');
const measured: Record<string, number[]> = {};
function note(name: string, milliseconds: number): void {
  (measured[name] ??= []).push(milliseconds);
}

for (let run = 0; run < REPEATS; run += 1) {
  for (const [at, word] of asked.entries()) {
    for (const matching of ['whole', 'start', 'part'] satisfies readonly Matching[])
      note(`one word, ${matching}`, search({ words: word, matching }));
    note('two words', search({ words: `${word} ${asked[(at + 3) % asked.length] ?? ''}` }));
    const { content } = texts[(run * 977 + at * 131) % ARTICLES] ?? { content: '' };
    note('phrase of three words', search({ words: `"${content.split(/\s+/u).slice(4, 7).join(' ')}"` }));
    note('regular expression', search({ words: `${word.slice(0, 6)}\\w*\\s\\w+er\\b`, kind: 'pattern' }));
    note('plain look through all texts', naively(word));
  }
}

process.stdout.write(
  `${JSON.stringify({ indexMs, textMb: Math.round((ARTICLES * LENGTH) / 1e6), indexMb, measured })}\n`,
);
