/** All differences on the article in front: filtered, walked by keys, with how far the review is. */
import { ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import {
  colleaguesOn,
  currentItem,
  reviewOf,
  shownItems,
  waitingOf,
  type ReviewItem,
} from '../../store/review-queue.ts';
import { ownDecision, threadOf } from '../../store/decisions.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { VirtualList, type VirtualListHandle, type VirtualRow } from '../../ui/virtual-list.tsx';
import { readableName } from '../readable-name.ts';
import { useEscToText } from '../use-esc-to-text.ts';
import {
  useActions,
  useParts,
  useRunCommand,
  useTagset,
  useText,
  useWindowState,
} from '../window-context.tsx';
import { DifferenceCard } from './difference-card.tsx';
import { ReviewFilter } from './review-filter.tsx';
import { itemWords } from './review-words.ts';
import { ReviewWords } from './review-words-box.tsx';

interface Row extends VirtualRow {
  readonly item: ReviewItem;
}

const ROW_HEIGHT = 32;
const rowsOf = new WeakMap<ReviewItem, Row>();
const headings = new WeakMap<ReviewItem, Row>();

export function DifferenceList(): ReactNode {
  const text = useText();
  const actions = useActions();
  const escToText = useEscToText();
  const tagset = useTagset();
  const { store, ui } = useParts();
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? '');
  const review = useWindowState((state) => reviewOf(state, article));
  const { classes, tag, decided, begin } = useWindowState((state) => state.review);
  const run = useRunCommand();
  const current = useWindowState((state) => currentItem(state)?.key ?? null);
  const layers = useWindowState((state) => state.layers);
  const colleagues = useMemo(() => colleaguesOn({ layers }, article), [article, layers]);
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  const list = useRef<VirtualListHandle>(null);
  const found = useMemo(() => shownItems(review, { classes, tag, decided }), [classes, decided, review, tag]);
  const waiting = useMemo(
    () => waitingOf(review, { classes, tag, decided }).length,
    [classes, decided, review, tag],
  );
  const rows = useMemo(() => rowsFor(found), [found]);

  // A colleague's large layer follows after the article was opened for its first difference.
  useEffect(() => {
    if (begin === article && review.count > 0) actions.beginReview();
  }, [actions, article, begin, review]);

  useEffect(() => {
    if (current !== null) list.current?.reveal(current);
  }, [current]);

  function choose({ item }: Row, by: 'key' | 'press'): void {
    const { editors } = ui.getState();
    const editor = editors[store.getState().activePane];
    editor?.select(item.theirs?.annotation.id ?? item.own?.annotation.id ?? null, true);
    if (by === 'press') return;
    ui.setState({ narrowRegion: 'text' });
    editor?.focus();
  }

  const answersTo = (item: ReviewItem): number => {
    const id = item.theirs?.annotation.id;
    const decision = id === undefined ? undefined : ownDecision(store.getState(), article, id);
    if (decision === undefined) return 0;
    return threadOf(store.getState(), article, decision.statement.id).filter(({ own }) => !own).length;
  };
  const verdictOf = (item: ReviewItem) =>
    review.decided.has(item) && item.theirs !== null
      ? ownDecision(store.getState(), article, item.theirs.annotation.id)?.content.verdict
      : undefined;

  return (
    <section
      className="side-region annotations differences"
      data-short={current !== null || undefined}
      data-region="annotations"
      {...escToText}
      aria-label={text('review.differences')}
    >
      <div className="side-tools">
        <ReviewFilter review={review} colleagues={colleagues} />
        <ReviewWords review={review} article={article} isShort={current !== null} />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={text(colleagues.length === 0 ? 'review.no-colleagues' : 'review.no-match')}
          action={
            classes.size > 0 || tag !== null || decided !== 'all' ? (
              <Button onPress={() => actions.filterReview({ classes: new Set(), tag: null, decided: 'all' })}>
                {text('review.show-all')}
              </Button>
            ) : null
          }
        />
      ) : (
        <VirtualList
          ref={list}
          label={text('review.differences')}
          className="annotation-cards"
          rows={rows}
          activeKey={current}
          selectedKey={current}
          onActive={({ item }) => actions.selectDifference(item)}
          onChoose={choose}
          labelOf={({ item }) => itemWords(text, tagset, item, verdictOf(item), answersTo(item))}
          renderRow={({ item, heading }) =>
            heading === true ? (
              <p className="difference-heading">
                <bdi>{readableName(item.colleague.name)}</bdi>
              </p>
            ) : (
              <DifferenceCard
                item={item}
                verdict={verdictOf(item)}
                answers={answersTo(item)}
                isSelected={item.key === current}
              />
            )
          }
        />
      )}
      <footer className="review-foot">
        <p className="review-foot-row">
          {text('review.progress', { decided: review.decided.size, count: review.count })}
          <progress
            className="review-progress"
            aria-hidden
            max={Math.max(1, review.count)}
            value={review.decided.size}
          />
        </p>
        <div className="review-foot-row">
          {current === null && waiting > 1 && canWrite && (
            <Button look="quiet" onPress={() => run('accept-class')}>
              {text('review.accept-class')}
            </Button>
          )}
          <Button
            look="quiet"
            className="review-next"
            icon={<ArrowRight size={14} aria-hidden />}
            onPress={() => run('next-undecided-article')}
          >
            {text('review.next-article')}
          </Button>
        </div>
      </footer>
    </section>
  );
}

/** With the colleagues' names between, where there are several. */
function rowsFor(found: readonly ReviewItem[]): readonly Row[] {
  const isOne = found.every(({ colleague }) => colleague.id === found[0]?.colleague.id);
  const rows: Row[] = [];
  let before = isOne ? found[0]?.colleague.id : undefined;
  for (const item of found) {
    if (item.colleague.id !== before) {
      before = item.colleague.id;
      const heading = { key: `of ${before}`, estimate: ROW_HEIGHT, item, heading: true };
      rows.push(made(headings, item, heading));
    }
    rows.push(made(rowsOf, item, { key: item.key, estimate: ROW_HEIGHT, item }));
  }
  return rows;
}

function made(known: WeakMap<ReviewItem, Row>, item: ReviewItem, fresh: Row): Row {
  const row = known.get(item) ?? fresh;
  known.set(item, row);
  return row;
}
