/**
 * The layers of chosen annotators on the articles of a project, placed each in one stated
 * text, for whoever compares them.
 */
import type { Basis } from '../../../shared/domain/agreement/basis.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath, Layer, StatementLayer } from '../../../shared/domain/layer.ts';
import {
  comparableLayers,
  type Categories,
  type ComparableLayer,
  type PlacedLayer,
} from '../../../shared/domain/review/comparable.ts';
import type { NamedLink } from '../../../shared/domain/review/compare-links.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import {
  fileOf,
  namesIn,
  readLayer,
  readStatements,
  type AnnotationFolder,
  type LayerReadCode,
} from '../layers/layer-reading.ts';
import { countedLayers, type CountedLayer } from './counted-layers.ts';
import type { DoneRecords } from '../work/sight.ts';
import type { StatedArticles } from '../articles/stated-articles.ts';

/** An article that some of the annotators have a layer on. */
export interface ComparedArticle {
  readonly path: ArticlePath;
  /** What all spans count in. */
  readonly text: ArticleText;
  /** Today's text, or, where the article cannot be read, one that its layers were made on. */
  readonly textFrom: 'article' | 'kept';
  /** In the order of the annotators; who has no layer here is not among them. */
  readonly layers: readonly ComparableLayer[];
  readonly links: ReadonlyMap<AnnotatorId, readonly NamedLink[]>;
  /** What agreement is computed on: the very same layers, if nothing is frozen or taken over. */
  readonly counted: readonly ComparableLayer[];
  /** Of each annotator who counts. */
  readonly bases: readonly Basis[];
}

/** A file of a chosen annotator that could not be compared: it is as if it were not there. */
export interface UnreadFile {
  readonly path: string;
  readonly annotator: AnnotatorId;
  /** `not-there`: what was frozen. `no-text`: neither the article nor any text that the layer was made on is at hand. */
  readonly code: LayerReadCode | 'no-text' | 'not-there';
}

interface Choice {
  readonly annotators: readonly AnnotatorId[];
  readonly categories: Categories;
  readonly records: DoneRecords;
}

/** `article` is null where none of the annotators has a layer that can be compared. */
export async function readComparedArticle(
  stated: StatedArticles,
  where: AnnotationFolder,
  { annotators, categories, records }: Choice,
): Promise<{ readonly article: ComparedArticle | null; readonly unread: readonly UnreadFile[] }> {
  const names = await namesIn(where);
  const present = annotators.filter((annotator) => names.has(`${annotator}.json`));
  if (present.length === 0) return { article: null, unread: [] };
  const today = await stated.todaysText(where.article);
  const texts = stated.textsWith(today.text);
  const unread: UnreadFile[] = [];
  const read: Layer[] = [];
  for (const annotator of present) {
    const name = `${annotator}.json`;
    const layer = await readLayer(where, { name, annotator }, texts);
    if (layer.ok) read.push(layer.value.layer);
    else unread.push({ path: fileOf(where, name), annotator, code: layer.code });
  }
  const links = new Map<AnnotatorId, readonly NamedLink[]>();
  for (const annotator of annotators) {
    const name = `${annotator}.links.json`;
    if (!names.has(name)) continue;
    const said = await readStatements(where, { name, annotator, links: true }, texts);
    if (said.ok) links.set(annotator, linksOf(said.value.layer));
    else unread.push({ path: fileOf(where, name), annotator, code: said.code });
  }
  const text = today.text ?? (await keptText(stated, read));
  if (text === undefined) {
    const lost = read.map(({ annotator: { id } }) => ({
      path: fileOf(where, `${id}.json`),
      annotator: id,
      code: 'no-text' as const,
    }));
    return { article: null, unread: [...unread, ...lost] };
  }
  const { counted, unread: missing } = await countedLayers(where, annotators, read, { records, texts });
  unread.push(...missing);
  if (read.length === 0 && counted.length === 0) return { article: null, unread };
  const placed: PlacedLayer[] = [];
  for (const layer of read) placed.push(await placedLayer(stated, layer, text));
  const layers = comparableLayers(placed, text.content, categories);
  const article: ComparedArticle = {
    path: where.article,
    text,
    textFrom: today.text === undefined ? 'kept' : 'article',
    layers,
    links,
    counted: counted.some(({ isOther }) => isOther)
      ? comparableLayers(await placedLayers(stated, counted, text), text.content, categories)
      : layers,
    bases: counted.map(({ basis }) => basis),
  };
  return { article, unread };
}

async function placedLayers(
  stated: StatedArticles,
  counted: readonly CountedLayer[],
  text: ArticleText,
): Promise<readonly PlacedLayer[]> {
  const placed: PlacedLayer[] = [];
  for (const { layer } of counted) placed.push(await placedLayer(stated, layer, text));
  return placed;
}

/** What of a layer is compared: all of it. */
async function placedLayer(stated: StatedArticles, layer: Layer, text: ArticleText): Promise<PlacedLayer> {
  const placed = await stated.place(layer, text);
  return {
    annotator: layer.annotator.id,
    annotations: placed.map(({ annotation, placement }) => Object.assign({ placement }, annotation)),
  };
}

function linksOf({ annotations }: StatementLayer): readonly NamedLink[] {
  return [...annotations.values()].flatMap(({ id, content }) =>
    content.kind === 'link' ? [{ id, content }] : [],
  );
}

/** The text of `beleg/texts/` that most annotations were made on. */
async function keptText(stated: StatedArticles, layers: readonly Layer[]): Promise<ArticleText | undefined> {
  const counts = new Map<string, number>();
  for (const { annotations } of layers) {
    for (const { content } of annotations.values()) {
      const { text } = content.anchor;
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  for (const [sha256] of [...counts].toSorted(([, a], [, b]) => b - a)) {
    const content = await stated.texts.content(sha256);
    if (content !== undefined) return { sha256, content };
  }
  return undefined;
}
