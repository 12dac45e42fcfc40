/** Which of an article's gathered annotations lie in its effective Excluded zones. */
import type { GatheredAnnotation } from '../../../shared/domain/case/gathered.ts';
import { insideOneOf } from '../../../shared/domain/exclusions/inside-zones.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import type { LayerZone } from '../counts/count-layers.ts';

/**
 * `zones`: the effective ones, which are among the annotations themselves. Compared in today's
 * text; where that is not known, on the text that both are made on.
 */
export function markExcluded(
  annotations: readonly GatheredAnnotation[],
  zones: readonly Pick<LayerZone, 'id' | 'annotator' | 'isAgreed'>[],
  isExcluded: (tag: TagId) => boolean,
): readonly GatheredAnnotation[] {
  if (zones.length === 0) return annotations;
  const effective = new Set(zones.map(({ id, annotator, isAgreed }) => keyOf(id, annotator, isAgreed)));
  const byText = new Map<string, Span[]>();
  for (const one of annotations) {
    const place = placeOf(one);
    if (place === undefined || !isExcluded(one.tag)) continue;
    if (!effective.has(keyOf(one.id, one.annotator, one.adjudicated === true))) continue;
    const spans = byText.get(place.text) ?? [];
    spans.push(place.span);
    byText.set(place.text, spans);
  }
  const inside = new Map([...byText].map(([text, spans]) => [text, insideOneOf(spans)]));
  return annotations.map((one) => {
    const place = placeOf(one);
    if (place === undefined || isExcluded(one.tag)) return one;
    return inside.get(place.text)?.(place.span) === true ? { ...one, insideExcluded: true } : one;
  });
}

function keyOf(id: string, annotator: string, isAgreed: boolean): string {
  return `${annotator}${isAgreed ? ' agreed ' : ' '}${id}`;
}

function placeOf({
  placement,
  at,
  text,
  start,
  end,
}: GatheredAnnotation): { readonly text: string; readonly span: Span } | undefined {
  if (at !== null) return { text: 'today', span: at };
  return placement === 'unknown' ? { text, span: { start, end } } : undefined;
}
