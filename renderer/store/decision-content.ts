/**
 * What a decision says and what is taken over with it, made from the colleague's annotation: pure
 * but for the word that something cannot be placed.
 */
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { Annotation, AnnotationContent, AnnotationId } from '../../shared/domain/annotation.ts';
import type { Content } from '../../shared/domain/content.ts';
import { normaliseSpan } from '../../shared/domain/graphemes.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { contentHash } from '../../shared/domain/revision.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { Amendment, Decision } from '../../shared/domain/statement.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { spanOfPlacement } from './reading-order.ts';
import type { ShownLayer } from './state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import { tagLabel } from './tag-label.ts';

/** Why, in the words of the project or in one's own. */
export interface Reasons {
  readonly reason?: string;
  readonly comment?: string;
  /** One's own annotation of the same thing: it becomes what would be taken over beside it. */
  readonly instead?: AnnotationId | undefined;
}

/** What it should be instead; what is absent stays as it is. */
export interface Wish {
  /** Of today's text. */
  readonly span?: Span;
  readonly tag?: TagId;
}

export function decisionOf(
  { id, revision, content }: Pick<Annotation, 'id' | 'revision'> & { readonly content: Content },
  verdict: Decision['verdict'],
  { reason, comment }: Reasons,
): Decision {
  return {
    kind: 'decision',
    verdict,
    on: id,
    judged: revision,
    judgedContent: contentHash(id, content),
    ...(reason !== undefined && reason !== '' && { reason }),
    ...(comment !== undefined && comment !== '' && { comment }),
  };
}

export interface Found {
  readonly shown: ShownLayer;
  readonly annotation: Annotation;
}

/** The colleague's annotation as one's own: on today's words where they are certain, and knowing where it comes from. */
export function derived(context: StoreContext, article: ArticlePath, found: Found): AnnotationContent {
  const { content, id } = found.annotation;
  const { lostIn: _theirs, ...rest } = content;
  const text = textOf(context.state())(article);
  const span = spanToday(found);
  const words = text === null || span === null ? null : normaliseSpan(text.content, span);
  const anchor = text === null || words === null ? content.anchor : makeAnchor(text, words);
  return { ...rest, anchor, derivedFrom: [id] };
}

/** undefined, and said why, if its words stand nowhere certain and none were drawn. */
export function amendmentOf(
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

export function isOnSameWords({ anchor: a }: AnnotationContent, { anchor: b }: AnnotationContent): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;
}
