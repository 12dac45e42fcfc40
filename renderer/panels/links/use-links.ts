/** The links at an annotation as they stand, made anew only when something that they are made from changes. */
import { useEffect, useMemo } from 'react';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import { linksAt, type ShownLink } from '../../store/linking/shown-links.ts';
import { useActions, useWindowState } from '../window-context.tsx';

const NONE: readonly ShownLink[] = [];

/** null: of none. Asks for what other articles hold, once. */
export function useLinks(id: AnnotationId | null): readonly ShownLink[] {
  const actions = useActions();
  const layers = useWindowState((state) => state.layers);
  const statements = useWindowState((state) => state.statements);
  const gathering = useWindowState((state) => state.gathering);
  const main = useWindowState((state) => state.panes.main?.article);
  const beside = useWindowState((state) => state.panes.beside?.article);
  const project = useWindowState((state) => state.project);
  useEffect(() => {
    if (id !== null) actions.gather();
  }, [actions, id]);
  return useMemo(() => {
    if (id === null) return NONE;
    const open = [main, beside].filter((article) => article !== undefined);
    return linksAt({ layers, statements, gathering, project, open }, id);
  }, [id, layers, statements, gathering, project, main, beside]);
}
