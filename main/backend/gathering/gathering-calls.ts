/** The call of the contract about gathering, answered for a window. */
import type { Api, GatheringCalls } from '../../../shared/api/contract.ts';
import { ok } from '../../../shared/result.ts';
import type { InProject } from '../in-project.ts';

export function gatheringCalls(inProject: InProject): Pick<Api, keyof GatheringCalls> {
  return {
    gatherAnnotations: () =>
      inProject(async ({ desk }) => {
        desk.gathering.ask();
        return await Promise.resolve(ok(null));
      }),
  };
}
