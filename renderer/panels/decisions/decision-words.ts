/** What became of a decision, in words. */
import type { Text } from '../../../shared/text/text.ts';
import type { ShownDecision } from '../../store/decisions.ts';

/** null where the verdict says it all: what is accepted stays as it is. */
export function stateWords(text: Text, { content, state }: ShownDecision): string | null {
  return content.verdict === 'accepted' && state === 'followed' ? null : text(`decision.state.${state}`);
}

/** One word for a card: the verdict as long as it counts, then what became of it. */
export function markWords(text: Text, { content, state }: ShownDecision): string {
  const isOver = state === 'outdated' || (state === 'followed' && content.verdict !== 'accepted');
  return isOver ? text(`decision.state.${state}`) : text(`review.verdict.${content.verdict}`);
}

/** For those who hear it: *rejected, open, by Ben Oster*. */
export function heardWords(text: Text, decision: ShownDecision): string {
  return text('decision.mark', {
    verdict: text(`review.verdict.${decision.content.verdict}`),
    state: decision.state,
    name: decision.annotator.name,
  });
}
