/** A figure of each tag as bars; what is below 0 goes to the left. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import { tagName } from '../tag-name.ts';
import { useTagset, useText } from '../window-context.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { figureText, reasonText, type TagMeasure } from './measures.ts';
import type { Saving } from './use-save.ts';

const WIDTH = 640;
const ROW = 30;
const NAMES = 150;
const VALUES = 56;
const AXIS = 24;

export function TagBars({
  tags,
  measure,
  save,
}: {
  readonly tags: AgreementFigures['tags'];
  readonly measure: TagMeasure;
  readonly save: Saving['save'];
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const figures = tags.map(({ tag, label, agreement }) => ({
    tag,
    name: tagName(text, tagset, tag, label),
    figure: agreement[measure],
  }));
  const least = Math.min(0, ...figures.map(({ figure }) => figure.value ?? 0));
  const across = scaleLinear()
    .domain([Math.max(-1, least), 1])
    .range([NAMES, WIDTH - VALUES])
    .clamp(true);
  const down = scaleBand()
    .domain(figures.map(({ tag }) => tag))
    .range([0, figures.length * ROW])
    .padding(0.35);
  const height = figures.length * ROW + AXIS;
  return (
    <ChartFrame
      name={text('agreement.tags-chart', { figure: text(`agreement.figure.${measure}`) })}
      width={WIDTH}
      height={height}
      save={save}
    >
      {across.ticks(5).map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={across(tick)} x2={across(tick)} y1={0} y2={height - AXIS} />
          <text className="chart-axis" x={across(tick)} y={height - 6} textAnchor="middle">
            {figureText(text, { value: tick }, 1)}
          </text>
        </g>
      ))}
      {figures.map(({ tag, name, figure }) => {
        const y = down(tag) ?? 0;
        const value = figure.value ?? 0;
        const middle = y + down.bandwidth() / 2;
        return (
          <g key={tag}>
            <text
              className="chart-label"
              x={NAMES - 10}
              y={middle}
              textAnchor="end"
              dominantBaseline="central"
            >
              {name}
            </text>
            {figure.value !== null && (
              <rect
                className="chart-bar"
                x={Math.min(across(0), across(value))}
                y={y}
                width={Math.max(1, Math.abs(across(value) - across(0)))}
                height={down.bandwidth()}
              />
            )}
            <text
              className="chart-axis"
              x={figure.value === null ? across(0) + 6 : WIDTH}
              y={middle}
              textAnchor={figure.value === null ? 'start' : 'end'}
              dominantBaseline="central"
            >
              {figure.value === null ? reasonText(text, figure) : figureText(text, figure)}
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}
