/** What of the article is perhaps not its own: said below the text, accepted or declined at once or one by one. */
import './suggestions-bar.css';
import { type ReactNode, useEffect, useState } from 'react';
import type { SuggestedExclusion } from '../../../shared/domain/exclusions/suggest-exclusions.ts';
import { excludedTag } from '../../../shared/domain/tagset.ts';
import { openSuggestions } from '../../store/excluding.ts';
import type { Pane, PaneId } from '../../store/state.ts';
import { Button } from '../../ui/button.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useUi, useWindowState } from '../window-context.tsx';

/** So much of a stretch is shown of it in the list (UTF-16 code units). */
const SHOWN = 80;

export function SuggestionsBar({ id, pane }: { readonly id: PaneId; readonly pane: Pane }): ReactNode {
  const text = useText();
  const actions = useActions();
  const { article } = pane;
  const sha256 = pane.document?.text.sha256;
  const content = pane.document?.text.content ?? '';
  // What is known of the others, and with that what is suggested, grows while they are looked through.
  const surveys = useWindowState((state) => state.surveys);
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  const open = useWindowState((state) => openSuggestions(state, article));
  const editor = useUi((state) => state.editors[id]);
  const [each, setEach] = useState(false);
  useEffect(() => {
    if (sha256 !== undefined && surveys > 0) void actions.suggestExclusions(article);
  }, [actions, article, sha256, surveys]);
  if (open.length === 0 || !canWrite) return null;

  return (
    <section className="suggestions" aria-label={text('exclusions.region')}>
      <div className="suggestions-head">
        <span className="suggestions-words">
          <span className="suggestions-sign" aria-hidden>
            ?
          </span>
          {text('exclusions.found', { count: open.length })}
        </span>
        <Button look="quiet" onPress={() => setEach(!each)}>
          {text('exclusions.look')}
        </Button>
        <Button look="quiet" onPress={() => actions.acceptSuggestions(article, open)}>
          {text('exclusions.all')}
        </Button>
        <Button look="quiet" onPress={() => void actions.declineSuggestions(article, open)}>
          {text('exclusions.none')}
        </Button>
      </div>
      {each && (
        <ul className="suggestions-list">
          {open.map((one) => (
            <Item
              key={one.span.start}
              suggestion={one}
              words={content.slice(one.span.start, one.span.end)}
              onShow={() => editor?.reveal(one.span)}
              onAccept={() => actions.acceptSuggestions(article, [one])}
              onDecline={() => void actions.declineSuggestions(article, [one])}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({
  suggestion,
  words,
  onShow,
  onAccept,
  onDecline,
}: {
  readonly suggestion: SuggestedExclusion;
  readonly words: string;
  readonly onShow: () => void;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const { reason, because, articles } = suggestion;
  const line = words.replace(/\s+/gu, ' ');
  const quote = line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
  return (
    <li className="suggestion">
      <button
        type="button"
        className="suggestion-quote"
        aria-label={text('exclusions.show', { quote })}
        onClick={onShow}
      >
        {quote}
      </button>
      <span className="suggestion-why">
        <span>{tagName(text, tagset, excludedTag(reason))}</span>
        <span>
          {because === 'comments'
            ? text('exclusions.comments')
            : text('exclusions.repeated', { count: articles })}
        </span>
      </span>
      <Button look="quiet" onPress={onAccept}>
        {text('exclusions.accept')}
      </Button>
      <Button look="quiet" onPress={onDecline}>
        {text('exclusions.keep')}
      </Button>
    </li>
  );
}
