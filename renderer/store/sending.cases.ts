/** What tests of sending do and look at: tagging in `a.txt`, and both sides of it. */
import { ACTOR } from '../../shared/domain/tagset.ts';
import type { FakeHost } from './fake-host.cases.ts';
import { placedAnnotations } from './selectors.ts';
import type { Store } from './store.ts';

/** Selects and tags, as a person does. */
export function tagWords(store: Store, start: number, end: number, tag = ACTOR): void {
  store.actions.selectText('main', { start, end });
  store.actions.tag(tag);
}

/** What the window shows of `a.txt`. */
export function shownIds(store: Store): readonly string[] {
  return placedAnnotations(store.getState(), 'a.txt').map(({ annotation }) => annotation.id);
}

/** What the host has of `a.txt`. */
export function onHost(host: FakeHost): readonly string[] {
  return [...host.layer('a.txt').annotations.keys()];
}
