/** What *Tag all occurrences* begins with: the selected words, or the selected annotation with the names of its entity. */
import { ACTOR, EXCLUDED, rootTag, type TagId } from '../../../shared/domain/tagset.ts';
import { selectedAnnotation } from '../selectors.ts';
import type { State } from '../state.ts';
import { textOf } from '../store-context.ts';
import { namesOfEntity } from './names-of-entity.ts';
import type { Occurrences } from './occurrences-state.ts';

type Start = Pick<Occurrences, 'names' | 'tag' | 'entity' | 'matchCase'>;

/** A longer selection is no name or wording that stands twice. */
const LONGEST = 2000;
/** Of one entity, a proposition in many wordings too. */
const MOST = 200;

export function hasOccurrencesToTag(state: State): boolean {
  return state.view === 'read' && startOf(state) !== null;
}

export function startOf(state: State): Start | null {
  const pane = state.panes[state.activePane];
  if (pane?.status !== 'shown' || state.project?.writable !== 'yes') return null;
  if (pane.selection !== null) {
    const { start, end } = pane.selection;
    const words = textOf(state)(pane.article)?.content.slice(start, end) ?? '';
    return startFor([words], tagFor(state));
  }
  const placed = selectedAnnotation(state);
  if (placed === null) return null;
  const { tag, entity, anchor } = placed.annotation.content;
  const start = startFor([anchor.exact, ...(entity === undefined ? [] : namesOfEntity(state, entity))], tag);
  return start === null || entity === undefined ? start : { ...start, entity };
}

/** The armed one, else the last; what is cut out of an article is no name that stands again. */
export function tagFor({ armedTag, settings, project }: State): TagId {
  const isName = (tag: TagId): boolean => project !== null && rootTag(project.tagset, tag) !== EXCLUDED;
  return armedTag ?? settings.recentTags.find(isName) ?? ACTOR;
}

function startFor(words: readonly string[], tag: TagId): Start | null {
  const names = withNames([], words);
  const [first] = names;
  // Of words without a capital nobody means the case.
  return first === undefined ? null : { names, tag, matchCase: first !== first.toLowerCase() };
}

/** Those that are new at the end, so that what was ticked stays ticked; the same object if none is. */
export function withNames(known: readonly string[], words: readonly string[]): readonly string[] {
  const clean = words.map((each) => each.replace(/\s+/gu, ' ').trim());
  const fresh = clean.filter((each) => each !== '' && each.length <= LONGEST && !known.includes(each));
  return fresh.length === 0 ? known : [...known, ...new Set(fresh)].slice(0, MOST);
}
