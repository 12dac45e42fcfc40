/** What an import brought: every annotation to be gone to, and every line that was not taken. */
import type { ReactNode } from 'react';
import type { ImportReport } from '../../../shared/api/contract.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import { AnnotationLines } from './annotation-lines.tsx';
import { ProblemList } from './problem-list.tsx';

export function ImportResult({ report }: { readonly report: ImportReport }): ReactNode {
  const text = useText();
  const { added, links, present, left, articles, newArticles, problems, annotator } = report;
  const isNew = added + links > 0;
  return (
    <section className="exchange-losses" aria-live="polite">
      <p className="exchange-sum">
        <strong>{text('import.done', { added, links, present })}</strong>
        {isNew && (
          <span className="exchange-soft">{text('import.undo-hint', { count: newArticles.length })}</span>
        )}
      </p>
      {left > 0 && <p className="exchange-soft">{text('import.left', { count: left })}</p>}
      <ul className="exchange-list">
        {articles.map(({ path, added: count, annotations }) => (
          <li key={path}>
            <Disclosure title={text('import.one-article', { path: readableName(path), count })}>
              <AnnotationLines annotations={annotations} count={count} />
            </Disclosure>
          </li>
        ))}
      </ul>
      <ProblemList problems={problems} more={report.moreProblems} annotator={annotator} />
    </section>
  );
}
