/** The index of a project's layers, set up for an open project: where they lie, and what is remembered of them. */
import path from 'node:path';
import type { EventMessage } from '../../../shared/api/contract.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { annotationFolderOf } from '../articles/open-article.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { sha256Of } from '../disk/save.ts';
import type { Project } from '../project/project.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import { ArticleIndex } from './article-index.ts';
import type { ArticleIndexOptions } from './article-index-options.ts';

interface ProjectIndexOptions extends Pick<
  ArticleIndexOptions,
  'shows' | 'isOwn' | 'judges' | 'looked' | 'zonesChanged' | 'tagset' | 'textOf'
> {
  readonly project: Project;
  readonly surroundings: SessionSurroundings;
  readonly tell: (message: EventMessage) => void;
}

export function projectIndex(options: ProjectIndexOptions): ArticleIndex {
  const { project, surroundings, shows, isOwn, judges, looked, zonesChanged, tagset, textOf, tell } = options;
  const { host, traffic } = surroundings;
  return new ArticleIndex({
    annotations: path.join(project.home, BELEG_FOLDER, 'annotations'),
    file: path.join(host.dataFolder, 'index', `${sha256Of(project.home).slice(0, 16)}.jsonl`),
    tagset,
    textOf,
    shows,
    isOwn,
    judges,
    quiet: (signal) => traffic.quiet(signal),
    tell: (data) => tell({ event: 'countsChanged', data }),
    looked,
    zonesChanged,
    log: (line) => host.log(line),
  });
}

/** Layers on these articles changed: count them again. */
export async function countAgain(
  index: ArticleIndex,
  project: Project,
  articles: readonly ArticlePath[],
): Promise<void> {
  for (const article of articles) await index.look((await annotationFolderOf(project, article)).folder);
}
