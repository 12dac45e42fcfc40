/** Own annotations in the list that are to be looked at again; the same list as long as nothing of that changes. */
import { useMemo } from 'react';
import { isOutdated } from '../../../shared/domain/tags/outdated.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { useTagset } from '../window-context.tsx';

export function useOutdated(all: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const tagset = useTagset();
  return useMemo(
    () =>
      tagset.tags.some(({ changed }) => changed !== undefined)
        ? all.filter(({ own, annotation }) => own && isOutdated(tagset, annotation))
        : NONE,
    [all, tagset],
  );
}

const NONE: readonly PlacedAnnotation[] = [];
