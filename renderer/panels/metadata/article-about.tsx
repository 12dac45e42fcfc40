/** What the head of an article's page tells about it: outlet, date, author, near-duplicates. */
import './article-about.css';
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { descriptionOf } from '../../store/describing.ts';
import { mergedMetadata } from '../../store/merged-metadata.ts';
import type { PaneId } from '../../store/state.ts';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { shownDay } from '../../../shared/domain/published-day.ts';
import { readableName, splitPath } from '../readable-name.ts';
import { useActions, useCommandKeys, useRunCommand, useText, useWindowState } from '../window-context.tsx';

export function ArticleAbout({
  id,
  article,
}: {
  readonly id: PaneId;
  readonly article: ArticlePath;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const run = useRunCommand();
  const keys = useCommandKeys('edit-metadata');
  const about = useWindowState((state) => mergedMetadata(state, article));
  const shared = useWindowState((state) => descriptionOf(state, article).shares[0]);
  const { outlet, published, author } = about;
  const file = shared === undefined ? '' : readableName(splitPath(shared.article).name);
  return (
    <>
      {outlet !== undefined && <Fact words={outlet} />}
      {published !== undefined && (
        <Fact words={published} shown={shownDay(published)} className="article-published" />
      )}
      {author !== undefined && <Fact words={author} className="article-author" />}
      {shared !== undefined && (
        <button
          type="button"
          className="article-shares"
          title={text('metadata.shares-how', { share: shared.share, file })}
          onClick={() => void actions.openArticle(shared.article, id === 'beside' ? 'main' : 'beside')}
        >
          {text('metadata.shares', { share: shared.share, file })}
        </button>
      )}
      <IconButton
        name={text('metadata.open')}
        keys={keys}
        icon={<Info size={15} aria-hidden />}
        onPress={() => {
          actions.activatePane(id);
          run('edit-metadata');
        }}
      />
    </>
  );
}

function Fact({
  words,
  shown = words,
  className,
}: {
  readonly words: string;
  readonly shown?: string;
  readonly className?: string;
}): ReactNode {
  return (
    <bdi className={classNames('article-fact', className)} title={words}>
      {shown}
    </bdi>
  );
}
