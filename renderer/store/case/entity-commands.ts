/** The commands of entities. */
import type { CommandId } from '../../../shared/commands.ts';
import { EXCLUDED, rootTag } from '../../../shared/domain/tagset.ts';
import type { Behaviour } from '../behaviour.ts';
import { hasProject, ownSelected } from '../command-conditions.ts';
import { selectedAnnotation } from '../selectors.ts';
import type { State } from '../state.ts';

export interface EntityUi {
  /** The window's own dialog for choosing what the selected annotation names. */
  readonly openEntity: () => void;
  readonly openMemo: () => void;
}

export function entityCommands(
  ui: EntityUi,
): Readonly<Record<Extract<CommandId, 'set-entity' | 'project-memo'>, Behaviour>> {
  return {
    'set-entity': { run: ui.openEntity, enabled: canName },
    'project-memo': { run: ui.openMemo, enabled: hasProject },
  };
}

/** One's own annotation is selected, and is on words of the article. */
export function canName(state: State): boolean {
  const { project } = state;
  const placed = selectedAnnotation(state);
  return (
    project?.writable === 'yes' &&
    placed !== null &&
    ownSelected(state) &&
    rootTag(project.tagset, placed.annotation.content.tag) !== EXCLUDED
  );
}
