/**
 * What annotators would have marked by chance, after Mathet et al. 2015, section 5.2: for
 * each annotator in the sample one real annotator is drawn, and all that this one marked is
 * moved by a random distance, what passes the end coming in again at the beginning. So
 * lengths, tags, gaps and overlaps are those of real annotators, and only the places are not.
 *
 * The distances of one sample lie at least half a mean length apart, so that nobody who is
 * drawn twice agrees with himself for that.
 */
import type { Continuum, Mark } from './continuum.ts';
import type { Random } from './random.ts';

interface Room {
  readonly from: number;
  readonly to: number;
}

/** `present`: marks of those who have a layer, of whom at least one marked something. */
export function sampleMarks(
  { length }: Continuum,
  present: readonly (readonly Mark[])[],
  random: Random,
): readonly (readonly Mark[])[] {
  const all = present.flat();
  const apart = all.reduce((sum, { start, end }) => sum + end - start, 0) / all.length / 2;
  for (;;) {
    let rooms: readonly Room[] = [{ from: 0, to: length }];
    const sample = present.map(() => {
      const distance = Math.floor(drawFrom(rooms, length, random));
      rooms = rooms.flatMap((room) => withoutNear(room, distance, apart));
      const drawn = present[Math.floor(random() * present.length)] ?? [];
      return moved(drawn, distance, length);
    });
    // A sample without any mark says nothing; the paper has none.
    if (sample.some((marks) => marks.length > 0)) return sample;
  }
}

function drawFrom(rooms: readonly Room[], length: number, random: Random): number {
  const all = rooms.reduce((sum, { from, to }) => sum + to - from, 0);
  if (all <= 0) return random() * length;
  let left = random() * all;
  for (const { from, to } of rooms) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return random() * length;
}

function withoutNear({ from, to }: Room, distance: number, apart: number): readonly Room[] {
  return [
    { from, to: Math.min(to, distance - apart) },
    { from: Math.max(from, distance + apart), to },
  ].filter((room) => room.to > room.from);
}

function moved(marks: readonly Mark[], distance: number, length: number): readonly Mark[] {
  return marks.map(({ start, end, category }) => {
    const by = start + distance >= length ? distance - length : distance;
    return { start: start + by, end: end + by, category };
  });
}
