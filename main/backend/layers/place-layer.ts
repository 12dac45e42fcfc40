/**
 * Placing a layer's annotations in today's text of its article, guided by the texts that
 * they were made on as far as those are kept in `beleg/texts/`.
 */
import { createPlacer, type Placer } from '../../../shared/domain/placing/place-anchors.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import { settledPlacement } from '../../../shared/domain/placing/settled-placement.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { ArticleText, Sha256 } from '../../../shared/domain/text.ts';
import type { Texts } from '../articles/texts.ts';

/** Older texts that one layer is placed by; a hostile file could name any number. */
const MOST_OLD_TEXTS = 50;

/** What is known of a text that is shown, for all layers on it. */
interface Known {
  readonly placer: Placer;
  readonly oldTexts: Map<Sha256, string>;
}

/** For as long as the text is in use. */
const known = new WeakMap<ArticleText, Known>();

/**
 * One placement for each annotation, in the same order, as its annotator settled it. Texts that
 * are not at hand are done without.
 */
export async function placeLayer(
  annotations: readonly Annotation[],
  text: ArticleText,
  texts: Pick<Texts, 'content'>,
): Promise<readonly Placement[]> {
  const { placer, oldTexts } = knownOf(text);
  const madeOn = new Set(annotations.map(({ content }) => content.anchor.text));
  madeOn.delete(text.sha256);
  for (const sha256 of [...madeOn].slice(0, MOST_OLD_TEXTS)) {
    if (sha256 === '' || oldTexts.has(sha256)) continue;
    const content = await texts.content(sha256);
    if (content !== undefined) oldTexts.set(sha256, content);
  }
  const found = placer.placeAll(annotations.map(({ content }) => content.anchor));
  return annotations.map(({ content }, index) =>
    settledPlacement(content, found[index] ?? { kind: 'lost' }, text.sha256),
  );
}

function knownOf(text: ArticleText): Known {
  const before = known.get(text);
  if (before !== undefined) return before;
  const oldTexts = new Map<Sha256, string>();
  const made = { oldTexts, placer: createPlacer(text, (sha256) => oldTexts.get(sha256)) };
  known.set(text, made);
  return made;
}
