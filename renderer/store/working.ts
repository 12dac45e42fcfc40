/**
 * Working: one's own articles are done or reopened, and the lead settles who does what. The
 * host writes it at once and tells what the work is then; so it is shown when it holds, and
 * undo writes again.
 */
import type { Api, Calls, HostCode, ProjectEdit } from '../../shared/api/contract.ts';
import type { Timestamp } from '../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Actions } from './actions.ts';
import type { Sending } from './sending.ts';
import type { StoreContext } from './store-context.ts';
import type { Deed, Undo } from './undo.ts';
import { doneMark, isOwnDone, mayLead } from './work-state.ts';

export type Working = Pick<Actions, 'markArticle' | 'editProject'>;

export function createWorking(
  context: StoreContext,
  api: Pick<Api, 'markArticle' | 'editProject'>,
  sending: Pick<Sending, 'flush'>,
  undo: Pick<Undo, 'done'>,
): Working {
  function doneDeed(article: ArticlePath, at: Timestamp): Deed {
    return {
      id: context.clock.newId(),
      article,
      count: 1,
      back: async () => {
        const reply = await api.markArticle({ article, done: false });
        return reply.ok ? reopenedDeed(article, at) : null;
      },
    };
  }

  /** What was frozen `at` that time counts again. */
  function reopenedDeed(article: ArticlePath, at: Timestamp): Deed {
    return {
      id: context.clock.newId(),
      article,
      count: 1,
      back: async () => {
        const reply = await api.markArticle({ article, done: true, again: at });
        return reply.ok ? doneDeed(article, reply.value.at) : null;
      },
    };
  }

  function projectDeed(edit: ProjectEdit): Deed {
    return {
      id: context.clock.newId(),
      article: Object.keys(edit.assigned ?? {})[0] ?? '',
      count: 1,
      back: async () => {
        const reply = await api.editProject({ edit });
        return reply.ok ? projectDeed(reply.value.back) : null;
      },
    };
  }

  function sayFailure(code: Calls['editProject']['code'] | Calls['markArticle']['code'] | HostCode): void {
    if (code === 'no-annotator') context.say('no-annotator');
    else context.say(code === 'not-lead' ? 'not-lead' : 'work-not-kept', leadName(context));
  }

  return {
    markArticle: async (article, done) => {
      const { project } = context.state();
      const before = doneMark(context.state(), article);
      if (isOwnDone(context.state(), article) === done) return;
      // What was just annotated is frozen, too.
      await sending.flush();
      const reply = await api.markArticle({ article, done });
      if (context.state().project?.place !== project?.place) return;
      if (!reply.ok) {
        sayFailure(reply.code);
        return;
      }
      undo.done(done ? doneDeed(article, reply.value.at) : reopenedDeed(article, before?.at ?? ''));
      context.say(done ? 'marked-done' : 'reopened', { file: article }, true);
    },
    editProject: async (edit) => {
      const { project } = context.state();
      if (!mayLead(context.state())) {
        sayFailure(project?.annotator === null ? 'no-annotator' : 'not-lead');
        return false;
      }
      const reply = await api.editProject({ edit });
      if (context.state().project?.place !== project?.place) return false;
      if (!reply.ok) {
        sayFailure(reply.code);
        return false;
      }
      undo.done(projectDeed(reply.value.back));
      const count = Object.keys(edit.assigned ?? {}).length;
      if (edit.rejectionReasons !== undefined) context.say('reasons-settled', {}, true);
      else if (edit.blind !== undefined) context.say(edit.blind ? 'blind-on' : 'blind-off', {}, true);
      else if (edit.adjudicator !== undefined)
        context.say('adjudicator-named', adjudicatorName(context), true);
      else context.say('assigned', { count }, true);
      return true;
    },
  };
}

/** Of whom the project's settings are. */
function leadName(context: StoreContext): { readonly name: string } {
  const { project, work } = context.state();
  const lead = project?.knownAnnotators.find(({ id }) => id === work.lead);
  return { name: lead?.name ?? work.lead ?? '' };
}

function adjudicatorName(context: StoreContext): { readonly name: string } {
  const { project, work } = context.state();
  const named = project?.knownAnnotators.find(({ id }) => id === work.adjudicator);
  return { name: named?.name ?? work.adjudicator ?? '' };
}
