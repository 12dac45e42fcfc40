/**
 * Article metadata: what the file says of its article and what annotators say, each kept
 * apart and merged per field when it is read.
 */
import type { AnnotatorId } from './annotator.ts';
import type { FoundMetadata } from './article.ts';
import type { ArticlePath } from './layer.ts';

export const METADATA_FIELDS = ['title', 'outlet', 'published', 'author', 'url', 'language', 'note'] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/**
 * What one voice says; a field that is missing is not said. The empty string says that
 * there is none: that takes back what the file says wrongly.
 */
export type Metadata = { readonly [Field in MetadataField]?: string };

/** What one annotator says of an article. */
export interface MetadataStatement {
  readonly annotator: AnnotatorId;
  readonly values: Metadata;
}

/** All that is known of an article besides its text. */
export interface ArticleDescription {
  /** What its file says. */
  readonly found: Metadata;
  /** By the annotators' ids. */
  readonly said: readonly MetadataStatement[];
  /** Other articles with much of its wording, the most alike first; `share` is 0 to 1 of this article. */
  readonly shares: readonly { readonly article: ArticlePath; readonly share: number }[];
}

/** One word on one field of an article; null takes back what was said. */
export interface MetadataEdit {
  readonly article: ArticlePath;
  readonly field: MetadataField;
  readonly value: string | null;
}

/** Who says something: an annotator, or null for the file. */
export interface MetadataVoice {
  readonly annotator: AnnotatorId | null;
  readonly value: string;
}

export interface MergedField {
  /** Empty if nobody says anything, or that there is none. */
  readonly value: string;
  /** All who say something; the first one's word counts. */
  readonly voices: readonly MetadataVoice[];
  /** Annotators say different things. That one of them corrects the file is no disagreement. */
  readonly disputed: boolean;
}

/**
 * One's own word counts most; else what most annotators say, among equals the one whose id
 * comes first; else the file's. The result does not depend on the order of `said`.
 */
export function mergeField(
  field: MetadataField,
  found: Metadata,
  said: readonly MetadataStatement[],
  own: AnnotatorId | null,
): MergedField {
  const voices: MetadataVoice[] = said
    .flatMap(({ annotator, values }) => {
      const value = values[field];
      return value === undefined ? [] : [{ annotator, value }];
    })
    .toSorted((a, b) => (a.annotator < b.annotator ? -1 : 1));
  const backing = (value: string): number => voices.filter((voice) => isSame(voice.value, value)).length;
  const ranked = voices.toSorted(
    (a, b) =>
      Number(b.annotator === own) - Number(a.annotator === own) || backing(b.value) - backing(a.value),
  );
  const file = found[field];
  const all = file === undefined ? ranked : [...ranked, { annotator: null, value: file }];
  const [first] = all;
  return {
    value: first?.value ?? '',
    voices: all,
    disputed: voices.some((voice) => !isSame(voice.value, voices[0]?.value ?? '')),
  };
}

/** The values that count, field by field; nothing for what nobody says. */
export function mergeMetadata(
  found: Metadata,
  said: readonly MetadataStatement[],
  own: AnnotatorId | null,
): Metadata {
  const merged = METADATA_FIELDS.map((field) => [field, mergeField(field, found, said, own).value] as const);
  return Object.fromEntries(merged.filter(([, value]) => value !== ''));
}

/** What the file says, in the fields of metadata. */
export function metadataOf(found: FoundMetadata): Metadata {
  const { title, outlet, published, byline, url, language } = found;
  const fields = { title, outlet, published, author: byline, url, language };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      const tidy = value === undefined ? '' : tidyValue(value);
      return tidy === '' ? [] : [[field, tidy]];
    }),
  );
}

/** On one line, without stray spaces; notes keep their lines. */
export function tidyValue(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}

function isSame(a: string, b: string): boolean {
  return a.trim().normalize('NFC') === b.trim().normalize('NFC');
}
