/**
 * What is said of a project's articles, set up for an open project: where it is kept, and
 * how the survey gets at the articles it looks into.
 */
import type { EventMessage } from '../../../shared/api/contract.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { annotationFolderOf, fileOfArticle, readArticle } from '../articles/open-article.ts';
import type { Texts } from '../articles/texts.ts';
import type { ArticleIndex } from '../counts/article-index.ts';
import { nodeFiles } from '../disk/files.ts';
import { sha256Of } from '../disk/save.ts';
import { textsOfLayers } from '../layers/layer-reading.ts';
import type { Project } from '../project/project.ts';
import type { Sources } from '../sources/sources.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import { Descriptions, factsFileOf } from './descriptions.ts';

interface ProjectDescriptionsOptions {
  /** The project as it is now: it gets its id at the first annotation. */
  readonly project: () => Project;
  readonly surroundings: SessionSurroundings;
  readonly sources: Sources;
  readonly texts: Texts;
  readonly index: Pick<ArticleIndex, 'zonesOf' | 'textsKnown'>;
  readonly sees: (article: ArticlePath) => boolean;
  readonly tell: (message: EventMessage) => void;
}

export function projectDescriptions(options: ProjectDescriptionsOptions): Descriptions {
  const { project, surroundings, sources, texts, index, sees, tell } = options;
  const { host, machine, traffic } = surroundings;
  const { home, name, writable } = project();
  return new Descriptions({
    files: { fs: nodeFiles, machine, dataFolder: host.dataFolder, root: home, name },
    writable,
    survey: {
      file: factsFileOf(host.dataFolder, sha256Of(home).slice(0, 16)),
      read: (article, signal) => readArticle(project(), article, sources, { isBackground: true, signal }),
      lookInto: async (article, zones, signal) => {
        const file = await fileOfArticle(project(), article);
        return file.ok ? sources.lookInto(article, file.value, zones, signal) : file;
      },
      progress: (data) => tell({ event: 'surveyProgress', data }),
      quiet: (signal) => traffic.quiet(signal),
      zonesOf: (article) => index.zonesOf(article),
      log: (line) => host.log(line),
    },
    textsOn: async (article: ArticlePath) =>
      textsOfLayers(await annotationFolderOf(project(), article), texts),
    // The index says itself what goes wrong with it.
    surveyed: (articles) => void index.textsKnown(articles),
    sees,
    tell: (data) => tell({ event: 'articlesDescribed', data }),
  });
}
