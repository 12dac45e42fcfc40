/**
 * Reviewing links: a colleague's link is taken over with one's own annotations at its ends, or
 * rejected. What cannot be tied to annotations of one's own is not taken over, and that is said.
 */
import type { Annotation, AnnotationId } from '../../shared/domain/annotation.ts';
import type { AnyEdit, StatementEdit } from '../../shared/domain/change.ts';
import { saysSame } from '../../shared/domain/content.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Decision, Link } from '../../shared/domain/statement.ts';
import { decisionOf, type Reasons } from './decision-content.ts';
import { decisionsOn } from './decisions.ts';
import { findAnnotation, ownLayer } from './layers-state.ts';
import {
  currentLink,
  isLinkToDecide,
  linkItems,
  linkOf,
  partnersOf,
  type LinkItem,
} from './link-comparison.ts';
import { shortened } from './own-annotation.ts';
import { reviewOf } from './review-queue.ts';
import type { StoreContext } from './store-context.ts';
import { ownStatements } from './statements-state.ts';
import type { Undo } from './undo.ts';

export interface LinkReviewing {
  readonly selectLink: (article: ArticlePath, item: LinkItem) => void;
  /** To the next link that waits for a decision; round at the end. */
  readonly stepLink: (by: 1 | -1) => void;
  readonly acceptLink: () => void;
  /** Asks for the reason first. */
  readonly beginRejectLink: () => void;
  readonly rejectLink: (reason?: string) => void;
}

