/** Answering: the annotator's side of a review, one open decision on one's own annotations after the other. */
import type { Deciding } from './deciding.ts';
import { openDecision, openJudgements } from './judgements.ts';
import { shortened } from './own-annotation.ts';
import type { StoreContext } from './store-context.ts';

export interface Answering {
  /** To the next of one's own annotations on the active article with an open decision; round at the end. */
  readonly stepJudgement: (by: 1 | -1) => void;
  /** Does what the open decision on the selected annotation says. */
  readonly followSelected: () => void;
}

export function createAnswering(context: StoreContext, deciding: Pick<Deciding, 'follow'>): Answering {
  return {
    stepJudgement: (by) => {
      const state = context.state();
      const article = state.panes[state.activePane]?.article;
      const queue = article === undefined ? [] : openJudgements(state, article);
      const here = queue.findIndex(({ annotation }) => annotation.id === state.selected?.id);
      const start = here === -1 && by === -1 ? queue.length : here;
      const position = (start + by + queue.length) % queue.length;
      const next = queue[position];
      if (article === undefined || next === undefined) {
        context.say('nothing-to-follow');
        return;
      }
      const { annotation, annotator } = next;
      context.set({ selected: { article, id: annotation.id, annotator: annotator.id } });
      const quote = shortened(annotation.content.anchor.exact);
      context.say('to-follow', { quote, position: position + 1, count: queue.length });
    },
    followSelected: () => {
      const open = openDecision(context.state());
      if (open === undefined) context.say('nothing-to-follow');
      else deciding.follow(open.article, open.decision);
    },
  };
}
