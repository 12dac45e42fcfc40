/** What an amendment makes of an annotation: the old tag and the new, the old words and the new. */
import { ArrowRight } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { AnnotationContent } from '../../../shared/domain/annotation.ts';
import type { Amendment } from '../../../shared/domain/statement.ts';
import { wordDiff } from '../settling/word-diff.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useTagset, useText } from '../window-context.tsx';

export function AmendmentChange({
  now,
  amendment,
}: {
  /** The annotation as it stands; null if it is gone. */
  readonly now: AnnotationContent | null;
  readonly amendment: Amendment;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const { anchor, tag, label } = amendment;
  const words = now?.anchor.exact ?? anchor.exact;
  const runs = useMemo(() => wordDiff(words, anchor.exact), [anchor.exact, words]);
  return (
    <div className="amendment-change">
      <p className="amendment-tags">
        {now !== null && now.tag !== tag && (
          <>
            <span className="visually-hidden">{text('decision.instead-of')}</span>
            <TagChip tagset={tagset} tag={now.tag} />
            <del>{tagName(text, tagset, now.tag, now.label)}</del>
            <ArrowRight size={13} aria-hidden />
            <span className="visually-hidden">{text('review.becomes')}</span>
          </>
        )}
        <TagChip tagset={tagset} tag={tag} />
        <span>{tagName(text, tagset, tag, label)}</span>
      </p>
      <p className="amendment-words" dir="auto">
        {runs.map(({ words: run, kind }, index) => {
          // The runs of two wordings never reorder.
          const key = String(index);
          if (kind === 'removed') return <del key={key}>{run}</del>;
          return kind === 'added' ? <ins key={key}>{run}</ins> : <span key={key}>{run}</span>;
        })}
      </p>
    </div>
  );
}
