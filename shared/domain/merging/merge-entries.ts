/**
 * Merging two states of one annotation or statement: the rules of `merge-layers.ts` for a single id.
 *
 * A state is an entry, the tombstone of a deleted one, or null for nothing at all.
 * Every rule treats both sides alike and uses no clock to decide what is kept.
 */
import type { AnnotationId, Conflict, Entry, Revision, Tombstone } from '../annotation.ts';
import type { Content } from '../content.ts';
import { saysSame } from '../content.ts';
import { compareText } from '../layer.ts';
import { derivedId, isRevision, remember, revise } from '../revision.ts';

type Said = Entry<Content>;

export type State = Said | Tombstone | null;

export interface MergedEntry {
  readonly entry: State;
  /** The other version, under an id of its own. */
  readonly copy?: Said;
  /** The mark that this merge put on the entry. */
  readonly marked?: Conflict;
}

/** `base`: the state that both sides knew last; null if there was none, or none is known. */
export function mergeEntry(id: AnnotationId, base: State, mine: State, theirs: State): MergedEntry {
  if (sameEntry(mine, theirs)) return { entry: mine };
  const before = base && isSaid(base) && base.revision === '' ? renamed(base) : base;
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

export function sameEntry(a: State, b: State): boolean {
  if (a === b) return true;
  if (a === null || b === null || !sameState(a, b) || !sameList(a.previous, b.previous)) return false;
  if (!isSaid(a) || !isSaid(b)) return a.created === b.created;
  return a.created === b.created && a.modified === b.modified && a.conflict === b.conflict;
}

/**
 * The state with a revision that is its own. Other programs write annotations without
 * one, or change the words and leave the old one: then the state is named here, by its
 * content, as what replaced the state whose name it bore.
 */
function settle(entry: State, base: State, other: State): State {
  if (entry === null || !isSaid(entry)) return entry;
  if (entry.revision === '') return settleUnnamed(entry, base, other);
  const namesakes = [base, other].filter((known) => known?.revision === entry.revision);
  if (namesakes.some((known) => known && saysSame(contentOf(known), entry.content))) return entry;
  return isGenuine(entry) ? entry : renamed(entry, entry.revision, ...entry.previous);
}

function settleUnnamed(entry: Said, base: State, other: State): Said {
  for (const known of [base, other]) {
    if (known && known.revision !== '' && saysSame(contentOf(known), entry.content)) {
      return { ...entry, revision: known.revision, previous: known.previous };
    }
  }
  return base ? renamed(entry, base.revision, ...base.previous) : renamed(entry);
}

function renamed(said: Said, ...replaced: readonly Revision[]): Said {
  const { id, content, modified } = said;
  const previous = remember(...replaced);
  return { ...said, revision: revise(id, content, modified, previous), previous };
}

/** True if the revision is the one of this very state; names that are not of our making are believed. */
function isGenuine({ id, content, modified, previous, revision }: Said): boolean {
  return !isRevision(revision) || revise(id, content, modified, previous) === revision;
}

/** There on one side, nothing on the other, not even a tombstone. */
function mergeWithNothing(id: AnnotationId, base: State, there: State): MergedEntry {
  // Nobody deletes without a tombstone but another program, and only what was there before.
  if (there === null || base === null || !isSaid(there) || !isSaid(base)) return { entry: there };
  if (!sameState(there, base)) return kept(there);
  const previous = remember(there.revision, ...there.previous);
  return { entry: { id, revision: revise(id, null, '', previous), previous, created: there.created } };
}

function mergeConcurrent(id: AnnotationId, a: Said | Tombstone, b: Said | Tombstone): MergedEntry {
  const [winner, loser] = compareText(a.revision, b.revision) > 0 ? [a, b] : [b, a];
  const previous = remember(winner.revision, loser.revision, ...alternately(winner.previous, loser.previous));
  if (isSaid(winner) && isSaid(loser)) {
    const entry = renamedAfter(winner, previous);
    if (saysSame(winner.content, loser.content))
      return { entry: marked(entry, winner.conflict ?? loser.conflict) };
    return { entry, copy: copyOf(loser) };
  }
  if (isSaid(winner)) return kept(renamedAfter(winner, previous));
  if (isSaid(loser)) return kept(renamedAfter(loser, previous));
  const { created } = winner;
  const modified =
    compareText(winner.modified ?? '', loser.modified ?? '') > 0 ? winner.modified : loser.modified;
  return {
    entry: {
      id,
      revision: revise(id, null, '', previous),
      previous,
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
    },
  };
}

/** The same content as the successor of both states, so that no third merge asks again. */
function renamedAfter(said: Said, previous: readonly Revision[]): Said {
  const { id, content, modified } = said;
  return { ...said, revision: revise(id, content, modified, previous), previous };
}

function kept(said: Said): MergedEntry {
  return { entry: marked(said, 'deleted-elsewhere'), marked: 'deleted-elsewhere' };
}

function marked(said: Said, conflict: Conflict | undefined): Said {
  return conflict === undefined ? said : { ...said, conflict };
}

/** The version that does not stay under the id; two machines give it the same new one. */
function copyOf({ id: original, content, created, modified, revision }: Said): Said {
  const id = derivedId('other version', original, revision);
  const derivedFrom = [...new Set([original, ...(content.derivedFrom ?? [])])];
  const copy: Content = { ...content, derivedFrom };
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

function sameState(a: Said | Tombstone, b: Said | Tombstone): boolean {
  return a.revision === b.revision && saysSame(contentOf(a), contentOf(b));
}

/** Of one state with different bookkeeping, the same on every machine: marked before unmarked, then as it was first. */
function richer(a: Said | Tombstone, b: Said | Tombstone): Said | Tombstone {
  const order = compareText(bookkeepingOf(a), bookkeepingOf(b));
  return order <= 0 ? a : b;
}

function bookkeepingOf(entry: Said | Tombstone): string {
  const mark = isSaid(entry) && entry.conflict ? `0 ${entry.conflict}` : '1';
  return [mark, entry.modified ?? '', entry.created ?? '', 9 - entry.previous.length, ...entry.previous].join(
    ' ',
  );
}

function descends(later: Said | Tombstone, earlier: Said | Tombstone): boolean {
  return later.previous.includes(earlier.revision);
}

/**
 * Only a guard: a state without known descent that even claims to be older than what it
 * would replace (a sync tool brought back an old file) is not taken silently, both are kept.
 */
function isNotOlder(newer: Said | Tombstone, older: Said | Tombstone): boolean {
  return !isSaid(newer) || !isSaid(older) || newer.modified >= older.modified;
}

function isSaid(entry: Said | Tombstone): entry is Said {
  return 'content' in entry;
}

function contentOf(entry: Said | Tombstone): Content | null {
  return isSaid(entry) ? entry.content : null;
}

function* alternately<T>(a: readonly T[], b: readonly T[]): Generator<T> {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1)
    yield* [...a.slice(i, i + 1), ...b.slice(i, i + 1)];
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
