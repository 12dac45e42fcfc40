/**
 * The layers that agreement is computed on: what was frozen when an article was marked as done,
 * else the layers as they are, both without what was taken over.
 */
import { ownJudgements, type Basis } from '../../../shared/domain/agreement/basis.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { Layer } from '../../../shared/domain/layer.ts';
import { lastWord, timesDone } from '../../../shared/domain/work/article-done.ts';
import type { AnnotationFolder, LayerReadCode } from '../layers/layer-reading.ts';
import type { Texts } from '../articles/texts.ts';
import { frozenFile, readFrozenLayer } from '../work/frozen-layers.ts';
import { recordOf, type DoneRecords } from '../work/sight.ts';

export interface CountedLayer {
  readonly layer: Layer;
  readonly basis: Basis;
  /** It is not the layer as it is. */
  readonly isOther: boolean;
}

interface Unread {
  readonly path: string;
  readonly annotator: AnnotatorId;
  readonly code: LayerReadCode | 'not-there';
}

/** In the order of the annotators; who neither has a layer nor is done is not among them. */
export async function countedLayers(
  where: AnnotationFolder,
  annotators: readonly AnnotatorId[],
  current: readonly Layer[],
  { records, texts }: { readonly records: DoneRecords; readonly texts: Pick<Texts, 'content'> },
): Promise<{ readonly counted: readonly CountedLayer[]; readonly unread: readonly Unread[] }> {
  const counted: CountedLayer[] = [];
  const unread: Unread[] = [];
  for (const annotator of annotators) {
    const record = recordOf(records, annotator, where.article);
    const word = lastWord(record);
    const now = current.find((layer) => layer.annotator.id === annotator);
    const said = { annotator, timesDone: timesDone(record), ...(word !== null && { at: word.at }) };
    if (word?.kind === 'done') {
      const frozen = await readFrozenLayer(where, annotator, word.frozen, texts);
      if (frozen.ok) {
        counted.push(count(frozen.value, { ...said, kind: 'frozen' }, now));
        continue;
      }
      unread.push({ path: frozenFile(annotator, word.frozen.layer), annotator, code: frozen.code });
    }
    if (now === undefined) continue;
    const kind = word?.kind === 'done' ? 'frozen-missing' : (word?.kind ?? 'not-done');
    counted.push(count(now, { ...said, kind }, now));
  }
  return { counted, unread };
}

function count(layer: Layer, basis: Omit<Basis, 'takenOver'>, now: Layer | undefined): CountedLayer {
  const annotations = ownJudgements(layer);
  const takenOver = layer.annotations.size - annotations.size;
  return {
    layer: takenOver === 0 ? layer : { ...layer, annotations },
    basis: { ...basis, takenOver },
    isOther: takenOver > 0 || !isSame(layer, now),
  };
}

function isSame(a: Layer, b: Layer | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || a.annotations.size !== b.annotations.size) return false;
  for (const [id, { revision }] of a.annotations)
    if (b.annotations.get(id)?.revision !== revision) return false;
  return true;
}
