/**
 * Annotations made under an earlier definition of their tag: to be looked at again. An annotation
 * is under the definition of the day on which it was last changed, or of the one that its
 * annotator looked at it with.
 */
import type { AnnotationContent, Timestamp } from '../annotation.ts';
import { lineage } from './attribute.ts';
import type { Tagset } from '../tagset.ts';

/** The attribute under which an annotation keeps which definition it was looked at with: its time. */
export const LOOKED_AT = 'beleg:definition';

/** When what the tag means was last changed; that of a sub-tag with the tags above it. */
export function definedAt(tagset: Tagset, tag: string): Timestamp | undefined {
  return lineage(tagset, tag)
    .flatMap(({ changed }) => changed ?? [])
    .toSorted()
    .at(-1);
}

export function isOutdated(
  tagset: Tagset,
  {
    content,
    modified,
  }: { readonly content: Pick<AnnotationContent, 'tag' | 'attributes'>; readonly modified: Timestamp },
): boolean {
  const defined = definedAt(tagset, content.tag);
  if (defined === undefined || modified >= defined) return false;
  const looked = content.attributes?.[LOOKED_AT];
  return typeof looked !== 'string' || looked < defined;
}

/** The same annotation, looked at under the definition as it is now. */
export function lookedAt(content: AnnotationContent, defined: Timestamp): AnnotationContent {
  return { ...content, attributes: { ...content.attributes, [LOOKED_AT]: defined } };
}
