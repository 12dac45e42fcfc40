/**
 * Reviewing: walking through the differences to colleagues' layers and deciding on each. What a
 * decision writes is in `deciding.ts`; here is which difference is meant and what comes next.
 */
import {
  acceptedTogether,
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
import type { ReviewClass } from './review-comparison.ts';
import type { ReviewState } from './review-state.ts';
import type { State } from './state.ts';
import type { View } from '../../shared/commands.ts';
import { nextUndecidedArticle } from './project-review.ts';
import type { Reading } from './reading.ts';
import { textOf, type StoreContext } from './store-context.ts';

export interface Reviewing {
  readonly showView: (view: View) => void;
  readonly filterReview: (
    patch: Partial<Pick<ReviewState, 'colleague' | 'classes' | 'tag' | 'decided' | 'hidden'>>,
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
  /** All of these classes that wait for a decision and that the rest of the filter lets through, in one step. */
  readonly acceptClasses: (classes: ReadonlySet<ReviewClass>) => void;
  /** The next article of the project that waits for a decision, at its first difference that does. */
  readonly nextUndecidedArticle: () => Promise<void>;
  /** The first difference of the article in front that waits, if it was opened for that. */
  readonly beginReview: () => void;
  /** What became of a colleague's annotations meanwhile was read. */
  readonly dismissChanged: () => void;
}

export function createReviewing(
  context: StoreContext,
  deciding: Pick<Deciding, 'accept' | 'reject' | 'amend' | 'acceptAll' | 'changeStatement'>,
  reading: Pick<Reading, 'open'>,
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
    const article = articleInFront();
    context.set({ selected: { article, id: idOfItem(item), annotator }, proposal: null });
    const start = (item.theirs ?? item.own)?.start ?? 0;
    set({ at: { article, colleague: item.colleague.id, start }, begin: null, link: null });
  }

  /** Where the walk stands in a list: before the item that follows the last one, if that one is gone. */
  function placeIn(all: readonly ReviewItem[], by: 1 | -1): number {
    const state = context.state();
    const key = currentItem(state)?.key;
    const here = all.findIndex((item) => item.key === key);
    const { at } = state.review;
    if (here !== -1) return here;
    if (at?.article !== articleInFront()) return by === 1 ? -1 : all.length;
    const ids = all.map(({ colleague }) => colleague.id);
    const next = all.findIndex(
      ({ colleague, own, theirs }) =>
        ids.indexOf(colleague.id) > ids.indexOf(at.colleague) ||
        (colleague.id === at.colleague && ((theirs ?? own)?.start ?? 0) >= at.start),
    );
    const place = next === -1 ? all.length : next;
    return by === 1 ? place - 1 : place;
  }

  function goOn(by: 1 | -1): boolean {
    const state = context.state();
    const review = reviewOf(state, articleInFront());
    const all = shownItems(review, state.review);
    const start = placeIn(all, by);
    for (let step = 1; step <= all.length; step += 1) {
      const next = all[(start + by * step + all.length * 2) % all.length];
      if (next === undefined || !isToDecide(next) || review.decided.has(next)) continue;
      select(next);
      const quote = shortened((next.theirs ?? next.own)?.annotation.content.anchor.exact ?? '');
      context.say('difference', { quote, position: review.decided.size, count: review.count });
      return true;
    }
    return false;
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
      if (goOn(by)) return;
      context.say('nothing-to-decide', { count: reviewOf(context.state(), articleInFront()).count });
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
    acceptClasses: (classes) => {
      const state = context.state();
      const review = reviewOf(state, articleInFront());
      const all = acceptedTogether(waitingOf(review, { ...state.review, classes }));
      deciding.acceptAll(
        articleInFront(),
        all.map((item) => ({ id: idOfItem(item), instead: item.own?.annotation.id })),
      );
    },
    nextUndecidedArticle: async () => {
      const article = nextUndecidedArticle(context.state());
      if (article === null) {
        const { reviewProgressDone } = context.state();
        context.say(reviewProgressDone ? 'no-undecided-article' : 'counting-articles');
        return;
      }
      set({ step: null, begin: article, at: null });
      context.set({ view: 'review', selected: null });
      await reading.open(article, context.state().activePane);
      beginReview();
    },
    beginReview,
    dismissChanged: () => set({ changed: null }),
  };

  function beginReview(): void {
    const { begin } = context.state().review;
    if (begin === null) return;
    if (begin !== articleInFront()) set({ begin: null });
    else if (textOf(context.state())(begin) !== null) goOn(1);
  }
}

function selectedWords({
  panes,
  activePane,
}: State): { readonly start: number; readonly end: number } | null {
  return panes[activePane]?.selection ?? null;
}
