/** The timeline: who and what is named in articles of which day; articles without a day are listed below it. */
import { scaleSqrt, scaleUtc } from 'd3-scale';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { timelineOf, type TimelinePoint, type TimelineRow } from '../../../shared/domain/case/timeline.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { svgOf } from '../agreement/picture.ts';
import { tagName } from '../tag-name.ts';
import { useTagset, useText } from '../window-context.tsx';
import { SaveOverview } from './save-overview.tsx';
import { useScopeWords } from './use-scope-words.ts';
import { useScoped, useShowWords } from './use-scoped.ts';
import { timeFormat } from '../formats.ts';

/** More rows than this are not drawn; the file has all. */
const MOST_ROWS = 60;
const WIDTH = 860;
const NAMES = 250;
const RIGHT = 40;
const ROW = 28;
const AXIS = 34;
const FOOT = 24;
/** Of what is drawn of a name. */
const LETTERS = 34;
const RADIUS = { least: 5, most: 12 };
/** So many days are named themselves; of more, round ones. */
const NAMED_DAYS = 5;
const TICK_WIDTH = 72;
const DAY_MS = 86_400_000;

export function TimelineTab(): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const about = useScopeWords();
  const showWords = useShowWords();
  const chart = useRef<SVGSVGElement>(null);
  const { items } = useScoped();
  const { rows, days, undated } = timelineOf(items);
  const nameOf = ({ name, key }: TimelineRow): string => name ?? tagName(text, tagset, key);
  const dayName = (day: string): string =>
    timeFormat(text.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(timeOf(day));
  const drawn = rows.slice(0, MOST_ROWS);
  const height = AXIS + drawn.length * ROW + FOOT;
  const first = timeOf(days[0] ?? '1970-01-01');
  const last = timeOf(days.at(-1) ?? '1970-01-01');
  const across = scaleUtc()
    .domain(first === last ? [first - DAY_MS, last + DAY_MS] : [first, last])
    .range([NAMES + 16, WIDTH - RIGHT]);
  const most = Math.max(1, ...drawn.flatMap(({ points }) => points.map((point) => point.items.length)));
  const radius = scaleSqrt()
    .domain([1, Math.max(2, most)])
    .range([RADIUS.least, RADIUS.most]);
  const ticks =
    days.length <= NAMED_DAYS ? apart(days.map((day) => new Date(timeOf(day)))) : across.ticks(NAMED_DAYS);
  /** Of days whose names would stand over each other the first. */
  function apart(all: readonly Date[]): readonly Date[] {
    const named: Date[] = [];
    for (const tick of all) {
      const before = named.at(-1);
      if (before === undefined || across(tick) - across(before) >= TICK_WIDTH) named.push(tick);
    }
    return named;
  }
  const title = text('overview.timeline');
  const show = (row: TimelineRow, { day, items: words }: TimelinePoint): void =>
    showWords(`${nameOf(row)}, ${dayName(day)}`, words);
  return (
    <>
      <div className="overview-tools">
        <p className="overview-note">{text('overview.timeline-of')}</p>
        <SaveOverview
          name={title}
          rows={() => [
            [text('overview.what'), text('overview.day'), text('overview.annotations')],
            ...rows.flatMap((row) => row.points.map((point) => [nameOf(row), point.day, point.items.length])),
            ...undated.map((one) => [one.article, one.published, one.items.length]),
          ]}
          picture={() =>
            chart.current === null ? null : { svg: svgOf(chart.current), ...sizeOf(chart.current) }
          }
        />
      </div>
      <div className="overview-scroll">
        {drawn.length > 0 && (
          <svg
            ref={chart}
            className="timeline"
            role="group"
            aria-label={title}
            width={WIDTH}
            height={height}
            viewBox={`0 0 ${WIDTH} ${height}`}
          >
            {ticks.map((tick) => (
              <g key={tick.getTime()} aria-hidden>
                <line
                  className="chart-grid"
                  x1={across(tick)}
                  x2={across(tick)}
                  y1={AXIS - 8}
                  y2={height - FOOT}
                />
                <text className="chart-axis" x={across(tick)} y={AXIS - 14} textAnchor="middle">
                  {timeFormat(text.language, tickFormat(last - first)).format(tick)}
                </text>
              </g>
            ))}
            {drawn.map((row, at) => {
              const y = AXIS + at * ROW + ROW / 2;
              return (
                <g key={row.key}>
                  <line className="chart-grid" x1={NAMES + 8} x2={WIDTH - 8} y1={y} y2={y} aria-hidden />
                  <text className="chart-label" x={NAMES} y={y} textAnchor="end" dominantBaseline="central">
                    {shortened(nameOf(row))}
                  </text>
                  {row.points.map((point) => (
                    <circle
                      key={point.day}
                      className="timeline-point"
                      role="button"
                      tabIndex={0}
                      aria-label={text('overview.point', {
                        name: nameOf(row),
                        day: dayName(point.day),
                        count: point.items.length,
                      })}
                      cx={across(timeOf(point.day))}
                      cy={y}
                      r={radius(point.items.length)}
                      onClick={() => show(row, point)}
                      onKeyDown={(event: KeyboardEvent) => {
                        if (event.key !== 'Enter' && event.key !== ' ') return;
                        event.preventDefault();
                        show(row, point);
                      }}
                    />
                  ))}
                </g>
              );
            })}
            <text className="chart-axis" x={8} y={height - 8}>
              {about}
            </text>
          </svg>
        )}
        {rows.length > drawn.length && (
          <p className="overview-note">{text('overview.more-rows', { count: rows.length - drawn.length })}</p>
        )}
        {rows.length === 0 && <EmptyState title={text('overview.no-days')} />}
        {undated.length > 0 && (
          <section className="overview-undated">
            <h3>{text('overview.undated', { count: undated.length })}</h3>
            <ul>
              {undated.map(({ article, published, items: words }) => (
                <li key={article}>
                  <button
                    type="button"
                    className="virtual-table-cell"
                    onClick={() => showWords(article, words)}
                  >
                    <bdi>{article}</bdi>
                  </button>
                  <span className="soft">
                    {published !== '' && <bdi>{published}</bdi>}{' '}
                    {text('overview.words-count', { count: words.length })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

/** Milliseconds since 1970; a day is meant as such, whatever the time zone. */
function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function tickFormat(spanMs: number): Intl.DateTimeFormatOptions {
  const timeZone = 'UTC';
  if (spanMs > 3 * 365 * DAY_MS) return { year: 'numeric', timeZone };
  if (spanMs > 120 * DAY_MS) return { month: 'short', year: 'numeric', timeZone };
  return { day: 'numeric', month: 'short', timeZone };
}

function shortened(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
}

function sizeOf(chart: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = chart.getBoundingClientRect();
  return { width: Math.round(width), height: Math.round(height) };
}
