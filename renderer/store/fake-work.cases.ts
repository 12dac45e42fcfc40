/** The calls about the work on a project, of a host that is none: done and reopened, settings, assignments. */
import { fakeTagset } from '../../shared/api/fake-tagset.cases.ts';
import type { Api, ProjectWork, TagsetCalls } from '../../shared/api/contract.ts';
import { assignedBefore, withAssigned } from '../../shared/domain/work/assignment.ts';
import { ok } from '../../shared/result.ts';

type WorkApi = Pick<
  Api,
  'describeWork' | 'markArticle' | 'finishArticle' | 'editProject' | keyof TagsetCalls
>;

/** `tell` is told what the work is after every call; `annotator` is who marks. */
export function fakeWork(annotator: string, tell: (work: ProjectWork) => void): WorkApi {
  let work: ProjectWork = {
    lead: annotator,
    blind: false,
    assigned: {},
    done: {},
    adjudicator: null,
    finished: {},
  };
  let minutes = 0;
  const become = (next: Partial<ProjectWork>): void => {
    work = { ...work, ...next };
    tell(work);
  };
  return {
    ...fakeTagset(() => undefined),
    describeWork: async () => await Promise.resolve(ok(work)),
    markArticle: async ({ article, done }) => {
      minutes += 1;
      const at = `2026-11-22T14:${String(minutes).padStart(2, '0')}:00Z`;
      become({ done: { ...work.done, [article]: [{ annotator, done, at }] } });
      return await Promise.resolve(ok({ at }));
    },
    finishArticle: async ({ article, finished }) => {
      minutes += 1;
      const at = `2026-11-22T14:${String(minutes).padStart(2, '0')}:00Z`;
      const { [article]: _before, ...others } = work.finished;
      become({ finished: finished ? { ...others, [article]: at } : others });
      return await Promise.resolve(ok({ at }));
    },
    editProject: async ({ edit }) => {
      const { blind, assigned, adjudicator, rejectionReasons = [] } = work;
      become({
        ...(edit.blind !== undefined && { blind: edit.blind }),
        ...(edit.rejectionReasons && { rejectionReasons: edit.rejectionReasons }),
        ...(edit.assigned !== undefined && { assigned: withAssigned(assigned, edit.assigned) }),
        ...(edit.adjudicator !== undefined && { adjudicator: edit.adjudicator ?? annotator }),
      });
      const back = {
        ...(edit.blind !== undefined && { blind }),
        ...(edit.rejectionReasons && { rejectionReasons }),
        ...(edit.assigned !== undefined && { assigned: assignedBefore(assigned, edit.assigned) }),
        ...(edit.adjudicator !== undefined && { adjudicator }),
      };
      return await Promise.resolve(ok({ back }));
    },
  };
}
