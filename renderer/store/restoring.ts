/**
 * Restoring: an earlier state of one's own layer, looked at and brought back.
 *
 * What comes back comes as a change like any other: journalled, saved, undone in one
 * step. Nothing is overwritten.
 */
import type { Api } from '../../shared/api/contract.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import { diffLayers, type Edit } from '../../shared/domain/change.ts';
import { emptyLayer, type ArticlePath } from '../../shared/domain/layer.ts';
import { mapById } from '../../shared/domain/persistent-map.ts';
import type { Actions } from './actions.ts';
import { ownLayer } from './layers-state.ts';
import type { Notices } from './notices.ts';
import type { StoreContext } from './store-context.ts';
import type { Undo } from './undo.ts';

export type Restoring = Pick<Actions, 'listStates' | 'compareState' | 'restoreState' | 'answerLoss'>;

export function createRestoring(
  context: StoreContext,
  api: Pick<Api, 'listStates' | 'readState' | 'answerLoss'>,
  undo: Pick<Undo, 'make'>,
  notices: Pick<Notices, 'over'>,
): Restoring {
  async function editsTo(article: ArticlePath, state: string): Promise<readonly Edit[] | null> {
    const read = await api.readState({ article, state });
    const annotator = context.state().project?.annotator ?? null;
    if (!read.ok || annotator === null) return null;
    const now = ownLayer(context.state().layers, article)?.layer ?? emptyLayer('', article, annotator, '');
    return withTimes(
      diffLayers(now, { ...now, annotations: mapById(read.value.annotations) }),
      read.value.annotations,
    );
  }

  return {
    listStates: async (article) => {
      const listed = await api.listStates({ article });
      return listed.ok ? listed.value.states : null;
    },

    compareState: editsTo,

    restoreState: async (article, state, what) => {
      const all = await editsTo(article, state);
      const edits = what === 'all' ? all : all?.filter(({ before }) => before === null);
      if (edits === undefined || edits === null) {
        context.say('not-restored', { file: article });
        return false;
      }
      const { newId, now } = context.clock;
      if (edits.length > 0 && !undo.make({ id: newId(), kind: 'restore', at: now(), edits })) return false;
      context.say('restored', { count: edits.length, file: article }, edits.length > 0);
      return true;
    },

    answerLoss: async (article, notice) => {
      if ((await api.answerLoss({ article })).ok) notices.over(notice);
    },
  };
}

/** What was lost without a trace keeps the time when it was made. */
function withTimes(edits: readonly Edit[], then: readonly Annotation[]): readonly Edit[] {
  const created = new Map(then.map((annotation) => [annotation.id, annotation.created]));
  return edits.map((edit) => {
    const made = created.get(edit.annotation);
    return edit.before === null && made !== undefined ? { ...edit, created: made } : edit;
  });
}
