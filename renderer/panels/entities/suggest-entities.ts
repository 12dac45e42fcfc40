/**
 * Which entities some words may mean: by name, alias and similarity, across all articles and all
 * annotators. The words of annotations that name an entity are aliases of it by themselves.
 */
import fuzzysort from 'fuzzysort';
import type { EntityGroup } from '../../../shared/domain/case/entity-groups.ts';
import type { EntityId, EntityKind } from '../../../shared/domain/case/entity.ts';
import { foldedName, wordsOfName } from '../../../shared/domain/case/fold-name.ts';
import type { State } from '../../store/state.ts';
import { groupsIn } from '../../store/case/groups.ts';

export interface EntitySuggestion {
  readonly group: EntityGroup;
  /** The name by which it was found, where that is not its own. */
  readonly alias: string | null;
  /** The words are one of its names, but for case and accents. */
  readonly isSame: boolean;
}

/** More than these nobody reads: one more letter helps. */
const MOST = 50;
/** A longer quote is a sentence, and no name by which an actor is found. */
const LONGEST_ALIAS = 120;
const LEAST_SCORE = 0.4;
/** Shorter words (*der*, *in*) tie nothing. */
const SHORTEST_WORD = 4;

/** `kind`: only such; null: all. Without words all, as they are listed; else the best first. */
export function suggestEntities(
  state: Pick<State, 'cases' | 'gathering'>,
  words: string,
  kind: EntityKind | null,
): readonly EntitySuggestion[] {
  const groups = groupsIn(state).all.filter(({ of }) => kind === null || of === kind);
  const folded = foldedName(words);
  if (folded === '') return groups.slice(0, MOST).map((group) => ({ group, alias: null, isSame: false }));
  const collected = collectedNames(state);
  const asked = new Set(wordsOfName(words).filter((word) => word.length >= SHORTEST_WORD));
  const found: (EntitySuggestion & { readonly score: number })[] = [];
  for (const group of groups) {
    let best: (typeof found)[number] | undefined;
    for (const name of new Set([...group.names, ...(collected.get(group.id) ?? [])])) {
      const score = scoreOf(name, folded, words, asked);
      if (score < LEAST_SCORE || (best !== undefined && best.score >= score)) continue;
      best = { group, alias: name === group.name ? null : name, isSame: foldedName(name) === folded, score };
    }
    if (best !== undefined) found.push(best);
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, MOST);
}

/** From 0 to 3: the same, then with its letters in order, then with a word in common. */
function scoreOf(name: string, folded: string, words: string, asked: ReadonlySet<string>): number {
  const other = foldedName(name);
  if (other === folded) return 3;
  const fuzzy = fuzzysort.single(words.trim(), name)?.score ?? 0;
  if (fuzzy >= LEAST_SCORE) return 1 + fuzzy;
  const its = new Set(other.split(' ').filter((word) => word.length >= SHORTEST_WORD));
  const common = [...asked].filter((word) => its.has(word)).length;
  return common === 0 ? 0 : LEAST_SCORE + (common / (asked.size + its.size - common)) * LEAST_SCORE;
}

type Articles = State['gathering']['articles'];
type Names = ReadonlyMap<EntityId, readonly string[]>;

let last: { readonly cases: State['cases']; readonly articles: Articles; readonly names: Names } | null =
  null;

/** By the group's id the words that annotations name it by, each once; worked out once for each state. */
function collectedNames({ cases, gathering }: Pick<State, 'cases' | 'gathering'>): Names {
  const { articles } = gathering;
  if (last?.cases === cases && last.articles === articles) return last.names;
  const groups = groupsIn({ cases });
  const names = new Map<EntityId, Set<string>>();
  for (const { annotations } of articles.values()) {
    for (const { entity, quote } of annotations) {
      const group = entity === undefined || quote.length > LONGEST_ALIAS ? undefined : groups.of(entity);
      if (group === undefined) continue;
      names.set(group.id, (names.get(group.id) ?? new Set()).add(quote));
    }
  }
  const all = new Map([...names].map(([id, some]) => [id, [...some]]));
  last = { cases, articles, names: all };
  return all;
}
