/** A cell of the matrix: as marks with numbers, as a short text, and in words; and what the marks mean. */
import type { ReactNode } from 'react';
import type { MatrixCell } from '../../../shared/domain/case/matrix.ts';
import type { Text } from '../../../shared/text/text.ts';
import { useText } from '../window-context.tsx';

const PARTS = [
  { of: 'asserts', mark: '✓' },
  { of: 'denies', mark: '✗' },
  { of: 'reports', mark: '”' },
  { of: 'supportedBy', mark: '+' },
  { of: 'refutedBy', mark: '−' },
] as const;

export function CellMarks({ cell }: { readonly cell: MatrixCell }): ReactNode {
  return PARTS.map(({ of, mark }) =>
    cell[of].length === 0 ? null : (
      <span key={of} className="matrix-mark" data-of={of}>
        {mark}
        {cell[of].length}
      </span>
    ),
  );
}

export function cellText(cell: MatrixCell | undefined): string {
  if (cell === undefined) return '·';
  return PARTS.filter(({ of }) => cell[of].length > 0)
    .map(({ of, mark }) => `${mark}${String(cell[of].length)}`)
    .join(' ');
}

/** *asserts 2, refuted by 1*; or that it is silent. */
export function cellWords(text: Text, cell: MatrixCell | undefined): string {
  if (cell === undefined) return text('overview.silent');
  return PARTS.filter(({ of }) => cell[of].length > 0)
    .map(({ of }) => text(`overview.cell.${of}`, { count: cell[of].length }))
    .join(', ');
}

/** What the marks mean, for a picture of the matrix. */
export function legendText(text: Text): string {
  const meant = PARTS.map(({ of, mark }) => `${mark} ${text(`overview.legend.${of}`)}`);
  return meant.join('  ');
}

export function MatrixLegend(): ReactNode {
  const text = useText();
  return (
    <p className="overview-legend">
      {PARTS.map(({ of, mark }) => (
        <span key={of}>
          <span className="matrix-mark" data-of={of} aria-hidden>
            {mark}
          </span>{' '}
          {text(`overview.legend.${of}`)}
        </span>
      ))}
      <span>
        <span aria-hidden>·</span> {text('overview.silent')}
      </span>
    </p>
  );
}
