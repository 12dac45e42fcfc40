/** Two panels one above the other, with an edge between them that moves; both keep their places. */
import './side-panels.css';
import type { ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';

export function StackedPanels({
  top,
  bottom,
  height,
  edgeName,
  onHeight,
}: {
  readonly top: ReactNode;
  readonly bottom: ReactNode;
  /** Of the upper panel, in percent. */
  readonly height: number;
  readonly edgeName: string;
  readonly onHeight: (percent: number) => void;
}): ReactNode {
  const upper = usePanelRef();
  return (
    <Group
      className="side-panels"
      orientation="vertical"
      onLayoutChanged={(_layout, meta) => {
        const percent = Math.round(upper.current?.getSize().asPercentage ?? height);
        if (meta.isUserInteraction && percent !== height) onHeight(percent);
      }}
    >
      <Panel id="top" panelRef={upper} defaultSize={`${String(height)}%`} minSize={80}>
        {top}
      </Panel>
      <Separator id="level-edge" className="panel-edge panel-edge-level" aria-label={edgeName} />
      <Panel id="bottom" minSize={120}>
        {bottom}
      </Panel>
    </Group>
  );
}
