/**
 * Deciding: what a person says of annotations, as changes. What belongs together is one
 * change in several layers: an annotation that is accepted is taken over and the decision
 * noted, and one step of undo takes both back.
 *
 * Nobody's annotations are changed but one's own: the decision tells the colleague.
 */
import type { Annotation, AnnotationContent, AnnotationId } from '../../shared/domain/annotation.ts';
import type { AnyEdit, ChangeKind, Edit, StatementEdit } from '../../shared/domain/change.ts';
import { saysSame } from '../../shared/domain/content.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Decision, StatementContent, StatementId } from '../../shared/domain/statement.ts';
import {
  amendmentOf,
  decisionOf,
  derived,
  isOnSameWords,
  type Found,
  type Reasons,
  type Wish,
} from './decision-content.ts';
import { ownDecision } from './decisions.ts';
import { findAnnotation, ownLayer } from './layers-state.ts';
import { findOwn, shortened } from './own-annotation.ts';
import { standingOn } from './reading-order.ts';
import type { SaidCode, ShownLayer } from './state.ts';
import { ownStatements } from './statements-state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import type { Undo } from './undo.ts';

/** A colleague's annotation to be accepted, and one's own that is its partner. */
interface Acceptance {
  readonly id: AnnotationId;
  readonly instead?: AnnotationId | undefined;
}

export interface Deciding {
  /** The colleague's annotation is taken over into one's own layer, with where it comes from. */
  readonly accept: (article: ArticlePath, id: AnnotationId, why?: Reasons) => boolean;
  /** Several in one step. */
  readonly acceptAll: (article: ArticlePath, all: readonly Acceptance[]) => boolean;
  /** What was taken over of it and not changed since goes again. */
  readonly reject: (article: ArticlePath, id: AnnotationId, why?: Reasons) => boolean;
  /** Taken over as it should be. */
  readonly amend: (article: ArticlePath, id: AnnotationId, wish: Wish, why?: Reasons) => boolean;
  /** One's own decision on it is taken back, and what was taken over with it. */
  readonly withdraw: (article: ArticlePath, id: AnnotationId) => boolean;
  /** An answer to a decision, an annotation or another answer. */
  readonly reply: (article: ArticlePath, to: StatementId, comment: string) => boolean;
  /** One's own annotation becomes what a reviewer's decision says: as amended, or gone. */
  readonly follow: (article: ArticlePath, decision: Decision) => boolean;
  /** Another wording of a statement of one's own; null takes it back. */
  readonly changeStatement: (
    article: ArticlePath,
    id: StatementId,
    content: StatementContent | null,
  ) => boolean;
  /** Any edits of one's own layers in one step, of the agreed set above all. */
  readonly makeEdits: (kind: ChangeKind, edits: readonly AnyEdit[]) => boolean;
}

