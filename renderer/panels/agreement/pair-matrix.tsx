/** Annotators against each other: a figure for every pair, darker where it is higher. */
import type { ReactNode } from 'react';
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { useText } from '../window-context.tsx';
import { Corner, HeatCell } from './heat-cell.tsx';
import { figureText, reasonText, type PairMeasure } from './measures.ts';

export function PairMatrix({
  figures,
  measure,
  nameOf,
}: {
  readonly figures: AgreementFigures;
  readonly measure: PairMeasure;
  readonly nameOf: (annotator: AnnotatorId) => string;
}): ReactNode {
  const text = useText();
  const { annotators, pairs } = figures;
  return (
    <div className="agreement-scroll">
      <table className="agreement-matrix">
        <thead>
          <tr>
            <Corner />
            {annotators.map((id) => (
              <th scope="col" key={id}>
                <bdi>{nameOf(id)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {annotators.map((row) => (
            <tr key={row}>
              <th scope="row">
                <bdi>{nameOf(row)}</bdi>
              </th>
              {annotators.map((column) => {
                const pair = pairs.find(
                  ({ a, b }) => (a === row && b === column) || (a === column && b === row),
                );
                if (pair === undefined) return <Corner key={column} />;
                const figure = pair.agreement[measure];
                return (
                  <HeatCell key={column} share={figure.value} title={reasonText(text, figure)}>
                    {figureText(text, figure)}
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
