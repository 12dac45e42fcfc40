/** Memos on the project or on an article: one's own to be written, colleagues' with who wrote them. */
import './memos.css';
import type { ReactNode } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { WrittenField } from '../written-field.tsx';

/** `article` null: on the project. */
export function Memos({ article }: { readonly article: ArticlePath | null }): ReactNode {
  const text = useText();
  const actions = useActions();
  const cases = useWindowState((state) => state.cases);
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  const memos = cases.flatMap(({ layer, own, readOnly }) =>
    [...layer.annotations.values()].flatMap(({ id, content }) =>
      content.kind === 'memo' && (content.article ?? null) === article
        ? [{ id, own, readOnly, words: content.text, name: readableName(layer.annotator.name) }]
        : [],
    ),
  );
  const isReadOnly = !canWrite || cases.some(({ own, readOnly }) => own && readOnly);
  return (
    <section className="memos" aria-label={text('memo.title')}>
      <WrittenField
        label={text(article === null ? 'memo.on-project' : 'memo.on-article')}
        words={memos.find(({ own }) => own)?.words ?? ''}
        isReadOnly={isReadOnly}
        rows={article === null ? 10 : 4}
        {...(isReadOnly ? {} : { hint: text('memo.hint') })}
        onWrite={(words) => actions.writeMemo(article, words)}
      />
      {memos
        .filter(({ own }) => !own)
        .map(({ id, name, words }) => (
          <figure className="memo-of-colleague" key={id}>
            <figcaption>{text('memo.by', { name })}</figcaption>
            <p dir="auto">{words}</p>
          </figure>
        ))}
    </section>
  );
}
