/** The optional comment that goes along with what is decided next on a candidate. */
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../ui/text-field.tsx';
import { useActions, useBackToText, useText, useWindowState } from '../window-context.tsx';

export function CandidateComment({ on }: { readonly on: string }): ReactNode {
  const text = useText();
  const actions = useActions();
  const backToText = useBackToText();
  const kept = useWindowState(({ review: { comment } }) => (comment?.on === on ? comment.words : ''));
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div data-decision-comment>
      <TextArea
        label={text('review.comment')}
        value={draft ?? kept}
        onChange={(words) => {
          setDraft(words);
          actions.commentCandidate(on, words.trim());
        }}
        onBlur={() => setDraft(null)}
        onKey={({ key }) => {
          if (key !== 'Escape') return false;
          backToText();
          return true;
        }}
      />
    </div>
  );
}
