/** What *Tag all occurrences* begins with: the selected words, or the selected annotation with the names of its entity. */
import { ACTOR, EXCLUDED, rootTag, type TagId } from '../../../shared/domain/tagset.ts';
import { selectedAnnotation } from '../selectors.ts';
import type { State } from '../state.ts';
import { textOf } from '../store-context.ts';
import type { Occurrences } from './occurrences-state.ts';

type Start = Pick<Occurrences, 'names' | 'tag' | 'entity' | 'matchCase'>;

/** A longer selection is no name or wording that stands twice. */
const LONGEST = 2000;

export function hasOccurrencesToTag(state: State): boolean {
  return startOf(state) !== null;
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
  const start = startFor([anchor.exact, ...(entity === undefined ? [] : wordsNaming(state, entity))], tag);
  return start === null || entity === undefined ? start : { ...start, entity };
}

/** The armed one, else the last; what is cut out of an article is no name that stands again. */
function tagFor({ armedTag, settings, project }: State): TagId {
  const isName = (tag: TagId): boolean => project !== null && rootTag(project.tagset, tag) !== EXCLUDED;
  return armedTag ?? settings.recentTags.find(isName) ?? ACTOR;
}

function startFor(words: readonly string[], tag: TagId): Start | null {
  const names = [...new Set(words.map((each) => each.replace(/\s+/gu, ' ').trim()))].filter(
    (each) => each !== '' && each.length <= LONGEST,
  );
  const [first] = names;
  // Of words without a capital nobody means the case.
  return first === undefined ? null : { names, tag, matchCase: first !== first.toLowerCase() };
}

/** In the articles that were shown. */
function wordsNaming({ layers }: State, entity: string): readonly string[] {
  const names: string[] = [];
  for (const { layer } of Object.values(layers).flat()) {
    for (const { content } of layer.annotations.values())
      if (content.entity === entity) names.push(content.anchor.exact);
  }
  return names;
}
