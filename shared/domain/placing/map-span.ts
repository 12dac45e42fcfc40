/**
 * Where a span of the old text stands in the new one, as the diff of the two says, and
 * how far the diff can be believed there.
 */
import type { Alignment } from './align-texts.ts';
import { isSure } from './sure-span.ts';
import type { Span } from '../span.ts';
import type { StandsOnce } from './stands-once.ts';
import { tokenAt } from '../tokens.ts';

/** What has become of a span. */
export interface MappedSpan {
  /** UTF-16 offsets of the new text. */
  readonly span: Span;
  /** All its tokens are there, in a row. */
  readonly isWhole: boolean;
  /** It is this occurrence and no other: enough around it is unchanged too. */
  readonly isSure: boolean;
  /** Tokens next to it on both sides are unchanged. */
  readonly isFramed: boolean;
  /** 0 to 1: how much of the old words is still there, whatever was put between them. */
  readonly kept: number;
}

/** Two versions of a text with all that is looked up in them. */
export interface TextPair {
  readonly alignment: Alignment;
  /** null where nothing has to be sure. */
  readonly standsOnce: StandsOnce | null;
  /** For each old token the last one up to it that is still there, −1 if there is none. */
  readonly lastKept: Int32Array;
  /** For each old token the first one from it on that is still there, their count if there is none. */
  readonly nextKept: Int32Array;
}

export function createTextPair(alignment: Alignment, standsOnce: StandsOnce | null): TextPair {
  const { toNow } = alignment;
  const { length } = toNow;
  const lastKept = new Int32Array(length);
  const nextKept = new Int32Array(length);
  for (let at = 0, kept = -1; at < length; at += 1) {
    if ((toNow[at] ?? -1) >= 0) kept = at;
    lastKept[at] = kept;
  }
  for (let at = length - 1, kept = length; at >= 0; at -= 1) {
    if ((toNow[at] ?? -1) >= 0) kept = at;
    nextKept[at] = kept;
  }
  return { alignment, standsOnce, lastKept, nextKept };
}

/** Tokens next to a span that are looked at. */
const MARGIN = 8;
/** Tokens of the new text that stand for one of the old, at most, where words were replaced. */
const MOST_FOR_ONE = 3;

/** null where nothing of it is left, nor anything in its place. */
export function mapSpan(pair: TextPair, span: Span): MappedSpan | null {
  const { alignment } = pair;
  const { old, toNow } = alignment;
  const from = tokenAt(old, span.start);
  const to = Math.min(old.count, tokenAt(old, span.end - 1) + 1);
  if (from >= to || (old.starts[from] ?? 0) >= span.end) return null;
  const first = toNow[from] ?? -1;
  let inARow = first < 0 ? 0 : 1;
  while (inARow > 0 && inARow < to - from && toNow[from + inARow] === first + inARow) inARow += 1;
  if (inARow === to - from) {
    return {
      span: cutLike(alignment, span, from, to, first),
      isWhole: true,
      isSure: pair.standsOnce !== null && isSure(alignment, pair.standsOnce, from, to),
      isFramed: true,
      kept: 1,
    };
  }
  const place = placeOfRest(pair, from, to);
  if (place === null) return null;
  return {
    span: cutEnds(alignment, span, { from, to }, place),
    isWhole: false,
    isSure: false,
    isFramed: isFramed(alignment, from, to),
    kept: keptShare(alignment, span, { from, to }, place),
  };
}

/** Of the letters of the span, which lie in `tokens`: those that stand at `place` now. */
function keptShare(alignment: Alignment, span: Span, tokens: TokenRange, place: TokenRange): number {
  const { old, toNow } = alignment;
  let all = 0;
  let kept = 0;
  for (let at = tokens.from; at < tokens.to; at += 1) {
    // The span may begin or end inside a word.
    const start = Math.max(span.start, old.starts[at] ?? 0);
    const length = Math.min(span.end, old.ends[at] ?? 0) - start;
    const there = toNow[at] ?? -1;
    all += length;
    if (there >= place.from && there < place.to) kept += length;
  }
  return kept / Math.max(1, all);
}

/** The place of unchanged tokens; where the span began or ended inside one, the new span does too. */
function cutLike({ old, now }: Alignment, span: Span, from: number, to: number, first: number): Span {
  const last = first + to - from - 1;
  const cutBefore = Math.max(0, span.start - (old.starts[from] ?? 0));
  const cutAfter = Math.max(0, (old.ends[to - 1] ?? 0) - span.end);
  const start = now.starts[first] ?? 0;
  const end = now.ends[last] ?? 0;
  const cut = { start: start + cutBefore, end: end - cutAfter };
  return cut.start < cut.end ? cut : { start, end };
}

