/** One panel, or two of equal right beside each other; the first is never unmounted when the second goes. */
import './side-panels.css';
import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';

export function SplitPanels({
  first,
  second,
  edgeName,
}: {
  readonly first: ReactNode;
  readonly second: ReactNode | null;
  readonly edgeName: string;
}): ReactNode {
  return (
    <Group className="side-panels" orientation="horizontal">
      <Panel id="first" minSize="25%">
        {first}
      </Panel>
      {second !== null && <Separator id="middle-edge" className="panel-edge" aria-label={edgeName} />}
      {second !== null && (
        <Panel id="second" minSize="25%">
          {second}
        </Panel>
      )}
    </Group>
  );
}
