/**
 * Judgements: what colleagues decided on one's own annotations, and which of it waits for the
 * annotator: those that could be followed and are not.
 */
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Decision, StatementId } from '../../shared/domain/statement.ts';
import { ownValue } from '../../shared/own-value.ts';
import { decisionsOn, statementsOn, type ShownDecision } from './decisions.ts';
import { selectedAnnotation, placedAnnotations } from './selectors.ts';
import type { PlacedAnnotation, ShownStatements, State } from './state.ts';

const NOTHING: readonly PlacedAnnotation[] = [];

/** The decision that matters most where one alone is shown: an open one, else the newest. */
export function judgementOf(
  state: Pick<State, 'statements' | 'layers'>,
  article: ArticlePath,
  id: StatementId,
): ShownDecision | undefined {
  const decisions = decisionsOn(state, article, id);
  return decisions.filter(isOpen).reduce(newer, undefined) ?? decisions.reduce(newer, undefined);
}

/** What a colleague decided and the annotator could still follow. */
function isOpen({ own, state }: ShownDecision): boolean {
  return !own && state === 'open';
}

function newer(newest: ShownDecision | undefined, each: ShownDecision): ShownDecision {
  return newest === undefined || each.statement.modified > newest.statement.modified ? each : newest;
}

const queues = new WeakMap<
  readonly PlacedAnnotation[],
  { readonly said: readonly ShownStatements[] | undefined; readonly queue: readonly PlacedAnnotation[] }
>();

/** One's own annotations on an article with an open decision on them, in the order of reading. */
export function openJudgements(state: State, article: ArticlePath): readonly PlacedAnnotation[] {
  const said = ownValue(state.statements, article);
  const all = placedAnnotations(state, article);
  const known = queues.get(all);
  if (known !== undefined && known.said === said) return known.queue;
  const judged = new Set(
    statementsOn(state, article).flatMap(({ content, own }) =>
      content.kind === 'decision' && !own ? [content.on] : [],
    ),
  );
  const queue =
    judged.size === 0
      ? NOTHING
      : all.filter(
          ({ own, annotation: { id } }) =>
            own && judged.has(id) && decisionsOn(state, article, id).some(isOpen),
        );
  queues.set(all, { said, queue });
  return queue;
}

/** The open decision on one's own selected annotation; undefined if there is none. */
export function openDecision(
  state: State,
): { readonly article: ArticlePath; readonly decision: Decision } | undefined {
  const placed = selectedAnnotation(state);
  if (placed === null || !placed.own || state.selected === null) return undefined;
  const { article } = state.selected;
  const shown = judgementOf(state, article, placed.annotation.id);
  return shown === undefined || !isOpen(shown) ? undefined : { article, decision: shown.content };
}

/** What an answer to the selected annotation goes to: the decision on it that matters most. */
export function answerable(state: State): ShownDecision | undefined {
  return state.selected === null ? undefined : judgementOf(state, state.selected.article, state.selected.id);
}
