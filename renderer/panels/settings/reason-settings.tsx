/** The short list of reasons to reject: the project's, which its lead writes, and one's own besides. */
import { type ReactNode, useState } from 'react';
import { REJECTION_REASONS, tidyReasons } from '../../../shared/domain/review/rejection-reasons.ts';
import { sameWords } from '../../../shared/domain/placing/similarity.ts';
import { mayLead } from '../../store/work-state.ts';
import { TextArea } from '../../ui/text-field.tsx';
import { reasonWords } from '../review/review-words.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { listFormat } from '../formats.ts';

export function ReasonSettings(): ReactNode {
  const text = useText();
  const actions = useActions();
  const leads = useWindowState(mayLead);
  const shared = useWindowState((state) => state.work.rejectionReasons ?? REJECTION_REASONS);
  const own = useWindowState((state) => state.settings.rejectionReasons);
  return (
    <section className="settings-group" aria-labelledby="settings-reasons">
      <h3 id="settings-reasons">{text('settings.reasons')}</h3>
      {leads ? (
        <ReasonList
          label={text('settings.reasons-shared')}
          hint={text('settings.reasons-shared-hint')}
          reasons={shared}
          onChange={(reasons) =>
            void actions.editProject({ rejectionReasons: isBuiltIn(reasons) ? [] : reasons })
          }
        />
      ) : (
        <p className="field-hint">
          {text('settings.reasons-of-project', {
            reasons: listFormat(text.language).format(shared.map((one) => reasonWords(text, one))),
          })}
        </p>
      )}
      <ReasonList
        label={text('settings.reasons-own')}
        hint={text('settings.reasons-own-hint')}
        reasons={own}
        onChange={(rejectionReasons) => actions.changeSettings({ rejectionReasons })}
      />
    </section>
  );
}

/** One reason a line; kept when the field is left. */
function ReasonList({
  label,
  hint,
  reasons,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly reasons: readonly string[];
  readonly onChange: (reasons: readonly string[]) => void;
}): ReactNode {
  const text = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const kept = reasons.map((reason) => reasonWords(text, reason)).join('\n');
  return (
    <TextArea
      label={label}
      hint={hint}
      value={draft ?? kept}
      rows={Math.max(2, Math.min(8, (draft ?? kept).split('\n').length))}
      onChange={setDraft}
      onBlur={() => {
        setDraft(null);
        if (draft === null || draft === kept) return;
        // What is built in stays the code that every language has its own words for.
        const codeOf = (words: string): string =>
          REJECTION_REASONS.find((code) => sameWords(reasonWords(text, code), words)) ?? words;
        onChange(tidyReasons(draft.split('\n').map((line) => codeOf(line.trim()))));
      }}
    />
  );
}

function isBuiltIn(reasons: readonly string[]): boolean {
  return reasons.join('\n') === REJECTION_REASONS.join('\n');
}
