/** Layers for the tests of what compares them, written in short. */
import { EXCLUDED, type TagId } from '../tagset.ts';
import type { Placement } from '../placement.ts';
import { comparableLayers, type ComparableLayer, type PlacedAnnotation } from './comparable.ts';
import type { ComparedUnit, LayerComparison } from './compare-layers.ts';

/** As long as any of the tests need. */
export const LONG_TEXT = 'x'.repeat(400);

/** An annotation written as `id start end tag`, where `tag` may be `claim/doubtful` for a sub-tag. */
export function placed(line: string, more: Partial<PlacedAnnotation['content']> = {}): PlacedAnnotation {
  const [id = '', start = '0', end = '0', tag = ''] = line.split(' ');
  const span = { start: Number(start), end: Number(end) };
  return {
    id,
    content: {
      anchor: { span, exact: 'x'.repeat(span.end - span.start), prefix: '', suffix: '', text: 'sha' },
      tag,
      label: tag,
      ...more,
    },
    created: '',
    modified: '',
    revision: '',
    previous: [],
    placement: { kind: 'exact', span },
  };
}

export function standing(annotation: PlacedAnnotation, placement: Placement): PlacedAnnotation {
  return { ...annotation, placement };
}

export function layerOf(
  annotator: string,
  ...annotations: readonly (string | PlacedAnnotation)[]
): ComparableLayer {
  const [layer] = comparableLayers(
    [{ annotator, annotations: annotations.map((each) => (typeof each === 'string' ? placed(each) : each)) }],
    LONG_TEXT,
    topLevel,
  );
  if (layer === undefined) throw new Error('no layer');
  return layer;
}

function topLevel(tag: TagId): TagId {
  return tag.startsWith(EXCLUDED) ? EXCLUDED : (tag.split('/')[0] ?? tag);
}

/** Units as `class a b`, with `-` for nobody. */
export function shortly({ units }: Pick<LayerComparison, 'units'>): readonly string[] {
  return units.map((unit: ComparedUnit) => {
    const a = 'a' in unit ? unit.a.annotation.id : '-';
    const b = 'b' in unit ? unit.b.annotation.id : '-';
    return `${unit.class} ${a} ${b}`;
  });
}
