/** Who calls what what: one pair at a time, because the matrix has a direction. */
import type { ReactNode } from 'react';
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { tagName } from '../tag-name.ts';
import { useTagset, useText } from '../window-context.tsx';
import { confusionTable } from './confusion-table.ts';
import { Corner, HeatCell } from './heat-cell.tsx';
import { numberFormat } from '../formats.ts';

export function Confusion({
  pair,
  labels,
  nameOf,
}: {
  readonly pair: AgreementFigures['pairs'][number];
  /** Labels of tags that the tagset may not know. */
  readonly labels: ReadonlyMap<string, string>;
  readonly nameOf: (annotator: AnnotatorId) => string;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const table = confusionTable(
    pair.confusion,
    tagset.tags.map(({ id }) => id),
  );
  const name = (tag: string | null): string =>
    tag === null ? text('agreement.not-marked') : tagName(text, tagset, tag, labels.get(tag));
  return (
    <div className="agreement-scroll">
      <p className="soft">{text('agreement.confusion-how', { a: nameOf(pair.a), b: nameOf(pair.b) })}</p>
      <table className="agreement-matrix">
        <thead>
          <tr>
            <Corner />
            {table.tags.map((tag) => (
              <th scope="col" key={tag}>
                <bdi>{name(tag)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.tags.map((row) => (
            <tr key={row}>
              <th scope="row">
                <bdi>{name(row)}</bdi>
              </th>
              {table.tags.map((column) => {
                const count = table.count(row, column);
                if (row === null && column === null) return <Corner key={column} />;
                return (
                  <HeatCell key={column} share={table.most === 0 ? 0 : count / table.most}>
                    {numberFormat(text.language).format(count)}
                  </HeatCell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
