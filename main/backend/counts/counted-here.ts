/** What is counted for an article: what is in its folder, and of colleagues what only its text tells to be its. */
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { CountedFolder } from './index-file.ts';
import { saysOfZones, type ZoneJudges } from './zone-words.ts';

interface Sight {
  shows(article: ArticlePath | undefined, annotator: AnnotatorId): boolean;
  isOwn(annotator: AnnotatorId): boolean;
  judges(): ZoneJudges;
}

/** `moved`: the folders whose articles are gone, and whose text this article has now. */
export function countedHere(
  article: ArticlePath,
  here: CountedFolder,
  moved: readonly CountedFolder[],
  sight: Sight,
): CountedFolder {
  const layers = [...here.layers];
  const words = [...here.words];
  for (const there of moved) {
    for (const layer of there.layers) {
      const isHere = layers.some(({ annotator }) => annotator === layer.annotator);
      if (!isHere && !sight.isOwn(layer.annotator)) layers.push(layer);
    }
    for (const word of there.words) {
      const isHere = words.some(({ name }) => name === word.name);
      if (!isHere && !sight.isOwn(word.annotator)) words.push(word);
    }
  }
  const judges = sight.judges();
  return {
    layers: layers.filter(({ annotator }) => sight.shows(article, annotator)),
    words: words.filter(
      ({ name, annotator }) => saysOfZones(name, judges) && sight.shows(article, annotator),
    ),
  };
}
