/** Which nodes get their names written beside them: the most tied ones first, none over another; beside the node, else below or before it. */
import { toScreen, type Point } from './camera.ts';
import { placeOf, radiusOf, type Sight } from './drawing.ts';
import { createRoom, widthOf } from './label-room.ts';

export interface Label {
  readonly words: string;
  /** Where it begins, at half its height. */
  readonly at: Point;
}

const MOST_LABELS = 45;
/** So many are looked at until enough are placed. */
const MOST_TRIED = 1500;
const MOST_CHARACTERS = 32;

export function placeLabels({ drawing, camera, size, base }: Sight): readonly Label[] {
  const room = createRoom();
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
    const away = radiusOf(node, base) * 1.2 + 4;
    const width = widthOf(words);
    const spot = [
      { x: x + away, y },
      { x: x - width / 2, y: y + away + 8 },
      { x: x - away - width, y },
    ].find((at) => room.take(words, at.x, at.y));
    if (spot !== undefined) labels.push({ words, at: spot });
  }
  return labels;
}

/** One line of bounded length; never half of a character that is two units long. */
export function labelWords(name: string): string {
  const line = Array.from(name.slice(0, 200).replaceAll(/\s+/gu, ' ').trim());
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1).join('')}…` : line.join('');
}
