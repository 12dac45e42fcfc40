/**
 * Settling candidates, as edits of the adjudicated layer and of what stands beside it: taken
 * in one of their versions or in other words, or rejected. Whatever is settled can be
 * settled otherwise: what was agreed or said before gives way.
 *
 * Ids are made from what is settled, so that two machines of one adjudicator that agree on
 * the same make the same annotation.
 */
import type { AnnotationContent, AnnotationId } from '../annotation.ts';
import type { AnyEdit, Edit, StatementEdit } from '../change.ts';
import { saysSame } from '../content.ts';
import { compareText, type ArticlePath } from '../layer.ts';
import type { Comparable, PlacedAnnotation } from '../review/comparable.ts';
import { contentHash, derivedId } from '../revision.ts';
import type { Decision } from '../statement.ts';
import type { Candidate } from './candidates.ts';
import type { AgreedSet } from './standing.ts';
import type { Wanted } from './wanted.ts';

/** What candidates are settled on. */
export interface Ground {
  readonly article: ArticlePath;
  readonly agreed: AgreedSet;
  /** Ids of all annotations of all annotators on the article: an origin that is not among them is gone. */
  readonly present: ReadonlySet<AnnotationId>;
}

/** Why, for whoever reads the decision. */
export interface Because {
  readonly reason?: string;
  readonly comment?: string;
}

/**
 * `wanted` goes into the agreed set with `origins`, those of the candidate's annotations it is made
 * from; of all others, and of those that say something else, it is said what they should be.
 */
export function takeEdits(
  ground: Ground,
  candidate: Candidate,
  wanted: Wanted,
  origins: readonly AnnotationId[],
  because: Because = {},
): readonly AnyEdit[] {
  const { article, agreed } = ground;
  const { own, shared } = touched(ground, candidate);
  const twin = agreed.annotations.find((one) => !own.includes(one) && isSameContentMark(one.content, wanted));
  const sorted = [...new Set(origins)].toSorted(compareText);
  const home = twin ?? own[0];
  const id = home?.id ?? derivedId('agreed', article, ...sorted);
  const before = home?.content ?? agreed.annotations.find((one) => one.id === id)?.content ?? null;
  const mine = new Set(candidate.marks.map(({ annotation }) => annotation.id));
  // What lies in one place with another candidate's has both their origins.
  const others = twin?.content.derivedFrom?.filter((origin) => !mine.has(origin)) ?? [];
  const details = twin === undefined ? wanted : twin.content;
  const after = { ...details, derivedFrom: [...others, ...sorted] };
  return [
    ...changed(article, id, before, after),
    ...removed(
      ground,
      own.filter((one) => one !== home),
    ),
    ...shared.filter((one) => one !== twin).flatMap((one) => withoutOrigins(article, one, mine)),
    ...candidate.marks.flatMap((mark) => {
      const isOrigin = origins.includes(mark.annotation.id);
      const isAsAgreed = isOrigin && isSameContentMark(after, mark.annotation.content, mark);
      return said(ground, mark, isAsAgreed ? null : amended(mark, after, because));
    }),
  ];
}

/** Nothing of it is in the agreed set any more, and every annotation of it is rejected. */
export function rejectEdits(ground: Ground, candidate: Candidate, because: Because = {}): readonly AnyEdit[] {
  const { own, shared } = touched(ground, candidate);
  const mine = new Set(candidate.marks.map(({ annotation }) => annotation.id));
  return [
    ...removed(ground, own),
    ...shared.flatMap((one) => withoutOrigins(ground.article, one, mine)),
    ...candidate.marks.flatMap((mark) =>
      said(ground, mark, { ...judging(mark, because), verdict: 'rejected' }),
    ),
  ];
}

/** Agreed annotations that come from the candidate: from it alone, or from others that are there as well. */
function touched({ agreed, present }: Ground, { marks }: Candidate) {
  const mine = new Set(marks.map(({ annotation }) => annotation.id));
  const own: PlacedAnnotation[] = [];
  const shared: PlacedAnnotation[] = [];
  for (const one of agreed.annotations) {
    const origins = one.content.derivedFrom ?? [];
    if (!origins.some((origin) => mine.has(origin))) continue;
    const isShared = origins.some((origin) => !mine.has(origin) && present.has(origin));
    (isShared ? shared : own).push(one);
  }
  return { own, shared };
}

/** With the agreed links that begin or end there. */
function removed({ article, agreed }: Ground, gone: readonly PlacedAnnotation[]): readonly AnyEdit[] {
  const ids = new Set(gone.map(({ id }) => id));
  return [
    ...gone.flatMap(({ id, content }) => changed(article, id, content, null)),
    ...agreed.links
      .filter(({ content }) => ids.has(content.from) || ids.has(content.to))
      .map(({ id, content }) => beside(article, id, content, null)),
  ];
}

/** The same words of the same text, or the same place of today's where a mark tells it. */
function isSameContentMark(
  a: Pick<AnnotationContent, 'anchor' | 'tag'>,
  b: Pick<AnnotationContent, 'anchor' | 'tag'>,
  place?: Comparable,
): boolean {
  const span = place?.span ?? b.anchor.span;
  return (
    a.tag === b.tag &&
    (place !== undefined || a.anchor.text === b.anchor.text) &&
    a.anchor.span.start === span.start &&
    a.anchor.span.end === span.end
  );
}

function changed(
  article: ArticlePath,
  annotation: AnnotationId,
  before: AnnotationContent | null,
  after: AnnotationContent | null,
): readonly Edit[] {
  return saysSame(before, after) ? [] : [{ article, adjudicated: true, annotation, before, after }];
}

function withoutOrigins(
  article: ArticlePath,
  { id, content }: PlacedAnnotation,
  gone: ReadonlySet<AnnotationId>,
): readonly Edit[] {
  const derivedFrom = content.derivedFrom?.filter((origin) => !gone.has(origin)) ?? [];
  return changed(article, id, content, { ...content, derivedFrom });
}

/** The adjudicator's word on one annotation, instead of any before; null takes it back. */
function said(
  { article, agreed }: Ground,
  { annotation }: Comparable,
  decision: Decision | null,
): readonly StatementEdit[] {
  const known = agreed.decisions.get(annotation.id);
  const before = known?.content ?? null;
  if (saysSame(before, decision)) return [];
  return [beside(article, known?.id ?? derivedId('adjudicated', annotation.id), before, decision)];
}

function beside(
  article: ArticlePath,
  annotation: AnnotationId,
  before: StatementEdit['before'],
  after: StatementEdit['after'],
): StatementEdit {
  return { article, adjudicated: true, links: true, annotation, before, after };
}

function amended(mark: Comparable, { anchor, tag, label }: Wanted, because: Because): Decision {
  return { ...judging(mark, because), verdict: 'amended', amendment: { anchor, tag, label } };
}

function judging(
  { annotation: { id, revision, content } }: Comparable,
  { reason, comment }: Because,
): Omit<Decision, 'verdict'> {
  return {
    kind: 'decision',
    on: id,
    judged: revision,
    judgedContent: contentHash(id, content),
    ...(reason !== undefined && reason !== '' && { reason }),
    ...(comment !== undefined && comment !== '' && { comment }),
  };
}
