/** Searching the project, in the place of the list of articles: what is asked for, and what was found, by article. */
import './search.css';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Matching, TextQuery } from '../../../shared/domain/search/text-query.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { readableName, splitPath } from '../readable-name.ts';
import { tagName } from '../tag-name.ts';
import { useEscToText } from '../use-esc-to-text.ts';
import {
  useActions,
  useParts,
  useRunCommand,
  useTagset,
  useText,
  useWindowState,
} from '../window-context.tsx';
import { annotatorName } from '../annotator-name.ts';
import { IndexProgress } from './index-progress.tsx';
import { problemWords } from './problem-words.ts';
import { QuerySwitches } from './query-switches.tsx';
import { SearchFilters } from './search-filters.tsx';
import { SearchResult } from './search-result.tsx';
import { searchRows, type SearchRow } from './search-rows.ts';
import { createSearchUi } from './show-found.ts';

const MATCHINGS: readonly Matching[] = ['start', 'part', 'whole'];

export function SearchPanel(): ReactNode {
  const text = useText();
  const actions = useActions();
  const search = useWindowState((state) => state.search.project);
  const { query } = search;
  const escToText = useEscToText();
  useSearchKept();
  const change = (patch: Partial<TextQuery>): void => void actions.changeSearch({ query: patch });
  const list = useRef<VirtualListHandle>(null);
  return (
    <search
      className="side-region search-panel"
      data-region="search"
      aria-label={text('search.region')}
      {...escToText}
    >
      <div className="side-tools">
        <div className="search-line">
          <SearchField
            label={text('search.words')}
            value={query.words}
            onChange={(words) => change({ words })}
            clearName={text('window.clear')}
            name="project-search"
            startsFocused
            onKey={({ key }) => {
              if (key !== 'ArrowDown' || search.groups.length === 0) return false;
              list.current?.focus();
              return true;
            }}
          />
          <IconButton
            name={text('search.close')}
            icon={<X size={15} aria-hidden />}
            onPress={() => actions.closeSearch()}
          />
        </div>
        <div className="search-line">
          <SelectField
            label={text('search.matching')}
            hideLabel
            value={query.matching}
            isDisabled={query.kind === 'pattern'}
            choices={MATCHINGS.map((id) => ({ id, label: text(`search.matching.${id}`) }))}
            onChange={(id) => change({ matching: MATCHINGS.find((one) => one === id) ?? 'start' })}
          />
          <QuerySwitches query={query} onChange={change} />
        </div>
        <SegmentedField
          label={text('search.in')}
          hideLabel
          value={search.in}
          choices={[
            { id: 'texts', label: text('search.in-texts') },
            { id: 'annotations', label: text('search.in-annotations') },
          ]}
          onChange={(where) => void actions.changeSearch({ in: where })}
        />
        <SearchFilters />
      </div>
      {search.problem !== null && (
        <p className="search-problem" role="alert">
          {problemWords(text, search.problem, search.detail)}
        </p>
      )}
      <Results handle={list} />
      <IndexProgress />
      <Foot />
    </search>
  );
}

/** Asks again when texts or annotations are others. */
function useSearchKept(): void {
  const actions = useActions();
  const articles = useWindowState((state) => state.articles);
  const isIndexed = useWindowState((state) => state.search.index.state !== 'indexing');
  const gathered = useWindowState((state) =>
    state.search.project.in === 'annotations' ? state.gathering.articles : null,
  );
  const cases = useWindowState((state) => (state.search.project.in === 'annotations' ? state.cases : null));
  const before = useRef<readonly unknown[] | null>(null);
  useEffect(() => {
    const now = [articles, isIndexed, gathered, cases];
    // The results of before are still there when the panel is opened again.
    if (before.current?.some((one, at) => one !== now[at]) === true) void actions.searchAgain();
    before.current = now;
  }, [actions, articles, isIndexed, gathered, cases]);
}

