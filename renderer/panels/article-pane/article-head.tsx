/** The head of an article's page: name, folder, kind and encoding; beside another, a way to close it. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button.tsx';
import type { Pane, PaneId } from '../../store/state.ts';
import { FileName } from '../file-name.tsx';
import { ArticleAbout } from '../metadata/article-about.tsx';
import { readableName, splitPath } from '../readable-name.ts';
import { DoneButton } from '../work/done-button.tsx';
import { SourceFacts } from './source-facts.tsx';
import { useActions, useText } from '../window-context.tsx';

export function ArticleHead({ id, pane }: { readonly id: PaneId; readonly pane: Pane }): ReactNode {
  const text = useText();
  const actions = useActions();
  const { folder, name } = splitPath(pane.article);
  const document = pane.document;
  return (
    <header className="article-head">
      <h2 className="article-title" title={readableName(pane.article)}>
        {folder !== '' && <bdi className="article-folder">{readableName(folder)}/</bdi>}
        <FileName name={name} />
      </h2>
      {document !== null && <SourceFacts id={id} article={pane.article} document={document} />}
      {document !== null && <ArticleAbout id={id} article={pane.article} />}
      {document !== null && <DoneButton article={pane.article} />}
      {id === 'beside' && (
        <IconButton
          name={text('article.close-beside')}
          icon={<X size={15} aria-hidden />}
          onPress={() => actions.closeBeside()}
        />
      )}
    </header>
  );
}
