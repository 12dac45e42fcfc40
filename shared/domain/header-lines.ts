/**
 * Reads stray header lines of a plain text: what a scraper or a mail program left above
 * the article, such as ` date 2018-07 ` or `Author: …`. Cautious: what is not plainly said
 * is not found, and no character of the text is touched.
 */
import { tidyValue, type Metadata, type MetadataField } from './metadata.ts';

/** Only the head is looked at (UTF-16 code units, lines). */
const HEAD_LENGTH = 4000;
const HEAD_LINES = 40;

/** A longer line is no headline. */
const LONGEST_TITLE = 160;
const FEWEST_TITLE_WORDS = 3;

/** Words before a colon, in lower case, and what they introduce. */
const KEYS: ReadonlyMap<string, MetadataField> = new Map(
  Object.entries({
    title: ['title', 'titel', 'headline', 'überschrift', 'schlagzeile'],
    outlet: ['source', 'quelle', 'outlet', 'medium', 'publisher', 'zeitung', 'newspaper', 'site'],
    published: ['date', 'datum', 'published', 'veröffentlicht', 'erschienen', 'publication date'],
    author: ['author', 'autor', 'autorin', 'autoren', 'authors', 'byline', 'by', 'von'],
    url: ['url', 'link', 'web', 'address'],
    language: ['language', 'sprache', 'lang'],
  } as const).flatMap(([field, words]) => words.map((word) => [word, fieldNamed(field)] as const)),
);

/** What stands above an article on a page, alone on its line, and is no headline. */
const STRAY =
  /^(?:logo|image|bild|foto|photo|menü|menu|anzeige|advertisement|werbung|share|teilen|drucken|print)$/i;

const BYLINE = /^(?:[Vv]on|VON|[Bb]y|BY)\s+((?:\p{Lu}[\p{L}'’.-]*\s+){1,4}\p{Lu}[\p{L}'’.-]+)$/u;

/** What a plain text or Markdown says of itself above its first sentence. */
export function headerLines(content: string, kind: 'text' | 'markdown'): Metadata {
  const lines = content.slice(0, HEAD_LENGTH).split('\n').slice(0, HEAD_LINES);
  const found: Partial<Record<MetadataField, string>> = {};
  const take = (field: MetadataField, value: string): void => {
    const tidy = field === 'published' ? dateIn(value) : tidyValue(value);
    if (tidy !== undefined && tidy !== '' && tidy.length <= LONGEST_TITLE * 2) found[field] ??= tidy;
  };
  let at = 0;
  const skipBlank = (): void => {
    while (at < lines.length && lines[at]?.trim() === '') at += 1;
  };
  skipBlank();
  const isFenced = kind === 'markdown' && lines[at]?.trim() === '---';
  if (isFenced) at += 1;
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (isFenced && line === '---') break;
    const pair = /^([\p{L} ]{2,20}):\s+(\S.*)$/u.exec(line);
    const field = KEYS.get((pair?.[1] ?? '').toLowerCase());
    if (field !== undefined) take(field, (pair?.[2] ?? '').replace(/^(["'])(.*)\1$/, '$2'));
    // Somebody else's keys may stand among them, but only inside a fence.
    else if (!isFenced && !STRAY.test(line) && line !== '') break;
  }
  if (isFenced && lines[at]?.trim() === '---') at += 1;
  const stray = /^\s*date:?\s+(\d{4}-\d{2}(?:-\d{2})?)(?=\s|$)/i.exec(lines[at] ?? '');
  if (stray?.[1] !== undefined) take('published', stray[1]);
  const rest = lines
    .slice(at)
    .map((line, index) => (index === 0 ? line.slice(stray?.[0].length ?? 0) : line));
  const title = titleIn(rest, kind);
  if (title !== undefined) take('title', title);
  for (const line of rest.filter((one) => one.trim() !== '').slice(0, 4)) {
    const name = BYLINE.exec(line.trim())?.[1];
    if (name !== undefined) take('author', name);
  }
  return found;
}

/** The first line, if it stands alone and is a headline rather than a sentence. */
function titleIn(lines: readonly string[], kind: 'text' | 'markdown'): string | undefined {
  const first = lines.findIndex((line) => line.trim() !== '' && !STRAY.test(line.trim()));
  const line = (lines[first] ?? '').trim();
  if (kind === 'markdown') {
    const heading = lines.find((one) => /^#\s+\S/.test(one));
    return heading?.replace(/^#\s+/, '').replace(/\s+#+\s*$/, '');
  }
  const isAlone = lines[first + 1] !== undefined && lines[first + 1]?.trim() === '';
  const words = line.split(/\s+/u).length;
  const isHeadline = line.length <= LONGEST_TITLE && words >= FEWEST_TITLE_WORDS && !/[.:;,…]$/.test(line);
  return isAlone && isHeadline ? line : undefined;
}

/**
 * An ISO 8601 date as exact as it is given: a year and month, or a day; from `2018-07`,
 * `2018-07-03T10:00Z`, `03.07.2018`. Undefined for anything that could mean two days.
 */
export function dateIn(value: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/.exec(value);
  const german = /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(value);
  const [year, month, day] =
    iso === null ? [german?.[3], german?.[2], german?.[1]] : [iso[1], iso[2], iso[3]];
  if (year === undefined || month === undefined) return undefined;
  const date = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return isDate(date) ? date : undefined;
}

/** A day, or a month, that the calendar has. */
function isDate(date: string): boolean {
  const time = Date.parse(date.length === 7 ? `${date}-01` : date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function fieldNamed(name: string): MetadataField {
  switch (name) {
    case 'outlet':
    case 'published':
    case 'author':
    case 'url':
    case 'language':
      return name;
    default:
      return 'title';
  }
}
