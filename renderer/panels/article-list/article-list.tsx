/** The articles of the project: by folder, filtered by words, with how often each tag stands in them. */
import './article-list.css';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { articlesInOrder } from '../../store/selectors.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { Button } from '../../ui/button.tsx';
import { FileName } from '../file-name.tsx';
import { readableName } from '../readable-name.ts';
import { tagName } from '../tag-name.ts';
import { TagCounts } from './tag-counts.tsx';
import {
  useActions,
  useRunCommand,
  useTagset,
  useText,
  useWindowState,
  useWindowUi,
} from '../window-context.tsx';
import { articleRows, sumCounts, type ListRow } from './article-rows.ts';

export function ArticleList(): ReactNode {
  const text = useText();
  const actions = useActions();
  const run = useRunCommand();
  const ui = useWindowUi();
  const tagset = useTagset();
  const articles = useWindowState(articlesInOrder);
  const counts = useWindowState((state) => state.counts);
  const countsDone = useWindowState((state) => state.countsDone);
  const current = useWindowState((state) => state.panes[state.activePane]?.article ?? null);
  const [filter, setFilter] = useState('');
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const rows = useMemo(() => articleRows(articles, filter), [articles, filter]);
  const found = rows.reduce((sum, row) => sum + (row.kind === 'article' ? 1 : 0), 0);
  const activeKey = rows.some((row) => row.key === walkedTo) ? walkedTo : current;

  function open(key: string, beside: boolean): void {
    setWalkedTo(key);
    ui.setState({ narrowRegion: 'text' });
    if (!beside) void actions.openArticle(key);
    else void actions.openArticle(key, 'beside');
  }

  function filterKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    const first = rows.find((row) => row.kind === 'article');
    if (first === undefined) return;
    event.preventDefault();
    setWalkedTo(first.key);
    if (event.key === 'Enter') open(first.key, event.ctrlKey || event.metaKey);
    else list.current?.focus();
  }

  function labelOf(row: ListRow): string {
    const sums = sumCounts(counts[row.key]);
    const count = [...sums.values()].reduce((sum, one) => sum + one, 0);
    return text('articles.row', { name: readableName(row.key), count });
  }

  return (
    <nav className="side-region" data-region="articles" aria-label={text('region.articles')}>
      <div className="side-tools">
        <SearchField
          label={text('articles.filter')}
          value={filter}
          onChange={setFilter}
          clearName={text('window.clear')}
          onKeyDown={filterKey}
          name="article-filter"
        />
      </div>
      {articles.length === 0 && (
        <EmptyState
          title={text('articles.none')}
          action={<Button onPress={() => run('open-folder')}>{text('welcome.open-folder')}</Button>}
        >
          {text('articles.none-words')}
        </EmptyState>
      )}
      {articles.length > 0 && found === 0 && (
        <EmptyState title={text('articles.no-match')}>{text('articles.no-match-words')}</EmptyState>
      )}
      {found > 0 && (
        <VirtualList
          ref={list}
          label={text('region.articles')}
          rows={rows}
          labelOf={labelOf}
          activeKey={activeKey}
          selectedKey={current}
          onActive={(row) => setWalkedTo(row.key)}
          onChoose={(row) => open(row.key, false)}
          onKey={(event, row) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || row === null) return false;
            open(row.key, true);
            return true;
          }}
          renderRow={(row) =>
            row.kind === 'folder' ? (
              <div className="folder-row">
                <bdi>{readableName(row.folder)}</bdi>
              </div>
            ) : (
              <div className="article-row" title={readableName(row.entry.path)}>
                <FileName name={row.name} />
                <TagCounts
                  tagset={tagset}
                  sums={sumCounts(counts[row.key])}
                  nameOf={(tag) => tagName(text, tagset, tag)}
                />
              </div>
            )
          }
        />
      )}
      <p className="side-foot">
        {filter === ''
          ? text('articles.count', { count: articles.length })
          : text('articles.found', { found, count: articles.length })}
        {!countsDone && articles.length > 0 && (
          <span className="side-foot-end">{text('articles.counting')}</span>
        )}
      </p>
    </nav>
  );
}
