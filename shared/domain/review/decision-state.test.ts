import { expect, test } from 'vitest';
import type { Annotation, AnnotationContent } from '../annotation.ts';
import type { DecisionState } from './decision-state.ts';
import { decisionState, newestDecision } from './decision-state.ts';
import { claim, id, layerOf } from '../layer.cases.ts';
import { contentHash } from '../revision.ts';
import type { Decision, Verdict } from '../statement.ts';
import { ACTOR } from '../tagset.ts';

const FERRY = claim('the ferry had left on time');

function annotation(content: AnnotationContent = FERRY): Annotation {
  const made = layerOf(content).annotations.get(id(1));
  if (made === undefined) throw new Error('not there');
  return made;
}

const JUDGED = annotation();

function decision(verdict: Verdict, more: Partial<Decision> = {}): Decision {
  return { kind: 'decision', verdict, on: id(1), judged: JUDGED.revision, ...more };
}

const { anchor } = claim('the ferry had left');
const AMENDMENT = { anchor, tag: ACTOR, label: 'Actor' };
const amended = decision('amended', { amendment: AMENDMENT });

test.each<[string, Decision, Annotation | null, DecisionState]>([
  ['rejected, and as it was', decision('rejected'), JUDGED, 'open'],
  ['rejected, and gone', decision('rejected'), null, 'followed'],
  ['rejected, and changed', decision('rejected'), annotation({ ...FERRY, note: 'but' }), 'outdated'],
  ['accepted, and as it was', decision('accepted'), JUDGED, 'followed'],
  ['accepted, and changed', decision('accepted'), annotation({ ...FERRY, tag: ACTOR }), 'outdated'],
  ['accepted, and gone', decision('accepted'), null, 'outdated'],
  ['amended, and as it was', amended, JUDGED, 'open'],
  ['amended, and so changed', amended, annotation({ ...FERRY, ...AMENDMENT }), 'followed'],
  [
    'amended, and so changed, with a note besides',
    amended,
    annotation({ ...FERRY, ...AMENDMENT, note: 'ok' }),
    'followed',
  ],
  ['amended, and only its tag changed', amended, annotation({ ...FERRY, tag: ACTOR }), 'outdated'],
  ['amended, and gone', amended, null, 'outdated'],
  [
    'amended, and so changed on the next text',
    amended,
    annotation({ ...FERRY, ...AMENDMENT, anchor: { ...anchor, text: 'b'.repeat(64) } }),
    'followed',
  ],
  [
    'rejected, changed, and changed back',
    decision('rejected', { judgedContent: contentHash(id(1), FERRY) }),
    { ...JUDGED, revision: 'another' },
    'open',
  ],
  [
    'rejected, and changed since, whatever its words were',
    decision('rejected', { judgedContent: contentHash(id(1), FERRY) }),
    annotation({ ...FERRY, note: 'but' }),
    'outdated',
  ],
  ['judged without a revision', decision('rejected', { judged: '' }), { ...JUDGED, revision: '' }, 'open'],
])('an annotation that was %s', (_, judgement, now, state) => {
  expect(decisionState(judgement, now)).toBe(state);
});

test('of two decisions of one reviewer the later counts, and of two of one second always the same', () => {
  const early = { id: 'b', modified: '2026-11-22T14:00:00Z' };
  const late = { id: 'a', modified: '2026-11-22T15:00:00Z' };
  const alike = { id: 'c', modified: late.modified };
  expect(newestDecision([late, early])).toBe(late);
  expect(newestDecision([alike, late])).toBe(alike);
  expect(newestDecision([late, alike])).toBe(alike);
  expect(newestDecision([])).toBeUndefined();
});
