/**
 * A glimpse of one's own layer: the annotations where the text begins, told with the text
 * while the layer is still read. It is seen and gives way to the layer; nothing is made of it.
 */
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import type { OwnLayers } from '../layers/own-layers.ts';

/** How far into the text it reaches (UTF-16): further than the largest screen. */
const GLIMPSE_LENGTH = 24_000;

/** Only what stands exactly where it says; none where anything is in the way. */
export async function glimpseOf(
  layers: Pick<OwnLayers, 'beginning'>,
  article: ArticlePath,
  text: ArticleText,
): Promise<readonly Annotation[]> {
  const layer = await layers.beginning(article, text);
  if (layer === undefined) return [];
  const found: Annotation[] = [];
  for (const annotation of layer.annotations.values()) {
    const { anchor } = annotation.content;
    const { start, end } = anchor.span;
    const isNear = anchor.text === text.sha256 && start >= 0 && start < GLIMPSE_LENGTH;
    if (isNear && start < end && text.content.slice(start, end) === anchor.exact) found.push(annotation);
  }
  return found;
}
