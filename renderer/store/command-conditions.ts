/** Conditions under which commands can be run: questions to the state. */
import type { Settings } from '../../shared/api/contract.ts';
import { annotationsInPane } from './selectors.ts';
import type { State } from './state.ts';

export function hasProject(state: State): boolean {
  return state.project !== null;
}

export function hasArticle(state: State): boolean {
  return state.panes[state.activePane]?.status === 'shown';
}

export function hasAnnotations(state: State): boolean {
  return hasArticle(state) && annotationsInPane(state, state.activePane).length > 0;
}

export function canTag(state: State): boolean {
  return hasArticle(state) && state.project?.writable === 'yes';
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

/** True if the settings are what the patch would make them. */
export function hasSettings(settings: Settings, patch: Partial<Settings>): boolean {
  const wanted = Object.entries(patch);
  return Object.entries(settings).every(([name, value]) =>
    wanted.every(([other, wish]) => other !== name || wish === value),
  );
}
