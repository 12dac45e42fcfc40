/** The progress of a project's review, set up for an open project: how it gets at articles and files. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { EventMessage } from '../../../shared/api/contract.ts';
import { annotationFolderOf, fileOfArticle, readArticle } from '../articles/open-article.ts';
import type { Texts } from '../articles/texts.ts';
import { sha256Of } from '../disk/save.ts';
import type { Project } from '../project/project.ts';
import type { Sources } from '../sources/sources.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import { ProjectProgress } from './project-progress.ts';

interface FollowedProject {
  /** As it is now: it gets its id at the first annotation. */
  readonly project: Project;
  readonly sources: Sources;
  readonly texts: Texts;
  readonly tell: (message: EventMessage) => void;
}

export function projectProgress(
  of: FollowedProject,
  { host, traffic }: Pick<SessionSurroundings, 'host' | 'traffic'>,
): ProjectProgress {
  const { home, tagset } = of.project;
  const { sources, texts } = of;
  return new ProjectProgress({
    file: path.join(host.dataFolder, 'index', `${sha256Of(home).slice(0, 16)}.review.jsonl`),
    tagset,
    texts,
    folderOf: (article) => annotationFolderOf(of.project, article),
    markOf: async (article) => {
      const file = await fileOfArticle(of.project, article);
      const stats = file.ok ? await stat(file.value).catch(() => undefined) : undefined;
      return stats === undefined ? 'gone' : `${String(stats.size)} ${String(stats.mtimeMs)}`;
    },
    textOf: async (article) => {
      const read = await readArticle(of.project, article, sources, { isBackground: true });
      return read.ok ? read.value.text : undefined;
    },
    quiet: (signal) => traffic.quiet(signal),
    tell: (data) => of.tell({ event: 'reviewProgress', data }),
    log: (line) => host.log(line),
  });
}