export function createDeciding(context: StoreContext, undo: Pick<Undo, 'make'>): Deciding {
  function make(kind: ChangeKind, edits: readonly AnyEdit[], said: SaidCode, quote = ''): boolean {
    const { newId, now } = context.clock;
    if (edits.length === 0 || !undo.make({ id: newId(), kind, at: now(), edits })) return false;
    context.say(said, { quote: shortened(quote), count: edits.length }, true);
    return true;
  }

  /** undefined, and said why, if it is not there or one's own. */
  function colleagues(article: ArticlePath, id: AnnotationId) {
    const found = findAnnotation(context.state().layers, article, id);
    if (found !== undefined && !found.shown.own) return found;
    context.say('nothing-selected');
    return undefined;
  }

  /** A decision of one's own takes the place of an earlier one. */
  function decisionEdit(article: ArticlePath, on: AnnotationId, decision: Decision): StatementEdit {
    const known = ownDecision(context.state(), article, on);
    return {
      article,
      links: true,
      annotation: known?.statement.id ?? context.clock.newId(),
      before: known?.content ?? null,
      after: decision,
    };
  }

  /** What was taken over of it, and not changed since, as edits that take it away. */
  function takenOver(article: ArticlePath, found: Found): readonly Edit[] {
    const known = ownDecision(context.state(), article, found.annotation.id);
    const decision = known && { ...known.content, made: known.statement.created };
    const own = ownLayer(context.state().layers, article);
    if (decision === undefined || decision.verdict === 'rejected' || own === undefined) return [];
    const taken = { ...derived(context, article, found), ...decision.amendment };
    // What was one's own before stays one's own, whatever it became.
    return onWordsOf(own, taken)
      .filter(({ content, created }) => saysSame(content, taken) && created >= decision.made)
      .map(({ id: annotation, content }) => ({ article, annotation, before: content, after: null }));
  }

  /** One's own annotations on the very words: among thousands looked up, not looked through. */
  function onWordsOf(own: ShownLayer, content: AnnotationContent): readonly Annotation[] {
    const { anchor } = content;
    const isToday = anchor.text === textOf(context.state())(own.layer.article)?.sha256;
    const near = isToday
      ? standingOn(own, anchor.span).map(({ annotation }) => annotation)
      : [...own.layer.annotations.values()];
    return near.filter((mine) => isOnSameWords(mine.content, content));
  }

  function takeOver(
    article: ArticlePath,
    content: AnnotationContent,
    instead?: AnnotationId,
  ): readonly Edit[] {
    const own = ownLayer(context.state().layers, article);
    const partner = instead === undefined ? undefined : own?.layer.annotations.get(instead);
    if (partner !== undefined) {
      const { lostIn: _settled, ...before } = partner.content;
      // A note of one's own stays where the colleague has none.
      const after = { ...before, ...content };
      if (saysSame(partner.content, after)) return [];
      return [{ article, annotation: partner.id, before: partner.content, after }];
    }
    const isMine =
      own !== undefined && onWordsOf(own, content).some((mine) => mine.content.tag === content.tag);
    if (isMine) return [];
    return [{ article, annotation: context.clock.newId(), before: null, after: content }];
  }

  /** `mine`: what one's own layer has of it from now on. */
  function editsOf(
    article: ArticlePath,
    found: Found,
    decision: Decision,
    mine: AnnotationContent | null,
    instead?: AnnotationId,
  ): readonly AnyEdit[] {
    const taken = takenOver(article, found).filter(({ annotation }) => annotation !== instead);
    const isKept = mine !== null && taken.some(({ before }) => saysSame(before, mine));
    const edit = decisionEdit(article, found.annotation.id, decision);
    return [
      ...(isKept ? [] : taken),
      ...(isKept || mine === null ? [] : takeOver(article, mine, instead)),
      ...(saysSame(edit.before, decision) ? [] : [edit]),
    ];
  }

  function quoteOf({ annotation }: Found): string {
    return annotation.content.anchor.exact;
  }

  return {
    accept: (article, id, why = {}) => {
      const found = colleagues(article, id);
      if (found === undefined) return false;
      const decision = decisionOf(found.annotation, 'accepted', why);
      const edits = editsOf(article, found, decision, derived(context, article, found), why.instead);
      return make('decide', edits, 'accepted', quoteOf(found));
    },

    acceptAll: (article, all) => {
      const changed = new Set<AnnotationId>();
      const words = new Set<string>();
      let accepted = 0;
      const edits = all.flatMap(({ id, instead }): readonly AnyEdit[] => {
        const found = findAnnotation(context.state().layers, article, id);
        // Two colleagues' wishes for one annotation of one's own are decided one by one.
        if (found === undefined || found.shown.own || (instead !== undefined && changed.has(instead)))
          return [];
        if (instead !== undefined) changed.add(instead);
        const mine = derived(context, article, found);
        const { start, end } = mine.anchor.span;
        const place = `${start} ${end} ${mine.tag}`;
        const isTwice = instead === undefined && words.has(place);
        words.add(place);
        const decision = decisionOf(found.annotation, 'accepted', {});
        const made = editsOf(article, found, decision, isTwice ? null : mine, instead);
        if (made.length > 0) accepted += 1;
        return made;
      });
      const { newId, now } = context.clock;
      if (edits.length === 0 || !undo.make({ id: newId(), kind: 'decide', at: now(), edits })) return false;
      context.say('all-accepted', { count: accepted }, true);
      return true;
    },

    reject: (article, id, why = {}) => {
      const found = colleagues(article, id);
      if (found === undefined) return false;
      const edits = editsOf(article, found, decisionOf(found.annotation, 'rejected', why), null);
      return make('decide', edits, 'rejected', quoteOf(found));
    },

    amend: (article, id, wish, why = {}) => {
      const found = colleagues(article, id);
      const amendment = found && amendmentOf(context, article, found, wish);
      if (found === undefined || amendment === undefined) return false;
      const decision = { ...decisionOf(found.annotation, 'amended', why), amendment };
      const mine = { ...derived(context, article, found), ...amendment };
      return make('decide', editsOf(article, found, decision, mine, why.instead), 'amended', quoteOf(found));
    },

    withdraw: (article, id) => {
      const known = ownDecision(context.state(), article, id);
      if (known === undefined) return false;
      const { statement, content } = known;
      const edit = { article, links: true, annotation: statement.id, before: content, after: null } as const;
      const found = findAnnotation(context.state().layers, article, id);
      return make('decide', [...(found ? takenOver(article, found) : []), edit], 'unsaid');
    },

    reply: (article, to, comment) => {
      const after = { kind: 'reply', to, comment } as const;
      const annotation = context.clock.newId();
      return make('reply', [{ article, links: true, annotation, before: null, after }], 'replied', comment);
    },

    follow: (article, { on, verdict, amendment }) => {
      const found = findOwn(context, article, on);
      if (found === undefined || verdict === 'accepted') return false;
      const before = found.annotation.content;
      const { lostIn: _settled, ...rest } = before;
      if (verdict === 'amended' && amendment === undefined) return false;
      const after = verdict === 'rejected' ? null : { ...rest, ...amendment };
      return make('follow', [{ article, annotation: on, before, after }], 'followed', before.anchor.exact);
    },

    changeStatement: (article, id, content) => {
      const before = ownStatements(context.state().statements, { article })?.layer.annotations.get(
        id,
      )?.content;
      if (before === undefined) {
        context.say('nothing-selected');
        return false;
      }
      const edit = { article, links: true, annotation: id, before, after: content } as const;
      return make(KIND_OF_CHANGE[before.kind], [edit], content === null ? 'unsaid' : 'reworded');
    },

    makeEdits: (kind, edits) => make(kind, edits, 'adjudicated'),
  };
}

const KIND_OF_CHANGE: Readonly<Record<StatementContent['kind'], ChangeKind>> = {
  link: 'link',
  decision: 'decide',
  reply: 'reply',
};
