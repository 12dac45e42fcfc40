/** What one article's text tells about it: metadata, its lines, a sketch of its wording. */
import { headerLines } from '../../../shared/domain/header-lines.ts';
import { metadataOf, type Metadata } from '../../../shared/domain/metadata.ts';
import { sketchOf, type Sketch } from '../../../shared/domain/near-duplicates.ts';
import { lineHashes } from '../../../shared/domain/suggest-exclusions.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { ReadSource } from '../sources/read-source.ts';

export interface ArticleFacts {
  /** Of the file, so that one sees when they are out of date. */
  readonly size: number;
  readonly modifiedMs: number;
  /** SHA-256 of the article's text, and of its file. */
  readonly text: Sha256;
  readonly source: Sha256;
  readonly found: Metadata;
  readonly lines: readonly number[];
  readonly sketch: Sketch;
}

/** Text of one's own making can have any number of lines; these suffice to know the others' menus and feet. */
const MOST_LINES = 2000;

export function factsOf({ kind, text, source, metadata, size, modifiedMs }: ReadSource): ArticleFacts {
  const { content, language } = text;
  const isText = kind === 'text' || kind === 'markdown';
  const found = {
    ...(isText ? headerLines(content, kind) : {}),
    ...metadataOf(metadata),
  };
  return {
    size,
    modifiedMs,
    text: text.sha256,
    source: source.sourceSha256,
    found: language === undefined ? found : { language, ...found },
    lines: lineHashes(content, MOST_LINES),
    sketch: sketchOf(content),
  };
}
