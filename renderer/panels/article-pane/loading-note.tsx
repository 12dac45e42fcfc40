/** While an article's text is taken out of its file: how far that is, and a way to stop it, once it takes long. */
import { type ReactNode, useEffect, useState } from 'react';
import { ownValue } from '../../../shared/own-value.ts';
import { Button } from '../../ui/button.tsx';
import { readableName, splitPath } from '../readable-name.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';

/** What comes sooner needs no word. */
const LONG_MS = 400;

export function LoadingNote({ article }: { readonly article: string }): ReactNode {
  const text = useText();
  const actions = useActions();
  const progress = useWindowState((state) => ownValue(state.readingProgress, article));
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  const name = readableName(splitPath(article).name);
  if (!isLong) return <p className="article-loading">{text('article.loading', { article: name })}</p>;
  return (
    <div className="article-loading" role="status">
      <p>
        {progress === undefined
          ? text('article.loading', { article: name })
          : text('article.loading-part', { article: name, done: progress.done, total: progress.total })}
      </p>
      {progress !== undefined && (
        <progress
          className="article-progress"
          aria-label={text('article.loading', { article: name })}
          value={progress.done}
          max={progress.total}
        />
      )}
      <Button onPress={() => actions.cancelReading(article)}>{text('article.stop-loading')}</Button>
    </div>
  );
}
