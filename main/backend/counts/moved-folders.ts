/**
 * Folders of layers whose article is gone, and the articles of today that have the very text of
 * those layers: the article was renamed, and colleagues' layers are shown and counted there.
 */
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { ArticleFacts } from '../survey/article-facts.ts';

/** More folders than this are not looked for: each takes reading layers. */
const MOST_FOLDERS = 500;

/** Folder → article; `textsIn` answers the texts that a folder's layers are made on. */
export async function movedFolders(
  folders: readonly string[],
  facts: ReadonlyMap<ArticlePath, Pick<ArticleFacts, 'text'>>,
  textsIn: (folder: string) => Promise<ReadonlySet<Sha256>>,
): Promise<ReadonlyMap<string, ArticlePath>> {
  const moved = new Map<string, ArticlePath>();
  if (folders.length === 0) return moved;
  const byText = new Map<Sha256, ArticlePath>();
  // Of copies the first in the list is meant, as good as any.
  for (const [article, { text }] of facts) if (!byText.has(text)) byText.set(text, article);
  for (const folder of folders.slice(0, MOST_FOLDERS)) {
    for (const text of await textsIn(folder)) {
      const article = byText.get(text);
      if (article !== undefined) moved.set(folder, article);
    }
  }
  return moved;
}

/** The articles of which something else is known between the one and the other. */
export function articlesConcerned(
  before: ReadonlyMap<string, ArticlePath>,
  after: ReadonlyMap<string, ArticlePath>,
): ReadonlySet<ArticlePath> {
  const concerned = new Set<ArticlePath>();
  for (const [folder, article] of before) if (after.get(folder) !== article) concerned.add(article);
  for (const [folder, article] of after) if (before.get(folder) !== article) concerned.add(article);
  return concerned;
}
