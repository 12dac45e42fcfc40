/** How far boundaries differ: beginnings upwards, ends downwards from the middle line. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import { useText } from '../window-context.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { FURTHEST, shiftBins } from './shift-bins.ts';
import type { Saving } from './use-save.ts';
import { numberFormat } from '../formats.ts';

const WIDTH = 640;
const HALF = 84;
const AXIS = 20;
const SIDE = 64;
/** Half of what the name of the last bar takes. */
const EDGE = 12;

export function ShiftHistogram({
  shifts,
  save,
}: {
  readonly shifts: AgreementFigures['boundaryShifts'];
  readonly save: Saving['save'];
}): ReactNode {
  const text = useText();
  const bins = shiftBins(shifts);
  const most = Math.max(1, ...bins.flatMap(({ start, end }) => [start, end]));
  const across = scaleBand<number>()
    .domain(bins.map(({ shift }) => shift))
    .range([SIDE, WIDTH - EDGE])
    .padding(0.2);
  const up = scaleLinear().domain([0, most]).range([0, HALF]);
  const number = (count: number): string => numberFormat(text.language).format(count);
  return (
    <ChartFrame name={text('agreement.shifts-chart')} width={WIDTH} height={2 * HALF + AXIS} save={save}>
      <text className="chart-label" x={0} y={HALF / 2} dominantBaseline="central">
        {text('agreement.start')}
      </text>
      <text className="chart-label" x={0} y={HALF + AXIS + HALF / 2} dominantBaseline="central">
        {text('agreement.end')}
      </text>
      <text className="chart-axis" x={SIDE - 6} y={10} textAnchor="end">
        {number(most)}
      </text>
      {bins.map(({ shift, start, end }) => {
        const x = across(shift) ?? 0;
        const isNamed = shift % 5 === 0;
        return (
          <g key={shift}>
            <rect
              className="chart-bar"
              x={x}
              y={HALF - up(start)}
              width={across.bandwidth()}
              height={up(start)}
            />
            <rect
              className="chart-bar-other"
              x={x}
              y={HALF + AXIS}
              width={across.bandwidth()}
              height={up(end)}
            />
            {isNamed && (
              <text
                className="chart-axis"
                x={x + across.bandwidth() / 2}
                y={HALF + AXIS / 2}
                textAnchor="middle"
                dominantBaseline="central"
              >
                {shiftName(shift)}
              </text>
            )}
          </g>
        );
      })}
    </ChartFrame>
  );
}

/** *−5*, *+5*, and at the ends *≤−20* and *≥20*. */
function shiftName(shift: number): string {
  if (shift <= -FURTHEST) return `≤\u2212${FURTHEST}`;
  if (shift >= FURTHEST) return `≥${FURTHEST}`;
  return shift < 0 ? `\u2212${Math.abs(shift)}` : `+${shift}`;
}
