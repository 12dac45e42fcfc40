/** The calls of the contract about the work on a project, answered for a window. */
import type { Api } from '../../../shared/api/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { InProject } from '../in-project.ts';

type WorkCall = 'describeWork' | 'markArticle' | 'finishArticle' | 'editProject';

export function workCalls(inProject: InProject): Pick<Api, WorkCall> {
  return {
    describeWork: () =>
      inProject(async ({ desk: { work } }) => {
        await work.look();
        return ok(work.view);
      }),

    markArticle: (request) =>
      inProject(async ({ desk }) => {
        const own = desk.layersOf();
        if (own.ok) return desk.work.mark(own.value, request);
        return fail(own.code === 'other-annotator' ? 'no-annotator' : own.code, own.detail);
      }),

    finishArticle: (request) => inProject(({ desk }) => desk.work.finish(request)),
    editProject: ({ edit }) => inProject(({ desk }) => desk.work.edit(edit)),
  };
}
