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
  const { added, present, articles, problems } = report;
  return (
    <section className="exchange-losses" aria-live="polite">
      <p className="exchange-sum">
        <strong>{text('import.done', { added, present })}</strong>
        {added > 0 && <span className="exchange-soft">{text('import.undo-hint')}</span>}
      </p>
      <ul className="exchange-list">
        {articles.map(({ path, added: count, annotations }) => (
          <li key={path}>
            <Disclosure title={text('import.one-article', { path: readableName(path), count })}>
              <AnnotationLines annotations={annotations} count={count} />
            </Disclosure>
          </li>
        ))}
      </ul>
      <ProblemList problems={problems} />
    </section>
  );
}
