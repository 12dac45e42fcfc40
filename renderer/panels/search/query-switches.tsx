/** The switches of a search: capitals, marks on letters, regular expression. */
import { CaseSensitive, Regex } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TextQuery } from '../../../shared/domain/search/text-query.ts';
import { IconButton } from '../../ui/button.tsx';
import { useText } from '../window-context.tsx';

export function QuerySwitches({
  query,
  onChange,
}: {
  readonly query: TextQuery;
  readonly onChange: (patch: Partial<TextQuery>) => void;
}): ReactNode {
  const text = useText();
  const isPattern = query.kind === 'pattern';
  return (
    <>
      <IconButton
        name={text('search.case')}
        icon={<CaseSensitive size={16} aria-hidden />}
        isPressed={query.matchCase}
        onPress={() => onChange({ matchCase: !query.matchCase })}
      />
      <IconButton
        name={text('search.marks')}
        icon={
          <span className="switch-letters" aria-hidden>
            ä=a
          </span>
        }
        isPressed={query.foldMarks && !isPattern}
        isDisabled={isPattern}
        onPress={() => onChange({ foldMarks: !query.foldMarks })}
      />
      <IconButton
        name={text('search.pattern')}
        icon={<Regex size={15} aria-hidden />}
        isPressed={isPattern}
        onPress={() => onChange({ kind: isPattern ? 'words' : 'pattern' })}
      />
    </>
  );
}
