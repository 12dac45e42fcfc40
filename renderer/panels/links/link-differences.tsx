/** The links on the article in front, compared with colleagues': what only one has, and where types differ. */
import './links.css';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import {
  currentLink,
  isLinkToDecide,
  linkDecision,
  linkItems,
  linkOf,
  type LinkItem,
} from '../../store/link-comparison.ts';
import { VirtualList, type VirtualListHandle, type VirtualRow } from '../../ui/virtual-list.tsx';
import { VerdictIcon } from '../review/difference-card.tsx';
import { useActions, useParts, useTagset, useText, useWindowState } from '../window-context.tsx';
import { endWords, linkClassWords, linkTypeWords, linkWords } from './link-words.ts';

interface Row extends VirtualRow {
  readonly item: LinkItem;
}

const ROW_HEIGHT = 32;

/** Nothing where neither has drawn a link. */
export function LinkDifferences(): ReactNode {
  const text = useText();
  const actions = useActions();
  const { store, ui } = useParts();
  const tagset = useTagset();
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? '');
  const items = useWindowState((state) => linkItems(state, article));
  const current = useWindowState((state) => currentLink(state)?.key ?? null);
  const layers = useWindowState((state) => state.layers);
  const waiting = useWindowState(
    (state) => items.filter((item) => isLinkToDecide(state, article, item)).length,
  );
  const list = useRef<VirtualListHandle>(null);
  const rows = useMemo(
    () => items.map((item): Row => ({ key: item.key, estimate: ROW_HEIGHT, item })),
    [items],
  );
  useEffect(() => {
    if (current !== null) list.current?.reveal(current);
  }, [current]);
  if (rows.length === 0) return null;

  const verdictOf = (item: LinkItem) => linkDecision(store.getState(), article, item)?.content.verdict;
  return (
    <section className="link-differences" aria-label={text('link.differences')}>
      <p className="difference-heading">
        {text('link.differences')} <span>{text('link.progress', { waiting })}</span>
      </p>
      <VirtualList
        ref={list}
        label={text('link.differences')}
        className="annotation-cards"
        rows={rows}
        activeKey={current}
        selectedKey={current}
        onActive={({ item }) => actions.selectLink(article, item)}
        onChoose={(_row, by) => {
          if (by === 'key') ui.getState().editors[store.getState().activePane]?.focus();
        }}
        labelOf={({ item }) => {
          const verdict = verdictOf(item);
          const said = verdict === undefined ? null : text(`review.verdict.${verdict}`);
          return linkWords(text, tagset, layers, article, item, said);
        }}
        renderRow={({ item }) => {
          const link = linkOf(item);
          const verdict = verdictOf(item);
          if (link === null) return null;
          return (
            <div className="card link-card" data-selected={item.key === current || undefined}>
              <span className="card-quote" dir="auto">
                {endWords(text, layers, article, link.from)}
              </span>
              <span className="link-type">{linkTypeWords(text, tagset, link.type)}</span>
              <span className="card-quote" dir="auto">
                {endWords(text, layers, article, link.to)}
              </span>
              <span className="difference-class">
                {verdict === undefined ? (
                  linkClassWords(text, item)
                ) : (
                  <>
                    <VerdictIcon verdict={verdict} />
                    {text(`review.verdict.${verdict}`)}
                  </>
                )}
              </span>
            </div>
          );
        }}
      />
    </section>
  );
}
