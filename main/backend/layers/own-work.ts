/**
 * One's own layers as a session has them: there or not, and made anew when somebody
 * else annotates or the annotations lie elsewhere.
 */
import type { Notice } from '../../../shared/api/contract.ts';
import type { Annotator, AnnotatorId } from '../../../shared/domain/annotator.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { nodeFiles } from '../disk/files.ts';
import { settleImports } from '../exchange/settle-imports.ts';
import { notice } from '../notice.ts';
import { createOwnLayers, type OwnLayersEvents } from './own-layers.ts';
import type { ArticleContext } from '../articles/open-article.ts';
import type { Project } from '../project/project.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import { systemClock } from '../system-clock.ts';
import type { Texts } from '../articles/texts.ts';

/**
 * One's own layers for this annotator in this project, with what an earlier Beleg left
 * in its journal brought back; null where there is nobody, or nothing of ours. Half of an
 * import that was killed is taken back first; one that waits for somebody else is named.
 */
export async function openOwnWork(
  annotator: Annotator | null,
  project: Project,
  texts: Texts,
  { host, machine }: SessionSurroundings,
  on: OwnLayersEvents,
): Promise<ArticleContext['own']> {
  const { dataFolder } = host;
  if (project.writable === 'yes')
    for (const { annotator: whose } of await settleImports({ dataFolder, machine, project }))
      if (whose.uuid !== annotator?.uuid) on.notice(unfinishedNotice(whose.id));
  if (annotator === null || !project.isOurs) return null;
  const layers = createOwnLayers({
    fs: nodeFiles,
    machine,
    root: project.home,
    articles: project.articles,
    ...(project.shared === null ? {} : { shared: project.shared }),
    dataFolder,
    project: { id: project.id, name: project.name },
    annotator,
    clock: systemClock,
    texts,
    on,
    log: (line) => host.log(line),
  });
  const { writable } = project;
  if (writable === 'yes' || writable === 'read-only') await layers.recover({ canSave: writable === 'yes' });
  return { layers, id: annotator.id };
}

function unfinishedNotice(annotator: AnnotatorId): Notice {
  const file = `${BELEG_FOLDER}/annotators/${annotator}.json`;
  return notice('import-unfinished', { file, values: { annotator } });
}
