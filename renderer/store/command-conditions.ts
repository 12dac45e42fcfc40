/** Conditions under which commands can be run: questions to the state. */
import { isAsserted } from '../../shared/domain/placement.ts';
import type { Settings } from '../../shared/api/contract.ts';
import { certainAnnotations, unsettledQueue, shownProposal } from './unsettled-queue.ts';
import { annotationsInPane, selectedAnnotation } from './selectors.ts';
import type { State } from './state.ts';

export function hasProject(state: State): boolean {
  return state.project !== null;
}

export function hasArticle(state: State): boolean {
  return state.panes[state.activePane]?.status === 'shown';
}

/** As soon as they are listed: layers of an article that was open before are shown while they are read again. */
export function hasAnnotations(state: State): boolean {
  const document = state.panes[state.activePane]?.document ?? null;
  return document !== null && annotationsInPane(state, state.activePane).length > 0;
}

/** As soon as the text is there: its layers may still be read. */
export function canArm(state: State): boolean {
  const document = state.panes[state.activePane]?.document ?? null;
  return document !== null && state.project?.writable === 'yes';
}

export function canTag(state: State): boolean {
  return hasArticle(state) && state.project?.writable === 'yes';
}

/** Something of one's own may have been otherwise: on the active article, or what is said of the project. */
export function canRestore({ project }: State): boolean {
  return project?.writable === 'yes' && project.annotator !== null;
}

export function hasSelectedWords(state: State): boolean {
  return (state.panes[state.activePane]?.selection ?? null) !== null;
}

export function hasSelected(state: State): boolean {
  return state.selected !== null;
}

export function ownSelected(state: State): boolean {
  return state.selected !== null && state.selected.annotator === state.project?.annotator?.id;
}

/** The selected annotation does not stand exactly where it was made, whoever made it. */
export function hasUncertain(state: State): boolean {
  const placed = selectedAnnotation(state);
  return placed !== null && placed.placement.kind !== 'exact';
}

/** One's own annotation is selected, and nobody knows for certain where it stands. */
export function isBeingSettled(state: State): boolean {
  const placed = selectedAnnotation(state);
  return placed !== null && placed.own && !isAsserted(placed.placement);
}

/** There are several places that the selected annotation may mean. */
export function hasOtherPlaces(state: State): boolean {
  return (shownProposal(state)?.count ?? 0) > 1;
}

export function hasUnsettled(state: State): boolean {
  const article = state.panes[state.activePane]?.article;
  return article !== undefined && unsettledQueue(state, article).length > 0;
}

export function hasCertain(state: State): boolean {
  const article = state.panes[state.activePane]?.article;
  return article !== undefined && canTag(state) && certainAnnotations(state, article).length > 0;
}

/** True if the settings are what the patch would make them. */
export function hasSettings(settings: Settings, patch: Partial<Settings>): boolean {
  const wanted = Object.entries(patch);
  return Object.entries(settings).every(([name, value]) =>
    wanted.every(([other, wish]) => other !== name || wish === value),
  );
}
