/** A diff of a few words, as a quote with its context, against a window of a text. */
import { alignGap } from './align-gap.ts';
import { weightOf, type Alignment } from './align-texts.ts';
import { dropChance } from './drop-chance.ts';
import type { Tokens } from '../tokens.ts';

/** So many tokens in a row are no chance, as in the skeleton of a diff of whole texts. */
const LONG = 3;

/** Both of one vocabulary. Time grows with the product of their lengths. */
export function alignWindow(old: Tokens, now: Tokens): Alignment {
  const toNow = new Int32Array(old.count).fill(-1);
  const toOld = new Int32Array(now.count).fill(-1);
  const a = { from: 0, to: old.count };
  const b = { from: 0, to: now.count };
  const found = alignGap({ ids: old.ids, ...a }, { ids: now.ids, ...b }, (at) => weightOf(old, at));
  for (const pair of dropChance(found?.pairs ?? [], { a, b }, old, now, LONG)) {
    toNow[pair.a] = pair.b;
    toOld[pair.b] = pair.a;
  }
  return { old, now, toNow, toOld, moved: new Uint8Array(old.count) };
}
