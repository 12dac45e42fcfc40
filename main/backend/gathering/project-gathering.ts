/** Gathering set up for an open project: how it gets at articles, layers and zones. */
import { stat } from 'node:fs/promises';
import type { EventMessage } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { annotationFolderOf, fileOfArticle, readArticle } from '../articles/open-article.ts';
import type { Texts } from '../articles/texts.ts';
import type { ArticleIndex } from '../counts/article-index.ts';
import { TopLevelTags } from '../counts/top-level-tags.ts';
import type { Project } from '../project/project.ts';
import type { Sources } from '../sources/sources.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import type { ArticleToGather } from './gather-article.ts';
import { Gathering } from './gathering.ts';

interface GatheredProject {
  /** As it is now. */
  readonly project: Project;
  readonly annotator: { readonly id: AnnotatorId } | null;
  readonly sources: Sources;
  readonly texts: Texts;
  readonly tell: (message: EventMessage) => void;
  shows(article: ArticlePath, annotator: AnnotatorId): boolean;
}

export function projectGathering(
  of: GatheredProject,
  index: Pick<ArticleIndex, 'zonesOf' | 'movedTo'>,
  { host, traffic }: Pick<SessionSurroundings, 'host' | 'traffic'>,
): Gathering {
  const { isExcluded } = new TopLevelTags(() => of.project.tagset);
  return new Gathering({
    foldersOf: (article) => foldersOf(of.project, article, index.movedTo(article)),
    shows: (article, annotator) => of.shows(article, annotator),
    isOwn: (annotator) => annotator === of.annotator?.id,
    markOf: async (article) => {
      const file = await fileOfArticle(of.project, article);
      const stats = file.ok ? await stat(file.value).catch(() => undefined) : undefined;
      return stats === undefined ? 'gone' : `${String(stats.size)} ${String(stats.mtimeMs)}`;
    },
    textOf: async (article) => {
      const read = await readArticle(of.project, article, of.sources, { isBackground: true });
      return read.ok ? read.value.text : undefined;
    },
    texts: of.texts,
    zonesOf: (article) => index.zonesOf(article),
    isExcluded,
    quiet: (signal) => traffic.quiet(signal),
    tell: (data) => of.tell({ event: 'gathered', data }),
    log: (line) => host.log(line),
  });
}

/** A work folder has a copy of what colleagues wrote when it was made; what they write since is in the project. */
async function foldersOf(
  { home, shared, isOurs }: Project,
  article: ArticlePath,
  moved: readonly string[],
): Promise<ArticleToGather['folders']> {
  if (!isOurs) return [];
  const where = await annotationFolderOf({ home }, article);
  const theirs =
    shared === null
      ? []
      : [{ where: await annotationFolderOf({ home: shared }, article), only: 'colleagues' as const }];
  const elsewhere = moved.map((folder) => ({
    where: { home, folder, article },
    only: 'colleagues' as const,
  }));
  return [...theirs, { where }, ...elsewhere];
}
