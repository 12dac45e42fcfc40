/** What counts of the metadata of an article, as lists and heads show it; made once per change. */
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { mergeMetadata, type ArticleDescription, type Metadata } from '../../shared/domain/metadata.ts';
import { descriptionOf } from './describing.ts';
import type { State } from './state.ts';

const made = new WeakMap<ArticleDescription, { readonly own: string | null; readonly metadata: Metadata }>();

export function mergedMetadata(
  state: Pick<State, 'descriptions' | 'project'>,
  article: ArticlePath,
): Metadata {
  const description = descriptionOf(state, article);
  const own = state.project?.annotator?.id ?? null;
  const known = made.get(description);
  if (known?.own === own) return known.metadata;
  const metadata = mergeMetadata(description.found, description.said, own);
  made.set(description, { own, metadata });
  return metadata;
}
