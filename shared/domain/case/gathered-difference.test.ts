import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatheredDifference, withGatheredDifference } from './gathered-difference.ts';
import type { GatheredAnnotation, GatheredArticle, GatheredLink } from './gathered.ts';

const id = fc.constantFrom('urn:1', 'urn:2', 'urn:3', 'urn:4', 'urn:5', 'urn:6');
const annotator = fc.constantFrom('ann', 'bob');
const agreed = fc.constantFrom({}, { adjudicated: true as const });
const SAME = {
  tag: 'urn:beleg:tag:claim',
  quote: 'words',
  prefix: '',
  suffix: '',
  text: '0',
  start: 1,
  end: 2,
  placement: 'exact',
  modified: '2026-11-23T07:00:00Z',
} as const;
const annotation: fc.Arbitrary<GatheredAnnotation> = fc
  .tuple(
    fc.record({
      id,
      annotator,
      label: fc.constantFrom('Claim', 'Proposal'),
      at: fc.constantFrom(null, { start: 1, end: 2 }, { start: 1, end: 3 }),
    }),
    agreed,
    fc.constantFrom({}, { attributes: { sure: true } }, { attributes: { sure: 'no' } }),
    fc.constantFrom({}, { decisions: [{ by: 'bob', verdict: 'accepted' as const, state: 'open' as const }] }),
  )
  .map(([one, agreement, attributes, decisions]) =>
    Object.assign(one, SAME, agreement, Object.assign({}, attributes, decisions)),
  );
const link: fc.Arbitrary<GatheredLink> = fc
  .tuple(fc.record({ id, annotator, type: fc.constantFrom('supports', 'attacks'), from: id, to: id }), agreed)
  .map(([one, more]) => Object.assign(one, more));
const unread = fc.array(fc.record({ path: fc.constantFrom('a', 'b'), code: fc.constant('not-a-layer') }), {
  maxLength: 2,
});
const gathered: fc.Arbitrary<GatheredArticle> = fc.record({
  annotations: fc.array(annotation, { maxLength: 12 }),
  links: fc.array(link, { maxLength: 6 }),
  unread,
});

/** Mostly as it was, with a few deleted, new, other and moved. */
function edited<T>(list: readonly T[], one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  const edit = fc.tuple(fc.nat(), fc.nat(2), fc.array(one, { maxLength: 2 }), fc.nat());
  return fc.array(edit, { maxLength: 3 }).map((edits) => {
    let now = list.slice();
    for (const [at, cut, put, turn] of edits) {
      now.splice(at % (now.length + 1), cut, ...put);
      if (turn % 4 === 0)
        now = now.slice(turn % (now.length + 1)).concat(now.slice(0, turn % (now.length + 1)));
    }
    return now;
  });
}

const pair = gathered.chain((before) =>
  fc.record({
    before: fc.constant(before),
    after: fc.record({
      annotations: edited(before.annotations, annotation),
      links: edited(before.links, link),
      unread: fc.oneof(fc.constant(before.unread), unread),
    }),
  }),
);

const sent = <T>(data: T): T => structuredClone(data);

test('what is told as a difference is, in order, what would have been told whole', () => {
  let differences = 0;
  fc.assert(
    fc.property(pair, ({ before, after }) => {
      const difference = gatheredDifference(before, sent(after));
      if (difference === null) return;
      differences += 1;
      expect(withGatheredDifference(sent(before), sent(difference))).toEqual(after);
    }),
    { numRuns: 200 },
  );
  expect(differences).toBeGreaterThan(0);
});

test('one tag among many is told alone, nothing as nothing, and other lists stay the same objects', () => {
  const annotations = fc
    .sample(annotation, 100)
    .map((one, at) => Object.assign(one, { id: `urn:${String(at)}` }));
  const before: GatheredArticle = { annotations, links: [], unread: [] };
  expect(gatheredDifference(before, sent(before))).toEqual({});
  const added = fc.sample(annotation, 1).map((one) => Object.assign(one, { id: 'urn:new' }));
  const tagged = { ...before, annotations: annotations.toSpliced(50, 0, ...added) };
  const difference = gatheredDifference(before, sent(tagged));
  expect(difference).toEqual({
    annotations: [{ kept: [0, 50] }, { put: added }, { kept: [50, 50] }],
  });
  expect(withGatheredDifference(before, difference ?? {})?.links).toBe(before.links);
  expect(gatheredDifference({ annotations: [], links: [], unread: [] }, before)).toBeNull();
});

test('a difference that cannot be from what is known is refused', () => {
  const none: GatheredArticle = { annotations: [], links: [], unread: [] };
  expect(withGatheredDifference(none, { annotations: [{ kept: [0, 1] }] })).toBeUndefined();
});
