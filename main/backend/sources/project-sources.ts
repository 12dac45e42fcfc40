/** The sources of an open project, put together from what a desk or a check has at hand. */
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { AnnotatorFiles } from '../project/annotator-files.ts';
import { nodeFiles } from '../disk/files.ts';
import { folderPath } from '../layers/layer-reading.ts';
import { annotationFolderOf } from '../articles/open-article.ts';
import type { Machine } from '../app-data/machine.ts';
import type { Project } from '../project/project.ts';
import type { Texts } from '../articles/texts.ts';
import type { Extraction } from './extraction.ts';
import { SourceChoices } from './source-choices.ts';
import { Sources } from './sources.ts';

export interface ProjectSourcesOptions {
  readonly project: Project;
  readonly machine: Machine;
  /** Absolute path of the app-data folder. */
  readonly dataFolder: string;
  readonly texts: Texts;
  readonly extraction: Extraction;
  progress?(article: ArticlePath, done: number, total: number): void;
}

export function projectSources(options: ProjectSourcesOptions): Sources {
  const { project, machine, dataFolder, texts, extraction } = options;
  const homes = project.shared === null ? [project.home] : [project.home, project.shared];
  return new Sources({
    extraction,
    choices: new SourceChoices({
      files: new AnnotatorFiles({
        fs: nodeFiles,
        machine,
        dataFolder,
        root: project.home,
        name: project.name,
      }),
      canWrite: project.writable === 'yes',
    }),
    texts,
    layersOf: (article) =>
      Promise.all(homes.map(async (home) => folderPath(await annotationFolderOf({ home }, article)))),
    progress: (article, done, total) => options.progress?.(article, done, total),
  });
}
