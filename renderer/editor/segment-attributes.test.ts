import { describe, expect, it } from 'vitest';
import type { Mark } from './editor.ts';
import { lanesOf } from './lanes.ts';
import type { PlacedMark } from './mark-index.ts';
import { attributesOf, type Layered } from './segment-attributes.ts';
import { segmentsOf } from './segments.ts';

function placed(id: string, start: number, end: number, more: Partial<Mark> = {}): PlacedMark {
  const mark: Mark = {
    id,
    span: { start, end },
    cue: 'solid',
    voice: 'own',
    uncertain: false,
    description: id,
    ...more,
  };
  return { mark, start, end };
}

function drawn(layers: readonly Layered[], selected: string | null = null) {
  const lanes = lanesOf(layers.filter((layer): layer is PlacedMark => layer.mark !== undefined));
  const segments = segmentsOf(layers, { start: 0, end: 100 });
  return segments.map((segment, at) =>
    attributesOf(segment, segments[at - 1], lanes, { selected, hovered: null }),
  );
}

describe('how a segment is drawn', () => {
  it('tells category by lane and line, and describes a mark once, where it starts', () => {
    expect(drawn([placed('claim', 0, 30, { cue: 'double' }), placed('actor', 10, 20)])).toEqual([
      {
        nodeName: 'mark',
        class: 'marked tint-double below-2-double below-2-starts',
        'aria-description': 'claim',
      },
      {
        nodeName: 'mark',
        class: 'marked tint-solid-double below-2-double below-1-solid below-1-starts',
        'aria-description': 'actor',
      },
      { nodeName: 'mark', class: 'marked tint-double below-2-double' },
    ]);
  });

  it('frames the selected mark over all its segments and closes the frame at its ends', () => {
    const classes = drawn([placed('claim', 0, 30, { cue: 'double' }), placed('actor', 10, 20)], 'claim').map(
      (each) => each.class.split(' ').filter((name) => name.startsWith('selected')),
    );
    expect(classes).toEqual([['selected', 'selected-start'], ['selected'], ['selected', 'selected-end']]);
  });

  it('marks an uncertain place with ≈ and no full tint', () => {
    const [first] = drawn([placed('moved', 0, 10, { uncertain: true })]);
    expect(first?.['data-badge']).toBe('≈');
    expect(first?.class).toContain('uncertain');
  });

  it('counts what no lane is left for, once', () => {
    const layers = [0, 1, 2, 3, 4].map((at) => placed(`m${at}`, at, 30, { cue: 'double' }));
    expect(
      drawn([...layers, placed('inside', 10, 12, { cue: 'excluded' })]).map((each) => each['data-badge']),
    ).toEqual([undefined, undefined, undefined, '+1', '+2', undefined, undefined]);
  });

  it('counts colleagues who share a line, and hooks it where each of them begins and ends', () => {
    const [first, second, third] = drawn([
      placed('anna', 0, 20, { voice: 'colleague' }),
      placed('jonas', 10, 30, { voice: 'colleague' }),
    ]);
    expect([first, second, third].map((each) => each?.['data-badge'])).toEqual([undefined, '+1', undefined]);
    expect(second?.class).toBe('marked above-1-solid voice-end-solid above-1-starts voice-start-solid');
  });

  it('greys excluded text and draws no line', () => {
    expect(drawn([placed('advert', 0, 10, { cue: 'excluded' })])).toEqual([
      { nodeName: 'mark', class: 'marked excluded', 'aria-description': 'advert' },
    ]);
  });

  it('hooks a colleague’s line to its words from above, without a tint', () => {
    const [first] = drawn([placed('theirs', 0, 10, { voice: 'colleague' })]);
    expect(first?.class).toBe('marked above-1-solid above-1-starts voice-start-solid voice-end-solid');
  });
});
