import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import type { PlacedAnnotation } from '../state.ts';
import { lostGap } from './lost-gap.ts';

const BEFORE =
  'The ferry left on time. Nobody saw the red light at the pier. The harbour was closed at noon.';

/** Words of the text before, and where they stand now; null for nowhere. */
function placed(words: string, now: number | null): PlacedAnnotation {
  const start = BEFORE.indexOf(words);
  const anchor = makeAnchor({ sha256: 'then', content: BEFORE }, { start, end: start + words.length });
  const span = now === null ? null : { start: now, end: now + words.length };
  return {
    annotation: {
      id: words,
      content: { anchor, tag: CLAIM, label: '' },
      created: '2026-01-01T00:00:00Z',
      modified: '2026-01-01T00:00:00Z',
      revision: '',
      previous: [],
    },
    annotator: { id: 'ann', uuid: '', name: 'Ann' },
    own: true,
    placement: span === null ? { kind: 'lost' } : { kind: 'moved', span },
    span,
  };
}

describe('where lost words stood', () => {
  const lost = placed('Nobody saw the red light at the pier', null);

  it('is where what stood around them still stands', () => {
    const now = 'New. The ferry left on time. The harbour was closed at noon.';
    expect(lostGap(lost, [lost], now)).toBe(now.indexOf('. The harbour'));
  });

  it('is between the annotations before and after them, as far from the nearer one as then', () => {
    const now = 'A ferry set off. Closed at noon: the harbour.';
    const ferry = placed('ferry', now.indexOf('ferry'));
    const noon = placed('noon', now.indexOf('noon'));
    const at = lostGap(lost, [ferry, lost, noon], now) ?? -1;
    expect(at).toBe(Math.min(now.indexOf('ferry') + 'ferry left on time. '.length, now.indexOf('noon')));
    expect(lostGap(lost, [lost, noon], now)).toBe(0);
  });

  it('is not told where nothing is left to tell it', () => {
    expect(lostGap(lost, [lost], 'Something else altogether.')).toBeNull();
    const elsewhere = placed('noon', 3);
    const uncertain: PlacedAnnotation = {
      ...elsewhere,
      placement: { kind: 'changed', span: { start: 3, end: 7 }, similarity: 0.8, found: 'noon' },
    };
    expect(lostGap(lost, [lost, uncertain], 'At noon nothing.')).toBeNull();
  });
});
