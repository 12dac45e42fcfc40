/** Every annotation on the article in the order of reading: found by tag, words and annotator, walked by keys. */
import './annotation-list.css';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import { ownValue } from '../../../shared/own-value.ts';
import { countsOfShown, figuresOf, leftOutOf } from '../../store/figures.ts';
import { linksOf, type ShownDecision } from '../../store/decisions.ts';
import { judgementOf, openJudgements } from '../../store/judgements.ts';
import { unsettledQueue } from '../../store/unsettled-queue.ts';
import { annotationsInPane } from '../../store/selectors.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { SearchField } from '../../ui/text-field.tsx';
import { VirtualList, type VirtualListHandle, type VirtualRow } from '../../ui/virtual-list.tsx';
import { JudgementFilter } from '../decisions/judgement-filter.tsx';
import { figureWords } from '../figure-words.ts';
import { UnsettledFilter } from '../settling/unsettled-filter.tsx';
import { tagName } from '../tag-name.ts';
import { useEscToText } from '../use-esc-to-text.ts';
import { useActions, useTagset, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { AnnotationCard } from './annotation-card.tsx';
import { cardWords } from './card-words.ts';
import { emptyKind } from './empty-kind.ts';
import { EmptyList } from './empty-list.tsx';
import { OutdatedFilter } from './outdated-filter.tsx';
import { TagFilter } from './tag-filter.tsx';
import { useOutdated } from './use-outdated.ts';
import { useFollowPage } from './use-follow-page.ts';
import { useListFilter } from './use-list-filter.ts';
import { VoiceFilter } from './voice-filter.tsx';

export interface CardRow extends VirtualRow {
  readonly placed: PlacedAnnotation;
}

const CARD_HEIGHT = 32;
const NO_COUNTS: readonly LayerCounts[] = [];
const rowsOf = new WeakMap<PlacedAnnotation, CardRow>();

export function AnnotationList(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const escToText = useEscToText();
  const tagset = useTagset();
  const pane = useWindowState((state) => state.activePane);
  const shown = useWindowState((state) => state.panes[state.activePane]);
  const article = shown?.article ?? null;
  const project = useWindowState((state) => state.project);
  const all = useWindowState((state) => annotationsInPane(state, state.activePane));
  const queue = useWindowState((state) => unsettledQueue(state, article ?? ''));
  const judged = useWindowState((state) => openJudgements(state, article ?? ''));
  const layers = useWindowState((state) => state.layers);
  const statements = useWindowState((state) => state.statements);
  const selected = useWindowState((state) => state.selected?.id ?? null);
  const list = useRef<VirtualListHandle>(null);

  const counts = useWindowState((state) => ownValue(countsOfShown(state), article ?? '') ?? NO_COUNTS);
  const figures = figuresOf(counts);
  const isLeftOut = useWindowState((state) => leftOutOf(state, article ?? ''));

  const waiting = useOutdated(all);
  const filter = useListFilter(all, counts, { unsettled: queue, judged, outdated: waiting }, tagset);
  const { found } = filter;
  const rows = useMemo(() => found.map(rowOf), [found]);
  useFollowPage(list, pane, found);

  useEffect(() => {
    if (selected !== null) list.current?.reveal(selected);
  }, [selected]);

  const decisionOn = ({ key }: CardRow): ShownDecision | undefined =>
    judgementOf({ layers, statements }, article ?? '', key);

  // Of those that other articles hold the details tell.
  const linkCount = (id: string): number => linksOf({ statements }, article ?? '', id).length;

  function choose(row: CardRow, by: 'key' | 'press'): void {
    const { editors } = ui.getState();
    // Pressed where it was selected already: the page may have been scrolled away since.
    editors[pane]?.select(row.key, true);
    if (by === 'press') return;
    ui.setState({ narrowRegion: 'text' });
    editors[pane]?.focus();
  }

  function select(row: CardRow): void {
    if (article === null) return;
    actions.selectAnnotation(article, row.placed.annotation.id, row.placed.annotator.id);
  }

  function listKey(event: KeyboardEvent, row: CardRow | null): boolean {
    if (article === null || row === null) return false;
    if (event.key !== 'Delete' && event.key !== 'Backspace') return false;
    const index = rows.indexOf(row);
    const next = rows[index + 1] ?? rows[index - 1];
    actions.remove(article, row.placed.annotation.id);
    if (row.placed.own && next !== undefined) select(next);
    return true;
  }

  return (
    <section
      className="side-region annotations"
      data-region="annotations"
      {...escToText}
      // In the list they lead on to the next row.
      data-own-keys={`${escToText['data-own-keys']} Delete Backspace`}
      aria-label={text('region.annotations')}
    >
      <div className="side-tools">
        <div className="list-search">
          <SearchField
            label={text('annotations.filter')}
            value={filter.words}
            onChange={filter.setWords}
            clearName={text('window.clear')}
            name="annotation-filter"
          />
          <VoiceFilter voices={filter.voices} chosen={filter.annotator} onChange={filter.setAnnotator} />
        </div>
        <UnsettledFilter waiting={queue.length} />
        <JudgementFilter waiting={judged.length} />
        <OutdatedFilter article={article ?? ''} waiting={waiting.map(({ annotation }) => annotation.id)} />
        <TagFilter all={all} counts={figures.byTag} tags={filter.tags} onChange={filter.setTags} />
      </div>
      {rows.length === 0 && (
        <EmptyList kind={emptyKind(shown, all.length, project)} onShowAll={filter.clear} />
      )}
      {rows.length > 0 && (
        <VirtualList
          ref={list}
          label={text('region.annotations')}
          className="annotation-cards"
          rows={rows}
          activeKey={selected}
          selectedKey={selected}
          onActive={select}
          onChoose={choose}
          onKey={listKey}
          labelOf={(row) =>
            cardWords(
              text,
              tagset,
              row.placed,
              isLeftOut(row.placed.annotation),
              decisionOn(row),
              linkCount(row.key),
            )
          }
          renderRow={(row) => (
            <AnnotationCard
              placed={row.placed}
              tagset={tagset}
              isSelected={row.key === selected}
              isCounted={!isLeftOut(row.placed.annotation)}
              decision={decisionOn(row)}
              article={article ?? ''}
              links={linkCount(row.key)}
              tagName={tagName(
                text,
                tagset,
                row.placed.annotation.content.tag,
                row.placed.annotation.content.label,
              )}
            />
          )}
        />
      )}
      <p className="side-foot" title={figureWords(text, figures, project) ?? undefined}>
        {filter.isOn
          ? text('annotations.found', { found: rows.length, count: all.length })
          : text('annotations.count', { count: figures.count })}
        {figures.zones > 0 && (
          <span className="side-foot-end">
            {text('annotations.zones', { zones: figures.zones, leftOut: figures.leftOut })}
          </span>
        )}
      </p>
    </section>
  );
}

function rowOf(placed: PlacedAnnotation): CardRow {
  let row = rowsOf.get(placed);
  if (row === undefined) {
    row = { key: placed.annotation.id, estimate: CARD_HEIGHT, placed };
    rowsOf.set(placed, row);
  }
  return row;
}
