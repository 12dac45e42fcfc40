/**
 * Merging two states of one annotation: the rules of `merge-layers.ts` for a single id.
 *
 * An entry is an annotation, the tombstone of a deleted one, or null for nothing at all.
 * Every rule treats both sides alike and uses no clock to decide what is kept.
 */
import type {
  Annotation,
  AnnotationContent,
  AnnotationId,
  Conflict,
  Revision,
  Tombstone,
} from './annotation.ts';
import { sameContent } from './annotation.ts';
import { compareText } from './layer.ts';
import { derivedId, isRevision, remember, revise } from './revision.ts';

export type Entry = Annotation | Tombstone | null;

export interface MergedEntry {
  readonly entry: Entry;
  /** The other version, under an id of its own. */
  readonly copy?: Annotation;
  /** The mark that this merge put on the entry. */
  readonly marked?: Conflict;
}

/** `base`: the state that both sides knew last; null if there was none, or none is known. */
export function mergeEntry(id: AnnotationId, base: Entry, mine: Entry, theirs: Entry): MergedEntry {
  if (sameEntry(mine, theirs)) return { entry: mine };
  const before = base && isAnnotation(base) && base.revision === '' ? renamed(base) : base;
  const a = settle(mine, before, theirs);
  const b = settle(theirs, before, mine);
  if (a === null || b === null) return mergeWithNothing(id, before, a ?? b);
  if (sameState(a, b)) return { entry: richer(a, b) };
  if (descends(a, b)) return { entry: a };
  if (descends(b, a)) return { entry: b };
  if (before && sameState(a, before) && isNotOlder(b, a)) return { entry: b };
  if (before && sameState(b, before) && isNotOlder(a, b)) return { entry: a };
  return mergeConcurrent(id, a, b);
}

export function sameEntry(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  if (a === null || b === null || !sameState(a, b) || !sameList(a.previous, b.previous)) return false;
  if (!isAnnotation(a) || !isAnnotation(b)) return a.created === b.created;
  return a.created === b.created && a.modified === b.modified && a.conflict === b.conflict;
}

/**
 * The state with a revision that is its own. Other programs write annotations without
 * one, or change the words and leave the old one: then the state is named here, by its
 * content, as what replaced the state whose name it bore.
 */
function settle(entry: Entry, base: Entry, other: Entry): Entry {
  if (entry === null || !isAnnotation(entry)) return entry;
  if (entry.revision === '') return settleUnnamed(entry, base, other);
  const namesakes = [base, other].filter((known) => known?.revision === entry.revision);
  if (namesakes.some((known) => known && sameContent(contentOf(known), entry.content))) return entry;
  return isGenuine(entry) ? entry : renamed(entry, entry.revision, ...entry.previous);
}

function settleUnnamed(entry: Annotation, base: Entry, other: Entry): Annotation {
  for (const known of [base, other]) {
    if (known && known.revision !== '' && sameContent(contentOf(known), entry.content)) {
      return { ...entry, revision: known.revision, previous: known.previous };
    }
  }
  return base ? renamed(entry, base.revision, ...base.previous) : renamed(entry);
}

function renamed(annotation: Annotation, ...replaced: readonly Revision[]): Annotation {
  const { id, content, modified } = annotation;
  const previous = remember(...replaced);
  return { ...annotation, revision: revise(id, content, modified, previous), previous };
}

/** True if the revision is the one of this very state; names that are not of our making are believed. */
function isGenuine({ id, content, modified, previous, revision }: Annotation): boolean {
  return !isRevision(revision) || revise(id, content, modified, previous) === revision;
}

/** There on one side, nothing on the other, not even a tombstone. */
function mergeWithNothing(id: AnnotationId, base: Entry, there: Entry): MergedEntry {
  // Nobody deletes without a tombstone but another program, and only what was there before.
  if (there === null || base === null || !isAnnotation(there) || !isAnnotation(base)) return { entry: there };
  if (!sameState(there, base)) return kept(there);
  const previous = remember(there.revision, ...there.previous);
  return { entry: { id, revision: revise(id, null, '', previous), previous, created: there.created } };
}

