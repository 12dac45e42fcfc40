/** One article on its page: its head, its text in the editor, or why it cannot be shown. */
import './article-pane.css';
import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { problemKey } from '../../store/message-keys.ts';
import type { Pane, PaneId } from '../../store/state.ts';
import { SuggestionsBar } from '../exclusions/suggestions-bar.tsx';
import { LinkArcs } from '../links/link-arcs.tsx';
import { LinkChooser } from '../links/link-chooser.tsx';
import { readableName, splitPath } from '../readable-name.ts';
import { RejectionChooser } from '../review/rejection-chooser.tsx';
import { FindBar } from '../search/find-bar.tsx';
import { ReasonChooser } from '../tag-popover/reason-chooser.tsx';
import { TagPopover } from '../tag-popover/tag-popover.tsx';
import {
  ShownAtOnce,
  useActions,
  useRunCommand,
  useText,
  useWindowState,
  useWindowUi,
} from '../window-context.tsx';
import { WorkNote } from '../work/work-note.tsx';
import { ArticleHead } from './article-head.tsx';
import { EditorHost } from './editor-host.tsx';
import { LoadingNote } from './loading-note.tsx';

export function ArticlePane({ id }: { readonly id: PaneId }): ReactNode {
  const text = useText();
  const pane = useWindowState((state) => state.panes[id]);
  const isActive = useWindowState((state) => state.activePane === id && state.panes.beside !== null);
  const section = useRef<HTMLElement>(null);
  const name = id === 'main' ? 'text' : 'text-beside';
  return (
    <section
      ref={section}
      className="article-pane"
      data-region={name}
      data-active={isActive || undefined}
      aria-label={text(id === 'main' ? 'region.text' : 'region.text-beside')}
    >
      {pane === null ? (
        <div className="page-note">
          <NoArticle />
        </div>
      ) : (
        <>
          <ArticleHead id={id} pane={pane} />
          {pane.document !== null && <FindBar id={id} />}
          <Body id={id} pane={pane} />
          {/* Below the text: what comes while somebody reads must not move the lines. */}
          {pane.document !== null && <WorkNote article={pane.article} />}
          <SuggestionsBar id={id} pane={pane} />
          <TagPopover pane={id} within={section} />
          <ReasonChooser pane={id} within={section} />
          <RejectionChooser pane={id} within={section} />
          <LinkArcs pane={id} within={section} />
          <LinkChooser pane={id} within={section} />
        </>
      )}
    </section>
  );
}

function NoArticle(): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const hasArticles = useWindowState((state) => state.articles.length > 0);
  return hasArticles ? (
    <EmptyState title={text('article.none')}>{text('article.none-words')}</EmptyState>
  ) : (
    <EmptyState
      title={text('articles.none')}
      action={
        <>
          <Button onPress={() => run('open-folder')}>{text('welcome.open-folder')}</Button>
          <Button onPress={() => run('open-sample')}>{text('welcome.open-sample')}</Button>
        </>
      }
    >
      {text('articles.none-words')}
    </EmptyState>
  );
}

function Body({ id, pane }: { readonly id: PaneId; readonly pane: Pane }): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const actions = useActions();
  const article = readableName(splitPath(pane.article).name);
  if (pane.status !== 'failed' && pane.document !== null) {
    const empty = pane.document.text.content.trim() === '';
    return (
      <>
        {empty && <p className="article-empty">{text('article.empty', { file: article })}</p>}
        <ShownAtOnce>
          <EditorHost pane={id} article={pane.article} document={pane.document} />
        </ShownAtOnce>
      </>
    );
  }
  if (pane.status === 'failed') {
    return (
      <div className="page-note" role="alert">
        <EmptyState
          title={text('article.failed', { article })}
          action={
            <>
              {pane.failure === 'unknown-encoding' && (
                <Button
                  look="primary"
                  onPress={() => {
                    actions.activatePane(id);
                    ui.setState({ dialog: 'encoding' });
                  }}
                >
                  {text('encoding.choose')}
                </Button>
              )}
              <Button onPress={() => void actions.openArticle(pane.article, id)}>
                {text('article.again')}
              </Button>
            </>
          }
        >
          {text(problemKey(pane.failure ?? 'internal'), { file: article, detail: pane.failureDetail ?? '' })}
        </EmptyState>
      </div>
    );
  }
  return <LoadingNote article={pane.article} key={pane.article} />;
}
