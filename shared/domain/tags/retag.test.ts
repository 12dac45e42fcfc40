import { expect, it } from 'vitest';
import { after, claim, id, layerOf, statementsOf } from '../layer.cases.ts';
import type { Decision, Link } from '../statement.ts';
import { ACTOR, CLAIM } from '../tagset.ts';
import { PLACE, PROMISE } from './tagset.cases.ts';
import { restateEdits, retagEdits, type Retagging } from './retag.ts';

const MERGED: Retagging = {
  tags: [
    { from: PLACE.id, to: { tag: CLAIM, label: 'Claim' } },
    { from: PROMISE.id, to: null },
  ],
  links: [
    { from: 'urn:beleg:link:repeats', to: 'urn:beleg:link:supports' },
    { from: 'urn:beleg:link:denies', to: null },
  ],
};

const amending = (tag: string): Decision => {
  const { anchor } = claim('ferry');
  return {
    kind: 'decision',
    verdict: 'amended',
    on: id(9),
    judged: '1',
    amendment: { anchor, tag, label: 'x' },
  };
};
const link = (type: string): Link => ({ kind: 'link', type, from: id(1), to: id(2) });

it('takes annotations along when their tag is merged, and deletes those whose tag goes with them', () => {
  const layer = layerOf(
    claim('ferry', { tag: PLACE.id }),
    claim('ferry'),
    claim('ferry', { tag: PROMISE.id }),
  );
  const merged = after(layer, retagEdits(layer, MERGED));
  expect([...merged.annotations.values()].map(({ content }) => content.tag)).toEqual([CLAIM, CLAIM]);
});

it('takes decisions along that name a merged tag, and links whose type becomes another', () => {
  const layer = statementsOf(
    amending(PLACE.id),
    amending(PROMISE.id),
    amending(ACTOR),
    link('urn:beleg:link:repeats'),
    link('urn:beleg:link:denies'),
    link('urn:beleg:link:states'),
  );
  const said = [...after(layer, restateEdits(layer, MERGED)).annotations.values()];
  expect(
    said.map(({ content }) =>
      content.kind === 'decision' ? content.amendment?.tag : content.kind === 'link' ? content.type : '',
    ),
  ).toEqual([CLAIM, PROMISE.id, ACTOR, 'urn:beleg:link:supports', 'urn:beleg:link:states']);
});
