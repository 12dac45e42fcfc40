/**
 * Reviewing: walking through the differences to colleagues' layers and deciding on each. What a
 * decision writes is in `deciding.ts`; here is which difference is meant and what comes next.
 */
import {
  idOfItem,
  currentItem,
  isToDecide,
  reviewOf,
  shownItems,
  waitingOf,
  type ReviewItem,
} from './review-queue.ts';
import type { Reasons } from './decision-content.ts';
import type { Deciding } from './deciding.ts';
import { ownDecision } from './decisions.ts';
import { shortened } from './own-annotation.ts';
import { amendStep } from './review-step.ts';
import type { ReviewState } from './review-state.ts';
import type { State } from './state.ts';
import type { View } from '../../shared/commands.ts';
import type { StoreContext } from './store-context.ts';

export interface Reviewing {
  readonly showView: (view: View) => void;
  readonly filterReview: (
    patch: Partial<Pick<ReviewState, 'colleague' | 'classes' | 'tag' | 'decided'>>,
  ) => void;
  readonly selectDifference: (item: ReviewItem) => void;
  /** To the next that waits for a decision, of those that the filter shows; round at the end. */
  readonly stepDifference: (by: 1 | -1) => void;
  readonly acceptDifference: () => void;
  /** Asks for the reason first. */
  readonly beginReject: () => void;
  readonly rejectDifference: (reason: string) => void;
  /** Other words and another tag can be chosen until it is confirmed. */
  readonly beginAmend: () => void;
  readonly confirmAmend: () => void;
  /** Neither a reason nor other words: nothing is decided. */
  readonly leaveDecision: () => void;
  /** Goes along with the next decision on the selected difference; one that is decided is said anew. */
  readonly commentDifference: (words: string) => void;
  /** All that the filter shows and that wait for a decision, in one step. */
  readonly acceptShown: () => void;
}

export function createReviewing(
  context: StoreContext,
  deciding: Pick<Deciding, 'accept' | 'reject' | 'amend' | 'acceptAll' | 'changeStatement'>,
): Reviewing {
  function set(patch: Partial<ReviewState>): void {
    context.set({ review: { ...context.state().review, ...patch } });
  }

  function articleInFront(): string {
    const { panes, activePane } = context.state();
    return panes[activePane]?.article ?? '';
  }

  function select(item: ReviewItem): void {
    const { project } = context.state();
    const annotator = item.theirs === null ? project?.annotator?.id : item.colleague.id;
    if (annotator === undefined) return;
    context.set({ selected: { article: articleInFront(), id: idOfItem(item), annotator }, proposal: null });
  }

  /** The selected difference, if one can decide on it; says why not. */
  function toDecide(): (ReviewItem & { readonly theirs: object }) | null {
    const item = currentItem(context.state());
    if (item === null) context.say('nothing-selected');
    else if (item.theirs === null) context.say('theirs-to-decide', { name: item.colleague.name });
    else return { ...item, theirs: item.theirs };
    return null;
  }

  function why({ key, own, theirs }: ReviewItem): Reasons {
    const { comment } = context.state().review;
    const said =
      theirs === null ? undefined : ownDecision(context.state(), articleInFront(), theirs.annotation.id);
    const words = comment?.on === key ? comment.words : (said?.content.comment ?? '');
    return { ...(words !== '' && { comment: words }), instead: own?.annotation.id };
  }

  function done(isDone: boolean): void {
    if (isDone) set({ step: null, comment: null });
  }

  return {
    showView: (view) => {
      if (view === context.state().view) return;
      set({ step: null });
      context.set({ view, choosingReason: false, armedTag: null });
    },
    filterReview: set,
    selectDifference: select,
    stepDifference: (by) => {
      const state = context.state();
      const review = reviewOf(state, articleInFront());
      const all = shownItems(review, state.review);
      const key = currentItem(state)?.key;
      const here = all.findIndex((item) => item.key === key);
      const start = here === -1 && by === -1 ? all.length : here;
      for (let step = 1; step <= all.length; step += 1) {
        const next = all[(start + by * step + all.length * 2) % all.length];
        if (next === undefined || !isToDecide(next) || review.decided.has(next)) continue;
        select(next);
        const quote = shortened((next.theirs ?? next.own)?.annotation.content.anchor.exact ?? '');
        context.say('difference', { quote, position: review.decided.size, count: review.count });
        return;
      }
      context.say('nothing-to-decide', { count: review.count });
    },
    acceptDifference: () => {
      const item = toDecide();
      if (item !== null) done(deciding.accept(articleInFront(), idOfItem(item), why(item)));
    },
    beginReject: () => {
      const item = toDecide();
      if (item !== null) set({ step: { kind: 'reject', on: item.key } });
    },
    rejectDifference: (reason) => {
      const item = toDecide();
      if (item !== null) done(deciding.reject(articleInFront(), idOfItem(item), { ...why(item), reason }));
      set({ step: null });
    },
    beginAmend: () => {
      const item = toDecide();
      if (item === null) return;
      set({ step: { kind: 'amend', on: item.key, tag: null } });
      context.say('amending');
    },
    confirmAmend: () => {
      const state = context.state();
      const step = amendStep(state);
      const item = step === null ? null : toDecide();
      if (step === null || item === null) return;
      const span = selectedWords(state);
      const isSame =
        span === null || (span.start === item.theirs.span.start && span.end === item.theirs.span.end);
      if (isSame && step.tag === null) {
        context.say('nothing-amended');
        return;
      }
      const wish = { ...(isSame ? {} : { span }), ...(step.tag !== null && { tag: step.tag }) };
      if (!deciding.amend(articleInFront(), idOfItem(item), wish, why(item))) return;
      done(true);
      const { panes, activePane } = context.state();
      const pane = panes[activePane];
      if (pane !== null) context.set({ panes: { ...panes, [activePane]: { ...pane, selection: null } } });
    },
    leaveDecision: () => set({ step: null }),
    commentDifference: (words) => {
      const item = currentItem(context.state());
      if (item === null || item.theirs === null) return;
      const said = ownDecision(context.state(), articleInFront(), item.theirs.annotation.id);
      if (said === undefined || said.state === 'outdated') {
        set({ comment: { on: item.key, words } });
        return;
      }
      const { comment: before = '', ...rest } = said.content;
      if (before === words) return;
      const content = words === '' ? rest : { ...rest, comment: words };
      deciding.changeStatement(articleInFront(), said.statement.id, content);
    },
    acceptShown: () => {
      const state = context.state();
      const review = reviewOf(state, articleInFront());
      const all = waitingOf(review, state.review);
      deciding.acceptAll(
        articleInFront(),
        all.map((item) => ({ id: idOfItem(item), instead: item.own?.annotation.id })),
      );
    },
  };
}

function selectedWords({
  panes,
  activePane,
}: State): { readonly start: number; readonly end: number } | null {
  return panes[activePane]?.selection ?? null;
}
