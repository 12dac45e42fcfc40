/** What one article's text tells about it: metadata, its lines, a sketch of its wording. */
import type { ArticleKind, FoundMetadata } from '../../../shared/domain/article.ts';
import { createOffsetIndex } from '../../../shared/domain/code-points.ts';
import type { Metadata } from '../../../shared/domain/metadata.ts';
import { sketchOf, type Sketch } from '../../../shared/domain/near-duplicates.ts';
import type { Span } from '../../../shared/domain/span.ts';
import { hashOfLine, lineHashes } from '../../../shared/domain/exclusions/suggest-exclusions.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { ZoneOnText } from '../counts/count-tags.ts';
import type { ReadSource } from '../sources/read-source.ts';
import { foundMetadata } from './found-metadata.ts';

/** What is found in the text alone. */
export interface TextFacts {
  /** SHA-256 of the article's text, and of its file. */
  readonly text: Sha256;
  readonly source: Sha256;
  readonly found: Metadata;
  readonly lines: readonly number[];
  /** Of the wording outside the article's effective zones. */
  readonly sketch: Sketch;
  /** Which zones those were, so that one sees when they are others. */
  readonly zones: string;
}

export interface ArticleFacts extends TextFacts {
  /** Of the file, so that one sees when they are out of date. */
  readonly size: number;
  readonly modifiedMs: number;
}

export interface SurveyedText extends Pick<TextFacts, 'text' | 'source'> {
  readonly kind: ArticleKind;
  readonly content: string;
  readonly language: string | undefined;
  readonly metadata: FoundMetadata;
}

/** Text of one's own making can have any number of lines; these suffice to know the others' menus and feet. */
const MOST_LINES = 2000;

/** The same for the same zones, '' for none. */
export function zonesMark(zones: readonly ZoneOnText[]): string {
  if (zones.length === 0) return '';
  const written = zones.map(({ text, start, end }) => `${text} ${String(start)} ${String(end)}`);
  return hashOfLine(written.toSorted().join('\n')).toString(36);
}

/** Zones on another text than today's say nothing of today's: nobody knows for certain where they stand. */
export function textFactsOf(
  { kind, content, language, metadata, text, source }: SurveyedText,
  zones: readonly ZoneOnText[],
): TextFacts {
  return {
    text,
    source,
    found: foundMetadata({ kind, content, language, metadata }),
    lines: lineHashes(content, MOST_LINES),
    sketch: sketchOf(content, spansOn(text, content, zones)),
    zones: zonesMark(zones),
  };
}

/** Code points → UTF-16. */
function spansOn(text: Sha256, content: string, zones: readonly ZoneOnText[]): readonly Span[] {
  const onText = zones.filter((zone) => zone.text === text);
  if (onText.length === 0) return [];
  const offsets = createOffsetIndex(content);
  return onText.map(({ start, end }) => ({
    start: offsets.toCodeUnit(start),
    end: offsets.toCodeUnit(end),
  }));
}

export function factsOf(
  { kind, text, source, metadata, size, modifiedMs }: ReadSource,
  zones: readonly ZoneOnText[],
): ArticleFacts {
  const { sha256, content, language } = text;
  const surveyed = { kind, content, language, metadata, text: sha256, source: source.sourceSha256 };
  const facts = textFactsOf(surveyed, zones);
  return { size, modifiedMs, ...facts };
}
