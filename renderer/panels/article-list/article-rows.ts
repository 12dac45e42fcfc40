/** The rows of the article list: articles by folder, with a heading for each folder. */
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { VirtualRow } from '../../ui/virtual-list.tsx';
import { splitPath } from '../readable-name.ts';

export interface ArticleRow extends VirtualRow {
  readonly kind: 'article';
  readonly entry: ArticleEntry;
  readonly name: string;
  /** What it is sorted by, beside its name. */
  readonly aside?: string;
}

export interface FolderRow extends VirtualRow {
  readonly kind: 'folder';
  readonly heading: true;
  /** `''` is the project's own folder. */
  readonly folder: string;
}

export type ListRow = ArticleRow | FolderRow;

export const ARTICLE_HEIGHT = 32;
export const FOLDER_HEIGHT = 30;

/**
 * `articles` come in the order of the list. Folders get a heading only if there is
 * more than the project's own; articles at the top stand first.
 */
export function articleRows(articles: readonly ArticleEntry[]): readonly ListRow[] {
  const byFolder = new Map<string, ArticleRow[]>([['', []]]);
  for (const entry of articles) {
    const { folder, name } = splitPath(entry.path);
    const row: ArticleRow = { kind: 'article', key: entry.path, estimate: ARTICLE_HEIGHT, entry, name };
    const rows = byFolder.get(folder);
    if (rows === undefined) byFolder.set(folder, [row]);
    else rows.push(row);
  }
  const all: ListRow[] = [];
  for (const [folder, rows] of byFolder) {
    if (folder !== '' && rows.length > 0) {
      all.push({ kind: 'folder', key: `${folder}/`, estimate: FOLDER_HEIGHT, heading: true, folder });
    }
    all.push(...rows);
  }
  return all;
}
