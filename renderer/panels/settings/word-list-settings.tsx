/** Words of one's own that are marked in every text. */
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../ui/text-field.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';

export function WordListSettings(): ReactNode {
  const text = useText();
  const actions = useActions();
  const words = useWindowState((state) => state.settings.wordList);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <section className="settings-group" aria-labelledby="settings-words">
      <h3 id="settings-words">{text('word-list.title')}</h3>
      <TextArea
        label={text('word-list.words')}
        hint={text('word-list.hint')}
        value={draft ?? words.join('\n')}
        rows={4}
        onChange={setDraft}
        onBlur={() => {
          if (draft !== null) actions.changeSettings({ wordList: wordsIn(draft) });
          setDraft(null);
        }}
      />
    </section>
  );
}

/** As many, and as long, as settings keep. */
function wordsIn(draft: string): readonly string[] {
  const lines = draft.split('\n').map((line) => line.trim().slice(0, 200));
  return [...new Set(lines)].filter((line) => line !== '').slice(0, 1000);
}
