/** What an article's file says of it: its own words about itself, and the lines at the head of a text. */
import { headerLines } from '../../../shared/domain/header-lines.ts';
import type { ArticleKind, FoundMetadata } from '../../../shared/domain/article.ts';
import { metadataOf, type Metadata } from '../../../shared/domain/metadata.ts';

export function foundMetadata(article: {
  readonly kind: ArticleKind;
  readonly content: string;
  readonly language: string | undefined;
  readonly metadata: FoundMetadata;
}): Metadata {
  const { kind, content, language, metadata } = article;
  const isText = kind === 'text' || kind === 'markdown';
  const found = { ...(isText ? headerLines(content, kind) : {}), ...metadataOf(metadata) };
  return language === undefined ? found : { language, ...found };
}
