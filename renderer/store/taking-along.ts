/**
 * Taking along: an article was renamed, or there are two of it, and one's own annotations
 * lie under the other path. A change like any other brings them over: journalled, undone in
 * one step. Colleagues' stay where they are.
 */
import type { Api } from '../../shared/api/contract.ts';
import type { Edit } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Actions } from './actions.ts';
import { ownLayer, shownLayer, withLayer } from './layers-state.ts';
import type { Notices } from './notices.ts';
import type { StoreContext } from './store-context.ts';
import type { Undo } from './undo.ts';

export function createTakingAlong(
  context: StoreContext,
  api: Pick<Api, 'readElsewhere'>,
  undo: Pick<Undo, 'make'>,
  notices: Pick<Notices, 'over'>,
): Pick<Actions, 'takeAlong'> {
  return {
    takeAlong: async (article, from, how) => {
      const read = await api.readElsewhere({ article: from });
      if (!read.ok) {
        context.say('not-taken-along', { file: from });
        return;
      }
      const { newId, now } = context.clock;
      context.set({ layers: withLayer(context.state().layers, shownLayer(read.value)) });
      const present = ownLayer(context.state().layers, article)?.layer.annotations;
      const edits: Edit[] = [];
      for (const { id, content, created } of read.value.annotations) {
        if (how === 'copy') {
          const derivedFrom = [...(content.derivedFrom ?? []), id];
          edits.push({ article, annotation: newId(), before: null, after: { ...content, derivedFrom } });
        } else if (present?.has(id) !== true) {
          edits.push({ article, annotation: id, before: null, after: content, created });
          edits.push({ article: from, annotation: id, before: content, after: null });
        }
      }
      if (edits.length > 0) {
        const kind = how === 'copy' ? 'copy' : 'take-along';
        if (!undo.make({ id: newId(), kind, at: now(), edits })) return;
        const count = how === 'copy' ? edits.length : edits.length / 2;
        context.say('taken-along', { count, file: article }, true);
      }
      notices.over(noticeOf(article, how));
    },
  };
}

function noticeOf(article: ArticlePath, how: 'move' | 'copy'): string {
  return how === 'move' ? `article-renamed:${article}` : `article-copied:${article}`;
}
