/** Links that are not in the network, and why. */
import type { ReactNode } from 'react';
import type { Network } from '../../../shared/domain/case/network.ts';
import { useText } from '../window-context.tsx';

export function LeftOut({ leftOut }: { readonly leftOut: Network['leftOut'] }): ReactNode {
  const text = useText();
  return (
    <>
      {leftOut.unnamed > 0 && <span>{text('network.left-unnamed', { count: leftOut.unnamed })}</span>}
      {leftOut.hidden > 0 && <span>{text('network.left-hidden', { count: leftOut.hidden })}</span>}
      {leftOut.broken > 0 && <span>{text('network.left-broken', { count: leftOut.broken })}</span>}
    </>
  );
}
