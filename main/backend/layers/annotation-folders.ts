/**
 * The folders below `beleg/annotations/`, each with the article whose layers it holds: for
 * whoever goes through all layers of a project (the check, exports, comparison).
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { articleFolder, articleOfFolder } from './article-folder.ts';
import { BELEG_FOLDER, foldedPath } from '../articles/article-path.ts';
import type { AnnotationFolder } from './layer-reading.ts';
import type { Project } from '../project/project.ts';
import { compareArticlePaths, scanFolder } from '../project/project-folder.ts';

/** In the order of their names; links are not followed. Of a single article that was opened, its own alone. */
export async function annotationFolders(project: Project): Promise<readonly AnnotationFolder[]> {
  const { home, only } = project;
  const articles = await articlesByFolder(project);
  const folders = await foldersBelow(path.join(home, BELEG_FOLDER, 'annotations'));
  return folders
    .map((folder) => {
      const article = articles.get(foldedPath(folder)) ?? articleOfFolder(folder) ?? folder;
      return { home, folder, article };
    })
    .filter(({ article }) => only === null || article === only);
}

/** Folded name of an annotation folder → the article in the list that it belongs to. */
async function articlesByFolder(project: Project): Promise<ReadonlyMap<string, ArticlePath>> {
  const { articles } = await scanFolder(project.articles);
  return new Map(
    articles.toReversed().map(({ path: article }) => [foldedPath(articleFolder(article)), article]),
  );
}

/** Every folder below `root`, relative to it, in order; links are not followed. */
async function foldersBelow(root: string, folder = ''): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const below: string[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const inner = folder === '' ? name : `${folder}/${name}`;
    below.push(inner, ...(await foldersBelow(root, inner)));
  }
  return below.toSorted(compareArticlePaths);
}
