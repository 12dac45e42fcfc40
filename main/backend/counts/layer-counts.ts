/** A counted layer as it is told to windows: by top-level tag, and with what became of zones. */
import type { LayerCounts } from '../../../shared/domain/article.ts';
import type { LayerZone } from './count-layers.ts';
import type { CountedLayer } from './index-file.ts';
import type { TopLevelTags } from './top-level-tags.ts';

/** `all`: the article's effective zones. */
export function toldCounts(
  { annotator, counts, leftOut, apart }: CountedLayer,
  all: readonly LayerZone[],
  tags: TopLevelTags,
): LayerCounts {
  const agreedZones = all.filter(({ isAgreed }) => isAgreed).length;
  const zones = all.filter((zone) => !zone.isAgreed && zone.annotator === annotator).length;
  return {
    annotator,
    byTag: tags.counted(counts),
    ...(zones > 0 && { zones }),
    ...(agreedZones > 0 && { agreedZones }),
    ...(leftOut > 0 && { leftOut }),
    ...(apart > 0 && { apart }),
  };
}
