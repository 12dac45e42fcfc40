/**
 * Which texts may hold a term: an index of words without their places.
 *
 * It leaves out no text that holds the term; whether and where one does is then looked up in
 * the text itself. Places of all words would take several times the memory of the texts.
 */
import type { Term } from './find-words.ts';

/** As `find-words.ts` tells words from what is between them. */
const TOKEN = /[\p{L}\p{N}\p{M}_]+/gu;

/** Shorter pieces stand in so many words that they tell nothing. */
const SHORTEST_PIECE = 2;

interface Piece {
  readonly word: string;
  /** Words that go on before or behind it are meant as well. */
  readonly isOpenBefore: boolean;
  readonly isOpenBehind: boolean;
}

export class TokenIndex {
  private readonly ids = new Map<string, number>();
  /** By word: the texts with it in ascending order; a number where it is a single one. */
  private readonly postings: (number | number[])[] = [];
  /** All words, each between line feeds, and where each begins. */
  private joined: { readonly words: string; readonly starts: Uint32Array } | undefined;

  /** Texts are numbered upwards, each once. */
  add(text: number, folded: string): void {
    for (const word of new Set(folded.match(TOKEN))) {
      const id = this.ids.get(word);
      if (id === undefined) {
        this.ids.set(word, this.postings.length);
        this.postings.push(text);
        this.joined = undefined;
        continue;
      }
      const known = this.postings[id];
      if (typeof known === 'number') this.postings[id] = [known, text];
      else known?.push(text);
    }
  }

  /** 1 at the number of each text that may hold the term; null: any may. `count`: of all texts. */
  mayHold(term: Term, count: number): Uint8Array | null {
    let all: Uint8Array | null = null;
    for (const piece of piecesOf(term)) {
      const isOpen = piece.isOpenBefore || piece.isOpenBehind;
      if (isOpen && piece.word.length < SHORTEST_PIECE) continue;
      const some = new Uint8Array(count);
      for (const id of this.wordsWith(piece)) this.mark(id, some, all);
      all = some;
    }
    return all;
  }

  private mark(id: number, some: Uint8Array, all: Uint8Array | null): void {
    const known = this.postings[id] ?? [];
    for (const text of typeof known === 'number' ? [known] : known)
      if (all === null || all[text] === 1) some[text] = 1;
  }

  private *wordsWith({ word, isOpenBefore, isOpenBehind }: Piece): Generator<number> {
    if (!isOpenBefore && !isOpenBehind) {
      const id = this.ids.get(word);
      if (id !== undefined) yield id;
      return;
    }
    const { words, starts } = (this.joined ??= this.join());
    const sought = `${isOpenBefore ? '' : '\n'}${word}${isOpenBehind ? '' : '\n'}`;
    let at = words.indexOf(sought);
    while (at !== -1) {
      const id = lastAtMost(starts, isOpenBefore ? at : at + 1);
      yield id;
      const next = starts[id + 1];
      if (next === undefined) return;
      at = words.indexOf(sought, next - 1);
    }
  }

  private join(): { readonly words: string; readonly starts: Uint32Array } {
    const starts = new Uint32Array(this.ids.size);
    let at = 1;
    let id = 0;
    for (const word of this.ids.keys()) {
      starts[id] = at;
      at += word.length + 1;
      id += 1;
    }
    return { words: `\n${[...this.ids.keys()].join('\n')}\n`, starts };
  }
}

function piecesOf({ folded, exactness }: Term): readonly Piece[] {
  return [...folded.matchAll(TOKEN)].map((match) => ({
    word: match[0],
    isOpenBefore: match.index === 0 && exactness.matching === 'part',
    isOpenBehind: match.index + match[0].length === folded.length && exactness.matching !== 'whole',
  }));
}

/** Index of the last of the ascending `values` that is at most `limit`. */
function lastAtMost(values: Uint32Array, limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
