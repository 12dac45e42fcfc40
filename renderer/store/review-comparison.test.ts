/** What is kept of a comparison from change to change is what comparing everything anew would find. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LayerView } from '../../shared/api/contract.ts';
import { compareLayers } from '../../shared/domain/review/compare-layers.ts';
import { placed, LONG_TEXT } from '../../shared/domain/review/marks.cases.ts';
import { ACTOR, CLAIM, DEFAULT_TAGSET } from '../../shared/domain/tagset.ts';
import { shownLayer } from './layers-state.ts';
import { comparableMarks, compareShown, type ComparableMarks } from './review-comparison.ts';

const TEXT = { content: LONG_TEXT, sha256: 'sha' };
const ANN = { id: 'ann', uuid: 'ann', name: 'Ann' };
const BOB = { id: 'bob', uuid: 'bob', name: 'Bob' };

type Drawn = readonly [start: number, length: number, isActor: boolean];
const drawn = fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 30 }), fc.boolean()), {
  maxLength: 14,
});

function marksOf(annotator: typeof ANN, all: readonly Drawn[]): ComparableMarks {
  const annotations: LayerView['annotations'] = all.map(([start, length, isActor], index) =>
    placed(
      `${annotator.id}${String(index)} ${String(start)} ${String(start + length)} ${isActor ? ACTOR : CLAIM}`,
    ),
  );
  const view = { article: 'a.txt', annotator, own: annotator === ANN, readOnly: false };
  return comparableMarks(
    shownLayer({ ...view, placements: {}, annotations, deleted: [] }),
    TEXT,
    DEFAULT_TAGSET,
  );
}

function afresh(own: ComparableMarks, theirs: ComparableMarks): readonly string[] {
  const layer = ({ marks }: ComparableMarks, annotator: string) => ({ annotator, marks, notCompared: [] });
  return compareLayers(layer(own, 'ann'), layer(theirs, 'bob'), (entity) => entity).units.map((unit) =>
    [('a' in unit && unit.a.annotation.id) || '-', ('b' in unit && unit.b.annotation.id) || '-'].join(' '),
  );
}

it('finds stretch by stretch, also after changes, what comparing whole layers finds', () => {
  fc.assert(
    fc.property(drawn, drawn, drawn, (mine, theirs, later) => {
      const bob = marksOf(BOB, theirs);
      for (const own of [marksOf(ANN, mine), marksOf(ANN, [...mine, ...later]), marksOf(ANN, later)]) {
        const { items } = compareShown(own, bob, BOB);
        expect(
          items.map((item) => [item.own?.annotation.id ?? '-', item.theirs?.annotation.id ?? '-'].join(' ')),
        ).toEqual(afresh(own, bob));
      }
    }),
    { numRuns: 60 },
  );
});
