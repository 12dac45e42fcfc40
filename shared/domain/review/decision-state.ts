/**
 * What has become of a decision: does it still wait for the annotator, was it followed,
 * or has the annotation become another one than the one that was judged?
 *
 * Nothing is recorded when a colleague follows: it is read off the annotation itself, so
 * that no two files can say different things about it.
 */
import type { Entry } from '../annotation.ts';
import { isOnWords, type Content } from '../content.ts';
import { contentHash } from '../revision.ts';
import { sameSpan } from '../span.ts';
import type { Amendment, Decision, Statement } from '../statement.ts';

export type DecisionState =
  /** The annotation is the one that was judged, and could still follow. */
  | 'open'
  /** It is as the decision says: accepted as it stands, gone after a rejection, equal to the amendment. */
  | 'followed'
  /** It was changed otherwise, or is gone though it was not rejected. */
  | 'outdated';

/** `now`: the annotation, or link, as it stands in its annotator's layer; null if it is gone from there. */
export function decisionState(decision: Decision, now: Entry<Content> | null): DecisionState {
  const { verdict, amendment } = decision;
  if (now === null) return verdict === 'rejected' ? 'followed' : 'outdated';
  if (amendment !== undefined && isAmended(now.content, amendment)) return 'followed';
  if (!isAsJudged(decision, now)) return 'outdated';
  return verdict === 'accepted' ? 'followed' : 'open';
}

/** The very state that was judged, or one that says the same: who follows and undoes that has the choice again. */
function isAsJudged({ judged, judgedContent }: Decision, { id, content, revision }: Entry<Content>): boolean {
  return revision === judged || (judgedContent !== undefined && judgedContent === contentHash(id, content));
}

/** Of several decisions on one annotation the one made last; two machines may have made one each. */
export function newestDecision<S extends Pick<Statement, 'id' | 'modified'>>(
  decisions: readonly S[],
): S | undefined {
  return decisions.reduce<S | undefined>(
    (newest, each) => (newest === undefined || isNewer(each, newest) ? each : newest),
    undefined,
  );
}

function isNewer(a: Pick<Statement, 'id' | 'modified'>, b: Pick<Statement, 'id' | 'modified'>): boolean {
  return a.modified === b.modified ? a.id > b.id : a.modified > b.modified;
}

/** In another text than the amendment was made on only the words themselves can be compared. */
function isAmended(content: Content, { anchor, tag }: Amendment): boolean {
  if (!isOnWords(content) || content.tag !== tag || content.anchor.exact !== anchor.exact) return false;
  return content.anchor.text !== anchor.text || sameSpan(content.anchor.span, anchor.span);
}
