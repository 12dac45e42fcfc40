/** What the dialog offers for the words in its field, in the order of its list. */
import type { EntityId, EntityKind } from '../../../shared/domain/case/entity.ts';
import type { EntitySuggestion } from './suggest-entities.ts';
import type { VirtualRow } from '../../ui/virtual-list.tsx';

export type EntityChoice = VirtualRow &
  (
    | {
        readonly what: 'known';
        readonly entity: EntityId;
        readonly of: EntityKind;
        readonly name: string;
        readonly alias: string | null;
      }
    | { readonly what: 'new'; readonly of: EntityKind; readonly name: string }
    | { readonly what: 'none'; readonly name: string }
  );

const ROW_HEIGHT = 34;

interface Asked {
  /** For the words, the best first. */
  readonly suggestions: readonly EntitySuggestion[];
  /** All that fit the tag, to be chosen though nothing speaks for them. */
  readonly others: readonly EntitySuggestion[];
  readonly words: string;
  readonly kind: EntityKind;
  /** What the annotation names now. */
  readonly current: EntityId | undefined;
  readonly currentName: string;
}

/** Enter takes the first: what is known by these words, else what is like them, else a new one. */
export function choicesFor({
  suggestions,
  others,
  words,
  kind,
  current,
  currentName,
}: Asked): readonly EntityChoice[] {
  const found = suggestions.map(known);
  const keys = new Set(found.map(({ key }) => key));
  const rest = others.map(known).filter(({ key }) => !keys.has(key));
  const none: readonly EntityChoice[] =
    current === undefined ? [] : [{ key: 'none', estimate: ROW_HEIGHT, what: 'none', name: currentName }];
  const fresh: readonly EntityChoice[] =
    words === '' ? [] : [{ key: 'new', estimate: ROW_HEIGHT, what: 'new', of: kind, name: words }];
  return words === '' ? [...none, ...found] : [...found, ...fresh, ...none, ...rest];
}

function known({ group, alias }: EntitySuggestion): EntityChoice {
  const { id, of, name } = group;
  return { key: `known ${id}`, estimate: ROW_HEIGHT, what: 'known', entity: id, of, name, alias };
}
