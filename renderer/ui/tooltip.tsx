/** Tooltips: the name of a control and its shortcut, on hover and on keyboard focus, gone with Esc. */
import './tooltip.css';
import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd.tsx';

/** Long enough that crossing a bar with the mouse stays calm. */
const DELAY_MS = 500;

export function Tooltip({
  name,
  keys,
  children,
}: {
  readonly name: string;
  readonly keys?: readonly string[] | undefined;
  readonly children: ReactElement;
}): ReactNode {
  return (
    <TooltipTrigger delay={DELAY_MS} closeDelay={80}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        <span>{name}</span>
        {keys !== undefined && keys.length > 0 && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
