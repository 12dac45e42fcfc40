/**
 * Settling: what an annotator says about annotations whose place is not certain.
 *
 * Each word of hers is a `Change` that can be undone. Only then is a stored anchor
 * written anew: on today's text, with its words and its context.
 */
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { AnnotationContent } from '../../shared/domain/annotation.ts';
import type { ChangeKind, Edit } from '../../shared/domain/change.ts';
import { normaliseSpan } from '../../shared/domain/graphemes.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { isAsserted } from '../../shared/domain/placement.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import type { Actions } from './actions.ts';
import { findOwn, shortened } from './own-annotation.ts';
import { certainAnnotations, unsettledQueue, shownProposal } from './unsettled-queue.ts';
import { selectedAnnotation } from './selectors.ts';
import type { PlacedAnnotation, SaidCode, SelectedAnnotation } from './state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import type { Undo } from './undo.ts';

export type Settling = Pick<
  Actions,
  'stepReview' | 'stepProposal' | 'confirmPlace' | 'keepAsLost' | 'confirmCertain'
>;

/** What is being settled: the selected annotation, of one's own, with today's text of its article. */
interface BeingSettled {
  readonly selected: SelectedAnnotation;
  readonly placed: PlacedAnnotation;
  readonly text: ArticleText;
}

export function createSettling(context: StoreContext, undo: Pick<Undo, 'make'>): Settling {
  function make(kind: ChangeKind, edits: readonly Edit[], said: SaidCode, quote: string): boolean {
    const { newId, now } = context.clock;
    if (!undo.make({ id: newId(), kind, at: now(), edits })) return false;
    context.say(said, { quote: shortened(quote), count: edits.length }, true);
    return true;
  }

  function beingSettled(): BeingSettled | null {
    const { selected } = context.state();
    const placed = selectedAnnotation(context.state());
    if (selected === null || placed === null) {
      context.say('nothing-selected');
      return null;
    }
    const text = textOf(context.state())(selected.article);
    if (text === null || findOwn(context, selected.article, selected.id) === undefined) return null;
    return { selected, placed, text };
  }

  function select(article: ArticlePath, placed: PlacedAnnotation): void {
    const { annotation, annotator } = placed;
    context.set({ selected: { article, id: annotation.id, annotator: annotator.id }, proposal: null });
  }

  /** One is done: the next one comes by itself; the last stays selected. */
  function goOn(article: ArticlePath, done: PlacedAnnotation): void {
    const queue = unsettledQueue(context.state(), article);
    const { start } = done.annotation.content.anchor.span;
    const next = queue.find(({ annotation }) => annotation.content.anchor.span.start >= start) ?? queue[0];
    if (next !== undefined) select(article, next);
  }

  /** The words selected in a pane that shows the article. */
  function selectedWords(article: ArticlePath): Span | null {
    const { panes, activePane } = context.state();
    const pane = panes[activePane];
    return pane?.article === article ? pane.selection : null;
  }

  function giveUpWords(): void {
    const { panes, activePane } = context.state();
    const pane = panes[activePane];
    if (pane !== null) context.set({ panes: { ...panes, [activePane]: { ...pane, selection: null } } });
  }

  return {
    stepReview: (by) => {
      const { panes, activePane, selected } = context.state();
      const article = panes[activePane]?.article;
      const queue = article === undefined ? [] : unsettledQueue(context.state(), article);
      const here = queue.findIndex(({ annotation }) => annotation.id === selected?.id);
      const start = here === -1 && by === -1 ? queue.length : here;
      const position = (start + by + queue.length) % queue.length;
      const next = queue[position];
      if (article === undefined || next === undefined) {
        context.say('nothing-to-settle');
        return;
      }
      select(article, next);
      const quote = shortened(next.annotation.content.anchor.exact);
      context.say('to-settle', { quote, position: position + 1, count: queue.length });
    },

    stepProposal: (by) => {
      const placed = selectedAnnotation(context.state());
      const shown = shownProposal(context.state());
      if (placed === null || shown === null || shown.count < 2) {
        context.say('no-other-place');
        return;
      }
      const index = (shown.index + by + shown.count) % shown.count;
      context.set({ proposal: { annotation: placed.annotation.id, index } });
      context.say('place-shown', { position: index + 1, count: shown.count });
    },

    confirmPlace: () => {
      const settled = beingSettled();
      if (settled === null) return;
      const { selected, placed, text } = settled;
      const drawn = selectedWords(selected.article);
      const span = drawn ?? shownProposal(context.state())?.candidate.span;
      if (span === undefined) {
        context.say(placed.placement.kind === 'exact' ? 'nothing-to-settle' : 'no-place-yet');
        return;
      }
      const before = placed.annotation.content;
      const after = standingOn(text, before, span);
      if (after === null) return;
      const edits = [{ article: selected.article, annotation: selected.id, before, after }];
      if (!make('confirm', edits, 'place-confirmed', after.anchor.exact)) return;
      if (drawn !== null) giveUpWords();
      goOn(selected.article, placed);
    },

    keepAsLost: () => {
      const settled = beingSettled();
      if (settled === null) return;
      const { selected, placed, text } = settled;
      const before = placed.annotation.content;
      if (placed.placement.kind === 'exact' || before.lostIn === text.sha256) {
        context.say('nothing-to-settle');
        return;
      }
      const after = { ...before, lostIn: text.sha256 };
      const edits = [{ article: selected.article, annotation: selected.id, before, after }];
      if (make('keep-lost', edits, 'kept-as-lost', before.anchor.exact)) goOn(selected.article, placed);
    },

    confirmCertain: (article) => {
      const text = textOf(context.state())(article);
      if (text === null) return;
      const edits = certainAnnotations(context.state(), article).flatMap(
        ({ annotation, placement }): Edit[] => {
          const after = isAsserted(placement) ? standingOn(text, annotation.content, placement.span) : null;
          return after === null
            ? []
            : [{ article, annotation: annotation.id, before: annotation.content, after }];
        },
      );
      if (edits.length === 0) context.say('nothing-to-settle');
      else make('confirm', edits, 'certain-confirmed', '');
    },
  };
}

/** The same said of these words of today's text; null where there are none. */
function standingOn(text: ArticleText, content: AnnotationContent, span: Span): AnnotationContent | null {
  const words = normaliseSpan(text.content, span);
  if (words === null) return null;
  const { lostIn: _settled, ...rest } = content;
  return { ...rest, anchor: makeAnchor(text, words) };
}