export function createLinkReviewing(context: StoreContext, undo: Pick<Undo, 'make'>): LinkReviewing {
  function articleInFront(): ArticlePath {
    const { panes, activePane } = context.state();
    return panes[activePane]?.article ?? '';
  }

  function quoteOf(article: ArticlePath, id: AnnotationId): string {
    const found = findAnnotation(context.state().layers, article, id);
    return shortened(found?.annotation.content.anchor.exact ?? '');
  }

  function select(article: ArticlePath, item: LinkItem): void {
    const state = context.state();
    const from = linkOf(item)?.from ?? '';
    const found = findAnnotation(state.layers, article, from);
    const annotator = found?.shown.layer.annotator.id;
    context.set({
      selected: annotator === undefined ? null : { article, id: from, annotator },
      review: { ...state.review, link: { article, key: item.key }, step: null },
    });
  }

  /** The link in question, if one can decide on it; says why not. */
  function toDecide(): (LinkItem & { readonly theirs: object }) | null {
    const item = currentLink(context.state());
    if (item === null) context.say('nothing-selected');
    else if (item.theirs === null) context.say('theirs-to-decide', { name: item.colleague.name });
    else return { ...item, theirs: item.theirs };
    return null;
  }

  /** One's own annotation of the same thing, in any article that is known; undefined if there is none. */
  function mineOf(article: ArticlePath, id: AnnotationId, item: LinkItem): AnnotationId | undefined {
    const { layers } = context.state();
    const isMine = (each: Annotation): boolean =>
      each.id === id || each.content.derivedFrom?.includes(id) === true;
    for (const [own, theirs] of partnersOf(reviewOf(context.state(), article).items, item.colleague)) {
      if (theirs === id) return own;
    }
    for (const path of [article, ...Object.keys(layers)]) {
      const own = ownLayer(layers, path)?.layer.annotations;
      const found = own?.get(id) ?? [...(own?.values() ?? [])].find(isMine);
      if (found !== undefined) return found.id;
    }
    return undefined;
  }

  function decide(article: ArticlePath, decision: Decision, edits: readonly AnyEdit[], quote: string): void {
    const known = decisionsOn(context.state(), article, decision.on).find(
      (each) => each.own && !each.adjudicated,
    );
    const { newId, now } = context.clock;
    const edit: StatementEdit = {
      article,
      links: true,
      annotation: known?.statement.id ?? newId(),
      before: known?.content ?? null,
      after: decision,
    };
    const all = [...edits, ...(saysSame(edit.before, decision) ? [] : [edit])];
    if (all.length === 0 || !undo.make({ id: newId(), kind: 'decide', at: now(), edits: all })) return;
    context.set({ review: { ...context.state().review, step: null } });
    context.say(decision.verdict === 'rejected' ? 'rejected' : 'accepted', { quote }, true);
  }

  function judged(
    article: ArticlePath,
    item: LinkItem,
    verdict: Decision['verdict'],
    why: Reasons,
  ): Decision | null {
    const id = item.theirs?.id ?? '';
    for (const { layer } of context.state().statements[article] ?? []) {
      const statement = layer.annotations.get(id);
      if (statement !== undefined) return decisionOf(statement, verdict, why);
    }
    return null;
  }

  return {
    selectLink: select,
    stepLink: (by) => {
      const article = articleInFront();
      const state = context.state();
      const all = linkItems(state, article);
      const waiting = all.filter((item) => isLinkToDecide(state, article, item));
      const here = all.findIndex(({ key }) => key === currentLink(state)?.key);
      const start = here === -1 && by === -1 ? all.length : here;
      for (let step = 1; step <= all.length; step += 1) {
        const next = all[(start + by * step + all.length * 2) % all.length];
        if (next === undefined || !waiting.includes(next)) continue;
        select(article, next);
        const quote = quoteOf(article, linkOf(next)?.from ?? '');
        context.say('link-difference', { quote, count: waiting.length });
        return;
      }
      context.say('no-link-to-decide');
    },
    acceptLink: () => {
      const item = toDecide();
      const article = articleInFront();
      const decision = item === null ? null : judged(article, item, 'accepted', {});
      const link = item === null ? null : linkOf(item);
      if (item === null || decision === null || link === null) return;
      const edits = takeOver(article, item, link);
      if (edits !== null) decide(article, decision, edits, quoteOf(article, link.from));
    },
    beginRejectLink: () => {
      const item = toDecide();
      if (item === null) return;
      const { review } = context.state();
      context.set({ review: { ...review, step: { kind: 'reject', on: item.key } } });
    },
    rejectLink: (reason) => {
      const item = toDecide();
      const article = articleInFront();
      const why = reason === undefined ? {} : { reason };
      const decision = item === null ? null : judged(article, item, 'rejected', why);
      if (item === null || decision === null) return;
      decide(article, decision, takenBack(article, item), quoteOf(article, item.theirs.content.from));
    },
  };

  /** null, and said why, if an end is nobody's annotation of one's own. */
  function takeOver(article: ArticlePath, item: LinkItem, link: Link): readonly StatementEdit[] | null {
    if (item.own !== null && item.ownId !== null) {
      const after = { ...item.own, type: link.type };
      return [{ article, links: true, annotation: item.ownId, before: item.own, after }];
    }
    const from = mineOf(article, link.from, item);
    const to = mineOf(article, link.to, item);
    if (from === undefined || to === undefined) {
      context.say('link-end-not-mine', { quote: quoteOf(article, from === undefined ? link.from : link.to) });
      return null;
    }
    const { derivedFrom: _theirs, ...rest } = link;
    const after: Link = { ...rest, from, to, derivedFrom: [item.theirs?.id ?? ''] };
    return [{ article, links: true, annotation: context.clock.newId(), before: null, after }];
  }

  /** What was taken over of it, and only that, goes again. */
  function takenBack(article: ArticlePath, { theirs }: LinkItem): readonly StatementEdit[] {
    const own = ownStatements(context.state().statements, { article })?.layer.annotations.values() ?? [];
    return [...own].flatMap(({ id: annotation, content: before }): readonly StatementEdit[] =>
      before.kind === 'link' && theirs !== null && before.derivedFrom?.includes(theirs.id) === true
        ? [{ article, links: true, annotation, before, after: null }]
        : [],
    );
  }
}
