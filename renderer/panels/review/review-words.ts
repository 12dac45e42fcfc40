/** A difference and what was decided of it, in words. */
import type { Decision } from '../../../shared/domain/statement.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import { knownReason } from '../../../shared/domain/review/rejection-reasons.ts';
import type { Text } from '../../../shared/text/text.ts';
import type { ReviewClass, ReviewItem } from '../../store/review-queue.ts';
import { shorten } from '../annotation-list/card-words.ts';
import { readableName } from '../readable-name.ts';
import { tagName } from '../tag-name.ts';

/** `name`: the colleague's, as it is shown. */
export function classWords(text: Text, kind: ReviewClass, name: string): string {
  return text(`review.class.${kind}`, { name });
}

/** *Rejected: boundary*. */
export function verdictWords(text: Text, { verdict, reason }: Decision): string {
  const word = text(`review.verdict.${verdict}`);
  if (reason === undefined) return word;
  return text('review.because', { verdict: word, reason: reasonWords(text, reason) });
}

/** A reason of the project, or of somebody's own, stands there in words. */
export function reasonWords(text: Text, reason: string): string {
  const known = knownReason(reason);
  return known === null ? shorten(reason) : text(`review.reason.${known}`);
}

/** A row of the list for those who hear it. */
export function itemWords(
  text: Text,
  tagset: Tagset,
  item: ReviewItem,
  verdict: Decision['verdict'] | undefined,
  answers: number,
): string {
  const content = (item.theirs ?? item.own)?.annotation.content;
  return text('review.row', {
    class: classWords(text, item.class, readableName(item.colleague.name)),
    tag: content === undefined ? '' : tagName(text, tagset, content.tag, content.label),
    quote: shorten(content?.anchor.exact ?? ''),
    answers,
    state: item.theirs === null ? 'none' : (verdict ?? 'undecided'),
    certain: item.isCertain ? 'yes' : 'no',
  });
}
