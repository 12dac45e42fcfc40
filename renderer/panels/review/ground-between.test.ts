/** What is said of two annotators' common ground. */
import { expect, it } from 'vitest';
import type { Difference } from '../../../shared/domain/review/compare-layers.ts';
import type { Comparable } from '../../../shared/domain/review/comparable.ts';
import { layerOf } from '../../../shared/domain/review/marks.cases.ts';
import type { ReviewItem } from '../../store/review-queue.ts';
import { groundBetween } from './ground-between.ts';

const [mark = null] = layerOf('a', 'a1 0 5 claim').marks;

function item(
  own: Comparable | null,
  theirs: Comparable | null,
  ...differs: readonly Difference[]
): ReviewItem {
  const colleague = { id: 'b', uuid: 'b', name: 'B' };
  return { key: '', class: 'same', colleague, own, theirs, differs, isCertain: true };
}

it('names what most of the differences are about', () => {
  const same = item(mark, mark);
  const ends = item(mark, mark, 'boundary');
  const tag = item(mark, mark, 'tag', 'boundary');
  const note = item(mark, mark, 'note');
  const alone = item(null, mark);
  expect(
    [
      [],
      [same, same],
      [alone],
      [same, ends, ends, tag],
      [same, tag, tag, ends],
      [same, note],
      [same, alone, alone, ends],
    ].map(groundBetween),
  ).toEqual([null, 'agree', 'none', 'ends', 'tags', 'details', 'what']);
});
