/** The right side of the view *Case*: the words behind what was chosen, article by article; each opens the article there. */
import { type ReactNode, useState } from 'react';
import {
  isPlacedForCertain,
  voiceOf,
  type OverviewItem,
} from '../../../shared/domain/case/overview-items.ts';
import { itemsById } from '../../store/overview/overview-items.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { VirtualList, type VirtualRow } from '../../ui/virtual-list.tsx';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useTagset, useText, useWindowState } from '../window-context.tsx';
import { useOpenWords } from './use-open-words.ts';
import { useVoiceName } from './use-scoped.ts';

type Row = VirtualRow &
  (
    | { readonly heading: true; readonly article: string }
    | { readonly heading?: false; readonly item: OverviewItem }
  );

export function WordsSide(): ReactNode {
  const text = useText();
  const words = useWindowState((state) => state.overview.words);
  const byId = useWindowState(itemsById);
  const items = (words?.annotations ?? []).flatMap((id) => byId.get(id) ?? []);
  return (
    <section className="overview-words" data-region="words" aria-label={text('overview.words')}>
      {words === null ? (
        <EmptyState title={text('overview.no-words')}>{text('overview.no-words-more')}</EmptyState>
      ) : (
        <>
          <h2 className="overview-words-title">{words.title}</h2>
          <p className="overview-words-count">{text('overview.words-count', { count: items.length })}</p>
          <WordList items={items} title={words.title} />
        </>
      )}
    </section>
  );
}

function WordList({
  items,
  title,
}: {
  readonly items: readonly OverviewItem[];
  readonly title: string;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const voiceName = useVoiceName();
  const open = useOpenWords();
  const [active, setActive] = useState<string | null>(null);

  return (
    <VirtualList<Row>
      label={title}
      className="overview-word-list"
      rows={rowsOf(items)}
      activeKey={active}
      selectedKey={null}
      onActive={(row) => setActive(row.key)}
      onChoose={(row) => {
        if (row.heading !== true) open(row.item);
      }}
      labelOf={(row) => {
        if (row.heading === true) return row.article;
        const { annotation, article } = row.item;
        return text('overview.word', {
          tag: tagName(text, tagset, annotation.tag, annotation.label),
          quote: annotation.quote,
          article,
          annotator: voiceName(voiceOf(annotation)),
        });
      }}
      renderRow={(row) =>
        row.heading === true ? (
          <div className="overview-word-article">
            <bdi>{row.article}</bdi>
          </div>
        ) : (
          <div className="overview-word">
            <TagChip tagset={tagset} tag={row.item.annotation.tag} />
            <div>
              <q className="overview-quote">
                {row.item.annotation.quote}
                {row.item.annotation.isCut === true && '…'}
              </q>
              <div className="overview-word-about">
                <bdi>{voiceName(voiceOf(row.item.annotation))}</bdi>
                {!isPlacedForCertain(row.item.annotation) && <span>{text('overview.not-sure')}</span>}
                {row.item.annotation.insideExcluded === true && <span>{text('overview.excluded')}</span>}
              </div>
            </div>
          </div>
        )
      }
    />
  );
}

function rowsOf(items: readonly OverviewItem[]): readonly Row[] {
  const rows: Row[] = [];
  let before: string | null = null;
  for (const [at, item] of items.entries()) {
    const { article, annotation } = item;
    if (article !== before)
      rows.push({ key: `${String(at)} ${article}`, heading: true, estimate: 28, article });
    before = article;
    rows.push({ key: `${String(at)} ${annotation.id}`, estimate: 56, item });
  }
  return rows;
}
