/** How far the review of one article is, from the files of those who annotated it. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { Layer } from '../../../shared/domain/layer.ts';
import { categoriesOf, comparableLayers } from '../../../shared/domain/review/comparable.ts';
import { newestDecision } from '../../../shared/domain/review/decision-state.ts';
import { reviewProgress, type ReviewProgress } from '../../../shared/domain/review/review-progress.ts';
import type { Decision, Statement } from '../../../shared/domain/statement.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import type { Texts } from '../articles/texts.ts';
import { folderPath, readLayer, readStatements, type AnnotationFolder } from '../layers/layer-reading.ts';
import { placeLayer } from '../layers/place-layer.ts';

export interface MeasuredArticle {
  readonly where: AnnotationFolder;
  readonly annotator: AnnotatorId;
  /** Those whose annotations may be seen. */
  readonly colleagues: readonly AnnotatorId[];
  readonly tagset: Tagset;
  readonly texts: Pick<Texts, 'content'>;
  /** Today's; undefined where the article cannot be read. */
  readonly text: () => Promise<ArticleText | undefined>;
}

/** The same as long as none of the files is another; '' where the annotator has neither annotated nor decided. */
export async function filesMark(
  where: AnnotationFolder,
  annotator: AnnotatorId,
  colleagues: readonly AnnotatorId[],
): Promise<string> {
  const own = [`${annotator}.json`, `${annotator}.links.json`];
  const marks = await Promise.all(own.map((name) => fileMark(where, name)));
  if (marks.every((mark) => mark === '')) return '';
  const theirs = await Promise.all(colleagues.map((id) => fileMark(where, `${id}.json`)));
  return [...own, ...colleagues].map((name, at) => `${name} ${[...marks, ...theirs][at] ?? ''}`).join('\n');
}

/** A layer that cannot be read is as if it were not there: whoever opens the article is told. */
export async function measureProgress({
  where,
  annotator,
  colleagues,
  tagset,
  texts,
  text,
}: MeasuredArticle): Promise<ReviewProgress> {
  const today = await text();
  if (today === undefined) return { decided: 0, count: 0 };
  const known = {
    content: async (sha256: string) => (sha256 === today.sha256 ? today.content : texts.content(sha256)),
  };
  const layers: Layer[] = [];
  for (const id of [annotator, ...colleagues]) {
    const read = await readLayer(where, { name: `${id}.json`, annotator: id }, known);
    if (read.ok) layers.push(read.value.layer);
  }
  const placed = [];
  for (const layer of layers) {
    const annotations = [...layer.annotations.values()];
    const placements = await placeLayer(annotations, today, known);
    placed.push({
      annotator: layer.annotator.id,
      annotations: annotations.map((annotation, at) =>
        Object.assign({ placement: placements[at] ?? { kind: 'lost' as const } }, annotation),
      ),
    });
  }
  const all = comparableLayers(placed, today.content, categoriesOf(tagset));
  const own = all.find((layer) => layer.annotator === annotator) ?? { annotator, marks: [], notCompared: [] };
  const name = `${annotator}.links.json`;
  const said = await readStatements(where, { name, annotator, links: true }, known);
  const decisions = decisionsIn(said.ok ? said.value.layer.annotations.values() : []);
  return reviewProgress(
    own,
    all.filter((layer) => layer !== own),
    decisions,
  );
}

function decisionsIn(statements: Iterable<Statement>): ReadonlyMap<string, Decision> {
  const newest = new Map<string, Statement & { readonly content: Decision }>();
  for (const { content, ...rest } of statements) {
    if (content.kind !== 'decision') continue;
    const statement = { ...rest, content };
    const other = newest.get(content.on);
    newest.set(
      content.on,
      other === undefined ? statement : (newestDecision([other, statement]) ?? statement),
    );
  }
  return new Map([...newest].map(([on, { content }]) => [on, content]));
}

async function fileMark(where: AnnotationFolder, name: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(path.join(folderPath(where), name));
    return `${String(size)} ${String(mtimeMs)}`;
  } catch {
    // Not there, or not to be looked at: in both cases there is nothing of it to count.
    return '';
  }
}
