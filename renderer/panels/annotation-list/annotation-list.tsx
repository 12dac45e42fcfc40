/** Every annotation on the article in the order of reading: found by tag and words, walked by keys. */
import './annotation-list.css';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { annotationsInPane, filterAnnotations } from '../../store/selectors.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { VirtualList, type VirtualListHandle, type VirtualRow } from '../../ui/virtual-list.tsx';
import { tagName } from '../tag-name.ts';
import { useEscToText } from '../use-esc-to-text.ts';
import { useActions, useTagset, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { AnnotationCard } from './annotation-card.tsx';
import { cardWords } from './card-words.ts';
import { TagFilter } from './tag-filter.tsx';
import { useFollowPage } from './use-follow-page.ts';

export interface CardRow extends VirtualRow {
  readonly placed: PlacedAnnotation;
}

const CARD_HEIGHT = 32;
const rowsOf = new WeakMap<PlacedAnnotation, CardRow>();

export function AnnotationList(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const escToText = useEscToText();
  const tagset = useTagset();
  const pane = useWindowState((state) => state.activePane);
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? null);
  const all = useWindowState((state) => annotationsInPane(state, state.activePane));
  const selected = useWindowState((state) => state.selected?.id ?? null);
  const [words, setWords] = useState('');
  const [tags, setTags] = useState<ReadonlySet<TagId>>(new Set());
  const list = useRef<VirtualListHandle>(null);

  const found = useMemo(
    () => filterAnnotations(all, tags.size === 0 ? { words } : { words, tags }, tagset),
    [all, tags, tagset, words],
  );
  const rows = useMemo(() => found.map(rowOf), [found]);
  useFollowPage(list, pane, found);

  useEffect(() => {
    if (selected !== null) list.current?.reveal(selected);
  }, [selected]);

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
    if (article === null || row === null || !row.placed.own) return false;
    if (event.key !== 'Delete' && event.key !== 'Backspace') return false;
    const index = rows.indexOf(row);
    const next = rows[index + 1] ?? rows[index - 1];
    actions.remove(article, row.placed.annotation.id);
    if (next !== undefined) select(next);
    return true;
  }

  const filtered = words !== '' || tags.size > 0;
  return (
    <section
      className="side-region annotations"
      data-region="annotations"
      {...escToText}
      aria-label={text('region.annotations')}
    >
      <div className="side-tools">
        <SearchField
          label={text('annotations.filter')}
          value={words}
          onChange={setWords}
          clearName={text('window.clear')}
          name="annotation-filter"
        />
        <TagFilter all={all} tags={tags} onChange={setTags} />
      </div>
      {rows.length === 0 && (
        <Empty
          kind={article === null ? 'no-article' : filtered && all.length > 0 ? 'no-match' : 'none'}
          onShowAll={() => {
            setWords('');
            setTags(new Set());
          }}
        />
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
          labelOf={(row) => cardWords(text, tagset, row.placed)}
          renderRow={(row) => (
            <AnnotationCard
              placed={row.placed}
              tagset={tagset}
              isSelected={row.key === selected}
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
      <p className="side-foot">
        {filtered
          ? text('annotations.found', { found: rows.length, count: all.length })
          : text('annotations.count', { count: all.length })}
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

function Empty({
  kind,
  onShowAll,
}: {
  readonly kind: 'none' | 'no-match' | 'no-article';
  readonly onShowAll: () => void;
}): ReactNode {
  const text = useText();
  if (kind === 'no-match') {
    return (
      <EmptyState
        title={text('annotations.no-match')}
        action={<Button onPress={onShowAll}>{text('annotations.show-all')}</Button>}
      />
    );
  }
  return (
    <EmptyState title={text('annotations.none')}>
      {text(kind === 'none' ? 'annotations.none-words' : 'annotations.no-article')}
    </EmptyState>
  );
}
