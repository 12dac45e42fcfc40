/** All figures of all tags together, each with what it means in one sentence. */
import type { ReactNode } from 'react';
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import { useText } from '../window-context.tsx';
import { figureOf, figureText, MEASURES, reasonText } from './measures.ts';

export function FigureTable({ figures }: { readonly figures: AgreementFigures }): ReactNode {
  const text = useText();
  // Only where it can be another figure: nothing was frozen or taken over yet, and both are the same.
  const isReviewed = figures.articles.some(({ basis }) =>
    basis.some(({ kind, takenOver }) => kind === 'frozen' || takenOver > 0),
  );
  return (
    <table className="agreement-figures">
      <thead>
        <tr>
          <th scope="col">{text('agreement.figure')}</th>
          <th scope="col" className="number">
            {text('agreement.value')}
          </th>
          {isReviewed && (
            <th scope="col" className="number">
              {text('agreement.after-review')}
            </th>
          )}
          <th scope="col">{text('agreement.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((measure) => {
          const figure = figureOf(figures.overall, measure);
          return (
            <tr key={measure}>
              <th scope="row">{text(`agreement.figure.${measure}`)}</th>
              <td className="number">{figureText(text, figure)}</td>
              {isReviewed && (
                <td className="number soft">
                  {figureText(text, figureOf(figures.afterReview.overall, measure))}
                </td>
              )}
              <td className="soft">
                {text(`agreement.means.${measure}`)}
                {figure.value === null && ` (${reasonText(text, figure)})`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
