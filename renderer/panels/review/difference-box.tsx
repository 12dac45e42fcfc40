/** The difference in question: both annotations with what differs marked, the answers, and what was decided. */
import type { ReactNode } from 'react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { ownDecision } from '../../store/decisions.ts';
import type { ReviewItem } from '../../store/review-queue.ts';
import { amendStep } from '../../store/review-step.ts';
import { IconButton } from '../../ui/button.tsx';
import { Thread } from '../decisions/thread.tsx';
import { readableName } from '../readable-name.ts';
import { useEscToText } from '../use-esc-to-text.ts';
import { useCommandKeys, useRunCommand, useText, useWindowState } from '../window-context.tsx';
import { AmendBox, Answers } from './answers.tsx';
import { Wordings } from './wordings.tsx';
import { VerdictIcon } from './difference-card.tsx';
import { CommentField } from './comment-field.tsx';
import { classWords, verdictWords } from './review-words.ts';

export function DifferenceBox({ item }: { readonly item: ReviewItem }): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const escToText = useEscToText();
  const article = useWindowState((state) => state.selected?.article ?? '');
  const id = item.theirs?.annotation.id ?? '';
  const decision = useWindowState((state) => ownDecision(state, article, id)?.content);
  const isCurrent = useWindowState((state) => ownDecision(state, article, id)?.state !== 'outdated');
  const decisionId = useWindowState((state) => ownDecision(state, article, id)?.statement.id);
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  const isAmending = useWindowState((state) => amendStep(state) !== null);
  const name = readableName(item.colleague.name);
  const { own, theirs } = item;
  return (
    <section
      className="details difference-box"
      data-region="details"
      aria-label={text('review.current')}
      {...escToText}
    >
      <header className="details-head">
        <h2 className="details-place">{classWords(text, item.class, name)}</h2>
        <IconButton
          name={text('command.previous-difference')}
          keys={useCommandKeys('previous-difference')}
          icon={<ChevronUp size={15} aria-hidden />}
          onPress={() => run('previous-difference')}
        />
        <IconButton
          name={text('command.next-difference')}
          keys={useCommandKeys('next-difference')}
          icon={<ChevronDown size={15} aria-hidden />}
          onPress={() => run('next-difference')}
        />
      </header>
      <div className="details-body" data-region-focus tabIndex={-1}>
        <Wordings own={own} theirs={theirs} name={name} />
        {[own, theirs].some((mark) => mark?.isCertain === false) && (
          <p className="details-hint">{text('review.uncertain')}</p>
        )}
        {theirs === null ? (
          <p className="details-hint">{text('review.theirs-to-decide', { name })}</p>
        ) : (
          <>
            {decision !== undefined && isCurrent && (
              <p className="verdict">
                <VerdictIcon verdict={decision.verdict} />
                {verdictWords(text, decision)}
              </p>
            )}
            {isAmending ? <AmendBox theirs={theirs} /> : <Answers />}
            <CommentField key={item.key} item={item} said={isCurrent ? decision?.comment : undefined} />
            {decisionId !== undefined && <Thread article={article} to={decisionId} canAnswer={canWrite} />}
          </>
        )}
      </div>
    </section>
  );
}
