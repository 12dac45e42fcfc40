/** A chart with a name, and the buttons that save it as a picture. */
import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useText } from '../window-context.tsx';
import { pngOf, svgOf } from './picture.ts';
import type { Saving } from './use-save.ts';

export function ChartFrame({
  name,
  width,
  height,
  save,
  children,
}: {
  readonly name: string;
  /** Of the drawing, in its own units. */
  readonly width: number;
  readonly height: number;
  readonly save: Saving['save'];
  readonly children: ReactNode;
}): ReactNode {
  const text = useText();
  const chart = useRef<SVGSVGElement>(null);
  const withChart = (work: (element: SVGSVGElement) => Promise<void>) => () => {
    if (chart.current !== null) void work(chart.current);
  };
  return (
    <figure className="agreement-chart">
      <svg
        ref={chart}
        data-chart
        role="img"
        aria-label={name}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        {children}
      </svg>
      <figcaption className="agreement-control">
        <Button
          look="quiet"
          label={text('agreement.save-svg', { name })}
          onPress={withChart((element) => save(name, '.svg', svgOf(element)))}
        >
          SVG
        </Button>
        <Button
          look="quiet"
          label={text('agreement.save-png', { name })}
          onPress={withChart((element) => save(name, '.png', () => pngOf(element)))}
        >
          PNG
        </Button>
      </figcaption>
    </figure>
  );
}
