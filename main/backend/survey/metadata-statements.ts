/** What annotators say of articles, put together from what each of them says. */
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Metadata, MetadataStatement } from '../../../shared/domain/metadata.ts';

/** A statement per annotator; a later word on a field counts. */
export function mergeStatements(said: readonly MetadataStatement[]): readonly MetadataStatement[] {
  const merged = new Map<AnnotatorId, Metadata>();
  for (const { annotator, values } of said) merged.set(annotator, { ...merged.get(annotator), ...values });
  return [...merged]
    .map(([annotator, values]) => ({ annotator, values }))
    .toSorted((a, b) => (a.annotator < b.annotator ? -1 : 1));
}

/** By article, annotators in the order of their ids. */
export function byArticle(
  all: readonly (readonly [AnnotatorId, ReadonlyMap<ArticlePath, Metadata>])[],
): ReadonlyMap<ArticlePath, readonly MetadataStatement[]> {
  const said = new Map<ArticlePath, MetadataStatement[]>();
  for (const [annotator, articles] of all.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [article, values] of articles) {
      const list = said.get(article);
      if (list === undefined) said.set(article, [{ annotator, values }]);
      else list.push({ annotator, values });
    }
  }
  return said;
}
