/** The open occurrences by article, each in its context: walked, accepted and left out by keys. */
import { type KeyboardEvent, type ReactNode, type Ref, useMemo } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { OccurrenceInContext } from '../../../shared/domain/occurrences/in-context.ts';
import { occurrenceKey } from '../../store/occurrences/occurrences-state.ts';
import type { OpenOccurrences } from '../../store/occurrences/open-occurrences.ts';
import { VirtualList, type VirtualListHandle, type VirtualRow } from '../../ui/virtual-list.tsx';
import { FileName } from '../file-name.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';

interface OccurrenceRow extends VirtualRow {
  readonly article: ArticlePath;
  readonly occurrence: OccurrenceInContext | null;
}

const HEADING_HEIGHT = 28;
const ROW_HEIGHT = 48;

export function OccurrenceList({
  open,
  active,
  ref,
}: {
  readonly open: OpenOccurrences;
  readonly active: string | null;
  readonly ref: Ref<VirtualListHandle>;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const shown = useWindowState((state) => state.panes[state.activePane]?.article ?? null);
  const rows = useMemo(() => rowsOf(open), [open]);

  function handleKey(event: KeyboardEvent, row: OccurrenceRow | null): boolean {
    if (event.key === 'Enter' && event.shiftKey) {
      void actions.acceptOccurrences();
      return true;
    }
    if (row === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return false;
    actions.leaveOutOccurrence(row.key);
    return true;
  }

  return (
    <VirtualList
      ref={ref}
      label={text('occurrences.region')}
      className="occurrence-list"
      rows={rows}
      activeKey={active}
      selectedKey={active}
      onActive={(row) => actions.activateOccurrence(row.key)}
      onChoose={(row, by) => {
        if (by === 'key') void actions.acceptOccurrences(row.key);
        else if (row.article !== shown) void actions.openArticle(row.article);
      }}
      onKey={handleKey}
      labelOf={({ occurrence }) =>
        occurrence === null
          ? ''
          : text('occurrences.place', {
              before: occurrence.before,
              words: occurrence.words,
              after: occurrence.after,
            })
      }
      renderRow={({ article, occurrence, key }) =>
        occurrence === null ? (
          <div className="occurrence-article">
            <FileName name={article} />
          </div>
        ) : (
          <div className="occurrence" data-active={key === active || undefined}>
            <span className="occurrence-sign" aria-hidden>
              ?
            </span>
            <bdi className="occurrence-context">
              <span className="soft">{occurrence.before}</span>
              <b>{occurrence.words}</b>
              <span className="soft">{occurrence.after}</span>
            </bdi>
          </div>
        )
      }
    />
  );
}

function rowsOf({ articles }: OpenOccurrences): readonly OccurrenceRow[] {
  return articles.flatMap(({ article, open }): readonly OccurrenceRow[] => [
    { key: `article ${article}`, heading: true, estimate: HEADING_HEIGHT, article, occurrence: null },
    ...open.map((occurrence) => ({
      key: occurrenceKey(article, occurrence.span.start),
      estimate: ROW_HEIGHT,
      article,
      occurrence,
    })),
  ]);
}
