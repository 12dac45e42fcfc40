/** A layer as overviews need it: its annotations placed in today's text, or its links. */
import type { Annotation } from '../../../shared/domain/annotation.ts';
import {
  LONGEST_GATHERED_QUOTE,
  type GatheredAnnotation,
  type GatheredLink,
  type GatheredPlacement,
} from '../../../shared/domain/case/gathered.ts';
import { takeAfter } from '../../../shared/domain/code-points.ts';
import type { Layer, StatementLayer } from '../../../shared/domain/layer.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import type { Texts } from '../articles/texts.ts';
import { placeLayer } from '../layers/place-layer.ts';

/** `text`: today's; undefined where the article cannot be read. What is in zones is not said here. */
export async function gatheredAnnotations(
  layer: Layer,
  text: ArticleText | undefined,
  texts: Pick<Texts, 'content'>,
): Promise<readonly GatheredAnnotation[]> {
  const annotations = [...layer.annotations.values()];
  const placements = text === undefined ? [] : await placeLayer(annotations, text, texts);
  return annotations.map((annotation, at) => gathered(layer, annotation, placements[at]));
}

/** Replies are not gathered; decisions are with what they are on (`gathered-decisions.ts`). */
export function gatheredLinks({
  annotator,
  adjudicated,
  annotations,
}: StatementLayer): readonly GatheredLink[] {
  return [...annotations.values()].flatMap(({ id, content }): readonly GatheredLink[] => {
    if (content.kind !== 'link') return [];
    const { type, from, to, toArticle, note } = content;
    return [
      {
        id,
        annotator: annotator.id,
        ...(adjudicated && { adjudicated }),
        type,
        from,
        to,
        ...(toArticle !== undefined && { toArticle }),
        ...(hasWords(note) && { hasNote: true }),
      },
    ];
  });
}

function gathered(
  { annotator, adjudicated }: Layer,
  { id, content, modified }: Annotation,
  placement: Placement | undefined,
): GatheredAnnotation {
  const { anchor, tag, label, note, entity, attributes } = content;
  const quote = takeAfter(anchor.exact, 0, LONGEST_GATHERED_QUOTE);
  return {
    id,
    annotator: annotator.id,
    ...(adjudicated && { adjudicated }),
    tag,
    label,
    quote,
    ...(quote.length < anchor.exact.length && { isCut: true }),
    prefix: anchor.prefix,
    suffix: anchor.suffix,
    text: anchor.text,
    ...anchor.span,
    ...placed(placement),
    ...(entity !== undefined && { entity }),
    ...(attributes !== undefined && { attributes }),
    ...(note !== undefined &&
      hasWords(note) && { hasNote: true, note: takeAfter(note, 0, LONGEST_GATHERED_QUOTE) }),
    modified,
  };
}

function placed(placement: Placement | undefined): {
  readonly placement: GatheredPlacement;
  readonly at: Span | null;
} {
  if (placement === undefined) return { placement: 'unknown', at: null };
  return { placement: placement.kind, at: 'span' in placement ? placement.span : null };
}

function hasWords(note: string | undefined): boolean {
  return note !== undefined && note !== '';
}
