/** Selection: the words and the annotation that a person means, the armed tag, and tagging by them. */
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { sameSpan, type Span } from '../../shared/domain/span.ts';
import { EXCLUDED, type TagId } from '../../shared/domain/tagset.ts';
import type { Actions } from './actions.ts';
import { agreedSet } from './adjudicating.ts';
import { isBeingSettled, ownSelected } from './command-conditions.ts';
import type { Editing } from './editing.ts';
import { isGlimpsed } from './glimpse.ts';
import { findAnnotation } from './layers-state.ts';
import { reasonsOffered, toExclude } from './reasons.ts';
import { currentItem } from './review-queue.ts';
import { amendStep } from './review-step.ts';
import type { PaneId, State } from './state.ts';
import { PANES, type StoreContext } from './store-context.ts';
import { createTaggingAhead, type TaggingAhead, type WantedTag } from './tagging-ahead.ts';

export type Selection = Pick<
  Actions,
  'selectText' | 'tag' | 'tagAgain' | 'leaveReason' | 'arm' | 'selectAnnotation'
> & {
  /** The host has answered for this article: what was tagged meanwhile is tagged now. */
  readonly answered: TaggingAhead['answered'];
};

/** How many tags are remembered as recently used. */
const RECENT_TAGS = 8;

export function createSelection(
  context: StoreContext,
  editing: Pick<Editing, 'tagWords' | 'retag'>,
  changeSettings: Actions['changeSettings'],
): Selection {
  /** Picked in a glimpse: selected as soon as its layer is there, unless something else is meant by then. */
  let pickedAhead: { readonly article: ArticlePath; readonly id: AnnotationId } | null = null;

  function setSelection(pane: PaneId, selection: State['panes'][PaneId]): void {
    context.set({ panes: { ...context.state().panes, [pane]: selection } });
  }

  function remember(tagId: TagId): void {
    const { recentTags } = context.state().settings;
    if (recentTags[0] === tagId) return;
    const others = recentTags.filter((other) => other !== tagId);
    changeSettings({ recentTags: [tagId, ...others].slice(0, RECENT_TAGS) });
  }

  function tagNow({ article, span, tag: tagId }: Omit<WantedTag, 'text'>): void {
    if (!editing.tagWords(article, span, tagId)) return;
    for (const id of PANES) {
      const pane = context.state().panes[id];
      if (pane?.article === article && pane.selection !== null && sameSpan(pane.selection, span))
        setSelection(id, { ...pane, selection: null });
    }
    remember(tagId);
  }

  /** Tags the words selected in a pane; false if there are none. */
  function tagSelection(id: PaneId, tagId: TagId): boolean {
    const pane = context.state().panes[id];
    if (pane === null || pane.selection === null) return false;
    const wanted = { article: pane.article, span: pane.selection, tag: tagId };
    if (pane.status === 'shown') tagNow(wanted);
    // The text is there before one's own layer is: what is tagged already is not known yet.
    else if (pane.document !== null) ahead.keep({ ...wanted, text: pane.document.text.sha256 });
    return true;
  }

  function arm(tagId: TagId | null): void {
    const { armedTag } = context.state();
    if (armedTag === tagId) return;
    context.set({ armedTag: tagId });
    if (tagId !== null) context.say('armed', { tag: tagId });
    else if (armedTag !== null) context.say('disarmed', { tag: armedTag });
  }

  /** Who excludes says why: asks, if there is something to exclude. */
  function asksReason(wanted: TagId): boolean {
    const state = context.state();
    const choosingReason =
      wanted === EXCLUDED && reasonsOffered(state).length > 0 && toExclude(state) !== null;
    if (choosingReason !== state.choosingReason) context.set({ choosingReason });
    return choosingReason;
  }

  function tag(wanted: TagId): void {
    const { review } = context.state();
    const amending = amendStep(context.state());
    if (amending !== null) {
      // What the colleague's annotation should be; pressed again it stays what it is.
      const chosen = amending.tag === wanted ? null : wanted;
      context.set({ review: { ...review, step: { ...amending, tag: chosen } } });
      return;
    }
    if (asksReason(wanted)) return;
    const { activePane, panes, selected, armedTag } = context.state();
    if (tagSelection(activePane, wanted)) return;
    if (selected !== null && selected.article === panes[activePane]?.article) {
      editing.retag(selected.article, selected.id, wanted);
      if (ownSelected(context.state())) remember(wanted);
      return;
    }
    arm(armedTag === wanted ? null : wanted);
  }

  const ahead = createTaggingAhead(context, tagNow);

  function selectAnnotation(article: ArticlePath, id: AnnotationId | null, annotator?: AnnotatorId): void {
    pickedAhead = null;
    context.set({ choosingReason: false });
    if (id === null) {
      context.set({ selected: null });
      return;
    }
    const { layers } = context.state();
    const found = findAnnotation(layers, article, id) ?? originOf(context.state(), article, id);
    const by = annotator ?? found?.shown.layer.annotator.id;
    if (by !== undefined)
      context.set({ selected: { article, id: found?.annotation.id ?? id, annotator: by } });
    else if (isGlimpsed(context.state(), article, id)) pickedAhead = { article, id };
  }

  return {
    tag,
    arm,
    answered: (article) => {
      ahead.answered(article);
      if (pickedAhead?.article === article) selectAnnotation(article, pickedAhead.id);
    },
    leaveReason: () => {
      if (context.state().choosingReason) context.set({ choosingReason: false });
    },
    tagAgain: () => {
      const [last] = context.state().settings.recentTags;
      if (last === undefined) context.say('nothing-selected');
      else tag(last);
    },
    selectText: (id, span, growing = false) => {
      const { panes, armedTag } = context.state();
      const pane = panes[id];
      if (pane === null || pane.document === null) return;
      if (pane.selection?.start !== span?.start || pane.selection?.end !== span?.end) {
        setSelection(id, { ...pane, selection: span });
        context.set({ choosingReason: false });
      }
      // Words that are being selected are meant, not the annotation that was.
      // But the one that waits for its place keeps waiting: they may be the words that it belongs to,
      // and an editor may tell of amended words once more after the amendment is confirmed.
      const { selected } = context.state();
      const waits =
        selected?.article === pane.article &&
        (isBeingSettled(context.state()) ||
          amendStep(context.state()) !== null ||
          isOnDifference(context.state(), span));
      if (span !== null) {
        pickedAhead = null;
        context.set({ activePane: id, selected: waits ? selected : null });
      }
      if (span === null || armedTag === null || growing || asksReason(armedTag)) return;
      tagSelection(id, armedTag);
    },
    selectAnnotation,
  };
}

/** The very words of the difference in front, the colleague's or one's own. */
function isOnDifference(state: State, span: Span | null): boolean {
  if (span === null || state.view !== 'review') return false;
  const item = currentItem(state);
  return [item?.own, item?.theirs].some((mark) => mark?.span !== undefined && sameSpan(mark.span, span));
}

/** What an agreed annotation comes from, as far as it is still there; undefined if `id` is none. */
function originOf(
  state: Pick<State, 'project' | 'adjudicated' | 'layers'>,
  article: ArticlePath,
  id: AnnotationId,
): ReturnType<typeof findAnnotation> {
  const origins = agreedSet(state, article)?.layer.annotations.get(id)?.content.derivedFrom ?? [];
  for (const origin of origins) {
    const found = findAnnotation(state.layers, article, origin);
    if (found !== undefined) return found;
  }
  return undefined;
}
