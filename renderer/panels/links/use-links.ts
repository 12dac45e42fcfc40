/** The links at an annotation as they stand, made anew only when something that they are made from changes. */
import { useEffect, useMemo } from 'react';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import { isSmallProject } from '../../store/linking/project-size.ts';
import { linksAt, type ShownLink } from '../../store/linking/shown-links.ts';
import { useActions, useWindowState } from '../window-context.tsx';

const NONE: readonly ShownLink[] = [];

/** null: of none. */
export function useLinks(id: AnnotationId | null): readonly ShownLink[] {
  const layers = useWindowState((state) => state.layers);
  const statements = useWindowState((state) => state.statements);
  const gathering = useWindowState((state) => state.gathering);
  const main = useWindowState((state) => state.panes.main?.article);
  const beside = useWindowState((state) => state.panes.beside?.article);
  const project = useWindowState((state) => state.project);
  return useMemo(() => {
    if (id === null) return NONE;
    const open = [main, beside].filter((article) => article !== undefined);
    return linksAt({ layers, statements, gathering, project, open }, id);
  }, [id, layers, statements, gathering, project, main, beside]);
}

/**
 * Has the links that other articles hold gathered. In a large project that is much, and only done
 * when somebody asks: then this is the way to ask.
 */
export function useLinksElsewhere(): (() => void) | null {
  const { gather } = useActions();
  const isAsked = useWindowState((state) => state.gathering.isAsked);
  const isCounted = useWindowState((state) => state.countsDone);
  const isSmall = useWindowState((state) => state.countsDone && isSmallProject(state));
  useEffect(() => {
    if (isSmall) gather();
  }, [gather, isSmall]);
  return isAsked || !isCounted || isSmall ? null : gather;
}
