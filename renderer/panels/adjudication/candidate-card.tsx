/** One candidate in the list: its tags, its words, the votes for the version with most of them, how it stands. */
import type { ReactNode } from 'react';
import type { Standing } from '../../../shared/domain/adjudication/standing.ts';
import { shorten } from '../annotation-list/card-words.ts';
import { VerdictIcon } from '../review/difference-card.tsx';
import { TagChip } from '../tag-chip.tsx';
import { useTagset, useText } from '../window-context.tsx';
import { quoteOf, votesWords } from './adjudication-words.ts';

export function CandidateCard({
  standing: { candidate, state, agreed },
  isSelected,
}: {
  readonly standing: Standing;
  readonly isSelected: boolean;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const [first] = candidate.versions;
  if (first === undefined) return null;
  const [content] = agreed.map((one) => one.content);
  const tags = content === undefined ? candidate.versions.map(({ tag }) => tag) : [content.tag];
  return (
    <div className="card difference" data-selected={isSelected || undefined} data-state={state}>
      <span className="card-chip candidate-chips">
        {[...new Set(tags)].map((tag) => (
          <TagChip key={tag} tagset={tagset} tag={tag} />
        ))}
      </span>
      <span className="card-words">
        <span className="card-quote" dir="auto">
          {shorten(content?.anchor.exact ?? quoteOf(first))}
        </span>
      </span>
      <span className="difference-class">
        {state === 'undecided' ? (
          votesWords(text, first, candidate.of)
        ) : (
          <>
            <VerdictIcon verdict={state === 'agreed' ? 'accepted' : 'rejected'} />
            {text(`adjudication.state.${state}`)}
          </>
        )}
      </span>
    </div>
  );
}
