/** A cell of a matrix with a number in it; the tint is one of five steps and only helps. */
import type { ReactNode } from 'react';

const STEPS = 5;

export function HeatCell({
  share,
  title,
  children,
}: {
  /** 0 to 1; null for none. */
  readonly share: number | null;
  readonly title?: string;
  readonly children: ReactNode;
}): ReactNode {
  const step = share === null ? 0 : Math.max(0, Math.min(STEPS, Math.ceil(share * STEPS)));
  return (
    <td className="number heat" data-heat={step} {...(title === undefined || title === '' ? {} : { title })}>
      {children}
    </td>
  );
}

/** Where a matrix has nothing to say: its corner, and a row against itself. */
export function Corner(): ReactNode {
  return <td className="agreement-self">{'\u00a0'}</td>;
}
