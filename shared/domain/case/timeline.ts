/**
 * The timeline: who and what is named in articles of which day.
 *
 * Only articles whose day of publishing is known to the day stand on it; the others are listed
 * with what is said of their date, and never put anywhere by guess.
 */
import type { ArticlePath } from '../layer.ts';
import { grouped } from './counts.ts';
import type { OverviewItem } from './overview-items.ts';

export interface TimelineRow {
  /** Of the entity; where no entity is known, the top-level tag. */
  readonly key: string;
  /** Null for a row of a tag. */
  readonly name: string | null;
  readonly count: number;
  readonly points: readonly TimelinePoint[];
}

export interface TimelinePoint {
  /** ISO 8601. */
  readonly day: string;
  readonly items: readonly OverviewItem[];
}

export interface UndatedArticle {
  readonly article: ArticlePath;
  /** What is said of its date, if anything. */
  readonly published: string;
  readonly items: readonly OverviewItem[];
}

export interface Timeline {
  /** Those with most items first. */
  readonly rows: readonly TimelineRow[];
  /** Ascending, each once. */
  readonly days: readonly string[];
  readonly undated: readonly UndatedArticle[];
}

/** Items without an entity are in the row of their tag. Every item is on one point or in one undated article. */
export function timelineOf(items: readonly OverviewItem[]): Timeline {
  const dated = items.filter(({ published }) => isDay(published));
  const rows = [...grouped(dated, ({ entity, root }) => entity?.id ?? root)].map(([key, own]) => ({
    key,
    name: own[0]?.entity?.name ?? null,
    count: own.length,
    points: [...grouped(own, ({ published }) => published)]
      .map(([day, onDay]) => ({ day, items: onDay }))
      .toSorted((a, b) => compare(a.day, b.day)),
  }));
  const undated = items.filter(({ published }) => !isDay(published));
  return {
    rows: rows.toSorted((a, b) => b.count - a.count || compare(a.name ?? a.key, b.name ?? b.key)),
    days: [...new Set(dated.map(({ published }) => published))].toSorted(compare),
    undated: [...grouped(undated, ({ article }) => article)].map(([article, own]) => ({
      article,
      published: own[0]?.published ?? '',
      items: own,
    })),
  };
}

/** A day that the calendar has, as ISO 8601 writes it. */
export function isDay(published: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published)) return false;
  const [year = 0, month = 0, day = 0] = published.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
