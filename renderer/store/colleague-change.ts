/**
 * A colleague's layer becomes another one on disk while it is reviewed: what changed is counted and
 * said, and the review goes on where it is.
 */
import { decisionState } from '../../shared/domain/review/decision-state.ts';
import { ownDecisions } from './decisions.ts';
import type { ShownLayer } from './state.ts';
import type { StoreContext } from './store-context.ts';

const NONE: ShownLayer['layer']['annotations'] = new Map();

/** `after` is shown by now; undefined where the file is gone. */
export function noteColleagueChange(
  context: StoreContext,
  before: ShownLayer,
  after: ShownLayer | undefined,
): void {
  const state = context.state();
  const { article, annotator } = before.layer;
  if (state.view !== 'review' || state.panes[state.activePane]?.article !== article) return;
  const then = before.layer.annotations;
  const now = after?.layer.annotations ?? NONE;
  const ids = new Set([...then.keys(), ...now.keys()]);
  const decisions = ownDecisions(state, article);
  let count = 0;
  let outdated = 0;
  for (const id of ids) {
    const [old, fresh] = [then.get(id), now.get(id)];
    if (old?.revision === fresh?.revision && (old === undefined) === (fresh === undefined)) continue;
    count += 1;
    const decision = decisions.get(id)?.content;
    if (decision === undefined || decisionState(decision, old ?? null) === 'outdated') continue;
    if (decisionState(decision, fresh ?? null) === 'outdated') outdated += 1;
  }
  if (count === 0) return;
  const { changed } = state.review;
  const isSame = changed?.article === article && changed.colleague === annotator.id;
  const sum = isSame ? changed : { count: 0, outdated: 0 };
  const { id: colleague, name } = annotator;
  const told = { article, colleague, name, count: sum.count + count, outdated: sum.outdated + outdated };
  context.set({ review: { ...state.review, changed: told } });
  context.say('layer-changed', { name, count, outdated });
}
