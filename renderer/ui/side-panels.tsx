/**
 * Three panels beside each other, with edges that can be dragged or moved by arrow
 * keys. The outer two keep their widths in pixels; the middle takes what is left and
 * is never unmounted when they come and go.
 */
import './side-panels.css';
import type { ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';

export interface SidePanel {
  readonly content: ReactNode;
  /** Pixels. */
  readonly width: number;
  readonly minWidth: number;
  readonly edgeName: string;
  readonly onWidth: (width: number) => void;
}

export function SidePanels({
  left,
  right,
  children,
}: {
  readonly left: SidePanel | null;
  readonly right: SidePanel | null;
  readonly children: ReactNode;
}): ReactNode {
  const leftRef = usePanelRef();
  const rightRef = usePanelRef();
  return (
    <Group
      className="side-panels"
      orientation="horizontal"
      onLayoutChanged={(_layout, meta) => {
        if (!meta.isUserInteraction) return;
        report(left, leftRef.current);
        report(right, rightRef.current);
      }}
    >
      {left !== null && (
        <Panel
          id="left"
          panelRef={leftRef}
          defaultSize={left.width}
          minSize={left.minWidth}
          maxSize="45%"
          groupResizeBehavior="preserve-pixel-size"
        >
          {left.content}
        </Panel>
      )}
      {left !== null && <Separator id="left-edge" className="panel-edge" aria-label={left.edgeName} />}
      <Panel id="middle" minSize={240}>
        {children}
      </Panel>
      {right !== null && <Separator id="right-edge" className="panel-edge" aria-label={right.edgeName} />}
      {right !== null && (
        <Panel
          id="right"
          panelRef={rightRef}
          defaultSize={right.width}
          minSize={right.minWidth}
          maxSize="50%"
          groupResizeBehavior="preserve-pixel-size"
        >
          {right.content}
        </Panel>
      )}
    </Group>
  );
}

function report(panel: SidePanel | null, handle: { getSize(): { inPixels: number } } | null): void {
  if (panel === null || handle === null) return;
  const width = Math.round(handle.getSize().inPixels);
  if (width !== panel.width) panel.onWidth(width);
}
