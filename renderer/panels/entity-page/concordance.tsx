/** All places of an entity in their context, one under the other; each opens the article there. */
import { type ReactNode, useState } from 'react';
import {
  isPlacedForCertain,
  voiceOf,
  type OverviewItem,
} from '../../../shared/domain/case/overview-items.ts';
import { VirtualList, type VirtualRow } from '../../ui/virtual-list.tsx';
import { useOpenWords } from '../overviews/use-open-words.ts';
import { useVoiceName } from '../overviews/use-scoped.ts';
import { useText } from '../window-context.tsx';

interface Row extends VirtualRow {
  readonly item: OverviewItem;
}

const ROW_HEIGHT = 48;
/** Of those rows; more are scrolled to. */
const MOST_ROWS = 8;

export function Concordance({
  name,
  places,
}: {
  readonly name: string;
  readonly places: readonly OverviewItem[];
}): ReactNode {
  const text = useText();
  const open = useOpenWords();
  const voiceName = useVoiceName();
  const [active, setActive] = useState<string | null>(null);
  const label = text('entity-page.places', { name });
  const rows = places.map((item, at): Row => ({
    key: `${String(at)} ${item.annotation.id}`,
    estimate: ROW_HEIGHT,
    item,
  }));
  return (
    <section aria-label={text('entity-page.in-context')}>
      <h3>{text('entity-page.in-context')}</h3>
      {rows.length === 0 ? (
        <p className="soft">{text('entity-page.nowhere')}</p>
      ) : (
        <div className="concordance" style={{ blockSize: Math.min(rows.length, MOST_ROWS) * ROW_HEIGHT }}>
          <VirtualList<Row>
            label={label}
            rows={rows}
            activeKey={active}
            selectedKey={null}
            onActive={(row) => setActive(row.key)}
            onChoose={(row) => open(row.item)}
            labelOf={({ item: { annotation, article } }) =>
              text('entity-page.place', {
                words: `${annotation.prefix}${annotation.quote}${annotation.suffix}`,
                article,
                annotator: voiceName(voiceOf(annotation)),
              })
            }
            renderRow={({ item: { annotation, article } }) => (
              <div className="concordance-row">
                <div className="concordance-words" dir="auto">
                  <span className="concordance-before">
                    <bdi>{annotation.prefix}</bdi>
                  </span>
                  <b>
                    {annotation.quote}
                    {annotation.isCut === true && '…'}
                  </b>
                  <span className="concordance-after">{annotation.suffix}</span>
                </div>
                <div className="concordance-about">
                  <bdi>{article}</bdi> · <bdi>{voiceName(voiceOf(annotation))}</bdi>
                  {!isPlacedForCertain(annotation) && <span> · {text('overview.not-sure')}</span>}
                </div>
              </div>
            )}
          />
        </div>
      )}
    </section>
  );
}
