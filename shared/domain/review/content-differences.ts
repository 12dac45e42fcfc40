/** In what two annotations of about the same words differ besides where they stand. */
import type { AnnotationContent } from '../annotation.ts';
import { LOOKED_AT } from '../tags/outdated.ts';

export type ContentDifference = 'sub-tag' | 'attributes' | 'entity' | 'note';

type Said = Pick<AnnotationContent, 'tag' | 'note' | 'entity' | 'attributes'>;

/** `entityKey`: the same for ids of one entity. An empty note is none, and outer blanks of one say nothing. */
export function contentDifferences(
  a: Said,
  b: Said,
  entityKey: (entity: string) => string,
): readonly ContentDifference[] {
  return [
    ...(a.tag === b.tag ? [] : ['sub-tag' as const]),
    ...(sameAttributes(a.attributes ?? {}, b.attributes ?? {}) ? [] : ['attributes' as const]),
    ...(sameEntity(a.entity, b.entity, entityKey) ? [] : ['entity' as const]),
    ...((a.note ?? '').trim() === (b.note ?? '').trim() ? [] : ['note' as const]),
  ];
}

type Attributes = NonNullable<AnnotationContent['attributes']>;

function sameAttributes(a: Attributes, b: Attributes): boolean {
  const [names, others] = [a, b].map((all) => Object.keys(all).filter((name) => name !== LOOKED_AT));
  return (
    names !== undefined &&
    names.length === others?.length &&
    names.every((name) => Object.hasOwn(b, name) && a[name] === b[name])
  );
}

function sameEntity(
  a: string | undefined,
  b: string | undefined,
  entityKey: (entity: string) => string,
): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || entityKey(a) === entityKey(b);
}
