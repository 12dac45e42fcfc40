/** On which days articles name an entity: a bar a day, as high as there are articles; each shows its words. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { ReactNode } from 'react';
import type { OverviewItem } from '../../../shared/domain/case/overview-items.ts';
import { timelineOf } from '../../../shared/domain/case/timeline.ts';
import { useShowWords } from '../overviews/use-scoped.ts';
import { useText } from '../window-context.tsx';
import { timeFormat } from '../formats.ts';

const WIDTH = 480;
const HEIGHT = 84;
const AXIS = 20;
const EDGE = 44;
const BAR = 8;
const DAY_MS = 86_400_000;

export function EntityDays({
  name,
  places,
}: {
  readonly name: string;
  readonly places: readonly OverviewItem[];
}): ReactNode {
  const text = useText();
  const showWords = useShowWords();
  const { days, undated } = timelineOf(places);
  if (places.length === 0) return null;
  const dayName = (day: string): string =>
    timeFormat(text.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(timeOf(day));
  const bars = days.map((day) => {
    const items = places.filter(({ published }) => published === day);
    return { day, items, articles: new Set(items.map(({ article }) => article)).size };
  });
  const [first, last] = [timeOf(days[0] ?? '1970-01-01'), timeOf(days.at(-1) ?? '1970-01-01')];
  const across = scaleUtc()
    .domain(first === last ? [first - DAY_MS, last + DAY_MS] : [first, last])
    .range([EDGE, WIDTH - EDGE]);
  const up = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ articles }) => articles))])
    .range([HEIGHT - AXIS, 6]);
  return (
    <section aria-label={text('entity-page.over-time')}>
      <h3>{text('entity-page.over-time')}</h3>
      {bars.length > 0 && (
        <svg className="entity-days" role="group" aria-label={name} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
          <line className="chart-grid" x1={0} x2={WIDTH} y1={HEIGHT - AXIS} y2={HEIGHT - AXIS} />
          {bars.map(({ day, items, articles }) => {
            const show = (): void => showWords(`${name}, ${dayName(day)}`, items);
            return (
              <rect
                key={day}
                className="timeline-point"
                role="button"
                tabIndex={0}
                aria-label={text('entity-page.day', { day: dayName(day), articles, count: items.length })}
                x={across(timeOf(day)) - BAR / 2}
                width={BAR}
                y={up(articles)}
                height={HEIGHT - AXIS - up(articles)}
                onClick={show}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  show();
                }}
              />
            );
          })}
          {[...new Set([days[0], days.at(-1)])].map(
            (day) =>
              day !== undefined && (
                <text
                  key={day}
                  className="chart-axis"
                  x={across(timeOf(day))}
                  y={HEIGHT - 5}
                  textAnchor="middle"
                  aria-hidden
                >
                  {dayName(day)}
                </text>
              ),
          )}
        </svg>
      )}
      {undated.length > 0 && <p className="soft">{text('overview.undated', { count: undated.length })}</p>}
    </section>
  );
}

/** Milliseconds since 1970. */
function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
