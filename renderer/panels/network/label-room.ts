/** Room for words on a picture: who comes first has it, and nothing is written over that. */

/** About as wide as a character at 12 px; a line is so high. CSS pixels. */
const CHARACTER = 6.6;
const LINE = 22;

export interface LabelRoom {
  /** False where something is written already. `left` is where the words begin, `y` half their height. */
  readonly take: (words: string, left: number, y: number) => boolean;
}

export function createRoom(): LabelRoom {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  return {
    take(words, left, y) {
      const right = left + widthOf(words);
      if (taken.some((one) => Math.abs(one.y - y) < LINE && one.left < right && left < one.right))
        return false;
      taken.push({ left, right, y });
      return true;
    },
  };
}

/** CSS pixels, about. */
export function widthOf(words: string): number {
  return words.length * CHARACTER;
}
