/**
 * Annotations: an anchor with a tag, made by one annotator.
 *
 * What the annotator said is the `content`; revision, previous and times are the
 * bookkeeping that lets two machines of one annotator be merged (`merge-layers.ts`).
 * Statements (`statement.ts`) have the same bookkeeping.
 */
import { sameAnchor } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import type { TagId } from './tagset.ts';
import type { Sha256 } from './text.ts';

/** `urn:uuid:…`, given by whoever makes the annotation. */
export type AnnotationId = string;

/** ISO 8601 in UTC with seconds, as written on disk: `2026-11-22T14:03:11Z`. */
export type Timestamp = string;

/** What the annotator said. Compared by value; an undo restores exactly this. */
export interface AnnotationContent {
  readonly anchor: Anchor;
  readonly tag: TagId;
  /** The tag's label when it was tagged, for readers that do not know the tagset. */
  readonly label: string;
  readonly note?: string;
  /** `urn:uuid:…` of the entity (actor or proposition) that the words name. */
  readonly entity?: string;
  /** Attributes of the tag by name, for example the certainty of a claim. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** Ids of the annotations this one was taken over from, or is the other version of. */
  readonly derivedFrom?: readonly AnnotationId[];
  /**
   * The text in which the annotator has looked for the words and settled that they are gone:
   * kept as lost. Another text asks again.
   */
  readonly lostIn?: Sha256;
}

/** Two versions met that neither side had seen of the other; the annotator is asked. */
export type Conflict =
  /** This is the other version of the annotation named in `derivedFrom`. */
  | 'edited-twice'
  /** Deleted on one machine, edited on the other: kept. */
  | 'deleted-elsewhere';

/** What an annotator says, with the bookkeeping that annotations and statements share. */
export interface Entry<C> {
  readonly id: AnnotationId;
  readonly content: C;
  readonly created: Timestamp;
  readonly modified: Timestamp;
  /** Opaque, new with every change of the content (see `revision.ts`); '' where another program wrote none. */
  readonly revision: Revision;
  /** Up to 8 revisions that this one replaced, newest first. */
  readonly previous: readonly Revision[];
  readonly conflict?: Conflict;
}

export type Annotation = Entry<AnnotationContent>;

export type Revision = string;

/** What is left of a deleted entry, so that no merge brings it back. */
export interface Tombstone {
  readonly id: AnnotationId;
  readonly revision: Revision;
  readonly previous: readonly Revision[];
  /** When the entry had been made, so that undoing the deletion restores that too. */
  readonly created?: Timestamp;
  /** When it was deleted; absent where nobody recorded that. */
  readonly modified?: Timestamp;
}

/** How many replaced revisions an entry or a tombstone remembers. */
export const REMEMBERED_REVISIONS = 8;

/** True if both say the same. Absent and empty lists and attributes count as the same. */
export function sameContent(a: AnnotationContent | null, b: AnnotationContent | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return (
    a.tag === b.tag &&
    a.label === b.label &&
    a.note === b.note &&
    a.entity === b.entity &&
    a.lostIn === b.lostIn &&
    sameAnchor(a.anchor, b.anchor) &&
    sameAttributes(a.attributes ?? {}, b.attributes ?? {}) &&
    sameList(a.derivedFrom ?? [], b.derivedFrom ?? [])
  );
}

type Attributes = NonNullable<AnnotationContent['attributes']>;

function sameAttributes(a: Attributes, b: Attributes): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && a[name] === b[name])
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
