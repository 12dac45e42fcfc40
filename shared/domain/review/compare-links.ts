/**
 * What two annotators share and where they differ in links: the same ends, after their
 * annotations were matched, and the same type.
 *
 * An end may lie in another article or in a third annotator's layer, so the partners of all
 * compared articles are needed; an end that both name by one id is the same end.
 */
import type { AnnotationId } from '../annotation.ts';
import type { Link, StatementId } from '../statement.ts';
import type { LayerComparison } from './compare-layers.ts';

export interface NamedLink {
  readonly id: StatementId;
  readonly content: Link;
}

export type ComparedLink =
  | { readonly class: 'same' | 'type-differs'; readonly a: NamedLink; readonly b: NamedLink }
  | { readonly class: 'only-a'; readonly a: NamedLink }
  | { readonly class: 'only-b'; readonly b: NamedLink };

/** Every matched annotation of the first annotator → its partner of the second. */
export function partnersOf(comparisons: Iterable<LayerComparison>): ReadonlyMap<AnnotationId, AnnotationId> {
  const partners = new Map<AnnotationId, AnnotationId>();
  for (const { units } of comparisons) {
    for (const unit of units) {
      if ('a' in unit && 'b' in unit) partners.set(unit.a.annotation.id, unit.b.annotation.id);
    }
  }
  return partners;
}

/** In the order of `a`; what only `b` has comes last. Of several links between two ends those of one type are partners first. */
export function compareLinks(
  a: readonly NamedLink[],
  b: readonly NamedLink[],
  partners: ReadonlyMap<AnnotationId, AnnotationId>,
): readonly ComparedLink[] {
  const found = new Map<NamedLink, NamedLink>();
  const isTaken = new Set<NamedLink>();
  for (const isSameType of [true, false]) {
    const keyOf = ({ type }: Link, from: string, to: string): string =>
      `${from} ${to} ${isSameType ? type : ''}`;
    const waiting = new Map<string, NamedLink[]>();
    for (const link of b.toReversed()) {
      if (isTaken.has(link)) continue;
      const key = keyOf(link.content, link.content.from, link.content.to);
      const list = waiting.get(key);
      if (list === undefined) waiting.set(key, [link]);
      else list.push(link);
    }
    for (const link of a) {
      if (found.has(link)) continue;
      const { from, to } = link.content;
      const key = keyOf(link.content, partners.get(from) ?? from, partners.get(to) ?? to);
      const partner = waiting.get(key)?.pop();
      if (partner === undefined) continue;
      found.set(link, partner);
      isTaken.add(partner);
    }
  }
  return [
    ...a.map((link): ComparedLink => {
      const partner = found.get(link);
      if (partner === undefined) return { class: 'only-a', a: link };
      const isSame = partner.content.type === link.content.type;
      return { class: isSame ? 'same' : 'type-differs', a: link, b: partner };
    }),
    ...b.filter((link) => !isTaken.has(link)).map((link): ComparedLink => ({ class: 'only-b', b: link })),
  ];
}
