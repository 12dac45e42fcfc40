/** Where each entity is named, as far as the scope of the overviews lets it through. */
import { useMemo } from 'react';
import { grouped } from '../../../shared/domain/case/counts.ts';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import type { OverviewItem } from '../../../shared/domain/case/overview-items.ts';
import { useScoped } from '../overviews/use-scoped.ts';

/** A longer quote is a sentence, and no name. In UTF-16 code units. */
const LONGEST_NAME = 120;

export type Places = ReadonlyMap<EntityId, readonly OverviewItem[]>;

/** By the id of the group; one that is named nowhere is missing. */
export function usePlaces(): Places {
  const { items } = useScoped();
  return useMemo(() => placesIn(items), [items]);
}

function placesIn(items: readonly OverviewItem[]): Places {
  return grouped(
    items.filter(({ entity }) => entity !== null),
    ({ entity }) => entity?.id ?? '',
  );
}

/** The words that annotations name it by, each with those annotations, the most used first. */
export function usedNames(places: readonly OverviewItem[]): ReadonlyMap<string, readonly OverviewItem[]> {
  const byWords = grouped(places, ({ annotation }) => annotation.quote);
  return new Map([...byWords].toSorted(([, a], [, b]) => b.length - a.length));
}

export function shortUsedNames(places: Places): ReadonlyMap<EntityId, readonly string[]> {
  return new Map(
    [...places].map(([id, some]) => [
      id,
      [...usedNames(some).keys()].filter((words) => words.length <= LONGEST_NAME),
    ]),
  );
}
