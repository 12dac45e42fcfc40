/**
 * Near-duplicate articles: how much of one article's wording stands in another, as with
 * copy from an agency.
 *
 * Texts are taken as their sets of runs of five words ("shingles"), of which a sample is
 * kept, and the *containment* of one in the other is estimated on the samples. After
 * A. Z. Broder, "On the resemblance and containment of documents", SEQUENCES 1997,
 * https://doi.org/10.1109/SEQUEN.1997.666900: the hashes below a bound are a random sample
 * of the set, and those of a smaller bound a sample of that, so that long and short texts
 * can be compared. The hash is FNV-1a with the finaliser of MurmurHash3 (both public domain).
 */

import { insideOneOf } from './exclusions/inside-zones.ts';
import type { Span } from './span.ts';

/** Sampled hashes of a text's shingles, ascending; all of the text's that are below `bound`. */
export interface Sketch {
  readonly bound: number;
  readonly hashes: readonly number[];
}

/** One article's share of words in another. `share`: 0 to 1, how much of `of` stands in `article`. */
export interface SharedWording<Article> {
  readonly of: Article;
  readonly article: Article;
  readonly share: number;
}

const SHINGLE_WORDS = 5;
const HASH_RANGE = 2 ** 32;
/** So many hashes estimate a share to about 2 points (standard error). */
const MOST_HASHES = 512;
/** A text with fewer shingles says too little to be compared. */
const FEWEST_SHINGLES = 20;
/** The smallest hashes of each text, by which pairs are found: lengths may differ about eightfold. */
const FINDING_HASHES = 64;
/** Wording in more articles than this is everybody's, and finds no pairs. */
const MOST_ARTICLES = 50;
/** Less in common is no near-duplicate. */
export const LEAST_SHARE = 0.4;
/** The most alike of an article's near-duplicates that are told. */
const MOST_TOLD = 5;

/**
 * Words in lower case without signs; so a comma or a typographic quote makes no difference.
 * Words in `zones` are none of the text's, and no shingle reaches across them.
 */
export function sketchOf(content: string, zones: readonly Span[] = []): Sketch {
  let hashes = new Set<number>();
  let bound = HASH_RANGE;
  const window: number[] = [];
  const isInZone = insideOneOf(zones);
  // Lower case last: it can be longer than what it is made of, and zones count in `content`.
  for (const { 0: word, index } of content.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (zones.length > 0 && isInZone({ start: index, end: index + word.length })) {
      window.length = 0;
      continue;
    }
    window.push(hashOfWord(word.toLowerCase()));
    if (window.length > SHINGLE_WORDS) window.shift();
    if (window.length < SHINGLE_WORDS) continue;
    const hash = mixed(window);
    if (hash >= bound) continue;
    hashes.add(hash);
    // At once, not at the end: a text of many megabytes has millions of them.
    while (hashes.size > MOST_HASHES) {
      const half = bound / 2;
      bound = half;
      hashes = new Set([...hashes].filter((one) => one < half));
    }
  }
  if (hashes.size < FEWEST_SHINGLES) return { bound: HASH_RANGE, hashes: [] };
  return { bound, hashes: [...hashes].toSorted((a, b) => a - b) };
}

/** How much of `a` stands in `b`, 0 to 1; 0 if the samples are too small to say. */
export function shareOf(a: Sketch, b: Sketch): number {
  const bound = Math.min(a.bound, b.bound);
  const others = new Set(b.hashes);
  let all = 0;
  let common = 0;
  for (const hash of a.hashes) {
    if (hash >= bound) break;
    all += 1;
    if (others.has(hash)) common += 1;
  }
  return all < FEWEST_SHINGLES / 2 ? 0 : common / all;
}

/**
 * For each article the others that share much of its wording, the most alike first. Yields
 * after every article, so that whoever runs it can pause or stop.
 */
export function* nearDuplicates<Article>(
  sketches: ReadonlyMap<Article, Sketch>,
): Generator<readonly SharedWording<Article>[], void, void> {
  const holders = new Map<number, Article[]>();
  for (const [article, { hashes }] of sketches) {
    for (const hash of hashes.slice(0, FINDING_HASHES)) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [article]);
      else list.push(article);
    }
    yield [];
  }
  for (const [article, sketch] of sketches) {
    const candidates = new Set<Article>();
    for (const hash of sketch.hashes.slice(0, FINDING_HASHES)) {
      const list = holders.get(hash) ?? [];
      if (list.length <= MOST_ARTICLES) for (const other of list) candidates.add(other);
    }
    candidates.delete(article);
    const shared: (SharedWording<Article> & { readonly back: number })[] = [];
    for (const other of candidates) {
      const theirs = sketches.get(other);
      const share = theirs === undefined ? 0 : shareOf(sketch, theirs);
      if (theirs !== undefined && share >= LEAST_SHARE)
        shared.push({ of: article, article: other, share, back: shareOf(theirs, sketch) });
    }
    yield shared
      .toSorted((a, b) => b.share - a.share || b.back - a.back)
      .slice(0, MOST_TOLD)
      .map(({ back: _back, ...one }) => one);
  }
}

function hashOfWord(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}

function mixed(words: readonly number[]): number {
  let hash = 0;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01_00_01_93) + 0x9e_37_79_b9;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85_eb_ca_6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