function Results({ handle }: { readonly handle: React.RefObject<VirtualListHandle | null> }): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const { store, ui } = useParts();
  const groups = useWindowState((state) => state.search.project.groups);
  const at = useWindowState((state) => state.search.project.at);
  const isEmpty = useWindowState(({ search: { project } }) => isAsked(project) && !project.isAsking);
  const rows = useMemo(() => searchRows(groups), [groups]);
  const show = useMemo(() => createSearchUi(store, ui, () => undefined).showResult, [store, ui]);
  if (rows.length === 0)
    return isEmpty ? (
      <EmptyState title={text('search.none')}>{text('search.none-words')}</EmptyState>
    ) : (
      <p className="search-hint">{text('search.hint')}</p>
    );

  function labelOf(row: SearchRow): string {
    if (row.kind !== 'result') return '';
    const article = readableName(row.article);
    const { result } = row;
    if (result.kind === 'words') {
      const excluded = result.excluded ? 'yes' : 'no';
      return text('search.result', { article, ...result.snippet, excluded });
    }
    const { tag, label, quote, annotator } = result.annotation;
    const name = annotatorName(store.getState(), annotator);
    return text('search.annotation', { article, tag: tagName(text, tagset, tag, label), name, quote });
  }

  return (
    <VirtualList
      ref={handle}
      label={text('search.region')}
      rows={rows}
      labelOf={labelOf}
      activeKey={at === null ? null : String(at)}
      selectedKey={at === null ? null : String(at)}
      onActive={(row) => row.kind === 'result' && store.actions.meanResult(row.at)}
      onChoose={(row) => row.kind === 'result' && show(row.at)}
      renderRow={(row) => <Row row={row} />}
    />
  );
}

function Row({ row }: { readonly row: SearchRow }): ReactNode {
  const text = useText();
  if (row.kind === 'result') return <SearchResult result={row.result} />;
  if (row.kind === 'more')
    return <p className="search-more">{text('search.more-here', { count: row.count })}</p>;
  const { folder, name } = splitPath(row.article);
  return (
    <div className="search-article" title={readableName(row.article)}>
      <bdi className="search-article-name">{readableName(name)}</bdi>
      {folder !== '' && <bdi className="search-article-folder">{readableName(folder)}</bdi>}
      <span className="search-article-count">{row.count}</span>
    </div>
  );
}

function Foot(): ReactNode {
  const text = useText();
  const actions = useActions();
  const totals = useWindowState((state) => state.search.project.totals);
  const hasMore = useWindowState((state) => state.search.project.hasMore);
  const inTexts = useWindowState((state) => state.search.project.in === 'texts' && state.view === 'read');
  const filter = useWindowState((state) => state.search.project.filter);
  const run = useRunCommand();
  if (totals.articles === 0 && totals.leftOut === 0) return null;
  return (
    <p className="side-foot" role="status">
      {totals.articles > 0 &&
        text('search.totals', {
          hits: totals.hits,
          articles: totals.articles,
          whole: totals.isWhole ? 'yes' : 'no',
        })}
      {totals.leftOut > 0 && (
        <Button
          look="quiet"
          className="search-left-out"
          label={text('search.show-left-out', { count: totals.leftOut })}
          onPress={() => void actions.changeSearch({ filter: { ...filter, excluded: 'shown' } })}
        >
          {text('search.left-out', { count: totals.leftOut })}
        </Button>
      )}
      {inTexts && totals.articles > 0 && (
        <Button look="quiet" className="side-foot-end" onPress={() => run('tag-found')}>
          {text('occurrences.tag-found')}
        </Button>
      )}
      {hasMore && (
        <Button look="quiet" className="side-foot-end" onPress={() => void actions.searchOn()}>
          {text('search.more')}
        </Button>
      )}
    </p>
  );
}

function isAsked({
  query,
  in: where,
  problem,
}: {
  readonly query: TextQuery;
  readonly in: string;
  readonly problem: unknown;
}): boolean {
  return problem === null && (where === 'annotations' || query.words.trim() !== '');
}
