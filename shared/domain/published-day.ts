/** The day that a date of publishing means: files and people write it in several ways. */

/** By the first three letters, in German and English. */
const MONTHS = [
  'jan',
  'feb',
  'mär|mar|mrz',
  'apr',
  'mai|may',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt|oct',
  'nov',
  'dez|dec',
];

/** Files give dates to the second and with a time zone; who reads wants the day that is meant there. */
export function shownDay(published: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(published) ? published.slice(0, 10) : published;
}

/**
 * To sort by: as ISO 8601 writes it where `published` is `3.7.2018`, `3. Juli 2018` or
 * `July 3, 2018`; a month or a year alone comes before its days; all else as it is written.
 */
export function sortedDay(published: string): string {
  const numbers = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\b/.exec(published);
  if (numbers !== null) return iso(numbers[3], numbers[2], numbers[1]);
  const words =
    /^(?<day>\d{1,2})?\.?\s*(?<month>\p{L}{3,})\.?\s+(?:(?<after>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<year>\d{4})\b/u.exec(
      published,
    )?.groups;
  const name = words?.['month']?.slice(0, 3).toLowerCase() ?? '';
  const at = MONTHS.findIndex((month) => month.split('|').includes(name));
  if (words === undefined || at === -1) return published;
  return iso(words['year'], String(at + 1), words['day'] ?? words['after']);
}

/** The day as ISO 8601 writes it where it is known to the day; else what is said. */
export function dayOf(published: string): string {
  return sortedDay(shownDay(published.trim()));
}

function iso(year = '', month = '', day?: string): string {
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
}