/**
 * Where the place begins or ends with the very token that the span began or ended inside
 * of, it does so too. Such a token may be pages long: all that was left out of both texts.
 */
function cutEnds({ old, now, toNow }: Alignment, span: Span, tokens: TokenRange, place: TokenRange): Span {
  const [first, last] = [tokens.from, tokens.to - 1];
  const isAsLong = (at: number, there: number): boolean =>
    toNow[at] === there &&
    (old.ends[at] ?? 0) - (old.starts[at] ?? 0) === (now.ends[there] ?? 0) - (now.starts[there] ?? 0);
  const cutBefore = isAsLong(first, place.from) ? Math.max(0, span.start - (old.starts[first] ?? 0)) : 0;
  const cutAfter = isAsLong(last, place.to - 1) ? Math.max(0, (old.ends[last] ?? 0) - span.end) : 0;
  return {
    start: (now.starts[place.from] ?? 0) + cutBefore,
    end: (now.ends[place.to - 1] ?? 0) - cutAfter,
  };
}

function isFramed({ toNow, old }: Alignment, from: number, to: number): boolean {
  const near = 3;
  let before = from === 0;
  for (let at = Math.max(0, from - near); at < from; at += 1) before ||= (toNow[at] ?? -1) >= 0;
  let after = to === old.count;
  for (let at = to; at < Math.min(old.count, to + near); at += 1) after ||= (toNow[at] ?? -1) >= 0;
  return before && after;
}

interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The tokens of the new text that stand where `from` to `to` stood. */
function placeOfRest(pair: TextPair, from: number, to: number): TokenRange | null {
  const { toNow } = pair.alignment;
  const rest = largestGroup(pair.alignment, from, to);
  if (rest === null) return placeInGap(pair, from, to);
  const nowFrom = toNow[rest.from] ?? 0;
  const nowTo = (toNow[rest.to - 1] ?? 0) + 1;
  const low = keptBefore(pair, rest.from);
  const high = keptFrom(pair, rest.to);
  const comeBefore = low.now < nowFrom ? nowFrom - low.now - 1 : 0;
  const comeAfter = high.now >= nowTo ? high.now - nowTo : 0;
  const before = share(rest.from - from, rest.from - low.old - 1, comeBefore);
  const after = share(to - rest.to, high.old - rest.to, comeAfter);
  return { from: nowFrom - before, to: nowTo + after };
}

/** Nothing is left: the part of what stands between its neighbours now that it had of what stood there. */
function placeInGap(pair: TextPair, from: number, to: number): TokenRange | null {
  const low = keptBefore(pair, from);
  const high = keptFrom(pair, to);
  if (high.now <= low.now + 1) return null;
  const scale = (high.now - low.now - 1) / Math.max(1, high.old - low.old - 1);
  const first = low.now + 1 + Math.floor((from - low.old - 1) * scale);
  const last = Math.min(
    high.now - Math.floor((high.old - to) * scale),
    first + MOST_FOR_ONE * (to - from) + MARGIN,
  );
  return first < last ? { from: first, to: last } : null;
}

/** Of the `come` new tokens in a gap of `gone` old ones: how many stand for the `mine` next to the match. */
function share(mine: number, gone: number, come: number): number {
  if (mine <= 0 || come <= 0) return 0;
  return Math.min(Math.round((come * mine) / Math.max(mine, gone)), MOST_FOR_ONE * mine + MARGIN);
}

/** The first and last of the span's tokens that are still there and close together. */
function largestGroup({ toNow }: Alignment, from: number, to: number): TokenRange | null {
  const width = 2 * (to - from) + 4 * MARGIN;
  let best: TokenRange | null = null;
  let most = 0;
  let start = -1;
  let last = -1;
  let size = 0;
  for (let at = from; at < to; at += 1) {
    const there = toNow[at] ?? -1;
    if (there < 0) continue;
    const isClose = start >= 0 && there > (toNow[last] ?? 0) && there - (toNow[start] ?? 0) < width;
    if (!isClose) {
      start = at;
      size = 0;
    }
    size += 1;
    last = at;
    if (size > most) {
      most = size;
      best = { from: start, to: at + 1 };
    }
  }
  return best;
}

/** A token that is still there: where it stood, and where it stands. */
interface Kept {
  readonly old: number;
  readonly now: number;
}

function keptBefore({ alignment: { toNow }, lastKept }: TextPair, at: number): Kept {
  const old = at > 0 ? (lastKept[at - 1] ?? -1) : -1;
  return { old, now: old < 0 ? -1 : (toNow[old] ?? -1) };
}

function keptFrom({ alignment: { toNow, now }, nextKept: next }: TextPair, at: number): Kept {
  const old = at < next.length ? (next[at] ?? next.length) : next.length;
  return { old, now: old >= next.length ? now.count : (toNow[old] ?? -1) };
}
