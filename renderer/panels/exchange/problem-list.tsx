/** What of a file was not taken as it stands, line by line; after the import each line leads to its place. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ImportProblem } from '../../../shared/domain/exchange-code.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useText } from '../window-context.tsx';
import { problemWords } from './exchange-words.ts';
import { useLead } from './use-lead.ts';

export function ProblemList({
  problems,
  more,
  annotator = null,
}: {
  readonly problems: readonly ImportProblem[];
  /** How many there are besides. */
  readonly more: number;
  /** Whose the annotations are that came in; null before anything did: then nothing leads anywhere. */
  readonly annotator?: AnnotatorId | null;
}): ReactNode {
  const text = useText();
  if (problems.length === 0) return null;
  // The same words of the same line once.
  const lines = new Map(problems.map((problem) => [problemWords(text, problem), problem]));
  return (
    <Disclosure title={text('import.problems', { count: problems.length + more })}>
      <ul className="exchange-problems">
        {[...lines].map(([words, problem]) => (
          <li key={words}>
            {annotator === null ? words : <Leading problem={problem} words={words} annotator={annotator} />}
          </li>
        ))}
        {more > 0 && <li>{text('import.more-problems', { count: more })}</li>}
      </ul>
    </Disclosure>
  );
}

function Leading({
  problem: { article, annotation, place },
  words,
  annotator,
}: {
  readonly problem: ImportProblem;
  readonly words: string;
  readonly annotator: AnnotatorId;
}): ReactNode {
  const lead = useLead();
  if (article === undefined) return words;
  const show = (): void => {
    if (annotation === undefined) lead.toWords(article, place ?? null);
    else lead.toAnnotation(article, annotation, annotator);
  };
  return (
    <Button className="exchange-problem" onPress={show}>
      {words}
    </Button>
  );
}
