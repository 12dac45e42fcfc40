/** What of a file was not taken as it stands, line by line. */
import type { ReactNode } from 'react';
import type { ImportProblem } from '../../../shared/domain/exchange-code.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useText } from '../window-context.tsx';
import { problemWords } from './exchange-words.ts';

export function ProblemList({ problems }: { readonly problems: readonly ImportProblem[] }): ReactNode {
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <Disclosure title={text('import.problems', { count: problems.length })}>
      <ul className="exchange-problems">
        {[...new Set(problems.map((problem) => problemWords(text, problem)))].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
