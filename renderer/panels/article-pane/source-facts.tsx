/** What an article's file is and how it was read, with the ways to have it read otherwise. */
import type { ReactNode } from 'react';
import type { ArticleKind } from '../../../shared/domain/article.ts';
import type { MessageKey } from '../../../shared/text/text.ts';
import type { PaneId, ShownDocument } from '../../store/state.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { encodingName } from '../encoding-name.ts';
import { useActions, useText, useWindowUi } from '../window-context.tsx';
import { isWebPageAsText } from './web-page-as-text.ts';

const KINDS: Readonly<Record<ArticleKind, MessageKey>> = {
  text: 'article.text',
  markdown: 'article.markdown',
  html: 'article.html',
  docx: 'article.docx',
  pdf: 'article.pdf',
  email: 'article.email',
  odt: 'article.odt',
  epub: 'article.epub',
  rtf: 'article.rtf',
  unread: 'article.unread',
};

export function SourceFacts({
  id,
  article,
  document,
}: {
  readonly id: PaneId;
  readonly article: string;
  readonly document: ShownDocument;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const { kind, source, newTextWaits } = document;
  const { replaced, emptyPages = [], encoding, encodingFrom, mode } = source;
  const name = encodingName(encoding);
  const isNews = encodingFrom === 'guess' || encodingFrom === 'chosen';
  return (
    <div className="article-facts">
      <span className="article-kind">{text(KINDS[kind])}</span>
      {encoding !== '' && (
        <Button
          look="quiet"
          className={classNames('article-fact-button', !isNews && 'article-encoding-sure')}
          label={text('encoding.now', { encoding: name, guessed: encodingFrom === 'guess' ? 'yes' : 'no' })}
          onPress={() => {
            actions.activatePane(id);
            ui.setState({ dialog: 'encoding' });
          }}
        >
          {encodingFrom === 'guess' ? text('encoding.guessed', { encoding: name }) : name}
        </Button>
      )}
      {mode !== undefined && (
        <Button
          look="quiet"
          className="article-fact-button"
          onPress={() =>
            void actions.chooseSource(article, { mode: mode === 'article' ? 'whole-page' : 'article' })
          }
        >
          {text(mode === 'article' ? 'article.show-whole-page' : 'article.show-article')}
        </Button>
      )}
      {kind === 'text' && isWebPageAsText(document.text.content) && (
        <span title={text('article.web-page-as-text-hint')}>{text('article.web-page-as-text')}</span>
      )}
      {replaced > 0 && <span>{text('article.replaced', { count: replaced })}</span>}
      {emptyPages.length > 0 && <span>{text('article.empty-pages', { count: emptyPages.length })}</span>}
      {newTextWaits && (
        <Button
          look="quiet"
          className="article-fact-button"
          onPress={() => void actions.chooseSource(article, { acceptNewText: true })}
        >
          {text('article.take-new-text')}
        </Button>
      )}
    </div>
  );
}
