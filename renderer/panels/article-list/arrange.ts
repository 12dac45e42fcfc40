/** Arranging the article list: by folder and name, or by what is known of the articles. */
import type { Settings } from '../../../shared/api/contract.ts';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { Metadata } from '../../../shared/domain/metadata.ts';
import { shownDay, sortedDay } from '../../../shared/domain/published-day.ts';
import { splitPath } from '../readable-name.ts';
import { ARTICLE_HEIGHT, FOLDER_HEIGHT, articleRows, type ArticleRow, type ListRow } from './article-rows.ts';

export type Arrangement = 'name' | 'title' | 'outlet' | 'published' | 'author';
/** The settings keep the place in this list: new ones come last. */
export const ARRANGEMENTS: readonly Arrangement[] = ['name', 'title', 'outlet', 'published', 'author'];

/** Of what the settings keep about panels. A filter is not kept: one that is forgotten hides articles. */
const KEPT_AS = 'articles-by';

/** How the list was arranged last. */
export function arrangementIn(panels: Settings['panels']): Arrangement {
  return ARRANGEMENTS[Number(panels[KEPT_AS] ?? 0)] ?? 'name';
}

/** What the settings keep of this choice; of one that is none, nothing. */
export function keptArrangement(id: string): Settings['panels'] {
  const at = ARRANGEMENTS.findIndex((one) => one === id);
  return at === -1 ? {} : { [KEPT_AS]: at };
}

export interface ArrangeOptions {
  readonly by: Arrangement;
  /** Words that must all stand in the path or in what is known of the article; case does not matter. */
  readonly words: string;
  readonly about: (article: string) => Metadata;
  /** Heading over the articles of which no outlet is known. */
  readonly nameless: string;
}

const collator = new Intl.Collator(['de', 'en'], { numeric: true });

/** `articles` come in the order of the list; articles of which nothing is known come last. */
export function arrange(articles: readonly ArticleEntry[], options: ArrangeOptions): readonly ListRow[] {
  const { by, about } = options;
  const wanted = options.words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found = wanted.length === 0 ? articles : articles.filter((entry) => holds(entry, wanted, about));
  if (by === 'name') return articleRows(found);
  const rows = found.map((entry) => rowOf(entry, by, about(entry.path)));
  const sorted = rows.toSorted(
    (a, b) => Number(a.value === '') - Number(b.value === '') || collator.compare(a.value, b.value),
  );
  if (by !== 'outlet') return sorted.map(({ row }) => row);
  return sorted.flatMap(({ row, value }, at): readonly ListRow[] => {
    const isFirst = at === 0 || collator.compare(sorted[at - 1]?.value ?? '', value) !== 0;
    const folder = value === '' ? options.nameless : value;
    return isFirst
      ? [{ kind: 'folder', key: `outlet:${value}`, estimate: FOLDER_HEIGHT, heading: true, folder }, row]
      : [row];
  });
}

function rowOf(
  entry: ArticleEntry,
  by: Exclude<Arrangement, 'name'>,
  about: Metadata,
): { readonly row: ArticleRow; readonly value: string } {
  const value = about[by] ?? '';
  const name = by === 'title' && value !== '' ? value : splitPath(entry.path).name;
  const aside = by === 'title' || by === 'outlet' ? undefined : shownDay(value);
  return {
    value: by === 'published' ? sortedDay(value) : value,
    row: {
      kind: 'article',
      key: entry.path,
      estimate: ARTICLE_HEIGHT,
      entry,
      name,
      ...(aside === undefined || aside === '' ? {} : { aside }),
    },
  };
}

function holds(
  entry: ArticleEntry,
  wanted: readonly string[],
  about: (article: string) => Metadata,
): boolean {
  const text = [entry.path, ...Object.values(about(entry.path))].join('\n').toLowerCase();
  return wanted.every((word) => text.includes(word));
}
