/** One difference in the list: tag, words, what kind it is, and the verdict once there is one. */
import { Check, MessageSquare, Pencil, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../shared/domain/statement.ts';
import type { ReviewItem } from '../../store/review-queue.ts';
import { shorten } from '../annotation-list/card-words.ts';
import { readableName } from '../readable-name.ts';
import { TagChip } from '../tag-chip.tsx';
import { useTagset, useText } from '../window-context.tsx';
import { classWords } from './review-words.ts';

const ICONS: Readonly<Record<Verdict, ReactNode>> = {
  accepted: <Check size={14} aria-hidden />,
  rejected: <X size={14} aria-hidden />,
  amended: <Pencil size={13} aria-hidden />,
};

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }): ReactNode {
  return (
    <span className="verdict-icon" data-verdict={verdict}>
      {ICONS[verdict]}
    </span>
  );
}

export function DifferenceCard({
  item,
  verdict,
  answers,
  isSelected,
}: {
  readonly item: ReviewItem;
  readonly verdict: Verdict | undefined;
  /** Of colleagues, to that decision. */
  readonly answers: number;
  readonly isSelected: boolean;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const { own, theirs } = item;
  const content = (theirs ?? own)?.annotation.content;
  if (content === undefined) return null;
  return (
    <div className="card difference" data-selected={isSelected || undefined} data-class={item.class}>
      <span className="card-chip">
        {own !== null && theirs !== null && item.differs.includes('tag') && (
          <>
            <TagChip tagset={tagset} tag={own.annotation.content.tag} />{' '}
          </>
        )}
        <TagChip tagset={tagset} tag={content.tag} />
      </span>
      <span className="card-words">
        {!item.isCertain && (
          <abbr className="difference-uncertain" title={text('review.uncertain-here')}>
            ≈
          </abbr>
        )}
        <span className="card-quote" dir="auto">
          {shorten(content.anchor.exact)}
        </span>
      </span>
      <span className="difference-class">
        {verdict === undefined ? (
          classWords(text, item.class, readableName(item.colleague.name))
        ) : (
          <>
            <VerdictIcon verdict={verdict} />
            {text(`review.verdict.${verdict}`)}
          </>
        )}
        {answers > 0 && (
          <span className="card-mark" title={text('decision.answered', { count: answers })}>
            <MessageSquare size={13} aria-hidden />
          </span>
        )}
      </span>
    </div>
  );
}
