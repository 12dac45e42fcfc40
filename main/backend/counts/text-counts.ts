/**
 * On which texts the annotations of a layer were made: what tells, without opening an article,
 * that its text has changed since.
 */
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { CountedAnnotation } from './count-tags.ts';

/**
 * How many annotations were made on a text, by the beginning of its hash; with a second hash, after
 * a blank, those that their annotator settled to be lost in that one.
 */
export type TextCounts = ReadonlyMap<string, number>;

/** Of a hash: enough to tell the texts of one article apart, in an index of hundreds of thousands of layers. */
const HASH_LENGTH = 12;

export function textsAmong(annotations: readonly CountedAnnotation[]): TextCounts {
  const texts = new Map<string, number>();
  for (const { text, lostIn = '' } of annotations) {
    if (text === '') continue;
    const key = lostIn === '' ? shortened(text) : `${shortened(text)} ${shortened(lostIn)}`;
    texts.set(key, (texts.get(key) ?? 0) + 1);
  }
  return texts;
}

/** How many were made on another text than today's, and are not settled in it. */
export function madeOnOther(texts: TextCounts, today: Sha256): number {
  const known = shortened(today);
  let count = 0;
  for (const [key, number] of texts) if (!key.split(' ').includes(known)) count += number;
  return count;
}

function shortened(text: Sha256): string {
  return text.slice(0, HASH_LENGTH);
}
