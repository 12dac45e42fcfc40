/**
 * Suggests what of a text is perhaps not the article's: lines that stand in several
 * articles, and a tail that looks like readers' comments. Only suggests: a person decides.
 */
import type { Span } from '../span.ts';
import type { ExcludedReason } from '../tagset.ts';

export interface SuggestedExclusion {
  readonly span: Span;
  readonly reason: ExcludedReason;
  /** `repeated`: it stands in so many articles, this one included; `comments`: it looks like readers' comments. */
  readonly because: 'repeated' | 'comments';
  /** 0 for `comments`. */
  readonly articles: number;
}

/** A longer line is taken for the article's own words, wherever else it stands (UTF-16 code units). */
const LONGEST_LINE = 240;
/** So many articles, this one included, make a line everybody's. */
export const SEVERAL_ARTICLES = 3;

interface Line extends Span {
  readonly words: string;
}

/**
 * What makes two lines the same: letters in lower case, digits and spaces alike. Null for
 * what is too long or has no letter.
 */
export function lineKey(line: string): string | null {
  const words = line.trim();
  if (words.length > LONGEST_LINE || !/\p{L}/u.test(words)) return null;
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{N}+/gu, '0')
    .replace(/\s+/gu, ' ');
}

/**
 * A number of 53 bits for a line, to be kept and compared in its place; 2⁵³ makes an
 * accident unlikely among millions. After "cyrb53" by bryc (public domain).
 */
export function hashOfLine(key: string): number {
  let high = 0xde_ad_be_ef;
  let low = 0x41_c6_ce_57;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}

/** The hashes of a text's lines, each once, at most so many. */
export function lineHashes(content: string, most: number): readonly number[] {
  const hashes = new Set<number>();
  for (const { words } of linesOf(content)) {
    const key = lineKey(words);
    if (key !== null) hashes.add(hashOfLine(key));
    if (hashes.size >= most) break;
  }
  return [...hashes];
}

/** How a line is remembered that somebody keeps: the same for all lines that are the same. */
function lineToKeep(line: string): string {
  return lineKey(line) ?? line.trim().slice(0, LONGEST_LINE);
}

/**
 * What somebody keeps who declines a suggestion: its lines, of reader comments the first. So
 * they stay declined when later more is suggested around them.
 */
export function linesToKeep(content: string, { span, because }: SuggestedExclusion): readonly string[] {
  const lines = content
    .slice(span.start, span.end)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [...new Set((because === 'comments' ? lines.slice(0, 1) : lines).map(lineToKeep))];
}

/**
 * `articlesWith` says in how many articles a line stands, this one included; lines that are
 * `kept` are not suggested. In order of the text; no two overlap, neighbours are one, and each
 * begins and ends with a letter or sign.
 */
export function suggestExclusions(
  content: string,
  articlesWith: (lineHash: number) => number,
  kept: ReadonlySet<string> = new Set(),
): readonly SuggestedExclusion[] {
  const lines = linesOf(content).filter(({ words }) => words.trim() !== '');
  const isKept = (line: Line | undefined): boolean => line !== undefined && kept.has(lineToKeep(line.words));
  const comments = commentTail(lines);
  const tail = comments === undefined || isKept(lines[comments]) ? undefined : comments;
  const before = tail === undefined ? lines : lines.slice(0, tail);
  const repeated = before.map((line) => {
    const key = lineKey(line.words);
    return key === null ? 0 : articlesWith(hashOfLine(key));
  });
  const found: SuggestedExclusion[] = [];
  const isMeant = (at: number): boolean => (repeated[at] ?? 0) >= SEVERAL_ARTICLES && !isKept(before[at]);
  for (let from = 0; from < before.length; from += 1) {
    if (!isMeant(from)) continue;
    let to = from;
    while (isMeant(to + 1)) to += 1;
    const run = before.slice(from, to + 1);
    found.push({
      span: trimmed(run),
      reason: likelyReason(run.map(({ words }) => words).join('\n')) ?? 'boilerplate',
      because: 'repeated',
      articles: Math.min(...repeated.slice(from, to + 1)),
    });
    from = to;
  }
  // A page that is all boilerplate would be excluded whole: then the lines say nothing.
  const isAll = before.length > 0 && repeated.every((count) => count >= SEVERAL_ARTICLES);
  const last: SuggestedExclusion[] =
    tail === undefined
      ? []
      : [{ span: trimmed(lines.slice(tail)), reason: 'comment', because: 'comments', articles: 0 }];
  return isAll ? last : [...found, ...last];
}

