import { expect, it } from 'vitest';
import type { ComparableLayer } from './comparable.ts';
import { compareLayers } from './compare-layers.ts';
import { groupVotes, isUnanimous } from './group-votes.ts';
import { layerOf } from './marks.cases.ts';

function votes(...layers: readonly ComparableLayer[]) {
  const comparisons = layers.flatMap((a, i) =>
    layers.slice(i + 1).map((b) => compareLayers(a, b, (entity) => entity)),
  );
  return groupVotes(layers, comparisons);
}

it('brings together what several annotators mean, and counts the votes for each version', () => {
  const layers = [
    layerOf('a', 'a1 0 9 claim', 'a2 20 30 actor'),
    layerOf('b', 'b1 0 9 claim', 'b2 20 30 actor'),
    layerOf('c', 'c1 0 12 claim', 'c2 20 30 actor'),
    layerOf('d', 'd1 0 9 claim', 'd2 20 30 actor', 'd3 50 60 actor'),
  ];
  const groups = votes(...layers);
  const told = groups.map(({ versions, of }) =>
    versions.map(
      ({ start, end, tag, votes: given }) =>
        `${tag} ${start}-${end}: ${[...given.keys()].toSorted().join('')} of ${of}`,
    ),
  );
  expect(told).toEqual([
    ['claim 0-9: abd of 4', 'claim 0-12: c of 4'],
    ['actor 20-30: abcd of 4'],
    ['actor 50-60: d of 4'],
  ]);
  expect(groups.map(isUnanimous)).toEqual([false, true, false]);
  expect(votes(...layers.toReversed()).map(isUnanimous)).toEqual([false, true, false]);
});

it('never counts one annotator twice in a group', () => {
  const groups = votes(
    layerOf('a', 'a1 0 9 claim', 'a2 8 20 claim'),
    layerOf('b', 'b1 0 20 claim'),
    layerOf('c', 'c1 0 9 claim', 'c2 9 20 claim'),
  );
  expect(groups.flatMap(({ versions }) => versions.map((version) => version.votes.size))).toEqual([
    2, 1, 1, 1,
  ]);
  for (const { versions } of groups) {
    const voters = versions.flatMap((version) => Array.from(version.votes.keys()));
    expect(new Set(voters).size).toBe(voters.length);
  }
});
