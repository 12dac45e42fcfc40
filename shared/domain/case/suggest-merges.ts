/**
 * Entities that may be one, each pair with the reason. Only offered: nothing is one until somebody says so.
 *
 * Never offered is what is one already, what anybody keeps apart, an actor with a proposition,
 * and what two different items of Wikidata stand for.
 */
import { formsOf } from '../occurrences/variants.ts';
import { compareText } from '../layer.ts';
import type { EntityId } from './entity.ts';
import type { EntityGroup, EntityGroups } from './entity-groups.ts';
import { foldedName, wordsOfName } from './fold-name.ts';

/** The strongest first: of several that speak for a pair, the first is told. */
export const MERGE_REASONS = ['external', 'name', 'alias', 'form', 'initials', 'words'] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

export interface MergeSuggestion {
  /** Ids of groups, the lesser first. */
  readonly one: EntityId;
  readonly other: EntityId;
  readonly reason: MergeReason;
}

/** Shorter words (*der*, *in*) tie nothing. */
const SHORTEST_WORD = 4;
/** What more entities than these share says nothing of two of them. */
const MOST_SHARING = 50;
/** Of the words of two propositions. */
const LEAST_COMMON = 0.6;
const INITIALS = /^\p{Lu}[\p{Lu}.]{1,8}$/u;

interface Named {
  readonly group: EntityGroup;
  readonly folded: string;
  readonly words: readonly string[];
}

type Keys = (named: Named) => readonly string[];

/**
 * `used`: by the group's id the words that annotations name it by; they count as aliases.
 * The same for the same groups, in whatever order they were made.
 */
export function suggestMerges(
  groups: EntityGroups,
  used: ReadonlyMap<EntityId, readonly string[]>,
): readonly MergeSuggestion[] {
  const all = groups.all.map((group): Named => ({
    group,
    folded: foldedName(group.name),
    words: [...new Set(wordsOfName(group.name).filter((word) => word.length >= SHORTEST_WORD))],
  }));
  const found = new Map<string, MergeSuggestion>();

  /** Offers those of which one's key is a key of the other's. */
  function tie(reason: MergeReason, its: Keys, others: Keys, fits?: (a: Named, b: Named) => boolean): void {
    const byKey = new Map<string, Named[]>();
    for (const named of all) {
      for (const key of others(named)) {
        const sharing = byKey.get(key);
        if (key === '') continue;
        if (sharing === undefined) byKey.set(key, [named]);
        // One too many is enough to know: somebody's file may give a hundred thousand one name.
        else if (sharing.length <= MOST_SHARING) sharing.push(named);
      }
    }
    for (const named of all) {
      for (const key of its(named)) {
        const sharing = byKey.get(key) ?? [];
        if (sharing.length > MOST_SHARING) continue;
        for (const other of sharing)
          if (other !== named && (fits?.(named, other) ?? true)) offer(reason, named, other);
      }
    }
  }

  function offer(reason: MergeReason, { group: a }: Named, { group: b }: Named): void {
    const [first, second] = a.id < b.id ? [a, b] : [b, a];
    const key = `${first.id}\n${second.id}`;
    if (a.of !== b.of || found.has(key) || areDifferentItems(a, b)) return;
    if (groups.keptApart(a.id, b.id).length > 0) return;
    found.set(key, { one: first.id, other: second.id, reason });
  }

  const name: Keys = ({ folded }) => [folded];
  tie('external', itemsOf, itemsOf);
  tie('name', name, name);
  tie('alias', name, ({ group }) => {
    return [...new Set([...group.names, ...(used.get(group.id) ?? [])].map(foldedName))];
  });
  tie('form', formsKeys, name);
  tie('initials', acronyms, initialsKeys);
  const words: Keys = (named) => named.words;
  tie('words', words, words, shareWords);
  const nameOf = new Map(groups.all.map(({ id, name: called }) => [id, called]));
  return [...found.values()].toSorted(
    (a, b) =>
      MERGE_REASONS.indexOf(a.reason) - MERGE_REASONS.indexOf(b.reason) ||
      compareText(nameOf.get(a.one) ?? '', nameOf.get(b.one) ?? '') ||
      compareText(a.one, b.one) ||
      compareText(a.other, b.other),
  );
}

function itemsOf({ group }: Named): readonly string[] {
  return [...new Set(group.entities.flatMap(({ content }) => content.external ?? []))];
}

function areDifferentItems(a: EntityGroup, b: EntityGroup): boolean {
  return a.external !== undefined && b.external !== undefined && a.external !== b.external;
}

/** *Nordkorea*: nordkoreas, nordkoreanisch. */
function formsKeys({ group, folded }: Named): readonly string[] {
  if (group.of !== 'actor' || folded.length < SHORTEST_WORD) return [];
  return [...new Set(formsOf(group.name.trim()).map(({ words }) => foldedName(words)))];
}

/** A name that is nothing but capitals. */
function acronyms({ group }: Named): readonly string[] {
  return INITIALS.test(group.name) ? [foldedName(group.name).replaceAll(' ', '')] : [];
}

/** Of all words, and without the little ones: *United States of America* is USOA and USA. */
function initialsKeys({ group }: Named): readonly string[] {
  if (group.of !== 'actor') return [];
  const words = wordsOfName(group.name);
  const great = words.filter((word) => word.length >= SHORTEST_WORD);
  return [...new Set([words, great].filter((some) => some.length > 1).map(initialsOf))];
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => Array.from(word)[0] ?? '').join('');
}

/** Of actors all words of one are among the other's; of propositions most are common. */
function shareWords(a: Named, b: Named): boolean {
  const its = new Set(b.words);
  const common = a.words.filter((word) => its.has(word)).length;
  if (a.group.of === 'actor') return common === Math.min(a.words.length, b.words.length);
  return common / (a.words.length + b.words.length - common) >= LEAST_COMMON;
}
