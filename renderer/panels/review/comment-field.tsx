/** The optional comment of a decision: goes along with it, or is said anew where it is decided. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ReviewItem } from '../../store/review-queue.ts';
import { TextArea } from '../../ui/text-field.tsx';
import { useActions, useBackToText, useText, useWindowState } from '../window-context.tsx';

export function CommentField({
  item,
  said = '',
}: {
  readonly item: ReviewItem;
  /** With the decision that there is. */
  readonly said?: string | undefined;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const backToText = useBackToText();
  const kept = useWindowState(({ review: { comment } }) => (comment?.on === item.key ? comment.words : null));
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  function write(): void {
    if (latest.current === null) return;
    actions.commentDifference(latest.current.trim());
    latest.current = null;
    setDraft(null);
  }

  return (
    <div data-decision-comment>
      <TextArea
        label={text('review.comment')}
        value={draft ?? kept ?? said}
        onChange={(words) => {
          latest.current = words;
          setDraft(words);
        }}
        onBlur={write}
        onKey={({ key }) => {
          if (key !== 'Escape') return false;
          write();
          backToText();
          return true;
        }}
      />
    </div>
  );
}