function mergeConcurrent(
  id: AnnotationId,
  a: Annotation | Tombstone,
  b: Annotation | Tombstone,
): MergedEntry {
  const [winner, loser] = compareText(a.revision, b.revision) > 0 ? [a, b] : [b, a];
  const previous = remember(winner.revision, loser.revision, ...alternately(winner.previous, loser.previous));
  if (isAnnotation(winner) && isAnnotation(loser)) {
    const entry = renamedAfter(winner, previous);
    if (sameContent(winner.content, loser.content))
      return { entry: marked(entry, winner.conflict ?? loser.conflict) };
    return { entry, copy: copyOf(loser) };
  }
  if (isAnnotation(winner)) return kept(renamedAfter(winner, previous));
  if (isAnnotation(loser)) return kept(renamedAfter(loser, previous));
  const { created } = winner;
  return {
    entry: {
      id,
      revision: revise(id, null, '', previous),
      previous,
      ...(created !== undefined && { created }),
    },
  };
}

/** The same content as the successor of both states, so that no third merge asks again. */
function renamedAfter(annotation: Annotation, previous: readonly Revision[]): Annotation {
  const { id, content, modified } = annotation;
  return { ...annotation, revision: revise(id, content, modified, previous), previous };
}

function kept(annotation: Annotation): MergedEntry {
  return { entry: marked(annotation, 'deleted-elsewhere'), marked: 'deleted-elsewhere' };
}

function marked(annotation: Annotation, conflict: Conflict | undefined): Annotation {
  return conflict === undefined ? annotation : { ...annotation, conflict };
}

/** The version that does not stay under the id; two machines give it the same new one. */
function copyOf({ id: original, content, created, modified, revision }: Annotation): Annotation {
  const id = derivedId('other version', original, revision);
  const derivedFrom = [...new Set([original, ...(content.derivedFrom ?? [])])];
  const copy: AnnotationContent = { ...content, derivedFrom };
  return {
    id,
    content: copy,
    created,
    modified,
    revision: revise(id, copy, modified, []),
    previous: [],
    conflict: 'edited-twice',
  };
}

function sameState(a: Annotation | Tombstone, b: Annotation | Tombstone): boolean {
  return a.revision === b.revision && sameContent(contentOf(a), contentOf(b));
}

/** Of one state with different bookkeeping, the same on every machine: marked before unmarked, then as it was first. */
function richer(a: Annotation | Tombstone, b: Annotation | Tombstone): Annotation | Tombstone {
  const order = compareText(bookkeepingOf(a), bookkeepingOf(b));
  return order <= 0 ? a : b;
}

function bookkeepingOf(entry: Annotation | Tombstone): string {
  const mark = isAnnotation(entry) && entry.conflict ? `0 ${entry.conflict}` : '1';
  const modified = isAnnotation(entry) ? entry.modified : '';
  return [mark, modified, entry.created ?? '', 9 - entry.previous.length, ...entry.previous].join(' ');
}

function descends(later: Annotation | Tombstone, earlier: Annotation | Tombstone): boolean {
  return later.previous.includes(earlier.revision);
}

/**
 * Only a guard: a state without known descent that even claims to be older than what it
 * would replace (a sync tool brought back an old file) is not taken silently, both are kept.
 */
function isNotOlder(newer: Annotation | Tombstone, older: Annotation | Tombstone): boolean {
  return !isAnnotation(newer) || !isAnnotation(older) || newer.modified >= older.modified;
}

function isAnnotation(entry: Annotation | Tombstone): entry is Annotation {
  return 'content' in entry;
}

function contentOf(entry: Annotation | Tombstone): AnnotationContent | null {
  return isAnnotation(entry) ? entry.content : null;
}

function* alternately<T>(a: readonly T[], b: readonly T[]): Generator<T> {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1)
    yield* [...a.slice(i, i + 1), ...b.slice(i, i + 1)];
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
