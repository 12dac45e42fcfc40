/**
 * The order in which articles are listed: by folder, the project's own first, then by
 * name; numbers by their value, `2.txt` before `10.txt`.
 */
import type { ArticleEntry } from './article.ts';
import { compareText, type ArticlePath } from './layer.ts';

/** Made once: a collator costs a thousand times what it compares. */
const collator = new Intl.Collator(['de', 'en'], { numeric: true });

/** Order of names and paths; those that the collator calls equal are told apart by code units. */
export function compareArticlePaths(a: ArticlePath, b: ArticlePath): number {
  return collator.compare(a, b) || compareText(a, b);
}

/** Folder by folder, so that only the names within one are compared with each other: these are short. */
export function inListOrder(articles: Iterable<ArticleEntry>): readonly ArticleEntry[] {
  const folders = new Map<string, { name: string; entry: ArticleEntry }[]>();
  for (const entry of articles) {
    const cut = entry.path.lastIndexOf('/') + 1;
    const folder = entry.path.slice(0, cut);
    const named = { name: entry.path.slice(cut), entry };
    const others = folders.get(folder);
    if (others === undefined) folders.set(folder, [named]);
    else others.push(named);
  }
  return [...folders]
    .toSorted(([a], [b]) => compareArticlePaths(a, b))
    .flatMap(([, entries]) =>
      entries.toSorted((a, b) => compareArticlePaths(a.name, b.name)).map(({ entry }) => entry),
    );
}
