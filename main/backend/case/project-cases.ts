/** The case of a project, set up for an open project: whose files are read, and whose words may be seen. */
import type { EventMessage } from '../../../shared/api/contract.ts';
import { nodeFiles } from '../disk/files.ts';
import { AnnotatorFiles } from '../project/annotator-files.ts';
import type { Project } from '../project/project.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import type { Work } from '../work/work.ts';
import { Cases, type CasesOptions } from './cases.ts';

interface CaseGround {
  readonly project: Project;
  readonly work: Pick<Work, 'seesCases'>;
  readonly own: ReturnType<CasesOptions['own']>;
  readonly tell: (message: EventMessage) => void;
}

/** `ground` is asked anew every time: somebody else may annotate by then, and other rules hold. */
export function projectCases(ground: CaseGround, { host, machine }: SessionSurroundings): Cases {
  const { home: root, name } = ground.project;
  return new Cases({
    files: new AnnotatorFiles({ fs: nodeFiles, machine, dataFolder: host.dataFolder, root, name }),
    own: () => ground.own,
    sees: () => ground.work.seesCases,
    tell: (message) => ground.tell(message),
  });
}
