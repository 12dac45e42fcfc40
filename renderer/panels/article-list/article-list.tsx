/** The articles of the project: by folder, filtered by words, with how often each tag stands in them. */
import './article-list.css';
import { FilePenLine, TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import type { Metadata } from '../../../shared/domain/metadata.ts';
import { EXCLUDED } from '../../../shared/domain/tagset.ts';
import { ownValue } from '../../../shared/own-value.ts';
import { countsOfShown, figuresOf, hasChangedSince, type Figures } from '../../store/figures.ts';
import { problemKey } from '../../store/message-keys.ts';
import { mergedMetadata } from '../../store/merged-metadata.ts';
import { articlesInOrder } from '../../store/selectors.ts';
import { needingAttention, problemOf } from '../../store/surveying.ts';
import type { PaneId } from '../../store/state.ts';
import { isMine, isOwnDone } from '../../store/work-state.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { type FieldKey, SearchField } from '../../ui/text-field.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { FileName } from '../file-name.tsx';
import { figureWords } from '../figure-words.ts';
import { readableName } from '../readable-name.ts';
import { tagName } from '../tag-name.ts';
import { WorkBadge } from '../work/work-badge.tsx';
import { OwnProgress, useWhoseArticles } from '../work/whose-articles.tsx';
import { TagCounts } from './tag-counts.tsx';
import {
  useActions,
  useParts,
  useTagset,
  useText,
  useUi,
  useWindowState,
  useWindowUi,
} from '../window-context.tsx';
import { arrange, arrangementIn, ARRANGEMENTS, keptArrangement } from './arrange.ts';
import { changedWords } from './changed-words.ts';
import { ChangedFoot } from './changed-foot.tsx';
import type { ListRow } from './article-rows.ts';
import { ReviewCount, useReviewWords } from './review-count.tsx';
import { SurveyFoot } from './survey-foot.tsx';

export function ArticleList(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const { store } = useParts();
  const tagset = useTagset();
  const articles = useWindowState(articlesInOrder);
  const counts = useWindowState((state) => state.counts);
  const shown = useWindowState(countsOfShown);
  const unreadable = useWindowState((state) => state.unreadable);
  const withReview = useReviewWords();
  const countsDone = useWindowState((state) => state.countsDone);
  const current = useWindowState((state) => state.panes[state.activePane]?.article ?? null);
  const panels = useWindowState((state) => state.settings.panels);
  const arrangement = arrangementIn(panels);
  const descriptions = useWindowState((state) => state.descriptions);
  const project = useWindowState((state) => state.project);
  const projectId = project?.id ?? '';
  const filter = useUi(({ articleFilter }) =>
    articleFilter.project === projectId ? articleFilter.words : '',
  );
  const filterBy = (words: string): void => ui.setState({ articleFilter: { project: projectId, words } });
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const [isOnlyWanted, setOnlyWanted] = useState(false);
  const attention = useMemo(() => needingAttention({ articles, unreadable }), [articles, unreadable]);
  const isOnly = isOnlyWanted && attention.length > 0;
  const [isChangedWanted, setChangedWanted] = useState(false);
  const changed = useMemo(
    () => articles.filter(({ path }) => hasChangedSince(ownValue(shown, path) ?? ownValue(counts, path))),
    [articles, counts, shown],
  );
  const isChangedOnly = !isOnly && isChangedWanted && changed.length > 0;
  const whose = useWhoseArticles();
  const listed = whose.listed(isOnly ? attention : isChangedOnly ? changed : articles);
  const rows = useMemo(() => {
    const about = (article: string): Metadata => mergedMetadata({ descriptions, project }, article);
    return arrange(listed, { by: arrangement, words: filter, about, nameless: text('articles.no-outlet') });
  }, [listed, arrangement, descriptions, filter, project, text]);
  const found = rows.reduce((sum, row) => sum + (row.kind === 'article' ? 1 : 0), 0);
  const activeKey = rows.some((row) => row.key === walkedTo) ? walkedTo : current;

  function open(key: string, pane: PaneId, by: 'key' | 'press'): void {
    setWalkedTo(key);
    ui.setState({ narrowRegion: 'text', focusWhenShown: by === 'key' ? pane : null });
    const isShown = store.getState().panes[pane]?.article === key;
    if (isShown && by === 'key') ui.getState().editors[pane]?.focus();
    void actions.openArticle(key, pane);
  }

  function paneFor({ ctrlKey, metaKey }: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>): PaneId {
    return ctrlKey || metaKey ? 'beside' : store.getState().activePane;
  }

  function filterKey(event: FieldKey): boolean {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return false;
    const first = rows.find((row) => row.kind === 'article');
    if (first === undefined) return false;
    setWalkedTo(first.key);
    if (event.key === 'Enter') open(first.key, paneFor(event), 'key');
    else list.current?.focus();
    return true;
  }

  /** As the annotation panel says for what is shown, else as the host counted. */
  function layersAt(article: string): readonly LayerCounts[] | undefined {
    return ownValue(shown, article) ?? ownValue(counts, article);
  }

  function figuresAt(article: string): Figures {
    return figuresOf(layersAt(article));
  }

  /** The path, and which zones the figures were made with. */
  function titleOf(article: string): string {
    const words = figureWords(text, figuresAt(article), project);
    const since = changedWords(text, layersAt(article), project?.annotator?.id ?? null);
    const about = [readableName(article), ...(since === null ? [] : [since])].join('\n');
    if (words === null) return about;
    // The host counts each annotation where it was made; only an article that is shown has its places of today.
    const isShown = ownValue(shown, article) !== undefined;
    return [about, words, ...(isShown ? [] : [text('figures.as-annotated')])].join('\n');
  }

  /** Why a row needs a look, and what to do. */
  function reasonOf(row: ListRow): string | null {
    const problem = row.kind === 'article' ? problemOf({ unreadable }, row.entry) : undefined;
    if (row.kind !== 'article' || problem === undefined) return null;
    const { code, detail = '…' } = problem;
    return text(problemKey(code), { file: readableName(row.name), detail });
  }

  function labelOf(row: ListRow): string {
    const { count, onOther } = figuresAt(row.key);
    const counted = text('articles.row', { name: readableName(row.key), count });
    const words = withReview(row.key, onOther > 0 ? text('articles.changed-row', { row: counted }) : counted);
    const reason = reasonOf(row);
    const told = text('work.row', {
      row: words,
      done: isOwnDone(store.getState(), row.key) ? 'yes' : 'no',
      mine: isMine(store.getState(), row.key) ? 'yes' : 'no',
    });
    return reason === null ? told : text('articles.attention', { row: told, reason });
  }

  return (
    <nav
      className="side-region"
      data-region="articles"
      data-own-keys="Enter"
      aria-label={text('region.articles')}
    >
      <div className="side-tools">
        <SearchField
          label={text('articles.filter')}
          value={filter}
          onChange={filterBy}
          clearName={text('window.clear')}
          onKey={filterKey}
          name="article-filter"
        />
        <SelectField
          label={text('articles.sort')}
          hideLabel
          value={arrangement}
          choices={ARRANGEMENTS.map((id) => ({ id, label: text(`articles.sort.${id}`) }))}
          onChange={(id) => actions.changeSettings({ panels: { ...panels, ...keptArrangement(id) } })}
        />
        {whose.field}
      </div>
      {articles.length === 0 && <p className="articles-none">{text('articles.listed-here')}</p>}
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
          onChoose={(row, by) => open(row.key, store.getState().activePane, by)}
          onKey={(event, row) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || row === null) return false;
            open(row.key, 'beside', 'key');
            return true;
          }}
          renderRow={(row) =>
            row.kind === 'folder' ? (
              <div className="folder-row">
                <bdi>{readableName(row.folder)}</bdi>
              </div>
            ) : (
              <div
                className="article-row"
                data-told={isOnly || undefined}
                title={reasonOf(row) ?? titleOf(row.entry.path)}
              >
                <FileName name={row.name} />
                {reasonOf(row) !== null && (
                  <TriangleAlert size={14} className="article-attention" aria-hidden />
                )}
                {figuresAt(row.key).onOther > 0 && (
                  <FilePenLine size={13} className="article-changed" aria-hidden />
                )}
                {row.aside !== undefined && <bdi className="article-aside">{row.aside}</bdi>}
                <ReviewCount article={row.key} />
                <WorkBadge article={row.entry.path} />
                <TagCounts
                  tagset={tagset}
                  sums={figuresAt(row.key).byTag}
                  nameOf={(tag) => {
                    const name = tagName(text, tagset, tag);
                    return tag === EXCLUDED ? text('articles.excluded-not-counted', { tag: name }) : name;
                  }}
                />
                {isOnly && <span className="article-reason">{reasonOf(row)}</span>}
              </div>
            )
          }
        />
      )}
      <SurveyFoot
        count={attention.length}
        isOnly={isOnly}
        onOnly={(wanted) => {
          setOnlyWanted(wanted);
          if (wanted) filterBy('');
        }}
      />
      <ChangedFoot
        count={changed.length}
        isOnly={isChangedOnly}
        onOnly={(wanted) => {
          setChangedWanted(wanted);
          if (wanted) setOnlyWanted(false);
        }}
      />
      <p className="side-foot">
        {filter === '' && !isOnly && !isChangedOnly && !whose.isNarrow
          ? text('articles.count', { count: articles.length })
          : text('articles.found', { found, count: articles.length })}
        <OwnProgress />
        {!countsDone && articles.length > 0 && (
          <span className="side-foot-end">{text('articles.counting')}</span>
        )}
      </p>
    </nav>
  );
}
