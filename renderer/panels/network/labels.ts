/** Which nodes get their names written beside them: the most tied ones first, none over another. */
import { toScreen, type Point } from './camera.ts';
import { placeOf, radiusOf, type Sight } from './drawing.ts';

export interface Label {
  readonly words: string;
  /** Where it begins, at half its height. */
  readonly at: Point;
}

const MOST_LABELS = 45;
/** So many are looked at until enough are placed. */
const MOST_TRIED = 1500;
const MOST_CHARACTERS = 32;
/** About as wide as a character at 12 px; a line is so high. */
const CHARACTER = 6.6;
const LINE = 22;

export function placeLabels({ drawing, camera, size, base }: Sight): readonly Label[] {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  const labels: Label[] = [];
  let tried = 0;
  for (const index of drawing.byLinks) {
    if (labels.length >= MOST_LABELS || tried >= MOST_TRIED) break;
    const node = drawing.nodes[index];
    if (node === undefined) continue;
    const { x, y } = toScreen(camera, size, placeOf(drawing, index));
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    tried += 1;
    const words = labelWords(node.name);
    const left = x + radiusOf(node, base) * 1.2 + 4;
    const right = left + words.length * CHARACTER;
    if (taken.some((one) => Math.abs(one.y - y) < LINE && one.left < right && left < one.right)) continue;
    taken.push({ left, right, y });
    labels.push({ words, at: { x: left, y } });
  }
  return labels;
}

/** One line of bounded length; never half of a character that is two units long. */
export function labelWords(name: string): string {
  const line = Array.from(name.slice(0, 200).replaceAll(/\s+/gu, ' ').trim());
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1).join('')}…` : line.join('');
}
