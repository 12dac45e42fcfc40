/** The work on a project, set up for an open project: what rules it, and where it is written. */
import type { EventMessage } from '../../../shared/api/contract.ts';
import type { Texts } from '../articles/texts.ts';
import { nodeFiles } from '../disk/files.ts';
import type { Project } from '../project/project.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import { systemClock } from '../system-clock.ts';
import { Work, type WorkOptions } from './work.ts';

interface ProjectWorkOptions extends Pick<WorkOptions, 'changed'> {
  readonly project: Project;
  readonly surroundings: SessionSurroundings;
  readonly texts: Texts;
  readonly tell: (message: EventMessage) => void;
}

export function projectWork({ project, surroundings, texts, tell, changed }: ProjectWorkOptions): Work {
  const { host, machine } = surroundings;
  const { home, name, rules, tagset, shared, writable } = project;
  return new Work({
    files: { fs: nodeFiles, machine, dataFolder: host.dataFolder, root: home, name },
    texts,
    ruling: { rules, tagset },
    ruled: shared ?? home,
    writable,
    now: () => systemClock.now(),
    tell: (data) => tell({ event: 'workChanged', data }),
    changed,
  });
}
