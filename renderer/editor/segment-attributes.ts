/**
 * How a segment looks and reads: the classes that `editor.css` draws, and the words
 * that a screen reader hears.
 *
 * Category is told by line style and lane first, tint second; the other voice by its
 * place above the words; doubt by a striped tint and `≈`; the selected mark by a frame.
 * Nothing is told by colour alone.
 */
import type { Lane } from './lanes.ts';
import type { PlacedMark } from './mark-index.ts';
import type { Syntax } from './markdown-syntax.ts';
import type { Segment } from './segments.ts';

export interface SyntaxStretch extends Syntax {
  readonly mark?: never;
}

/** What can lie on a stretch of text: a mark, or Markdown's own marks. */
export type Layered = PlacedMark | SyntaxStretch;

export interface Emphasis {
  readonly selected: string | null;
  readonly hovered: string | null;
}

const TINT_ORDER = ['solid', 'double', 'dashed'] as const;

/** Attributes of the element around a segment; `nodeName` is the element. */
export function attributesOf(
  segment: Segment<Layered>,
  before: Segment<Layered> | undefined,
  lanes: ReadonlyMap<PlacedMark, Lane | null>,
  emphasis: Emphasis,
): { nodeName: string; class: string } & Record<string, string> {
  const marks = segment.on.filter(isPlaced);
  const classes = segment.on.flatMap((layer) => (isPlaced(layer) ? [] : [`syntax-${layer.kind}`]));
  if (marks.length === 0) return { nodeName: 'span', class: classes.join(' ') };
  classes.push('marked', ...tintClasses(marks));
  for (const placed of marks) classes.push(...markClasses(placed, segment, lanes, emphasis));
  const starting = marks.filter(({ start }) => start === segment.start);
  const description = starting.map(({ mark }) => mark.description).join('; ');
  const badge = badgeOf(marks, starting, segment, before, lanes);
  const style = colourStyle(marks, lanes);
  return {
    nodeName: 'mark',
    class: [...new Set(classes)].join(' '),
    ...(description === '' ? {} : { 'aria-description': description }),
    ...(badge === '' ? {} : { 'data-badge': badge }),
    ...(style === '' ? {} : { style }),
  };
}

function isPlaced(layer: Layered): layer is PlacedMark {
  return layer.mark !== undefined;
}

/** Lines of marks that have a colour of their own, and the tint where one of them stands alone. */
function colourStyle(marks: readonly PlacedMark[], lanes: ReadonlyMap<PlacedMark, Lane | null>): string {
  const lines = marks.flatMap((placed) => {
    const { colours } = placed.mark;
    const lane = lanes.get(placed);
    if (colours === undefined || lane === undefined || lane === null) return [];
    return [`--${lane.side}-${String(lane.index + 1)}-line: ${colours.line}`];
  });
  const own = marks.filter(({ mark }) => mark.voice === 'own' && mark.cue !== 'excluded');
  const tint = own.length === 1 ? own[0]?.mark.colours?.tint : undefined;
  return [...new Set(lines), ...(tint === undefined ? [] : [`--own-tint: ${tint}`])].join('; ');
}

function tintClasses(marks: readonly PlacedMark[]): readonly string[] {
  const own = marks.filter(({ mark }) => mark.voice === 'own');
  const sure = TINT_ORDER.filter((cue) => own.some(({ mark }) => mark.cue === cue && !mark.uncertain));
  const excluded = marks.some(({ mark }) => mark.cue === 'excluded') ? ['excluded'] : [];
  if (sure.length > 0) return [`tint-${sure.join('-')}`, ...excluded];
  const unsure = TINT_ORDER.find((cue) => own.some(({ mark }) => mark.cue === cue));
  return unsure === undefined ? excluded : [`tint-${unsure}`, 'uncertain', ...excluded];
}

function markClasses(
  placed: PlacedMark,
  segment: Segment<Layered>,
  lanes: ReadonlyMap<PlacedMark, Lane | null>,
  { selected, hovered }: Emphasis,
): readonly string[] {
  const { mark, start, end } = placed;
  const classes: string[] = [];
  const lane = lanes.get(placed);
  if (lane !== undefined && lane !== null) {
    const name = `${lane.side}-${lane.index + 1}`;
    classes.push(`${name}-${mark.cue}`);
    // A hair's breadth of nothing, so that two marks side by side do not read as one.
    if (start === segment.start) classes.push(`${name}-starts`);
    if (lane.side === 'above' && start === segment.start) classes.push(`voice-start-${mark.cue}`);
    if (lane.side === 'above' && end === segment.end) classes.push(`voice-end-${mark.cue}`);
  }
  if (mark.id === hovered) classes.push('hovered');
  if (mark.id === selected) {
    classes.push('selected');
    if (start === segment.start) classes.push('selected-start');
    if (end === segment.end) classes.push('selected-end');
  }
  return classes;
}

/** `+2` where marks are folded or share a line, `≈` where an uncertain one starts, who made those that start; said once, not on every segment. */
function badgeOf(
  marks: readonly PlacedMark[],
  starting: readonly PlacedMark[],
  segment: Segment<Layered>,
  before: Segment<Layered> | undefined,
  lanes: ReadonlyMap<PlacedMark, Lane | null>,
): string {
  const folded = marks.filter((placed) => {
    const lane = lanes.get(placed);
    return lane === null || lane?.shared === true;
  });
  const shownBefore = before?.end === segment.start ? before.on : [];
  const isNew = folded.some((placed) => !shownBefore.includes(placed));
  const doubt = starting.some(({ mark }) => mark.uncertain) ? '≈' : '';
  const signs = new Set(starting.flatMap(({ mark }) => mark.sign ?? []));
  return [doubt, ...signs, isNew ? `+${folded.length}` : ''].filter((sign) => sign !== '').join(' ');
}
