/** What oneself and what the colleague marked, one above the other, with the words marked in which they differ. */
import { type ReactNode, useMemo } from 'react';
import type { Comparable } from '../../../shared/domain/review/comparable.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { wordDiff, type WordRun } from '../settling/word-diff.ts';
import { useTagset, useText } from '../window-context.tsx';

export function Wordings({
  own,
  theirs,
  name,
}: {
  readonly own: Comparable | null;
  readonly theirs: Comparable | null;
  readonly name: string;
}): ReactNode {
  const text = useText();
  const one = own?.annotation.content.anchor.exact ?? '';
  const other = theirs?.annotation.content.anchor.exact ?? '';
  const isPair = own !== null && theirs !== null;
  const runs = useMemo(() => wordDiff(one, isPair ? other : one), [isPair, one, other]);
  return (
    <dl className="wordings">
      {own !== null && <Wording who={text('review.you')} mark={own} runs={runs} without="added" />}
      {theirs !== null && (
        <Wording
          who={name}
          mark={theirs}
          runs={isPair ? runs : [{ words: other, kind: 'same' }]}
          without="removed"
        />
      )}
    </dl>
  );
}

function Wording({
  who,
  mark,
  runs,
  without,
}: {
  readonly who: string;
  readonly mark: Comparable;
  readonly runs: readonly WordRun[];
  readonly without: WordRun['kind'];
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const { tag, label, note } = mark.annotation.content;
  return (
    <div>
      <dt>
        <bdi>{who}</bdi>
        <span className="wording-tag">
          <TagChip tagset={tagset} tag={tag} />
          {tagName(text, tagset, tag, label)}
        </span>
      </dt>
      <dd dir="auto">
        {runs
          .filter(({ kind }) => kind !== without)
          .map(({ words, kind }, index) => {
            // The runs of two wordings never reorder.
            const key = String(index);
            if (kind === 'removed') return <del key={key}>{words}</del>;
            return kind === 'added' ? <ins key={key}>{words}</ins> : <span key={key}>{words}</span>;
          })}
        {note !== undefined && <span className="wording-note">{text('review.note', { note })}</span>}
      </dd>
    </div>
  );
}
