/**
 * The bookkeeping of an item of a layer file ↔ that of an annotation or a statement: when
 * it was made and changed, the names of its states, what it was taken over from.
 */
import type { Conflict, Entry, Timestamp } from '../domain/annotation.ts';
import { REMEMBERED_REVISIONS } from '../domain/annotation.ts';
import type { Content } from '../domain/content.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { OffsetOddity } from './annotation-target.ts';
import { asList, asStrings, own, referenceOf, stringOr } from './json-text.ts';
import type { TextSource } from './text-source.ts';

export interface ItemContext {
  readonly texts: TextSource;
  /** SHA-256 of the text that a source names; '' if the file does not say. */
  shaOf(source: string): string;
  /** For items that do not say when they were made. */
  readonly modified: Timestamp;
}

/** How the items of a file are read and written: annotations on words, or statements on annotations. */
export interface ItemKind<C extends Content> {
  is(entry: Entry<Content>): entry is Entry<C>;
  /** null: something else, to be kept as it is. */
  read(
    item: JsonValue,
    context: ItemContext,
  ): { readonly annotation: Entry<C>; readonly oddity?: OffsetOddity } | null;
  /** `creator` is the annotator's IRI. */
  writeNew(entry: Entry<C>, creator: string, texts: TextSource): JsonObject;
  /** The item as it stands in the file, with what has changed since `read` was read from it. */
  rewrite(item: JsonObject, read: Entry<C>, entry: Entry<C>, texts: TextSource): JsonObject;
  /** Of items on one article, less comes first. */
  compare(a: Entry<C>, b: Entry<C>, texts: TextSource): number;
}

export type Bookkeeping = Omit<Entry<unknown>, 'id' | 'content'>;

/** The keys of what `writeBookkeeping` writes. */
export const BOOKKEEPING_KEYS = ['beleg:revision', 'beleg:previous', 'beleg:conflict'];

export const DERIVED = 'prov:wasDerivedFrom';

export function readBookkeeping(item: JsonObject, context: Pick<ItemContext, 'modified'>): Bookkeeping {
  const created = stringOr(own(item, 'created'), context.modified);
  const conflict = readConflict(own(item, 'beleg:conflict'));
  return {
    created,
    modified: stringOr(own(item, 'modified'), created),
    revision: stringOr(own(item, 'beleg:revision'), ''),
    previous: asStrings(own(item, 'beleg:previous')).slice(0, REMEMBERED_REVISIONS),
    ...(conflict !== null && { conflict }),
  };
}

export function writeBookkeeping({ revision, previous, conflict }: Bookkeeping): JsonObject {
  return {
    ...(revision !== '' && { 'beleg:revision': revision }),
    ...(previous.length > 0 && { 'beleg:previous': previous }),
    ...(conflict && { 'beleg:conflict': conflict }),
  };
}

/** Ids of what it was taken over from. */
export function readSources(item: JsonObject): { readonly derivedFrom?: readonly string[] } {
  const derivedFrom = asList(own(item, DERIVED))
    .map(referenceOf)
    .filter((source) => source !== undefined);
  return derivedFrom.length > 0 ? { derivedFrom } : {};
}

export function writeSources({ derivedFrom = [] }: { readonly derivedFrom?: readonly string[] }): JsonObject {
  return derivedFrom.length === 0 ? {} : { [DERIVED]: derivedFrom.map((id) => ({ id })) };
}

/** What an item is for, without the prefix that JSON-LD allows. */
export function motivationsOf(item: JsonObject): readonly string[] {
  return asStrings(own(item, 'motivation')).map((motivation) => motivation.replace(/^oa:/, ''));
}

function readConflict(value: JsonValue | undefined): Conflict | null {
  return value === 'edited-twice' || value === 'deleted-elsewhere' ? value : null;
}
