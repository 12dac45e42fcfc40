/** The link in question: both versions of it, the answers, and what was decided. */
import './links.css';
import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Link } from '../../../shared/domain/statement.ts';
import { linkDecision, type LinkItem } from '../../store/link-comparison.ts';
import { IconButton } from '../../ui/button.tsx';
import { Thread } from '../decisions/thread.tsx';
import { readableName } from '../readable-name.ts';
import { Answer } from '../review/answers.tsx';
import { VerdictIcon } from '../review/difference-card.tsx';
import { verdictWords } from '../review/review-words.ts';
import { useEscToText } from '../use-esc-to-text.ts';
import { useCommandKeys, useRunCommand, useTagset, useText, useWindowState } from '../window-context.tsx';
import { endWords, linkClassWords, linkTypeWords } from './link-words.ts';

export function LinkBox({ item }: { readonly item: LinkItem }): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const escToText = useEscToText();
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? '');
  const decision = useWindowState((state) => linkDecision(state, article, item));
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  const name = readableName(item.colleague.name);
  return (
    <section
      className="details difference-box"
      data-region="details"
      aria-label={text('link.current')}
      {...escToText}
    >
      <header className="details-head">
        <h2 className="details-place">{linkClassWords(text, item)}</h2>
        <IconButton
          name={text('command.previous-link')}
          keys={useCommandKeys('previous-link')}
          icon={<ChevronUp size={15} aria-hidden />}
          onPress={() => run('previous-link')}
        />
        <IconButton
          name={text('command.next-link')}
          keys={useCommandKeys('next-link')}
          icon={<ChevronDown size={15} aria-hidden />}
          onPress={() => run('next-link')}
        />
      </header>
      <div className="details-body" data-region-focus tabIndex={-1}>
        <dl className="wordings">
          {item.own !== null && <Version who={text('review.you')} link={item.own} article={article} />}
          {item.theirs !== null && <Version who={name} link={item.theirs.content} article={article} />}
        </dl>
        {item.theirs === null ? (
          <p className="details-hint">{text('review.theirs-to-decide', { name })}</p>
        ) : (
          <>
            {decision !== undefined && (
              <p className="verdict">
                <VerdictIcon verdict={decision.content.verdict} />
                {verdictWords(text, decision.content)}
              </p>
            )}
            <div className="answers" data-keys="text">
              <Answer command="accept-difference" look="primary" />
              <Answer command="reject-difference" />
            </div>
            {decision !== undefined && (
              <Thread article={article} to={decision.statement.id} canAnswer={canWrite} />
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Version({
  who,
  link,
  article,
}: {
  readonly who: string;
  readonly link: Link;
  readonly article: string;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const layers = useWindowState((state) => state.layers);
  return (
    <div>
      <dt>
        <bdi>{who}</bdi>
      </dt>
      <dd dir="auto">
        {endWords(text, layers, article, link.from)}
        <b className="link-type">{linkTypeWords(text, tagset, link.type)}</b>
        {endWords(text, layers, article, link.to)}
        {link.note !== undefined && (
          <span className="wording-note">{text('review.note', { note: link.note })}</span>
        )}
      </dd>
    </div>
  );
}
