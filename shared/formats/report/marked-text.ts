/**
 * An article's text with the annotated words marked: overlaps are cut into stretches that
 * have the same annotations, and each annotation keeps its line from beginning to end.
 */
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, type TagId } from '../../domain/tagset.ts';
import { el, type Html } from './html.ts';
import type { Numbered } from './numbered.ts';
import { ownValue } from '../../own-value.ts';

/** More lines than these are drawn as the last one. */
const LANES = 3;

export function markedText(content: string, annotations: readonly Numbered[]): readonly (Html | string)[] {
  const placed = annotations.flatMap((one) => (one.span === undefined ? [] : [{ one, span: one.span }]));
  const lanes = lanesOf(placed);
  const edges = [...new Set(placed.flatMap(({ span }) => [span.start, span.end]))].toSorted((a, b) => a - b);
  const parts: (Html | string)[] = [];
  let open: typeof placed = [];
  let next = 0;
  let before = 0;
  for (const edge of edges) {
    parts.push(...stretch(content.slice(before, edge), open, lanes));
    const ending = open.filter(({ span }) => span.end === edge);
    open = open.filter(({ span }) => span.end !== edge);
    for (const { one } of ending) parts.push(nested(numberOf(one), open, lanes));
    for (let each = placed[next]; each !== undefined && each.span.start === edge; each = placed[next]) {
      open.push(each);
      next += 1;
      parts.push(el('a', { id: `words_${each.one.number}` }));
    }
    before = edge;
  }
  parts.push(content.slice(before));
  return parts;
}

type Placed = readonly {
  readonly one: Numbered;
  readonly span: { readonly start: number; readonly end: number };
}[];

function stretch(
  words: string,
  open: Placed,
  lanes: ReadonlyMap<number, number>,
): readonly (Html | string)[] {
  return words === '' ? [] : [nested(words, open, lanes)];
}

/** Inside of every annotation that is open there, the innermost on the highest line. */
function nested(words: Html | string, open: Placed, lanes: ReadonlyMap<number, number>): Html | string {
  let inner = words;
  for (const { one } of open.toSorted((a, b) => laneOf(lanes, a.one) - laneOf(lanes, b.one)))
    inner = el('span', { class: `m ${kindOf(one.root)} l${laneOf(lanes, one)}` }, inner);
  return inner;
}

function numberOf(one: Numbered): Html {
  return el('a', { class: `n ${kindOf(one.root)}`, href: `#annotation_${one.number}` }, String(one.number));
}

/** Each on the lowest line that is free where it begins. */
function lanesOf(placed: Placed): ReadonlyMap<number, number> {
  const lanes = new Map<number, number>();
  const ends: number[] = [];
  for (const { one, span } of placed) {
    const free = ends.findIndex((end) => end <= span.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.end;
    lanes.set(one.number, Math.min(lane, LANES - 1));
  }
  return lanes;
}

function laneOf(lanes: ReadonlyMap<number, number>, { number }: Numbered): number {
  return lanes.get(number) ?? 0;
}

const KINDS: Readonly<Record<TagId, string>> = {
  [ACTOR]: 'actor',
  [CLAIM]: 'claim',
  [EVIDENCE]: 'evidence',
  [EXCLUDED]: 'excluded',
};

/** The class of style for a top-level tag. */
export function kindOf(root: TagId): string {
  return ownValue(KINDS, root) ?? 'other';
}
