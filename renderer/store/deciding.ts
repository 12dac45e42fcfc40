/**
 * Deciding: what a person says of annotations, as changes. What belongs together is one
 * change in several layers: an annotation that is accepted is taken over and the decision
 * noted, and one step of undo takes both back.
 *
 * Nobody's annotations are changed but one's own: the decision tells the colleague.
 */
import type { Annotation, AnnotationContent, AnnotationId } from '../../shared/domain/annotation.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { AnyEdit, ChangeKind, Edit, StatementEdit } from '../../shared/domain/change.ts';
import { saysSame } from '../../shared/domain/content.ts';
import { normaliseSpan } from '../../shared/domain/graphemes.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Span } from '../../shared/domain/span.ts';
import type {
  Amendment,
  Decision,
  Link,
  StatementContent,
  StatementId,
} from '../../shared/domain/statement.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { ownDecision } from './decisions.ts';
import { findAnnotation, ownLayer } from './layers-state.ts';
import { findOwn, shortened } from './own-annotation.ts';
import { spanOfPlacement } from './reading-order.ts';
import type { SaidCode, ShownLayer } from './state.ts';
import { ownStatements } from './statements-state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import { tagLabel } from './tag-label.ts';
import type { Undo } from './undo.ts';

/** Why, in the words of the project or in one's own. */
export interface Reasons {
  readonly reason?: string;
  readonly comment?: string;
}

/** What it should be instead; what is absent stays as it is. */
export interface Wish {
  /** Of today's text. */
  readonly span?: Span;
  readonly tag?: TagId;
}

export interface Deciding {
  /** The colleague's annotation is taken over into one's own layer, with where it comes from. */
  readonly accept: (article: ArticlePath, id: AnnotationId, why?: Reasons) => boolean;
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
  /** `article` is that of the annotation it begins at. */
  readonly link: (article: ArticlePath, link: Omit<Link, 'kind' | 'derivedFrom'>) => boolean;
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
    const decision = ownDecision(context.state(), article, found.annotation.id)?.content;
    const own = ownLayer(context.state().layers, article)?.layer.annotations;
    if (decision === undefined || decision.verdict === 'rejected' || own === undefined) return [];
    const taken = { ...derived(context, article, found), ...decision.amendment };
    return [...own.values()]
      .filter(({ content }) => saysSame(content, taken))
      .map(({ id: annotation, content }) => ({ article, annotation, before: content, after: null }));
  }

  function takeOver(article: ArticlePath, content: AnnotationContent): readonly Edit[] {
    const own = ownLayer(context.state().layers, article)?.layer.annotations;
    const isMine = [...(own?.values() ?? [])].some(
      (mine) => mine.content.tag === content.tag && isOnSameWords(mine.content, content),
    );
    if (isMine) return [];
    return [{ article, annotation: context.clock.newId(), before: null, after: content }];
  }

  /** `mine`: what one's own layer has of it from now on. */
  function decide(
    article: ArticlePath,
    found: Found,
    decision: Decision,
    said: SaidCode,
    mine: AnnotationContent | null,
  ): boolean {
    const { annotation } = found;
    const taken = takenOver(article, found);
    const isKept = mine !== null && taken.some(({ before }) => saysSame(before, mine));
    const edit = decisionEdit(article, annotation.id, decision);
    const edits = [
      ...(isKept ? [] : taken),
      ...(isKept || mine === null ? [] : takeOver(article, mine)),
      ...(saysSame(edit.before, decision) ? [] : [edit]),
    ];
    return make('decide', edits, said, annotation.content.anchor.exact);
  }

  return {
    accept: (article, id, why = {}) => {
      const found = colleagues(article, id);
      if (found === undefined) return false;
      const decision = decisionOf(found.annotation, 'accepted', why);
      return decide(article, found, decision, 'accepted', derived(context, article, found));
    },

    reject: (article, id, why = {}) => {
      const found = colleagues(article, id);
      if (found === undefined) return false;
      return decide(article, found, decisionOf(found.annotation, 'rejected', why), 'rejected', null);
    },

    amend: (article, id, wish, why = {}) => {
      const found = colleagues(article, id);
      const amendment = found && amendmentOf(context, article, found, wish);
      if (found === undefined || amendment === undefined) return false;
      const decision = { ...decisionOf(found.annotation, 'amended', why), amendment };
      const mine = { ...derived(context, article, found), ...amendment };
      return decide(article, found, decision, 'amended', mine);
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

    link: (article, said) => {
      const after = { kind: 'link', ...said } as const;
      const annotation = context.clock.newId();
      return make('link', [{ article, links: true, annotation, before: null, after }], 'linked');
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

function decisionOf(
  { id, revision }: Annotation,
  verdict: Decision['verdict'],
  { reason, comment }: Reasons,
): Decision {
  return {
    kind: 'decision',
    verdict,
    on: id,
    judged: revision,
    ...(reason !== undefined && reason !== '' && { reason }),
    ...(comment !== undefined && comment !== '' && { comment }),
  };
}

interface Found {
  readonly shown: ShownLayer;
  readonly annotation: Annotation;
}

/** The colleague's annotation as one's own: on today's words where they are certain, and knowing where it comes from. */
function derived(context: StoreContext, article: ArticlePath, found: Found): AnnotationContent {
  const { content, id } = found.annotation;
  const { lostIn: _theirs, ...rest } = content;
  const text = textOf(context.state())(article);
  const span = spanToday(found);
  const words = text === null || span === null ? null : normaliseSpan(text.content, span);
  const anchor = text === null || words === null ? content.anchor : makeAnchor(text, words);
  return { ...rest, anchor, derivedFrom: [id] };
}

/** undefined, and said why, if its words stand nowhere certain and none were drawn. */
function amendmentOf(
  context: StoreContext,
  article: ArticlePath,
  found: Found,
  { span, tag }: Wish,
): Amendment | undefined {
  const text = textOf(context.state())(article);
  const { project } = context.state();
  const where = span ?? spanToday(found);
  const words = text === null || where === null ? null : normaliseSpan(text.content, where);
  if (text === null || words === null || project === null) {
    context.say('not-placed', { annotation: found.annotation.id });
    return undefined;
  }
  const { content } = found.annotation;
  const isSameTag = tag === undefined || tag === content.tag;
  const label = isSameTag ? content.label : tagLabel(project.tagset, tag);
  return { anchor: makeAnchor(text, words), tag: tag ?? content.tag, label };
}

function spanToday({ shown, annotation }: Found): Span | null {
  const placement = ownValue(shown.placements, annotation.id);
  return placement === undefined ? annotation.content.anchor.span : spanOfPlacement(placement);
}

function isOnSameWords({ anchor: a }: AnnotationContent, { anchor: b }: AnnotationContent): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;
}