/** Those that no zone covers already. */
export function notYetExcluded(
  suggestions: readonly SuggestedExclusion[],
  zones: readonly Span[],
): readonly SuggestedExclusion[] {
  return suggestions.filter(({ span }) =>
    zones.every((zone) => zone.end <= span.start || span.end <= zone.start),
  );
}

const HEADING =
  /^(?:(?:insgesamt\s+)?\d+\s+(?:beiträge|posts)|(?:(?:zeige|alle|show|read)\s+)+(?:kommentare|comments)(?:\s+(?:öffnen|anzeigen|lesen|zeigen))?|\d+\s+of\s+\d+\s+comments|(?:\d+\s+)?(?:(?:alle\s+|all\s+)?(?:leser)?kommentare?|(?:reader\s+)?comments?|leserbriefe|lesermeinungen|diskussion|forum|join the (?:conversation|discussion)|diskutieren sie mit|schreiben sie einen kommentar|leave a (?:comment|reply)|responses?)(?:\s*[(:]?\s*\d+\s*\)?)?:?)$/iu;

/** What stands at a reader's comment: when it was written, or a button to answer it. */
const MARK =
  /^(?:antworten|reply|melden|report|gefällt mir|like|permalink|share|#\d+)$|\b(?:vor \d+ (?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)\b|^(?:.{1,60}\s)?(?:schrieb|schreibt|wrote|says?)(?: am .{1,40})?:$/iu;

/** Who wrote a comment, on which day, in one line. */
const NAMED_MARK =
  /^(?!\d)(?:[^.!?,:]|\.(?=\S)){2,40}?[\s,]+(?:am |on )?\d{1,2}[./]\d{1,2}[./]\d{4}(?:[\s,]+(?:um )?\d{1,2}[:.]\d{2}(?: uhr)?)?$/iu;

function isMark(line: string): boolean {
  return MARK.test(line) || NAMED_MARK.test(line);
}

/** Comments stand behind the article, which has at least this share of the lines. */
const ARTICLE_SHARE = 0.2;
const FEWEST_MARKS = 3;
/** A comment has so many lines at most, on the average. */
const LINES_PER_MARK = 12;

/** Index of the line where readers' comments begin to the end of the text, with all that stands over them. */
function commentTail(lines: readonly Line[]): number | undefined {
  let from = firstOfComments(lines);
  while (from !== undefined && HEADING.test(lines[from - 1]?.words.trim() ?? '')) from -= 1;
  return from;
}

function firstOfComments(lines: readonly Line[]): number | undefined {
  const earliest = Math.ceil(lines.length * ARTICLE_SHARE);
  const marks = lines.flatMap(({ words }, at) => (isMark(words.trim()) && at >= earliest ? [at] : []));
  const heading = lines.findIndex(({ words }, at) => at >= earliest && HEADING.test(words.trim()));
  if (heading > 0 && lines.length - heading >= 3) {
    const after = marks.filter((at) => at > heading).length;
    // A word alone could be a heading of the article's; among its last lines, or with marks, it is none.
    if (after > 0 || /\d/.test(lines[heading]?.words ?? '')) return heading;
  }
  const first = marks[0];
  if (first === undefined || marks.length < FEWEST_MARKS) return undefined;
  if ((lines.length - first) / marks.length > LINES_PER_MARK) return undefined;
  if (NAMED_MARK.test(lines[first]?.words.trim() ?? '')) return first;
  const name = lines[first - 1];
  // Who wrote the first comment stands above its time.
  const isName =
    name !== undefined && name.words.trim().length <= 40 && !/[.!?…]["”»]?$/.test(name.words.trim());
  return isName ? first - 1 : first;
}

/** What words that somebody excludes look like; null if they do not show. */
export function likelyReason(content: string): ExcludedReason | null {
  const words = content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (words.some((line) => /\b(?:anzeige|werbung|advert(?:isement)?|sponsored|promotion)\b/iu.test(line)))
    return 'advert';
  if (words.some((line) => HEADING.test(line) || isMark(line))) return 'comment';
  const isMenu = words.length >= 3 && words.every((line) => line.length <= 30 && !/[.!?]$/.test(line));
  return isMenu ? 'navigation' : null;
}

function trimmed(run: readonly Line[]): Span {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return {
    start: first.start + first.words.length - first.words.trimStart().length,
    end: last.end - (last.words.length - last.words.trimEnd().length),
  };
}

function linesOf(content: string): readonly Line[] {
  let start = 0;
  return content.split('\n').map((words) => {
    const line = { start, end: start + words.length, words };
    start = line.end + 1;
    return line;
  });
}
