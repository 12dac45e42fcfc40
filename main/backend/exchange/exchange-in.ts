/** What exports and imports need of a project that a window has open. */
import { AnnotatorFiles } from '../project/annotator-files.ts';
import { nodeFiles } from '../disk/files.ts';
import { openProject } from '../project/project.ts';
import type { Session } from '../session.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import type { ExchangeContext } from './open-exchange.ts';

export async function exchangeIn(
  { given, desk }: Session,
  { host, machine }: Pick<SessionSurroundings, 'host' | 'machine'>,
): Promise<ExchangeContext> {
  const { dataFolder } = host;
  const { texts, sources, project: open } = desk.context;
  // As it is now: what was imported for a colleague may have made it a project.
  const now = await openProject(given, dataFolder);
  const project = now.ok && now.value.home === open.home ? now.value : open;
  const { home: root, name } = project;
  const annotatorFiles = new AnnotatorFiles({ fs: nodeFiles, machine, dataFolder, root, name });
  const shows: ExchangeContext['shows'] = (article, annotator) => desk.shows(article, annotator);
  return { project, texts, sources, annotatorFiles, shows, machine, dataFolder };
}
