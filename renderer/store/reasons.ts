/**
 * Reasons: why something is excluded. Whoever excludes says why, in a chooser at the words;
 * here is what it offers, for what, and which reason is the likely one.
 */
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Span } from '../../shared/domain/span.ts';
import { likelyReason } from '../../shared/domain/exclusions/suggest-exclusions.ts';
import { excludedTag, reasonTags, type TagId } from '../../shared/domain/tagset.ts';
import { ownSelected } from './command-conditions.ts';
import { openSuggestions } from './excluding.ts';
import { selectedAnnotation } from './selectors.ts';
import type { State } from './state.ts';
import { textOf } from './store-context.ts';

/** What is to be excluded: the selected words, else one's own selected annotation. */
export interface ToExclude {
  readonly article: ArticlePath;
  readonly span: Span;
}

/** Null if nothing is selected that could be excluded for a reason, or stands somewhere. */
export function toExclude(state: State): ToExclude | null {
  const pane = state.panes[state.activePane];
  if (pane?.status !== 'shown') return null;
  const { article, selection } = pane;
  if (selection !== null) return { article, span: selection };
  if (state.selected?.article !== article || !ownSelected(state)) return null;
  const span = selectedAnnotation(state)?.span ?? null;
  return span === null ? null : { article, span };
}

/** Nothing where a tagset has no reasons. */
export function reasonsOffered(state: Pick<State, 'project'>): readonly TagId[] {
  return state.project === null ? [] : reasonTags(state.project.tagset);
}

/**
 * The reason that Enter takes: what Beleg suggested for these words, what they look like, what
 * was chosen last, the first.
 */
export function reasonProposed(state: State, { article, span }: ToExclude): TagId | undefined {
  const offered = reasonsOffered(state);
  const suggested = openSuggestions(state, article).find(
    (one) => one.span.start < span.end && span.start < one.span.end,
  );
  const words = textOf(state)(article)?.content.slice(span.start, span.end) ?? '';
  const likely = suggested?.reason ?? likelyReason(words);
  const last = state.settings.recentTags.find((tag) => offered.includes(tag));
  const wanted = [likely === null ? undefined : excludedTag(likely), last];
  return wanted.find((tag) => tag !== undefined && offered.includes(tag)) ?? offered[0];
}
